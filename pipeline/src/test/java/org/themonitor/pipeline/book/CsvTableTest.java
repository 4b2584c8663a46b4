package org.themonitor.pipeline.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void beginsWithTheByteOrderMarkAndEndsLinesAsSpreadsheetsDo() throws IOException {
        assertThat(write("Türkiye", 1)).isEqualTo("\uFEFFarea,n\r\nTürkiye,1\r\n");
        assertThat(Files.readAllBytes(folder.resolve("t.csv"))).startsWith(0xEF, 0xBB, 0xBF);
    }

    @Test
    void notReportedIsAnEmptyCell() throws IOException {
        assertThat(write(null, null)).isEqualTo("\uFEFFarea,n\r\n,\r\n");
        // an empty text is written with quotes, so that the two can be told apart
        assertThat(write("", 0)).isIn("\uFEFFarea,n\r\n\"\",0\r\n", "\uFEFFarea,n\r\n,0\r\n");
    }

    @Test
    void quotesWhatNeedsIt() throws IOException {
        assertThat(write("Congo, Dem. Rep. of \"the\"", 1))
                .isEqualTo("\uFEFFarea,n\r\n\"Congo, Dem. Rep. of \"\"the\"\"\",1\r\n");
        assertThat(write("two\nlines", 1)).isEqualTo("\uFEFFarea,n\r\ntwo lines,1\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void textThatWouldRunAsAFormulaIsMadeHarmless(String text) throws IOException {
        assertThat(write(text, 1).replace("\"", "")).contains("\r\n'" + text.strip() + ",1");
    }

    @Test
    void numbersAndDatesStayWhatTheyAre() throws IOException {
        assertThat(write(-5, new BigDecimal("1E+3"))).endsWith("\r\n-5,1000\r\n");
        assertThat(write(LocalDate.of(2026, 3, 1), new BigDecimal("-0.10"))).endsWith("\r\n2026-03-01,-0.10\r\n");
        assertThat(write(true, 12_345_678_901L)).endsWith("\r\ntrue,12345678901\r\n");
    }

    private String write(@Nullable Object first, @Nullable Object second) throws IOException {
        Path file = folder.resolve("t.csv");
        List<@Nullable Object> row = Arrays.asList(first, second);
        CsvTable.write(file, List.of("area", "n"), List.of(row));
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
