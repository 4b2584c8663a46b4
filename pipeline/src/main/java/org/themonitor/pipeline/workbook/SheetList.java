package org.themonitor.pipeline.workbook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The sheets of a workbook while they are listed. One content under two tabs would be counted twice, and one name for
 * two tabs would be no address: such a workbook is refused.
 */
final class SheetList {
    private final Limits limits;
    private final List<Sheet> sheets = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final Set<String> contents = new HashSet<>();

    SheetList(Limits limits) {
        this.limits = limits;
    }

    /**
     * Adds the next tab.
     *
     * @param content what tells its content from that of other tabs
     */
    void add(String name, Sheet.Visibility visibility, String content) throws UnreadableWorkbookException {
        if (name.isEmpty()) {
            throw Refusals.damaged("sheet %d has no name".formatted(sheets.size() + 1));
        }
        if (!names.add(name.toLowerCase(Locale.ROOT)) || !contents.add(content.toLowerCase(Locale.ROOT))) {
            throw Refusals.damaged("its sheet %d is there twice".formatted(sheets.size() + 1));
        }
        if (sheets.size() == limits.sheets()) {
            throw Refusals.limit("", limits.sheets());
        }
        sheets.add(new Sheet(sheets.size(), name, visibility));
    }

    /** The sheets by tab; a workbook has at least one. */
    List<Sheet> sheets() throws UnreadableWorkbookException {
        if (sheets.isEmpty()) {
            throw Refusals.damaged("it has no sheet");
        }
        return List.copyOf(sheets);
    }
}
