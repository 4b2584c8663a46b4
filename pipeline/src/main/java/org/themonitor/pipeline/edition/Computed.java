package org.themonitor.pipeline.edition;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a published figure is made of other figures, as a {@code -- computed:} line of the table's file says it:
 * {@code share_of_known = percent that total is of known_base from total, known_base}.
 *
 * @param column the published column
 * @param rule what is done with them, in words
 * @param figures the figures, numerator first: a column of the row, or a figure elsewhere such as
 *     {@code casualties_by_year/{year}/total}, with values of the row in braces and {@code *} for every key
 * @param when which published rows the line is about; {@code true} for all
 */
record Computed(String column, String rule, List<String> figures, String when) {
    private static final Pattern LINE = Pattern.compile("(\\w+) = (.+?) from (.+?)(?: when (.+))?");

    Computed {
        figures = List.copyOf(figures);
    }

    static Computed parse(String line) {
        Matcher matcher = LINE.matcher(line.strip().replaceAll("\\s+", " "));
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "expected 'column = what is done from figure, figure when …'; found: " + line);
        }
        return new Computed(
                matcher.group(1),
                matcher.group(2),
                List.of(matcher.group(3).split(", ")),
                matcher.group(4) == null ? "true" : matcher.group(4));
    }
}
