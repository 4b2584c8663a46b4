package org.themonitor.pipeline.edition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.themonitor.pipeline.duckdb.Quoted;
import org.themonitor.pipeline.duckdb.Warehouse;
import org.themonitor.pipeline.sql.CheckResult;
import org.themonitor.pipeline.sql.CheckRunner;
import org.themonitor.pipeline.sql.CheckSeverity;
import org.themonitor.pipeline.sql.SqlFile;

/** Where each figure of one published table comes from, by its lines {@code trace} and {@code derived}. */
final class FigureRules {
    /** The condition of a line that is about every row. */
    private static final String OF_ALL = "(true)";

    private final SqlFile file;
    private final List<Trace> traces;
    private final List<DerivedFigure> derived;

    /**
     * Reads the lines of a table.
     *
     * @throws IllegalArgumentException saying what form a line should have
     */
    FigureRules(SqlFile file) {
        this.file = file;
        this.traces = file.header().traces().stream().map(Trace::parse).toList();
        this.derived =
                file.header().derived().stream().map(DerivedFigure::parse).toList();
    }

    /** Whether a line is about the column. */
    boolean has(String column) {
        return whens().containsKey(column);
    }

    /** The relations that a check of it asks: its own and those its traces go back to. */
    Stream<String> relations() {
        return Stream.concat(
                Stream.of(file.relation().toString()), traces.stream().map(Trace::relation));
    }

    /**
     * Every figure is what its rows, or its expression, give, and each has one of them; what its rows say of themselves, the
     * row says. One statement for the table.
     */
    CheckResult check(CheckRunner runner, RelationColumns columns) {
        String table = file.relation().toString();
        List<String> selects = new ArrayList<>();
        // to prepare the statement of a table without rows takes as long as of any other
        if (columns.hasRows(table)) {
            selects.addAll(figures());
            FigureMarks.wrong(columns, table, traces, derivedFigures())
                    .forEach(mark -> selects.add(select(mark.column(), mark.problem(), mark.rows())));
        }
        return runner.run(
                "figures_trace_to_rows/" + file.name(),
                "Every figure of " + file.relation() + " is what the rows behind it give",
                CheckSeverity.ERROR,
                "compare the lines trace and derived of " + file.path() + " with its select",
                file.path(),
                union(selects));
    }

    /** Whether each line can be asked at all, with rows or without any. */
    void bind(Warehouse warehouse) {
        warehouse.query(union(figures()));
    }

    private List<String> derivedFigures() {
        return derived.stream()
                .filter(DerivedFigure::isMadeOfFigures)
                .map(DerivedFigure::column)
                .toList();
    }

    private static String union(List<String> selects) {
        return selects.isEmpty()
                ? "select null as figure where false"
                : String.join(" union all ", selects) + " order by figure, problem";
    }

    private List<String> figures() {
        List<String> selects = new ArrayList<>();
        traces.stream()
                .filter(trace -> trace.kind() != Trace.Kind.ACTS)
                .forEach(trace -> selects.add(select(
                        trace.column(),
                        "its rows give another",
                        file.relation() + " as figure where " + trace.disagreement())));
        derived.forEach(
                line -> selects.add(select(line.column(), "its expression gives another", line.disagreeing(file))));
        whens().forEach((column, whens) -> {
            if (!whens.contains(OF_ALL)) {
                selects.add(select(
                        column,
                        "no line is about it",
                        "%s as figure where figure.%s is not null and (%s) is not true"
                                .formatted(file.relation(), Quoted.name(column), String.join(" or ", whens))));
            }
        });
        return selects;
    }

    /** A violation is a figure by its id, as {@code explain} takes it. */
    private String select(String column, String problem, String fromWhere) {
        String key = file.header().key().stream()
                .map(name -> "url_encode(cast(figure.%s as varchar))".formatted(Quoted.name(name)))
                .collect(Collectors.joining(" || '/' || "));
        return "select '%s/' || %s || '/%s' as figure, '%s' as problem from %s"
                .formatted(file.name(), key, column, problem, fromWhere);
    }

    private Map<String, List<String>> whens() {
        Map<String, List<String>> whens = new LinkedHashMap<>();
        Stream.concat(
                        traces.stream().map(trace -> Map.entry(trace.column(), trace.when())),
                        derived.stream().map(line -> Map.entry(line.column(), line.when())))
                .forEach(line -> whens.computeIfAbsent(line.getKey(), column -> new ArrayList<>())
                        .add("(" + line.getValue() + ")"));
        return whens;
    }
}
