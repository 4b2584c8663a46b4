package org.themonitor.pipeline.edition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.about.About;
import org.themonitor.pipeline.about.AboutTable;
import org.themonitor.pipeline.duckdb.Quoted;
import org.themonitor.pipeline.duckdb.RelationName;
import org.themonitor.pipeline.duckdb.Row;
import org.themonitor.pipeline.duckdb.Warehouse;

/**
 * The way back from a published figure to the rows, cells and acts it rests on, within an internal edition and by the rules
 * that this edition itself gives.
 */
public final class FigureTrace {
    /** What says of few people whether their traits are told. */
    private static final Set<RelationName> TRAITS = Stream.of(
                    "area_trait_blocks", "crossed_trait_blocks", "withheld_trait_sums")
            .map(name -> new RelationName("marts", name))
            .collect(Collectors.toSet());

    private static final String WITHHELD = "withheld: of few people, or of the next ones, whom a sum would tell";

    private static final String NOT_GIVEN = "not given in this row: nothing stands behind a blank";

    private static final Pattern COLUMN_OF_FACT = Pattern.compile("fact\\.\\w+");

    private final Warehouse internal;
    private final About about;
    private final DecisionTrace decided;
    private final EvidenceReader reader;

    /**
     * Of one edition.
     *
     * @param internal opened for reading only: its rules came with it
     * @throws org.themonitor.pipeline.about.NotDescribedException when it gives no rules
     */
    public FigureTrace(Warehouse internal) {
        this(internal, About.of(internal));
    }

    FigureTrace(Warehouse internal, About about) {
        this.internal = internal;
        this.about = about;
        this.decided = new DecisionTrace(internal);
        this.reader = new EvidenceReader(internal, about, this);
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
        AboutTable table = table(id);
        Row figure = figure(table, id);
        Object value = figure.value(id.column());
        boolean isWithheld = value == null && isWithheld(table, id, figure);
        List<Trace> traces = traces(table, id);
        List<String> rules = new ArrayList<>(table.notes());
        List<String> decisions = new ArrayList<>(List.of(days()));
        for (Trace trace : traces) {
            rules.add("rows of %s where %s".formatted(trace.relation(), trace.condition()));
            decisions.addAll(decided.lines(trace, figures(table, id), id.key().toArray()));
        }
        Optional<DerivedFigure> derived = traces.isEmpty() ? derived(table, id) : Optional.empty();
        boolean isNotGiven = traces.isEmpty() && derived.isEmpty() && isFigure(table, id.column());
        return new Explanation(
                id,
                isWithheld ? "withheld" : value == null ? "not reported" : value.toString(),
                String.valueOf(table.title()),
                table.columns().getOrDefault(id.column(), ""),
                traces.stream()
                        .findFirst()
                        .map(trace -> trace.kind().sentence())
                        .or(() -> derived.map(how -> "computed: " + how.told()))
                        .or(() -> isWithheld ? Optional.of(WITHHELD) : Optional.empty())
                        .orElse(isNotGiven ? NOT_GIVEN : "a label of the row, not a figure"),
                rules,
                decisions,
                derived.map(how -> made(how, table, id, figure))
                        .orElseGet(() -> isNotGiven
                                ? new Evidence(0, null, FurtherFigures.note(table, figure))
                                : evidence(traces, table, id, mostRows)));
    }

    /** Whether any row of the table has a figure there. */
    private static boolean isFigure(AboutTable table, String column) {
        return table.traces().stream()
                        .map(Trace::parse)
                        .anyMatch(trace -> trace.column().equals(column))
                || table.derived().stream()
                        .map(DerivedFigure::parse)
                        .anyMatch(derived ->
                                derived.isMadeOfFigures() && derived.column().equals(column));
    }

    /** A blank of which the header says that it may be withheld, in a row that is no print: prints stay. */
    private static boolean isWithheld(AboutTable table, FigureId id, Row figure) {
        return table.columns().getOrDefault(id.column(), "").contains("withheld")
                && !"printed".equals(figure.values().get("basis"))
                && table.reads().stream().anyMatch(TRAITS::contains);
    }

    /** A published table by its name; a relation below by schema and name, where it says on what its rows rest. */
    private AboutTable table(FigureId id) {
        return about.table(id.table())
                .filter(table -> table.isPublished() || !table.traces().isEmpty())
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no published table %s; there are %s".formatted(id.table(), tableNames())));
    }

    private List<Trace> traces(AboutTable table, FigureId id) {
        return table.traces().stream()
                .map(Trace::parse)
                .filter(trace -> trace.column().equals(id.column()))
                .filter(trace -> isAbout(trace.when(), table, id))
                .map(trace -> checked(trace, table))
                .toList();
    }

    private Trace checked(Trace trace, AboutTable table) {
        String figures = table.relation().toString();
        about.checkSelect("select " + measure(trace) + trace.fromWhere(figures));
        return trace;
    }

    private Optional<DerivedFigure> derived(AboutTable table, FigureId id) {
        return table.derived().stream()
                .map(DerivedFigure::parse)
                .filter(DerivedFigure::isMadeOfFigures)
                .filter(derived -> derived.column().equals(id.column()))
                .filter(derived -> isAbout(derived.when(), table, id))
                .findFirst();
    }

    private Evidence made(DerivedFigure derived, AboutTable table, FigureId id, Row figure) {
        List<String> lines = new FurtherFigures(internal, about)
                .lines(table, figure, derived, figures(table, id), id.key().toArray());
        return new Evidence(0, null, lines);
    }

    private String days() {
        Row edition = internal.query("select * exclude (title, label) from core.edition")
                .get(0);
        return "edition.yml: "
                + edition.values().entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .collect(Collectors.joining(", "));
    }

    private Row figure(AboutTable table, FigureId id) {
        List<Row> rows =
                internal.query("select * from " + keyed(table, id), id.key().toArray());
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("%s has no row with %s = %s: no row means not reported"
                    .formatted(id.table(), String.join(", ", table.key()), String.join(", ", id.key())));
        }
        if (!rows.get(0).values().containsKey(id.column())) {
            throw new IllegalArgumentException("%s has no column %s; it has %s"
                    .formatted(id.table(), id.column(), rows.get(0).values().keySet()));
        }
        return rows.get(0);
    }

    private static String keyed(AboutTable table, FigureId id) {
        List<String> key = table.key();
        if (key.size() != id.key().size()) {
            throw new IllegalArgumentException("the key of %s is %s: write %s/<%s>/column"
                    .formatted(id.table(), key, id.table(), String.join(">/<", key)));
        }
        // what a relation below has no value for is written as nothing between two slashes
        String where = key.stream()
                .map(column -> "coalesce(cast(" + Quoted.name(column) + " as varchar), '') = cast(? as varchar)")
                .collect(Collectors.joining(" and "));
        return table.relation() + " where " + where;
    }

    private boolean isAbout(String when, AboutTable table, FigureId id) {
        about.checkSelect("select 1 from " + table.relation() + " as figure where " + when);
        String figure = "select * from " + figures(table, id) + " as figure where " + when;
        return !internal.query(figure, id.key().toArray()).isEmpty();
    }

    private static String figures(AboutTable table, FigureId id) {
        return "(select * from " + keyed(table, id) + ")";
    }

    /** Number and sum are of the first; what else the figure rests on is told below it. */
    private Evidence evidence(List<Trace> traces, AboutTable table, FigureId id, long mostRows) {
        List<Evidence> all = traces.stream()
                .map(trace -> evidence(trace, table, id, mostRows))
                .toList();
        return all.isEmpty()
                ? Evidence.NONE
                : new Evidence(
                        all.get(0).rows(),
                        all.get(0).sum(),
                        all.stream().flatMap(one -> one.lines().stream()).toList());
    }

    private Evidence evidence(Trace trace, AboutTable table, FigureId id, long mostRows) {
        String from = trace.fromWhere(figures(table, id));
        Object[] key = id.key().toArray();
        Row all = internal.query("select count(*) as rows, sum(" + measure(trace) + ") as people" + from, key)
                .get(0);
        if (all.number("rows") > mostRows) {
            return new Evidence(all.number("rows"), all.textOrNull("people"), List.of());
        }
        List<Row> rows = internal.query("select fact.*" + addend(trace) + from + " order by all", key);
        return reader.read(trace, rows);
    }

    /** What a row adds, beside its columns, where that is none of them. */
    private static String addend(Trace trace) {
        return trace.kind() != Trace.Kind.SUM
                        || COLUMN_OF_FACT.matcher(trace.measure()).matches()
                ? ""
                : ", %s as \"%s\""
                        .formatted(trace.measure(), addendColumn(trace).replace("\"", "\"\""));
    }

    private static String addendColumn(Trace trace) {
        return trace.measure().replace("fact.", "");
    }

    private static String measure(Trace trace) {
        return trace.kind() == Trace.Kind.SUM ? trace.measure() : "null";
    }

    /** The sum of a trace's measure over rows, of those that give it; null for a trace that has none. */
    static @Nullable BigDecimal sum(Trace trace, List<Row> rows) {
        if (trace.kind() != Trace.Kind.SUM) {
            return null;
        }
        String column = addendColumn(trace);
        return rows.stream()
                .flatMap(row -> Stream.ofNullable(row.value(column)))
                .map(value -> new BigDecimal(value.toString()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<String> tableNames() {
        return about.published().stream().map(AboutTable::name).toList();
    }
}
