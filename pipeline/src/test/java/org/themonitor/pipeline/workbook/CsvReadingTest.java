package org.themonitor.pipeline.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.themonitor.pipeline.finding.Finding;
import org.themonitor.pipeline.finding.FindingCode;

class CsvReadingTest {
    private static final CsvDialect COMMA = new CsvDialect(StandardCharsets.UTF_8, ',');
    private static final CsvDialect SEMICOLON = new CsvDialect(StandardCharsets.UTF_8, ';');

    @TempDir
    Path folder;

    @Test
    void aQuotedLineBreakAddsNoRowAndABlankLineDoes() throws Exception {
        assertThat(cells("year,note\n2014,\"two\nlines, \"\"quoted\"\"\"\n\n2015,x\n", COMMA))
                .containsExactly(
                        "A1 TEXT year",
                        "B1 TEXT note",
                        "A2 TEXT 2014",
                        "B2 TEXT two\nlines, \"quoted\"",
                        "A4 TEXT 2015",
                        "B4 TEXT x");
    }

    @Test
    void raggedRowsKeepAllTheirCells() throws Exception {
        assertThat(cells("a,b\r\n1\r\n1,2,3\r\n,, ,\u00A0\r\n,9", COMMA))
                .containsExactly(
                        "A1 TEXT a", "B1 TEXT b", "A2 TEXT 1", "A3 TEXT 1", "B3 TEXT 2", "C3 TEXT 3", "B5 TEXT 9");
    }

    @Test
    void theDeclaredDelimiterSeparatesAndByteOrderMarksAreDropped() throws Exception {
        assertThat(cells("\uFEFF\"año\";1,5\n", SEMICOLON)).containsExactly("A1 TEXT año", "B1 TEXT 1,5");
    }

    @Test
    void theSeparatorHintForExcelIsNoRow() throws Exception {
        assertThat(cells("sep=;\nyear;killed\n", SEMICOLON)).containsExactly("A1 TEXT year", "B1 TEXT killed");
    }

    @Test
    void otherEncodingsAreReadAsDeclared() throws Exception {
        for (String name : List.of("windows-1252", "UTF-16", "UTF-16LE")) {
            Path file = folder.resolve("encoded.csv");
            Files.write(file, "año,Ñ".getBytes(Charset.forName(name)));
            assertThat(cells(file, new CsvDialect(Charset.forName(name), ',')))
                    .as(name)
                    .containsExactly("A1 TEXT año", "B1 TEXT Ñ");
        }
    }

    @Test
    void wrongBytesAreRefusedWithTheirLineAndNeverReplaced() throws Exception {
        String lines = "year,place\n".repeat(2_000) + "2014,Ubicación\n" + "x,y\n".repeat(2_000);
        Path file = Files.write(folder.resolve("latin.csv"), lines.getBytes(StandardCharsets.ISO_8859_1));
        Finding finding = Reading.refusal(() -> Workbooks.openCsv(file, COMMA));
        assertThat(finding.code()).isEqualTo(FindingCode.FILE_WRONG_ENCODING);
        assertThat(finding.expected()).isEqualTo("text in UTF-8, but line 2001 is not");
    }

    @Test
    void theMarkOfAnotherEncodingIsRefused() throws Exception {
        Path file = Files.writeString(folder.resolve("mark.csv"), "\uFEFFaño\n");
        CsvDialect latin = new CsvDialect(Charset.forName("windows-1252"), ',');
        assertThat(Reading.refusal(() -> Workbooks.openCsv(file, latin)).code())
                .isEqualTo(FindingCode.FILE_WRONG_ENCODING);
    }

    @Test
    void aQuoteThatNeverClosesIsRefusedInsteadOfSwallowingRows() throws Exception {
        Path file = Files.writeString(folder.resolve("quote.csv"), "a,b\n5\" mine,\"x\"\n1,\"open\n2,3\n4,5\n");
        Finding finding = Reading.refusal(() -> Workbooks.openCsv(file, COMMA));
        assertThat(finding.code()).isEqualTo(FindingCode.FILE_DAMAGED);
        assertThat(finding.expected()).contains("line 3");
    }

    @Test
    void textAfterAClosingQuoteIsRefused() throws Exception {
        Path file = Files.writeString(folder.resolve("after.csv"), "a\n\"b\" c\n");
        assertThat(Reading.refusal(() -> Reading.rows(Workbooks.openCsv(file, COMMA)))
                        .code())
                .isEqualTo(FindingCode.FILE_DAMAGED);
    }

    @Test
    void aWorkbookOrNothingIsNoCsv() throws Exception {
        Path workbook = RawXlsx.withRows("").write(folder);
        Path empty = Files.createFile(folder.resolve("empty.csv"));
        assertThat(Reading.refusal(() -> Workbooks.openCsv(workbook, COMMA)).code())
                .isEqualTo(FindingCode.FILE_KIND_NOT_READ);
        assertThat(Reading.refusal(() -> Workbooks.openCsv(empty, COMMA)).code())
                .isEqualTo(FindingCode.FILE_NOT_A_WORKBOOK);
    }

    @Test
    void theSheetIsNotNamedLikeTheFile() throws Exception {
        Path file = Files.writeString(folder.resolve("victims.2019.csv"), "a\n");
        try (Workbook workbook = Workbooks.openCsv(file, COMMA)) {
            assertThat(workbook.sheets()).extracting(Sheet::name).containsExactly("csv");
        }
    }

    private List<String> cells(String content, CsvDialect dialect) throws Exception {
        return cells(Files.writeString(folder.resolve("data.csv"), content), dialect);
    }

    private static List<String> cells(Path file, CsvDialect dialect) throws Exception {
        return Reading.cells(Reading.rows(Workbooks.openCsv(file, dialect)));
    }
}
