package org.themonitor.pipeline.workbook;

/** What a spreadsheet cell holds, as the file says it; nothing is guessed from the text. */
public enum CellKind {
    /** Text; for CSV files every filled cell. */
    TEXT,
    /** A number; the text is the number's exact digits as stored. */
    NUMBER,
    /** A number whose cell format is a date or time, or an ISO date cell; the text is ISO-8601, as far as it is shown. */
    DATE,
    /** TRUE or FALSE. */
    BOOLEAN,
    /** An error such as #N/A; the text is the error's name. */
    ERROR,
    /** A formula whose result the file does not hold; the text is the formula. */
    FORMULA_WITHOUT_VALUE,
    /** A cell that the file holds in a way that cannot be read exactly; the text says what is wrong with it. */
    DAMAGED
}
