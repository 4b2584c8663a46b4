package org.themonitor.pipeline.edition;

import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One yearly report: product and edition year, its data year and its as-of days.
 *
 * @param id product and edition year: {@code cmm2026} (Cluster Munition Monitor) or {@code lm2026} (Landmine Monitor)
 * @param title title as printed
 * @param label what outputs are labelled with
 * @param dataYear calendar year the edition reports on: edition year minus one
 * @param asOf one day per topic; they differ even inside one report
 */
public record Edition(String id, String title, String label, int dataYear, Map<Topic, LocalDate> asOf) {
    private static final Pattern ID = Pattern.compile("(cmm|lm)\\d{4}");

    /** What an as-of day is for; the code is its name in edition.yml and, after {@code as_of_}, in SQL. */
    public enum Topic {
        STATUS("status"),
        CONTAMINATION("contamination"),
        REPORTING("reporting"),
        CASUALTY_INTAKE("casualty_intake");

        private final String code;

        Topic(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    public Edition {
        asOf = Map.copyOf(asOf);
        if (!isId(id)) {
            throw new IllegalArgumentException("an edition is called cmm2026 or lm2026, not " + id);
        }
        if (dataYear != dataYearOf(id)) {
            throw new IllegalArgumentException("%s reports on %d, not on %d".formatted(id, dataYearOf(id), dataYear));
        }
        if (asOf.size() != Topic.values().length) {
            throw new IllegalArgumentException(id + " needs one as-of day for each of status, contamination, reporting"
                    + " and casualty_intake; it has " + asOf.size());
        }
    }

    /** Whether a word has the form of an edition's id. */
    public static boolean isId(String word) {
        return ID.matcher(word).matches();
    }

    /** The year an edition with this id reports on. */
    static int dataYearOf(String id) {
        return Integer.parseInt(id.substring(id.length() - 4)) - 1;
    }

    /** The as-of day of a topic. */
    public LocalDate asOf(Topic topic) {
        LocalDate day = asOf.get(topic);
        if (day == null) {
            throw new IllegalStateException("the constructor asks for every topic; missing " + topic);
        }
        return day;
    }
}
