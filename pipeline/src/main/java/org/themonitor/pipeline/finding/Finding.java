package org.themonitor.pipeline.finding;

import org.jspecify.annotations.Nullable;

/**
 * One problem with something that came in, named at its cell, or at the first of several with the same cause.
 *
 * @param cause what is wrong, and with what
 * @param sheet name of the sheet, null when the whole workbook is meant
 * @param cell address of the first cell, null when the sheet or workbook is meant
 * @param rawText the text found there; shown only to the sender and in internal explanations (see {@link SafeText})
 * @param severity how far it reaches
 * @param count how often it was found
 * @param cells the cells as {@link CellRanges} writes them; of many only the first; null without a cell
 * @param isOfNumbers whether the column is one of counts or years, so that a number there is surely one; never a person's
 */
public record Finding(
        Cause cause,
        @Nullable String sheet,
        @Nullable CellAddress cell,
        @Nullable String rawText,
        Severity severity,
        int count,
        @Nullable String cells,
        boolean isOfNumbers) {

    /** A problem found once; of its column nothing is known. */
    public Finding(Cause cause, @Nullable String sheet, @Nullable CellAddress cell, @Nullable String rawText) {
        this(cause, sheet, cell, rawText, cause.code().severity(), 1, cell == null ? null : cell.a1(), false);
    }

    /** The same in a column of which that is known. */
    public Finding ofNumbers(boolean known) {
        return new Finding(cause, sheet, cell, rawText, severity, count, cells, known);
    }

    /** The same in a row that is not used because of another finding: nothing of it may say that it is used. */
    public Finding inRefusedRow() {
        boolean saysUsed = severity == Severity.WARNING || severity == Severity.NOTE;
        return saysUsed
                ? new Finding(cause, sheet, cell, rawText, Severity.ROW_NOT_USED, count, cells, isOfNumbers)
                : this;
    }

    /** What kind of problem; it also says how far it reaches and who can cure it. */
    public FindingCode code() {
        return cause.code();
    }

    /** The rule that is broken, in English. */
    public String rule() {
        return cause.message().rule();
    }

    /** What would have been right, as a phrase in English. */
    public String expected() {
        return cause.message().expected();
    }

    /** The one thing to do, as a sentence in English. */
    public String fix() {
        return cause.message().fix();
    }
}
