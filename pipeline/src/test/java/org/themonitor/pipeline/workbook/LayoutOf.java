package org.themonitor.pipeline.workbook;

import java.util.Objects;

/** Makes the layouts that only files give otherwise. */
public final class LayoutOf {
    private LayoutOf() {}

    /** With these ranges shown as one cell each, as in {@code B2:B4}. */
    public static SheetLayout merged(String... ranges) {
        return hidden(-1, ranges);
    }

    /** With a column, zero-based, that nobody sees. */
    public static SheetLayout hidden(int column, String... merged) {
        SheetLayout layout = new SheetLayout();
        layout.hide(column, column);
        for (String range : merged) {
            layout.merge(Objects.requireNonNull(SheetLayout.range(range)));
        }
        return layout;
    }
}
