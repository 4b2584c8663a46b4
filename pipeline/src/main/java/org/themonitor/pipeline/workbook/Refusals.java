package org.themonitor.pipeline.workbook;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.finding.Cause;
import org.themonitor.pipeline.finding.CellAddress;
import org.themonitor.pipeline.finding.Finding;
import org.themonitor.pipeline.finding.FindingCode;

/** Makes the refusals of files. */
final class Refusals {
    private Refusals() {}

    static UnreadableWorkbookException wrongFormat(WorkbookFormat found, WorkbookFormat wanted) {
        String ending = "." + wanted.name().toLowerCase(Locale.ROOT);
        return of(wrongFormat(found).with("wanted", ending));
    }

    private static Cause wrongFormat(WorkbookFormat found) {
        return switch (found) {
            case ENCRYPTED -> Cause.of(FindingCode.FILE_PASSWORD_PROTECTED);
            case DAMAGED -> Cause.of(FindingCode.FILE_DAMAGED, "archive");
            case OLD_XLS -> kind("Excel 95 .xls");
            case XLSB -> kind(".xlsb");
            case ODS -> kind(".ods");
            case NUMBERS -> kind("Apple Numbers");
            case XML_2003 -> kind("XML Spreadsheet 2003");
            case XLSX, XLS -> Cause.of(FindingCode.FILE_KIND_NOT_READ, "xlsx");
            case MARKUP -> Cause.of(FindingCode.FILE_KIND_NOT_READ, "markup");
            case CSV -> Cause.of(FindingCode.FILE_NOT_A_WORKBOOK, "csv");
            case OTHER_OLE2, OTHER_OFFICE -> Cause.of(FindingCode.FILE_NOT_A_WORKBOOK, "office");
            case OTHER_ZIP -> Cause.of(FindingCode.FILE_NOT_A_WORKBOOK, "zip");
            case PDF -> Cause.of(FindingCode.FILE_NOT_A_WORKBOOK, "pdf");
            case EMPTY -> Cause.of(FindingCode.FILE_NOT_A_WORKBOOK, "empty");
            case BINARY -> Cause.of(FindingCode.FILE_NOT_A_WORKBOOK);
        };
    }

    private static Cause kind(String properName) {
        return Cause.of(FindingCode.FILE_KIND_NOT_READ).with("kind", properName);
    }

    /** A file that contradicts itself; {@code what} is a technical detail and stays in English. */
    static UnreadableWorkbookException damaged(String what) {
        return damaged(null, null, what);
    }

    static UnreadableWorkbookException damaged(@Nullable String sheet, @Nullable CellAddress cell, String what) {
        return of(Cause.of(FindingCode.FILE_DAMAGED).with("detail", what), sheet, cell);
    }

    static UnreadableWorkbookException limit(String variant, long number) {
        return limit(null, null, variant, number);
    }

    /** A file that holds more than {@link Limits} allow; the variant says of what. */
    static UnreadableWorkbookException limit(
            @Nullable String sheet, @Nullable CellAddress cell, String variant, long number) {
        return of(Cause.of(FindingCode.FILE_EXCEEDS_LIMIT, variant).with("number", number), sheet, cell);
    }

    static UnreadableWorkbookException of(Cause cause) {
        return of(cause, null, null);
    }

    private static UnreadableWorkbookException of(Cause cause, @Nullable String sheet, @Nullable CellAddress cell) {
        return new UnreadableWorkbookException(new Finding(cause, sheet, cell, null));
    }
}
