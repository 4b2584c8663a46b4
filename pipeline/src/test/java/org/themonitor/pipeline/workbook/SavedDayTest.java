package org.themonitor.pipeline.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The day a file says it was saved on, and files that say none. */
class SavedDayTest {
    private static final LocalDate MAY = LocalDate.of(2026, 5, 3);

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource({
        "2026-05-03T10:00:00Z, 2026-05-03",
        "2026-05-03T23:30:00-05:00, 2026-05-04",
        "2026-05-03T10:00:00.123Z, 2026-05-03",
        "2026-05-03T10:00:00, 2026-05-03",
        "2026-05-03, 2026-05-03"
    })
    void readsTheDayInUtc(String written, LocalDate day) {
        assertThat(SavedDay.day(written)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2000-01-01T00:00:00Z", "1980-01-01", "1601-01-01T00:00:00Z", "2026-05", "yesterday", ""})
    void aClockThatWasNeverSetSaysNoDay(String written) {
        assertThat(SavedDay.day(written)).isEmpty();
    }

    @Test
    void anXlsxSaysItInItsProperties() throws IOException {
        assertThat(saved(xlsx("2026-05-03T10:00:00Z"))).contains(MAY);
        assertThat(saved(xlsx(null))).isEmpty();
        assertThat(saved(xlsx("2000-01-01T00:00:00Z"))).isEmpty();
    }

    @Test
    void anXlsSaysItInItsSummary() throws IOException {
        assertThat(saved(xls("2026-05-03T10:00:00Z"))).contains(MAY);
        assertThat(saved(xls(null))).isEmpty();
    }

    @Test
    void propertiesThatCannotBeReadSayNoDay() throws IOException {
        Path file = folder.resolve("odd.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            part(
                    zip,
                    "_rels/.rels",
                    "<Relationships><Relationship Id='a' Type='x/core-properties' Target='core.xml'/></Relationships>");
            part(zip, "core.xml", "<a><modified>2026-05");
            part(zip, "xl/workbook.xml", "<workbook/>");
        }
        assertThat(SavedDay.ofXlsx(file)).isEmpty();
        assertThat(SavedDay.ofXls(Files.writeString(folder.resolve("odd.xls"), "not a workbook")))
                .isEmpty();
    }

    private static Optional<LocalDate> saved(Path file) throws IOException {
        return Workbooks.savedOn(file, Workbooks.format(file));
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private Path xlsx(@Nullable String modified) throws IOException {
        Path file = folder.resolve("a.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            book.createSheet();
            if (modified != null) {
                book.getProperties().getCoreProperties().setModified(Optional.of(Date.from(Instant.parse(modified))));
            }
            book.write(out);
        }
        return file;
    }

    private Path xls(@Nullable String saved) throws IOException {
        Path file = folder.resolve("a.xls");
        try (HSSFWorkbook book = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            book.createSheet();
            book.createInformationProperties();
            if (saved != null) {
                book.getSummaryInformation().setLastSaveDateTime(Date.from(Instant.parse(saved)));
            }
            book.write(out);
        }
        return file;
    }
}
