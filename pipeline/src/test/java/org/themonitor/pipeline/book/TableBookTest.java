package org.themonitor.pipeline.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipFile;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.themonitor.pipeline.book.TableBook.Column;
import org.themonitor.pipeline.workbook.RawRow;
import org.themonitor.pipeline.workbook.Reading;
import org.themonitor.pipeline.workbook.Sheet;
import org.themonitor.pipeline.workbook.Workbook;
import org.themonitor.pipeline.workbook.Workbooks;

class TableBookTest {
    private static final List<Column> COLUMNS = List.of(
            new Column("year", "calendar year", TableBook.Type.YEAR),
            new Column("killed", "people killed", TableBook.Type.COUNT),
            new Column("rate", "share that died", TableBook.Type.DECIMAL),
            new Column("as_of", "day of the count", TableBook.Type.DATE),
            new Column("note", "", TableBook.Type.TEXT));

    @TempDir
    Path folder;

    @Test
    void readsBackWhatWasWritten() throws Exception {
        Path file = Files.write(folder.resolve("book.xlsx"), bytes());
        try (Workbook workbook = Workbooks.open(file)) {
            assertThat(workbook.sheets())
                    .extracting(Sheet::name)
                    .containsExactly(
                            "Contents",
                            "casualties_by_year",
                            "a very long name of a table, in",
                            "a very long name of a table, 2",
                            "Columns");
        }
    }

    @Test
    void rowsReadBackAsTheyWere() throws Exception {
        Path file = Files.write(folder.resolve("book.xlsx"), bytes());
        try (Workbook workbook = Workbooks.open(file)) {
            List<RawRow> rows = new ArrayList<>();
            workbook.read(workbook.sheets().get(1), rows::add);
            assertThat(Reading.cells(rows))
                    .containsExactly(
                            "A1 TEXT Casualties by year",
                            "A2 TEXT Cluster Munition Monitor · edition 2026",
                            "A3 TEXT SYNTHETIC SAMPLE DATA",
                            "A4 TEXT unknown is not zero",
                            "A6 TEXT year",
                            "B6 TEXT killed",
                            "C6 TEXT rate",
                            "D6 TEXT as_of",
                            "E6 TEXT note",
                            "A7 NUMBER 2014",
                            "B7 NUMBER 12345",
                            "C7 NUMBER 0.1",
                            "D7 DATE 2024-03-12",
                            "E7 TEXT =1+1",
                            "A8 NUMBER 2015",
                            "B8 TEXT 9007199254740993",
                            "D8 TEXT 1899-01-01",
                            "E8 TEXT -");
        }
    }

    @Test
    void theSameTablesGiveTheSameBytesLater() throws Exception {
        byte[] first = bytes();
        Path file = Files.write(folder.resolve("book.xlsx"), first);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(zip.stream()).allSatisfy(entry -> {
                assertThat(entry.getTimeLocal()).isEqualTo(LocalDateTime.of(1980, 2, 1, 0, 0));
                assertThat(entry.getExtra()).as("a time with a zone").isNull();
            });
            String core = new String(
                    zip.getInputStream(zip.getEntry("docProps/core.xml")).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(core).contains("2000-01-01T00:00:00Z").doesNotContainPattern("20[1-9][0-9]-");
        }
        assertThat(bytes()).isEqualTo(first);
    }

    @Test
    void formulaLikeTextIsQuotedAndNumbersAreNot() throws Exception {
        Path file = Files.write(folder.resolve("book.xlsx"), bytes());
        try (XSSFWorkbook book = new XSSFWorkbook(file.toFile())) {
            var row = book.getSheetAt(1).getRow(6);
            assertThat(row.getCell(4).getCellStyle().getQuotePrefixed()).isTrue();
            assertThat(row.getCell(1).getCellStyle().getQuotePrefixed()).isFalse();
            assertThat(row.getCell(1).getCellStyle().getDataFormatString()).isEqualTo("#,##0");
            assertThat(row.getCell(0).getCellStyle().getDataFormatString()).isEqualTo("0");
            assertThat(book.getSheetAt(1).getPaneInformation().getHorizontalSplitPosition())
                    .isEqualTo((short) 6);
            assertThat(book.getSheetAt(0).getHyperlinkList())
                    .extracting(link -> link.getLocation())
                    .contains("'casualties_by_year'!A1", "'Columns'!A1");
        }
    }

    @Test
    void aRowOfAnotherLengthIsABug() throws Exception {
        try (TableBook book = new TableBook("t", "s", null)) {
            assertThatThrownBy(() -> book.addTable("x", "x", List.of(), null, COLUMNS, List.of(List.of(1))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("sheet x has 5 columns");
        }
    }

    private static byte[] bytes() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableBook book = new TableBook("Cluster Munition Monitor", "edition 2026", "SYNTHETIC SAMPLE DATA")) {
            book.addTable(
                    "casualties_by_year",
                    "Casualties by year",
                    List.of("unknown is not zero"),
                    "SYNTHETIC SAMPLE DATA",
                    COLUMNS,
                    rows());
            book.addTable("a very long name of a table, indeed", "Long", List.of(), null, COLUMNS, List.of());
            book.addTable("a very long name of a table, indeed", "Long", List.of(), null, COLUMNS, List.of());
            book.writeTo(out);
        }
        return out.toByteArray();
    }

    private static List<List<Object>> rows() {
        return List.of(
                Arrays.asList(2014, 12_345L, new BigDecimal("0.10"), LocalDate.of(2024, 3, 12), "=1+1"),
                Arrays.asList(2015, 9_007_199_254_740_993L, null, LocalDate.of(1899, 1, 1), "-"));
    }
}
