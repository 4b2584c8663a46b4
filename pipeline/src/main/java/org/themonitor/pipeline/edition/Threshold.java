package org.themonitor.pipeline.edition;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** A number from which something is told; {@code edition.yml} may say another one than the usual. */
public enum Threshold {
    /** Fewest people or things a percentage is printed of: single digits get none unless an edition says otherwise. */
    SMALLEST_BASE(10, 1, Integer.MAX_VALUE, "a whole number from 1, the fewest a percentage is printed of"),
    /** Percent of each year's total that comparable areas hold where the world's change is told of the total. */
    COMPARABLE_SHARE(95, 1, 100, "a percentage from 1 to 100 of each year's total, from which its change is told"),
    /** Percent of people of whom it is known, from which their share is told; the Monitor prints sex where 43 are known. */
    SMALLEST_KNOWN_PART(
            0, 0, 100, "a percentage from 0 to 100, from which the share of a group of those known is told");

    private final int usual;
    private final int from;
    private final int to;
    private final String expected;

    Threshold(int usual, int from, int to, String expected) {
        this.usual = usual;
        this.from = from;
        this.to = to;
        this.expected = expected;
    }

    /** Its name in edition.yml and of the variable in SQL. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it is unless an edition says otherwise. */
    public int usual() {
        return usual;
    }

    /** What may be written, as a sentence goes on. */
    String expected() {
        return expected;
    }

    boolean allows(int number) {
        return number >= from && number <= to;
    }

    /** All of them, as usual. */
    static Map<Threshold, Integer> usuals() {
        Map<Threshold, Integer> usuals = new EnumMap<>(Threshold.class);
        for (Threshold threshold : values()) {
            usuals.put(threshold, threshold.usual);
        }
        return usuals;
    }
}
