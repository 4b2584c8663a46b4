package org.themonitor.pipeline.row;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.yaml.YamlFile;
import org.themonitor.pipeline.yaml.YamlForm;
import org.themonitor.pipeline.yaml.YamlProblems;

/**
 * The greatest number that each kind of count can be, as {@code limits.yml} says and reasons: a telephone number among the
 * people would be published, and three of them would be more than a computation can hold.
 *
 * @param limits in the order of the file; the first that fits holds
 */
record CountLimits(List<Limit> limits) {
    /** How many times the limit a confirmed value may be. */
    private static final BigDecimal CONFIRMED = BigDecimal.valueOf(100);

    /** Those of the program. */
    static final CountLimits BUILT_IN = read(YamlFile.onClassPath("/limits.yml"));

    /**
     * One limit.
     *
     * @param of a staging table, or a column as {@code table.column}
     * @param measure how the row's measure begins; empty for all rows
     * @param limit the greatest number
     */
    record Limit(String of, String measure, BigDecimal limit) {
        boolean isOf(String table, String column, Map<String, Object> row) {
            return (of.equals(table) || isOfColumn(table, column))
                    && (measure.isEmpty() || String.valueOf(row.get("measure")).startsWith(measure));
        }

        /** Every number of every row is held to every limit: nothing is joined for it. */
        private boolean isOfColumn(String table, String column) {
            return of.length() == table.length() + 1 + column.length()
                    && of.startsWith(table)
                    && of.charAt(table.length()) == '.'
                    && of.endsWith(column);
        }
    }

    CountLimits {
        limits = List.copyOf(limits);
    }

    private static CountLimits read(YamlFile file) {
        YamlProblems problems = new YamlProblems();
        YamlForm form = new YamlForm(file.name(), file.root(problems), problems).only("limits");
        List<Limit> limits = form.forms("limits").stream()
                .map(line -> line.only("of", "measure", "limit", "why"))
                .map(line -> new Limit(
                        line.text("of"), line.optionalText("measure").orElse(""), new BigDecimal(line.text("limit"))))
                .toList();
        problems.throwIfAny();
        return new CountLimits(limits);
    }

    /** The limit that a value is above, though an editor has confirmed it: sums must still hold it. */
    Optional<BigDecimal> farBelow(String table, String column, @Nullable Object value, Map<String, Object> row) {
        return below(table, column, value, row)
                .map(CONFIRMED::multiply)
                .filter(most -> new BigDecimal(String.valueOf(value)).compareTo(most) > 0);
    }

    /** The limit that a value is above. */
    Optional<BigDecimal> below(String table, String column, @Nullable Object value, Map<String, Object> row) {
        if (!(value instanceof Number number)) {
            return Optional.empty();
        }
        return limits.stream()
                .filter(limit -> limit.isOf(table, column, row))
                .findFirst()
                .map(Limit::limit)
                .filter(limit -> new BigDecimal(number.toString()).compareTo(limit) > 0);
    }
}
