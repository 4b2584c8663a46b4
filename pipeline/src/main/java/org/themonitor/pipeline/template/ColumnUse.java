package org.themonitor.pipeline.template;

import java.util.Map;

/** What becomes of a column: it is read into the staging table, or ignored for a stated reason. */
public sealed interface ColumnUse {
    /**
     * The column is read.
     *
     * @param to column of the staging table; for dates {@code x_date} stands for x_year, x_month and x_day
     * @param as how its cells are read
     * @param required whether a blank cell blocks the row
     * @param blankIsNothing whether a blank cell says nothing even where the vocabulary has a term for it
     * @param terms spellings that hold in this column only, by spelling; for {@code term(…)} and {@code age}
     */
    record Mapped(String to, FieldType as, boolean required, boolean blankIsNothing, Map<String, String> terms)
            implements ColumnUse {
        public Mapped {
            terms = Map.copyOf(terms);
        }

        /** The {@code x} of a date's {@code x_date}. */
        public String datePrefix() {
            return to.replaceFirst("_date$", "");
        }
    }

    /**
     * The column is not read.
     *
     * @param reason why, for the accounting
     */
    record Ignored(String reason) implements ColumnUse {}
}
