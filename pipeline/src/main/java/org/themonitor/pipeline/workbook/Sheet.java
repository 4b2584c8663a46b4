package org.themonitor.pipeline.workbook;

/**
 * A sheet of a workbook; a CSV file has one, named like the file without its ending.
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
