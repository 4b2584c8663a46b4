package org.themonitor.pipeline.row;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.themonitor.pipeline.finding.Finding;

/** A row after reading: used, not used because of findings, or none of the data at all. */
public sealed interface NormalisedRow {
    /** Number of the row as Excel shows it. */
    int number();

    /** What was wrong or noteworthy, from left to right. */
    List<Finding> findings();

    /**
     * The row is used.
     *
     * @param values Integer, Long, BigDecimal, LocalDate or String by staging column; a column that is not reported is absent
     */
    record Accepted(int number, Map<String, Object> values, List<Finding> findings) implements NormalisedRow {
        public Accepted {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
            findings = List.copyOf(findings);
        }
    }

    /**
     * The row is used and gives other than one row of the staging table as it stands: one for each count, or one that
     * takes values from another sheet.
     *
     * @param parts what it gives; empty when all its counts are 0
     */
    record Spread(int number, List<Part> parts, List<Finding> findings) implements NormalisedRow {
        public Spread {
            parts = List.copyOf(parts);
            findings = List.copyOf(findings);
        }
    }

    /**
     * A row of the staging table.
     *
     * @param suffix what its {@code source_row_id} ends with after the row's number: {@code #F} names the column of its
     *     count, {@code @Accidents!5} the row of another sheet it takes values from
     * @param values Integer, Long, BigDecimal, LocalDate or String by staging column
     */
    record Part(String suffix, Map<String, Object> values) {
        public Part {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }
    }

    /**
     * The row is not used.
     *
     * @param read by staging column, what could be read of it and may be told: which figures miss it
     */
    record Rejected(int number, List<Finding> findings, Map<String, Object> read) implements NormalisedRow {
        public Rejected {
            findings = List.copyOf(findings);
            read = Map.copyOf(read);
        }
    }

    /**
     * The row reports nothing of its own.
     *
     * @param reason why, for the accounting
     */
    record Ignored(int number, String reason, List<Finding> findings) implements NormalisedRow {
        public static final String HEADER = "header row";
        public static final String TITLE = "title above the header";
        public static final String TAGS = "tags below the header";
        public static final String TOTALS = "totals row";
        public static final String HIDDEN = "hidden row";

        /** Of rows in which no cell can hold data. */
        public static final List<String> NO_DATA = List.of(HEADER, TITLE, TAGS);

        public Ignored {
            findings = List.copyOf(findings);
        }
    }
}
