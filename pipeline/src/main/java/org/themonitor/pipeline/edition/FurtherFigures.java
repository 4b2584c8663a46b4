package org.themonitor.pipeline.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.themonitor.pipeline.about.About;
import org.themonitor.pipeline.about.AboutTable;
import org.themonitor.pipeline.duckdb.Quoted;
import org.themonitor.pipeline.duckdb.Row;
import org.themonitor.pipeline.duckdb.Warehouse;

/** Figures to go on with: the ids and values of those that a figure is computed from. */
final class FurtherFigures {
    private static final int MOST = 12;
    private static final String NOTE = "note";

    private final Warehouse internal;
    private final About about;

    FurtherFigures(Warehouse internal, About about) {
        this.internal = internal;
        this.about = about;
    }

    /**
     * {@code casualties_by_year/2024/total = 6279}, a line per figure.
     *
     * @param figures the published row as a select in brackets, with a parameter for each part of its key
     */
    List<String> lines(AboutTable of, Row row, DerivedFigure derived, String figures, Object[] key) {
        List<LookUp> lookUps = LookUp.in(derived, of);
        Stream<String> own = lines(of, row, derived.columns(lookUps));
        Stream<String> others = lookUps.stream().flatMap(lookUp -> lines(lookUp, figures, key).stream());
        List<String> lines = Stream.concat(own, others).distinct().toList();
        // of the first of all there is no other: it rests on what it is compared by
        return lines.isEmpty() ? lines(of, row, derived.columns(List.of())).toList() : lines;
    }

    private static Stream<String> lines(AboutTable of, Row row, List<String> columns) {
        return columns.stream().filter(column -> !of.key().contains(column)).map(column -> line(of, row, column));
    }

    /** Why a row has no figure, where it says so. */
    static List<String> note(AboutTable table, Row row) {
        return row.values().get(NOTE) == null ? List.of() : List.of(line(table, row, NOTE));
    }

    private List<String> lines(LookUp lookUp, String figures, Object[] key) {
        Optional<AboutTable> found = about.table(lookUp.relation().replaceFirst("^publish\\.", ""));
        if (found.isEmpty()) {
            return List.of();
        }
        AboutTable table = found.get();
        String shown = lookUp.columns().stream()
                .filter(column -> !table.key().contains(column))
                .findFirst()
                .orElseGet(() -> firstFigure(table));
        String rows =
                "%s and %s.%s is not null".formatted(lookUp.fromWhere(figures), lookUp.alias(), Quoted.name(shown));
        about.checkSelect("select 1" + rows.replace("?", "''"));
        List<String> lines =
                internal.query("select %s.*%s limit %d".formatted(lookUp.alias(), rows, MOST), key).stream()
                        .map(row -> line(table, row, shown))
                        .collect(Collectors.toCollection(ArrayList::new));
        long all = internal.query("select count(*) as rows" + rows, key).get(0).number("rows");
        if (all > lines.size()) {
            lines.add("and %d more of %s".formatted(all - lines.size(), table.name()));
        }
        return lines;
    }

    private static String line(AboutTable table, Row row, String column) {
        return id(table, row, column) + " = " + Objects.requireNonNullElse(row.textOrNull(column), "not reported");
    }

    /** The id of a column of a row; a core relation is called with its schema. */
    static FigureId id(AboutTable table, Row row, String column) {
        List<String> key = table.key().stream()
                .map(name -> Objects.requireNonNullElse(row.textOrNull(name), ""))
                .toList();
        return new FigureId(table.name(), key, column);
    }

    /** The column that most of a table is about: the first that goes back to rows. */
    static String firstFigure(AboutTable table) {
        return table.traces().stream()
                .findFirst()
                .map(line -> Trace.parse(line).column())
                .orElseGet(() -> table.key().get(0));
    }
}
