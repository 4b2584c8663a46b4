package org.themonitor.pipeline.finding;

/** How far a finding reaches. */
public enum Severity {
    /** The workbook is not used at all: it is quarantined until it is replaced. */
    BLOCKS_WORKBOOK,
    /** The sheet is not used. */
    BLOCKS_SHEET,
    /** The row is not used. */
    BLOCKS_ROW,
    /** The row is not used for a reason of its own; what was found here is to be cured as well. */
    ROW_NOT_USED,
    /** The value is used as described; someone should look. */
    WARNING,
    /** For information. */
    NOTE;

    /** Whether what it is about is not used. */
    public boolean refuses() {
        return this != WARNING && this != NOTE;
    }
}
