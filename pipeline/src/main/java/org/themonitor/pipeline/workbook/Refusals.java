package org.themonitor.pipeline.workbook;

import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.finding.CellAddress;
import org.themonitor.pipeline.finding.Finding;
import org.themonitor.pipeline.finding.FindingCode;

/** Words of every refusal: what was expected, and the one thing the sender should do. */
final class Refusals {
    private static final String SAVE_AGAIN = "open it in a spreadsheet program, save it as .xlsx and send it again";

    private Refusals() {}

    static UnreadableWorkbookException wrongFormat(WorkbookFormat found, WorkbookFormat wanted) {
        return of(code(found), wanted.description() + ", but the file is " + found.description(), fix(found));
    }

    private static FindingCode code(WorkbookFormat found) {
        return switch (found) {
            case ENCRYPTED -> FindingCode.FILE_PASSWORD_PROTECTED;
            case DAMAGED_ZIP -> FindingCode.FILE_DAMAGED;
            case XLSX, XLS, XLSB, ODS, MARKUP -> FindingCode.FILE_KIND_NOT_READ;
            case CSV, OTHER_OLE2, OTHER_ZIP, PDF, EMPTY, BINARY -> FindingCode.FILE_NOT_A_WORKBOOK;
        };
    }

    private static String fix(WorkbookFormat found) {
        return switch (found) {
            case ENCRYPTED -> "save it without a password and send it again";
            case DAMAGED_ZIP -> "send the file again; if it does not open on your computer, send an earlier copy";
            case XLS, XLSB, ODS, MARKUP -> SAVE_AGAIN;
            case XLSX -> "save it as CSV in the agreed encoding, or ask for a template that reads .xlsx";
            case CSV -> "save it as .xlsx and send it again, or ask for a template that reads CSV";
            case OTHER_ZIP -> "unpack the archive and send each workbook by itself";
            case OTHER_OLE2, PDF, BINARY -> "send the spreadsheet the data was typed into";
            case EMPTY -> "send the file again; this copy holds nothing";
        };
    }

    static UnreadableWorkbookException damaged(String what) {
        return damaged(null, null, what);
    }

    static UnreadableWorkbookException damaged(@Nullable String sheet, @Nullable CellAddress cell, String what) {
        return of(FindingCode.FILE_DAMAGED, sheet, cell, "a sound workbook, but " + what, SAVE_AGAIN);
    }

    static UnreadableWorkbookException limit(@Nullable String sheet, @Nullable CellAddress cell, String limit) {
        String fix = "delete what is not data, save it as a new workbook and send it again";
        return of(FindingCode.FILE_EXCEEDS_LIMIT, sheet, cell, limit, fix);
    }

    static UnreadableWorkbookException of(FindingCode code, String expected, String fix) {
        return of(code, null, null, expected, fix);
    }

    private static UnreadableWorkbookException of(
            FindingCode code, @Nullable String sheet, @Nullable CellAddress cell, String expected, String fix) {
        return new UnreadableWorkbookException(new Finding(code, sheet, cell, expected, fix, null));
    }
}
