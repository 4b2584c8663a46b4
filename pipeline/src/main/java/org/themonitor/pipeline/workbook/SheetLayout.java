package org.themonitor.pipeline.workbook;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a sheet says of how its cells look, told after its last row: columns nobody sees, and cells shown as one. The
 * cells themselves are read as they stand; who uses them says what it made of that.
 */
public final class SheetLayout {
    /** Nothing is hidden and nothing merged. */
    public static final SheetLayout NONE = new SheetLayout();

    private final BitSet hiddenColumns = new BitSet();
    private final List<MergedCells> merged = new ArrayList<>();
    private int mergedColumns;
    private List<String> unknown = List.of();

    SheetLayout() {}

    /** Whether nobody sees the column, zero-based, in the spreadsheet program. */
    public boolean isHidden(int column) {
        return hiddenColumns.get(column);
    }

    /** Ranges of cells shown as one, in the file's order. */
    public List<MergedCells> merged() {
        return List.copyOf(merged);
    }

    /** Parts of the file among its cells of no known kind: one of them may be a cell. */
    public List<String> unknown() {
        return unknown;
    }

    void unknown(Collection<String> kinds) {
        unknown = List.copyOf(kinds);
    }

    /** Columns from first to last, zero-based; what lies beyond the last column there is does not count. */
    void hide(int first, int last) {
        if (first >= 0 && first <= last) {
            hiddenColumns.set(first, Math.min(last, Limits.COLUMNS - 1) + 1);
        }
    }

    /** Adds a range; false when the ranges of the sheet are more than is held in memory. */
    boolean merge(MergedCells range) {
        mergedColumns += range.lastColumn() - range.firstColumn() + 1;
        merged.add(range);
        return mergedColumns <= Limits.MERGED_COLUMNS;
    }

    /** The range of {@code A2:B3}, or of {@code A2} alone; null for what is none. */
    static @Nullable MergedCells range(@Nullable String ref) {
        if (ref == null) {
            return null;
        }
        int colon = ref.indexOf(':');
        String first = colon < 0 ? ref : ref.substring(0, colon);
        String last = ref.substring(colon + 1);
        int left = Addresses.column(first);
        int top = Addresses.rowOf(first);
        int right = Addresses.column(last);
        int bottom = Addresses.rowOf(last);
        boolean sound = left >= 0 && top >= 1 && right >= left && bottom >= top && right < Limits.COLUMNS;
        return sound ? new MergedCells(left, top, right, bottom) : null;
    }
}
