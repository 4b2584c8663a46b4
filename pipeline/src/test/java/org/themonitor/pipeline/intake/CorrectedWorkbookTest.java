package org.themonitor.pipeline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.themonitor.pipeline.decision.Correction;
import org.themonitor.pipeline.decision.CorrectionRefusedException;
import org.themonitor.pipeline.decision.Decided;
import org.themonitor.pipeline.decision.Expectation;
import org.themonitor.pipeline.decision.ReasonCode;
import org.themonitor.pipeline.decision.WorkspaceSecret;
import org.themonitor.pipeline.finding.SafeText;
import org.themonitor.pipeline.template.WorkbookOf;
import org.themonitor.pipeline.workbook.LayoutOf;
import org.themonitor.pipeline.workbook.RawRow;
import org.themonitor.pipeline.workbook.Sheet;
import org.themonitor.pipeline.workbook.SheetLayout;
import org.themonitor.pipeline.workbook.UnreadableWorkbookException;
import org.themonitor.pipeline.workbook.Workbook;

/** An editor's correction changes what is read of one cell, and nothing else; a wrong one stops the run. */
class CorrectedWorkbookTest {
    private static final String RECEIPT = "LAO-nra-2024-abc";

    @TempDir
    private Path folder = Path.of("");

    private WorkspaceSecret secret = new WorkspaceSecret(Path.of(""));
    private int lines;

    @BeforeEach
    void makeSecret() {
        secret = new WorkspaceSecret(folder.resolve(".secret"));
    }

    @Test
    void readsTheCellAsItsCorrectionAndKeepsItsKindWhereTheValueHasTheForm() throws Exception {
        CorrectedWorkbook workbook = corrected(
                "5|date:2024-03-04|word",
                correction("A1", "5", "-6.5"),
                correction("B1", "2024-03-04", "2023-03-04"),
                correction("C1", "word", "other"));

        assertThat(read(workbook)).containsExactly("1: A1 NUMBER -6.5, B1 DATE 2023-03-04, C1 TEXT other");
    }

    @Test
    void readsAsTextWhatHasNotTheFormOfTheCell() throws Exception {
        CorrectedWorkbook workbook = corrected(
                "5|date:2024-03-04|word",
                correction("A1", "5", "5 or 6"),
                correction("B1", "2024-03-04", "March"),
                correction("C1", "word", "7"));

        assertThat(read(workbook)).containsExactly("1: A1 TEXT 5 or 6, B1 TEXT March, C1 TEXT 7");
    }

    @Test
    void blanksAndFillsCells() throws Exception {
        CorrectedWorkbook workbook = corrected(
                "5|word||7\n8\nx|y",
                correction("B1", "word", Correction.BLANK),
                correction("C1", Correction.BLANK, "new"),
                correction("A2", "8", Correction.BLANK));

        assertThat(read(workbook))
                .containsExactly("1: A1 NUMBER 5, C1 TEXT new, D1 NUMBER 7", "3: A3 TEXT x, B3 TEXT y");
    }

    @Test
    void saysWhichCorrectionsARowHasInTheOrderOfItsCells() throws Exception {
        CorrectedWorkbook workbook = corrected(
                "5|word\n8|y",
                correction("B1", "word", "w"),
                correction("A1", "5", "6"),
                correction("A2", "8", Correction.BLANK));
        assertThat(workbook.of(workbook.sheets().get(0), 1)).isEmpty();

        read(workbook);

        assertThat(workbook.of(workbook.sheets().get(0), 1))
                .extracting(Correction::cell)
                .containsExactly("A1", "B1");
        assertThat(workbook.of(workbook.sheets().get(0), 2))
                .extracting(Correction::cell)
                .containsExactly("A2");
        assertThat(workbook.of(workbook.sheets().get(0), 3)).isEmpty();
    }

    @Test
    void findsAColumnOfTwoLetters() throws Exception {
        String cells = "x" + "|".repeat(27) + "z";

        assertThat(read(corrected(cells, correction("AB1", "z", "y")))).containsExactly("1: A1 TEXT x, AB1 TEXT y");
    }

    @Test
    void takesTheCorrectionOfTheWorkbookBeforeThatOfItsSource() throws Exception {
        Correction ofSource = new Correction(
                decided(), null, "LAO", "nra", 2024, "Sheet", "A1", new Expectation("5", null), "of the source");
        Correction ofWorkbook = correction("A1", "5", "of the workbook");

        assertThat(read(corrected("5", ofSource, ofWorkbook))).containsExactly("1: A1 TEXT of the workbook");
        assertThat(read(corrected("5", ofWorkbook, ofSource))).containsExactly("1: A1 TEXT of the workbook");
        assertThat(read(corrected("5", ofSource))).containsExactly("1: A1 TEXT of the source");
    }

    @Test
    void leavesOtherSheetsAsTheyAre() throws Exception {
        Workbook two = WorkbookOf.sheet("Sheet", "5").and("Other", "5");
        CorrectedWorkbook workbook =
                new CorrectedWorkbook(two, RECEIPT, List.of(correction("A1", "5", "6")), secret, safe());

        assertThat(read(workbook, workbook.sheets().get(1))).containsExactly("1: A1 NUMBER 5");
        workbook.refuseOthers();
    }

    @Test
    void refusesACellThatHoldsSomethingElse() {
        CorrectedWorkbook workbook = corrected("5|7\n8", correction("A1", "6", "9"));

        assertThatThrownBy(() -> read(workbook))
                .isInstanceOf(CorrectionRefusedException.class)
                .hasMessageContaining(
                        "line 1: the cell A1 of sheet Sheet in LAO-nra-2024-abc does not hold what the correction"
                                + " expects (6); it holds 5.");
        assertThat(workbook.of(workbook.sheets().get(0), 1)).isEmpty();
    }

    @Test
    void doesNotShowWhatMayNameAPerson() {
        assertThatThrownBy(() -> read(corrected("Somebody", correction("A1", "6", "9"))))
                .hasMessageContaining("it holds text of 8 letters.")
                .hasMessageNotContaining("Somebody");
    }

    @Test
    void refusesAnEmptyCellAndARowWithoutAnyValue() {
        assertThatThrownBy(() -> read(corrected("5", correction("B1", "6", "9"))))
                .hasMessageContaining("it holds nothing.");
        assertThatThrownBy(() -> read(corrected("5", correction("A7", "6", "9"))))
                .isInstanceOf(CorrectionRefusedException.class)
                .hasMessageContaining("it holds nothing, in a row without any value.");
    }

    @Test
    void refusesASheetThatIsNotThere() {
        CorrectedWorkbook workbook = new CorrectedWorkbook(
                WorkbookOf.sheet("Another", "5"), RECEIPT, List.of(correction("A1", "5", "6")), secret, safe());

        assertThatThrownBy(workbook::refuseOthers)
                .isInstanceOf(CorrectionRefusedException.class)
                .hasMessageContaining("it holds no sheet of that name");
    }

    @Test
    void aReaderThatStopsEarlyIsNoReasonToRefuse() throws Exception {
        CorrectedWorkbook workbook = corrected("5\n6\n7", correction("A3", "7", "8"));
        List<Integer> rows = new ArrayList<>();

        workbook.read(workbook.sheets().get(0), row -> {
            rows.add(row.number());
            return row.number() < 2;
        });

        assertThat(rows).containsExactly(1, 2);
    }

    @Test
    void theTopOfASheetIsCorrectedToo() throws Exception {
        Workbook two = WorkbookOf.sheet("Sheet", "5", "6", "7").and("Other", "1", "2", "3");
        CorrectedWorkbook workbook = new CorrectedWorkbook(
                two, RECEIPT, List.of(correction("A1", "5", "8"), correction("A3", "7", "9")), secret, safe());

        assertThat(top(workbook, 0)).containsExactly("1: A1 NUMBER 8", "2: A2 NUMBER 6");
        assertThat(top(workbook, 1)).containsExactly("1: A1 NUMBER 1", "2: A2 NUMBER 2");
    }

    @Test
    void whatTheSheetSaysOfItsLooksComesThrough() throws Exception {
        Workbook hidden = WorkbookOf.sheet("Sheet", "5|6").layout("Sheet", LayoutOf.hidden(1));
        CorrectedWorkbook workbook =
                new CorrectedWorkbook(hidden, RECEIPT, List.of(correction("A1", "5", "8")), secret, safe());
        List<SheetLayout> layouts = new ArrayList<>();

        workbook.read(workbook.sheets().get(0), new Workbook.RowConsumer() {
            @Override
            public boolean row(RawRow row) {
                return true;
            }

            @Override
            public void layout(SheetLayout layout) {
                layouts.add(layout);
            }
        });

        assertThat(layouts).singleElement().matches(layout -> layout.isHidden(1) && !layout.isHidden(0));
    }

    @Test
    void comparesAKeyedText() throws Exception {
        Correction keyed = new Correction(
                decided(),
                RECEIPT,
                null,
                null,
                null,
                "Sheet",
                "A1",
                new Expectation(null, secret.keyed("Somebody")),
                Correction.BLANK);

        assertThat(read(corrected("Somebody|5", keyed))).containsExactly("1: B1 NUMBER 5");
        assertThatThrownBy(() -> read(corrected("Somebody else|5", keyed))).hasMessageContaining("expects (keyed)");
    }

    private Correction correction(String cell, String expected, String value) {
        return new Correction(
                decided(), RECEIPT, null, null, null, "Sheet", cell, new Expectation(expected, null), value);
    }

    private Decided decided() {
        lines++;
        return new Decided(
                "lm2026/corrections.yml", lines, ReasonCode.OTHER, "a slip", "editor", LocalDate.of(2026, 1, 1));
    }

    private CorrectedWorkbook corrected(String lines, Correction... corrections) {
        return new CorrectedWorkbook(
                WorkbookOf.sheet("Sheet", lines.split("\n")), RECEIPT, List.of(corrections), secret, safe());
    }

    private static SafeText safe() {
        return new SafeText(word -> false);
    }

    private static List<String> read(Workbook workbook) throws IOException, UnreadableWorkbookException {
        return read(workbook, workbook.sheets().get(0));
    }

    private static List<String> read(Workbook workbook, Sheet sheet) throws IOException, UnreadableWorkbookException {
        List<String> rows = new ArrayList<>();
        workbook.read(sheet, row -> rows.add(shown(row)));
        return rows;
    }

    private static List<String> top(Workbook workbook, int sheet) throws IOException, UnreadableWorkbookException {
        List<String> rows = new ArrayList<>();
        workbook.readTop(workbook.sheets().get(sheet), 2, row -> rows.add(shown(row)));
        return rows;
    }

    private static String shown(RawRow row) {
        return row.cells().stream()
                .map(cell -> "%s %s %s".formatted(cell.address(), cell.kind(), cell.text()))
                .collect(Collectors.joining(", ", row.number() + ": ", ""));
    }
}
