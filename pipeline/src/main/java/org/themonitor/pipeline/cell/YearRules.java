package org.themonitor.pipeline.cell;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.reference.Reference;
import org.themonitor.pipeline.reference.ReferenceTable;
import org.themonitor.pipeline.value.Lookups;

/** To which of two years an incident around New Year belongs: {@code casualty_year_rules}, each from its day on. */
public final class YearRules {
    public static final String LIST = "casualty_year_rules";

    /** For dates that are not of one incident. */
    static final YearRules NONE = new YearRules(List.of(), null);

    /** What {@link #isOfTheFirstDay} asks: a day. */
    public static final String YEAR = "year";

    private final List<Rule> rules;
    private final @Nullable Lookups lookups;

    private record Rule(LocalDate from, boolean isOfTheFirstDay) {}

    private YearRules(List<Rule> rules, @Nullable Lookups lookups) {
        this.rules = rules;
        this.lookups = lookups;
    }

    public YearRules noting(Lookups asked) {
        return new YearRules(rules, asked);
    }

    public static YearRules of(Reference reference) {
        ReferenceTable table = reference.table(LIST);
        int from = table.column("from_on");
        int rule = table.column("rule");
        return new YearRules(
                table.rows().stream()
                        .map(row -> new Rule(
                                LocalDate.parse(row.cells().get(from)),
                                row.cells().get(rule).equals("year_of_the_first_day")))
                        .sorted(Comparator.comparing(Rule::from))
                        .toList(),
                null);
    }

    /** Whether the year of its first possible day counts, else that of its last; empty where no rule holds yet. */
    public Optional<Boolean> isOfTheFirstDay(LocalDate first) {
        if (lookups != null) {
            lookups.ask(YEAR, first.toString());
        }
        return rules.stream()
                .filter(rule -> !rule.from().isAfter(first))
                .reduce((earlier, later) -> later)
                .map(Rule::isOfTheFirstDay);
    }
}
