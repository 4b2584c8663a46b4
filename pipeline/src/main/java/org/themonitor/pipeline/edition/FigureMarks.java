package org.themonitor.pipeline.edition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.themonitor.pipeline.duckdb.Quoted;

/**
 * What the rows behind a figure say of themselves, its row says: it is synthetic exactly where one of them is, and exact
 * only where all of them are. By row, for by table a mark would brand real prints.
 */
final class FigureMarks {
    private static final String NOTICE = "notice";
    private static final String QUALIFIER = "qualifier";

    private final RelationColumns columns;
    private final String table;
    private final List<Trace> traces;
    private final List<Published> wrong = new ArrayList<>();

    /**
     * Published rows that say something wrong.
     *
     * @param column the column that says it
     * @param problem what is wrong, in words
     * @param rows {@code from} and {@code where} of these rows, as {@code figure}
     */
    record Published(String column, String problem, String rows) {}

    private FigureMarks(RelationColumns columns, String table, List<Trace> traces) {
        this.columns = columns;
        this.table = table;
        this.traces = traces;
    }

    /** @param derived columns that are made of others */
    static List<Published> wrong(
            RelationColumns columns, String table, List<Trace> traces, Collection<String> derived) {
        FigureMarks marks = new FigureMarks(columns, table, traces);
        Set<String> own = columns.of(table);
        if (own.contains(NOTICE)) {
            marks.unmarked();
            marks.branded();
        }
        if (own.contains(QUALIFIER) && !traces.isEmpty()) {
            marks.unqualified();
            marks.exactOfNothing(derived);
        }
        return marks.wrong;
    }

    private void unmarked() {
        for (Trace trace : traces) {
            // rows that only agree on a day may be synthetic beside the one it is taken from
            boolean canBe = trace.kind().isOfParts()
                    && columns.hasRowsWithoutNotice(table)
                    && columns.hasSynthetic(trace.relation());
            Optional<String> synthetic = canBe ? synthetic(trace) : Optional.empty();
            synthetic.ifPresent(fact -> wrong.add(new Published(
                    NOTICE, "a row behind it is synthetic", rows("figure.notice is null and " + behind(trace, fact)))));
        }
    }

    /** A relation without a word on it holds nothing synthetic: prints and the depositary's acts are real. */
    private void branded() {
        boolean isAble = traces.stream().anyMatch(trace -> synthetic(trace).isPresent());
        // where all rows are synthetic, there is one behind a figure as soon as there is any
        List<Trace> real = traces.stream()
                .filter(trace -> columns.hasReal(trace.relation()))
                .toList();
        if (!isAble || real.isEmpty() || !columns.hasNotices(table)) {
            return;
        }
        String any = real.stream().map(trace -> behind(trace, "true")).collect(Collectors.joining(" or "));
        String some = traces.stream()
                .filter(trace -> columns.hasSynthetic(trace.relation()))
                .map(trace -> behind(trace, synthetic(trace).orElseThrow()))
                .collect(Collectors.joining(" or "));
        wrong.add(new Published(
                NOTICE,
                "no row behind it is synthetic",
                rows("figure.notice is not null and (%s) and (%s) is not true"
                        .formatted(any, some.isEmpty() ? "false" : some))));
    }

    private void unqualified() {
        boolean hasTotal = traces.stream().anyMatch(trace -> trace.column().equals("total"));
        String counted = hasTotal ? "total" : traces.get(0).column();
        for (Trace trace : traces) {
            if (trace.column().equals(counted) && trace.kind().isOfParts() && columns.hasInexact(trace.relation())) {
                columns.qualifier(trace.relation())
                        .ifPresent(word -> wrong.add(new Published(
                                QUALIFIER,
                                "a row behind it is not exact",
                                rows("figure.qualifier = 'exact' and "
                                        + behind(trace, "fact.%s <> 'exact'".formatted(word))))));
            }
        }
    }

    /** Where every figure of the row is blank, there is no number that could be exact. */
    private void exactOfNothing(Collection<String> derived) {
        String figures = Stream.concat(traces.stream().map(Trace::column), derived.stream())
                .distinct()
                .map(column -> "figure.%s is null".formatted(Quoted.name(column)))
                .collect(Collectors.joining(" and "));
        if (!figures.isEmpty()) {
            wrong.add(new Published(
                    QUALIFIER, "exact stands beside no figure", rows("figure.qualifier = 'exact' and " + figures)));
        }
    }

    private Optional<String> synthetic(Trace trace) {
        return columns.synthetic(trace.relation());
    }

    private static String behind(Trace trace, String fact) {
        return "(%s) and exists (select 1 from %s as fact where (%s) and %s)"
                .formatted(trace.when(), trace.relation(), trace.condition(), fact);
    }

    private String rows(String condition) {
        return table + " as figure where " + condition;
    }
}
