package org.themonitor.pipeline.workbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/** Opens the files researchers send; every refusal carries its finding and what to do. */
public final class Workbooks {
    private Workbooks() {}

    /** What the file is, by its first bytes and, for archives, by what is inside. */
    public static WorkbookFormat format(Path file) throws IOException {
        return FormatSniffer.format(file);
    }

    /**
     * Opens an Excel workbook: .xlsx, .xlsm, a template of them, or .xls of Excel 97 to 2003. Macros are never run,
     * external links never followed.
     *
     * @throws UnreadableWorkbookException if it is something else, damaged, protected or too large
     */
    public static Workbook open(Path file) throws IOException, UnreadableWorkbookException {
        return open(file, Limits.DEFAULT);
    }

    static Workbook open(Path file, Limits limits) throws IOException, UnreadableWorkbookException {
        WorkbookFormat format = format(file);
        checkSize(file, limits);
        return switch (format) {
            case XLSX -> XlsxWorkbook.open(file, limits);
            case XLS -> XlsWorkbook.open(file, limits);
            default -> throw Refusals.wrongFormat(format, WorkbookFormat.XLSX);
        };
    }

    /** The day on which an Excel file was last saved, as it says of itself; empty where it says none worth having. */
    public static Optional<LocalDate> savedOn(Path file, WorkbookFormat format) throws IOException {
        return switch (format) {
            case XLSX -> SavedDay.ofXlsx(file);
            case XLS -> SavedDay.ofXls(file);
            default -> Optional.empty();
        };
    }

    private static void checkSize(Path file, Limits limits) throws IOException, UnreadableWorkbookException {
        if (Files.size(file) > limits.totalBytes()) {
            throw Refusals.limit("file", limits.totalBytes() >> 20);
        }
    }

    /**
     * Opens a CSV file after checking the whole of it for its declared encoding and for quote marks that never close.
     *
     * @throws UnreadableWorkbookException if it is something else, or not written as declared
     */
    public static Workbook openCsv(Path file, CsvDialect dialect) throws IOException, UnreadableWorkbookException {
        return openCsv(file, dialect, Limits.DEFAULT);
    }

    static Workbook openCsv(Path file, CsvDialect dialect, Limits limits)
            throws IOException, UnreadableWorkbookException {
        WorkbookFormat format = format(file);
        // UTF-16 without a byte order mark looks binary, but here the template says what it is
        boolean wide = dialect.charset().name().startsWith("UTF-16");
        if (format != WorkbookFormat.CSV && !(wide && format == WorkbookFormat.BINARY)) {
            throw Refusals.wrongFormat(format, WorkbookFormat.CSV);
        }
        checkSize(file, limits);
        CsvCheck.check(file, dialect);
        return new CsvWorkbook(file, dialect, limits);
    }
}
