package org.themonitor.pipeline.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.themonitor.pipeline.finding.FindingCode.COLUMN_HIDDEN;
import static org.themonitor.pipeline.finding.FindingCode.ROW_HIDDEN;
import static org.themonitor.pipeline.finding.FindingCode.SHEET_HIDDEN;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.themonitor.pipeline.template.Templates;
import org.themonitor.pipeline.template.WorkbookOf;
import org.themonitor.pipeline.workbook.LayoutOf;
import org.themonitor.pipeline.workbook.Sheet.Visibility;

/** What nobody sees on a sheet is told once for the sheet or the rows, and at each cell where it may change what is said. */
class HiddenAndMergedTest {
    private static final String TITLE = "A list of 2024";
    private static final String HEADERS = "Day|Place|Fate|Remark";
    private static final String TEMPLATE = """
            template: small
            title: A small list
            language: en
            sheets:
              - sheet: "List*"
                recognise: [Day, Fate]
                into: casualties
                row_kind: individual
                %s
                set: {people: 1, people_qualifier: exact, civilian_status: unknown, age_group: unknown, sex: unknown, \
            device_type: unknown_device}
                columns:
                  Day: {to: incident_date, as: date, required: true}
                  Place: {to: place}
                  Fate: {to: outcome, as: term(outcome)}
                  Remark: {ignore: free text}
                  row_id: {to: row_id}
            """;

    @TempDir
    private Path folder = Path.of("");

    /** Header in row 2, data in rows 3 to 6, all of A to D filled. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                // the first cell stands for several rows, and the values of the others are seen by nobody
                "B3:B4; ; B3 / B4",
                "B3:B5; ; B3 / B4:B5",
                "A4:A6; ; A4 / A5:A6",
                "B6:B7; ; B6",
                "B3:C4; ; B3 / C3:C4 / B4",
                // a value under another of its row
                "B3:C3; ; C3",
                "B2:C2; ; C2",
                // nothing that is read is hidden, nothing stands for more than its row
                "C3:D3; ; ",
                "D3:D6; ; ",
                "A1:D1; ; ",
                "A2:A2; ; ",
                "B8:C9; ; ",
                // whatever the order in the file
                "B5:B6; B3:B4; B3, B5 / B4, B6",
                "B3:B4; C3:D3; B3 / B4",
                "C3:D3; B3:B4; B3 / B4",
            })
    void cellsShownAsOneAreToldWhereTheyMayMeanSomethingElse(String one, String other, String cells) throws Exception {
        WorkbookOf workbook = WorkbookOf.sheet(
                        "List",
                        TITLE,
                        HEADERS,
                        "2024-01-01|Here|killed|x",
                        "2024-01-02|There|injured|x",
                        "2024-01-03|Yonder|killed|x",
                        "2024-01-04|Nowhere|injured|x")
                .layout("List", other == null ? LayoutOf.merged(one) : LayoutOf.merged(one, other));

        ReadWorkbook read = ReadWorkbook.of(templates(""), "LAO", workbook);

        assertThat(String.join(" / ", read.found()).replace("CELLS_MERGED List ", ""))
                .isEqualTo(Objects.toString(cells, ""));
        assertThat(read.accounts()).containsEntry("List", "6 read, 4 used, 0 rejected, 2 ignored");
    }

    @Test
    void hiddenRowsAreToldWithHowManyAndTheLast() throws Exception {
        ReadWorkbook read = ReadWorkbook.of(
                templates(""),
                "LAO",
                WorkbookOf.sheet(
                        "List",
                        "hidden:" + TITLE,
                        HEADERS,
                        "2024-01-01|Here|killed",
                        "hidden:2024-01-02|Here|killed",
                        "2024-01-03|Here|killed",
                        "hidden:2024-01-04|Here|killed"));

        assertThat(read.found(ROW_HIDDEN)).containsExactly("ROW_HIDDEN List A4");
        assertThat(read.findings().get(0).cause().message().toString())
                .contains("2")
                .contains("6");
        assertThat(read.accounts()).containsEntry("List", "6 read, 4 used, 0 rejected, 2 ignored");
    }

    @Test
    void hiddenRowsAndSheetsAreLeftOutWhereTheTemplateSaysSo() throws Exception {
        ReadWorkbook read = ReadWorkbook.of(
                templates("hidden: ignore"),
                "LAO",
                WorkbookOf.sheet("List 1", HEADERS, "2024-01-01|Here|killed", "hidden:2024-01-02|Here|killed")
                        .and("List 2", Visibility.HIDDEN, HEADERS, "2024-01-03|Here|killed")
                        .and("List 3", Visibility.VERY_HIDDEN, HEADERS, "2024-01-04|Here|killed"));

        assertThat(read.became())
                .containsExactly(
                        "List 1 1 header row",
                        "List 1 2 used",
                        "List 1 3 hidden row",
                        "List 2 1 header row",
                        "List 2 2 hidden row",
                        "List 3 1 header row",
                        "List 3 2 hidden row");
        assertThat(read.found())
                .containsExactly("ROW_HIDDEN List 1 A3", "SHEET_HIDDEN List 2 null", "SHEET_HIDDEN List 3 null");
    }

    @Test
    void aHiddenSheetIsReadAndToldWithItsRows() throws Exception {
        ReadWorkbook read = ReadWorkbook.of(
                templates(""),
                "LAO",
                new WorkbookOf()
                        .and(
                                "List",
                                Visibility.HIDDEN,
                                TITLE,
                                HEADERS,
                                "2024-01-01|Here|killed",
                                "2024-01-02|Here|killed",
                                "2024-01-03|Here|killed"));

        assertThat(read.found()).containsExactly("SHEET_HIDDEN List null");
        assertThat(read.findings().get(0).cause().message().toString()).endsWith("its rows are read: 3]");
        assertThat(read.became()).contains("List 3 used", "List 4 used", "List 5 used");
    }

    /** Column B has cells in use and one of a refused row; D is never read, and E is hidden by blank workbooks. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"1; COLUMN_HIDDEN List B1; 2 ", "2; COLUMN_HIDDEN List C1; 3 ", "3; ; ", "4; ; ", "7; ; "})
    void aHiddenColumnIsToldWithItsCellsWhereItIsRead(int column, String told, String cells) throws Exception {
        WorkbookOf workbook = WorkbookOf.sheet(
                        "List",
                        HEADERS + "|row_id",
                        "2024-01-01|Here|killed|x|1",
                        "2024-01-02||killed|x|2",
                        "no day|There|killed|x|3")
                .layout("List", LayoutOf.hidden(column));

        ReadWorkbook read = ReadWorkbook.of(templates(""), "LAO", workbook);

        assertThat(read.found(COLUMN_HIDDEN)).isEqualTo(told == null ? List.of() : List.of(told));
        assertThat(read.findings().stream().filter(finding -> finding.code() == COLUMN_HIDDEN))
                .allMatch(finding -> finding.cause().message().toString().contains(cells));
        assertThat(read.found(SHEET_HIDDEN, ROW_HIDDEN)).isEmpty();
    }

    @Test
    void aHiddenColumnWithoutAnythingIsNotTold() throws Exception {
        WorkbookOf workbook = WorkbookOf.sheet("List", HEADERS, "2024-01-01||killed", "2024-01-02||killed")
                .layout("List", LayoutOf.hidden(1));

        assertThat(ReadWorkbook.of(templates(""), "LAO", workbook).found()).isEmpty();
    }

    private Templates templates(String option) throws IOException {
        Files.writeString(folder.resolve("small.yml"), TEMPLATE.formatted(option));
        return Templates.load(folder);
    }
}
