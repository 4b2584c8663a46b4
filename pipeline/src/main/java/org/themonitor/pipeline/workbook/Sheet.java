package org.themonitor.pipeline.workbook;

/**
 * A sheet of a workbook; a CSV file has one, called csv (a file's own name may hold a
 * person's).
 *
 * @param index zero-based position
 * @param name name on its tab
 * @param visibility whether a person sees it in the spreadsheet program
 */
public record Sheet(int index, String name, Visibility visibility) {
    /** Whether a person sees the sheet; VERY_HIDDEN cannot be shown from the program's menus. */
    public enum Visibility {
        VISIBLE,
        HIDDEN,
        VERY_HIDDEN
    }
}
