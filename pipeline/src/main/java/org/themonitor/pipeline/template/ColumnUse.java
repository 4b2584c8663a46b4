package org.themonitor.pipeline.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What becomes of a column: it is read into the staging table, compared with others, or ignored for a stated reason. */
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
     * The column holds counts of what its header says: each filled cell gives a row of its own. A 0 gives none, for it
     * reports nobody; a blank cell is not reported.
     *
     * @param count how its cells are read
     * @param set what the header says, by staging column
     * @param header how the header itself is read, for columns a template does not list one by one
     */
    record Spread(Mapped count, Map<String, String> set, Optional<Mapped> header) implements ColumnUse {
        public Spread {
            set = Map.copyOf(set);
        }
    }

    /**
     * The column repeats the sum of counts of its row: compared, and not read.
     *
     * @param of main headers of the columns it adds up; empty for all counts of the row
     */
    record Control(List<String> of) implements ColumnUse {
        /** Why its cells are not read, for the accounting. */
        public static final String REASON = "control total: compared with the sum of the row's counts";

        public Control {
            of = List.copyOf(of);
        }
    }

    /**
     * The column says whether a row that was filled in beforehand is true; it is asked, and not read.
     *
     * @param vocabulary its words: yes, no, or that nobody has answered yet
     * @param until columns of days that a yes moves: what is still so on the last day of the data year is of that day
     */
    record Confirms(String vocabulary, List<String> until) implements ColumnUse {
        /** What the row_id of a row filled in beforehand begins with. */
        public static final String PREFILLED = "prefilled-";

        /** Why its cells are not read, for the accounting. */
        public static final String REASON = "says whether a row filled in beforehand is true";

        /** Column of the staging table for the first of these days as the row itself had it. */
        public static final String DAY_BEFORE = "day_before_confirmation";

        public Confirms {
            until = List.copyOf(until);
        }
    }

    /**
     * The column says of some rows that they are no longer meant: they are held, and no other word says anything.
     *
     * @param spellings the words that say so, as {@link org.themonitor.pipeline.value.Spelling} writes them
     */
    record Holds(Set<String> spellings) implements ColumnUse {
        /** Why its cells are not read, for the accounting. */
        public static final String REASON = "says whether the sender has rejected the record";

        public Holds {
            spellings = Set.copyOf(spellings);
        }
    }

    /**
     * The column is not read.
     *
     * @param reason why, for the accounting
     */
    record Ignored(String reason) implements ColumnUse {}
}
