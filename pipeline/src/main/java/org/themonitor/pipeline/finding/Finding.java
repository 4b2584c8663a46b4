package org.themonitor.pipeline.finding;

import org.jspecify.annotations.Nullable;

/**
 * One problem with something that came in, named at its cell.
 *
 * @param code what kind of problem; it also says how far it reaches and who can cure it
 * @param sheet name of the sheet, null when the whole workbook is meant
 * @param cell address of the cell, null when the sheet or workbook is meant
 * @param expected what would have been right, as a phrase
 * @param fix the one thing to do, as a sentence
 * @param rawText the text found; shown only to the sender and in internal explanations (see {@link SafeText})
 */
public record Finding(
        FindingCode code,
        @Nullable String sheet,
        @Nullable CellAddress cell,
        String expected,
        String fix,
        @Nullable String rawText) {}
