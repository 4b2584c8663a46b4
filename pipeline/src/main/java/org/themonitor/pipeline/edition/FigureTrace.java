package org.themonitor.pipeline.edition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.warehouse.Layer;
import org.themonitor.pipeline.warehouse.Row;
import org.themonitor.pipeline.warehouse.SqlFile;
import org.themonitor.pipeline.warehouse.SqlProject;
import org.themonitor.pipeline.warehouse.Warehouse;

/** The way back from a published figure to the rows, cells and acts it rests on, within an internal edition. */
public final class FigureTrace {
    private final Warehouse internal;
    private final SqlProject sql;

    public FigureTrace(Warehouse internal, SqlProject sql) {
        this.internal = internal;
        this.sql = sql;
    }

    /**
     * One explained figure.
     *
     * @param id the figure
     * @param value its value as text; "not reported" where the table has none
     * @param title title of its table
     * @param what meaning of its column
     * @param kind what kind of figure it is, as a phrase
     * @param rules the table's notes and the condition its rows fulfil
     * @param decisions what editors decided that bears on it, the edition's days first
     * @param evidence the rows behind it, grouped by where they come from
     */
    public record Explanation(
            FigureId id,
            String value,
            String title,
            String what,
            String kind,
            List<String> rules,
            List<String> decisions,
            Evidence evidence) {
        public Explanation {
            rules = List.copyOf(rules);
            decisions = List.copyOf(decisions);
        }
    }

    /**
     * Explains one figure.
     *
     * @throws IllegalArgumentException saying what there is, when table, key or column do not exist
     */
    public Explanation explain(FigureId id) {
        return explain(id, Long.MAX_VALUE);
    }

    /**
     * Explains one figure, without a line for each row where there are more rows than that.
     *
     * @param mostRows of more rows only their number and sum are told: reading a hundred thousand takes seconds
     * @throws IllegalArgumentException saying what there is, when table, key or column do not exist
     */
    public Explanation explain(FigureId id, long mostRows) {
        SqlFile file = sql.files(Layer.PUBLISH).stream()
                .filter(candidate -> candidate.name().equals(id.table()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no published table %s; there are %s".formatted(id.table(), tableNames())));
        Row figure = figure(file, id);
        Object value = figure.value(id.column());
        Optional<Trace> trace = file.header().traces().stream()
                .map(Trace::parse)
                .filter(candidate -> candidate.column().equals(id.column()))
                .filter(candidate -> isAbout(candidate, file, id))
                .findFirst();
        List<String> rules = new ArrayList<>(file.header().notes());
        trace.ifPresent(found -> rules.add("rows of %s where %s".formatted(found.relation(), found.condition())));
        List<String> decisions = new ArrayList<>(List.of(days()));
        trace.ifPresent(found -> decisions.addAll(new DecisionTrace(internal)
                .lines(found, figures(file, id), id.key().toArray())));
        return new Explanation(
                id,
                value == null ? "not reported" : value.toString(),
                String.valueOf(file.header().title()),
                file.header().columns().getOrDefault(id.column(), ""),
                trace.map(found -> found.kind().sentence()).orElseGet(() -> untraced(id.column(), value)),
                rules,
                decisions,
                trace.map(found -> evidence(found, file, id, mostRows)).orElse(Evidence.NONE));
    }

    private static String untraced(String column, @Nullable Object value) {
        return value instanceof Number && !column.endsWith("year")
                ? "computed from other figures of the edition, as the table's columns and rules say"
                : "a label of the row, not a figure";
    }

    private String days() {
        Row edition = internal.query("select * exclude (title, label) from core.edition")
                .get(0);
        return "edition.yml: "
                + edition.values().entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .collect(Collectors.joining(", "));
    }

    private Row figure(SqlFile file, FigureId id) {
        List<Row> rows =
                internal.query("select * from " + keyed(file, id), id.key().toArray());
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("%s has no row with %s = %s: no row means not reported"
                    .formatted(id.table(), String.join(", ", file.header().key()), String.join(", ", id.key())));
        }
        if (!rows.get(0).values().containsKey(id.column())) {
            throw new IllegalArgumentException("%s has no column %s; it has %s"
                    .formatted(id.table(), id.column(), rows.get(0).values().keySet()));
        }
        return rows.get(0);
    }

    private static String keyed(SqlFile file, FigureId id) {
        List<String> key = file.header().key();
        if (key.size() != id.key().size()) {
            throw new IllegalArgumentException("the key of %s is %s: write %s/<%s>/column"
                    .formatted(id.table(), key, id.table(), String.join(">/<", key)));
        }
        String where = key.stream()
                .map(column -> "cast(" + column + " as varchar) = cast(? as varchar)")
                .collect(Collectors.joining(" and "));
        return file.relation() + " where " + where;
    }

    private boolean isAbout(Trace trace, SqlFile file, FigureId id) {
        String figure = "select * from " + figures(file, id) + " as figure where " + trace.when();
        return !internal.query(figure, id.key().toArray()).isEmpty();
    }

    private static String figures(SqlFile file, FigureId id) {
        return "(select * from " + keyed(file, id) + ")";
    }

    private Evidence evidence(Trace trace, SqlFile file, FigureId id, long mostRows) {
        String from = trace.fromWhere(figures(file, id));
        Object[] key = id.key().toArray();
        Row all = internal.query("select count(*) as rows, sum(" + measure(trace) + ") as people" + from, key)
                .get(0);
        if (all.number("rows") > mostRows) {
            return new Evidence(all.number("rows"), all.textOrNull("people"), List.of());
        }
        List<Row> rows = internal.query("select fact.*" + from + " order by all", key);
        return new EvidenceReader(internal).read(trace, rows);
    }

    private static String measure(Trace trace) {
        return trace.kind() == Trace.Kind.SUM ? trace.measure() : "null";
    }

    /** The sum of a trace's measure over rows; null for a trace that has none. */
    static @Nullable BigDecimal sum(Trace trace, List<Row> rows) {
        if (trace.kind() != Trace.Kind.SUM) {
            return null;
        }
        String column = trace.measure().replace("fact.", "");
        return rows.stream()
                .map(row ->
                        new BigDecimal(Objects.requireNonNull(row.value(column)).toString()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<String> tableNames() {
        return sql.files(Layer.PUBLISH).stream().map(SqlFile::name).toList();
    }
}
