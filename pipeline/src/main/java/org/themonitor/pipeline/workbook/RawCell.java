package org.themonitor.pipeline.workbook;

import org.themonitor.pipeline.finding.CellAddress;

/**
 * A filled cell: never blank, and its text has no blanks (of any script) at either end.
 *
 * @param address where it stands, as Excel shows it
 * @param kind what the file says it holds
 * @param text the text, exact number, ISO date, TRUE/FALSE, error name, formula or what is wrong, by kind
 * @param formula whether the value is a formula's cached result
 */
public record RawCell(CellAddress address, CellKind kind, String text, boolean formula) {
    public RawCell {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("a raw cell is never blank: " + address);
        }
    }

    /** A cell that cannot be read exactly; {@code what} is a technical detail and stays in English. */
    static RawCell damaged(CellAddress address, String what) {
        return new RawCell(address, CellKind.DAMAGED, what, false);
    }
}
