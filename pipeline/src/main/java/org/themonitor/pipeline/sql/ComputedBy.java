package org.themonitor.pipeline.sql;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.themonitor.pipeline.duckdb.RelationName;

/**
 * {@code -- computed-by: treaty-effects from core.treaty_actions}: the table is made by Java from these relations.
 *
 * @param computation name of a registered {@link Computation}
 * @param inputs what it reads, so that it comes after them
 */
public record ComputedBy(String computation, List<RelationName> inputs) {
    private static final Pattern FORM = Pattern.compile("([a-z][a-z0-9_-]*) from ([a-z0-9_]+\\.[a-z0-9_., ]+)");

    public ComputedBy {
        inputs = List.copyOf(inputs);
    }

    static ComputedBy parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("computed-by is <computation> from <schema.relation, …>, not " + text);
        }
        return new ComputedBy(
                matcher.group(1),
                Arrays.stream(matcher.group(2).split(",", -1))
                        .map(name -> RelationName.of(name.strip()))
                        .toList());
    }
}
