package org.themonitor.pipeline.edition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.themonitor.pipeline.about.About;
import org.themonitor.pipeline.about.AboutTable;
import org.themonitor.pipeline.warehouse.Quoted;
import org.themonitor.pipeline.warehouse.Row;
import org.themonitor.pipeline.warehouse.Warehouse;

/** Figures to go on with: the ids and values of those that a figure is computed from. */
final class FurtherFigures {
    private static final int MOST = 12;
    private static final String EVERY = "*";
    private static final String WHOLE = "all";

    private final Warehouse internal;
    private final About about;

    FurtherFigures(Warehouse internal, About about) {
        this.internal = internal;
        this.about = about;
    }

    /** {@code casualties_by_year/2024/total = 6279}, a line per figure that a reference of a row means. */
    List<String> lines(AboutTable of, Row row, String reference) {
        if (!reference.contains("/")) {
            return List.of(line(of, row, reference));
        }
        List<String> parts = Arrays.stream(reference.split("/(?![^{]*})"))
                .flatMap(part -> filled(part, row))
                .toList();
        Optional<AboutTable> other = about.table(parts.get(0)).filter(AboutTable::isPublished);
        return other.map(table ->
                        lines(table, keys(table, parts.subList(1, parts.size() - 1)), parts.get(parts.size() - 1)))
                .orElse(List.of());
    }

    /** A note on a whole table, or on part of a key, is about every row of it. */
    private static List<String> keys(AboutTable table, List<String> given) {
        int size = table.key().size();
        boolean isWhole = given.size() > size || given.get(0).equals(WHOLE);
        List<String> keys = new ArrayList<>(isWhole ? List.of() : given);
        keys.addAll(Collections.nCopies(size - keys.size(), EVERY));
        return keys;
    }

    private List<String> lines(AboutTable table, List<String> keys, String column) {
        List<String> names = table.key();
        List<String> conditions = new ArrayList<>(List.of("true"));
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (!keys.get(i).equals(EVERY)) {
                conditions.add("cast(" + Quoted.name(names.get(i)) + " as varchar) = ?");
                values.add(keys.get(i));
            }
        }
        String shown = column.equals(EVERY) ? firstFigure(table) : column;
        String rows = " from %s where %s and %s is not null"
                .formatted(table.relation(), String.join(" and ", conditions), Quoted.name(shown));
        List<String> lines = internal.query("select *" + rows + " limit " + MOST, values.toArray()).stream()
                .map(row -> line(table, row, shown))
                .collect(Collectors.toCollection(ArrayList::new));
        long all = internal.query("select count(*) as rows" + rows, values.toArray())
                .get(0)
                .number("rows");
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

    /** {@code {year}} is the row's year, {@code {row_key/}} as many parts as it has slashes. */
    private static Stream<String> filled(String part, Row row) {
        if (!part.startsWith("{")) {
            return Stream.of(part);
        }
        String name = part.substring(1, part.length() - 1);
        return name.endsWith("/")
                ? Arrays.stream(value(row, name.substring(0, name.length() - 1)).split("/"))
                : Stream.of(value(row, name));
    }

    private static String value(Row row, String column) {
        return Objects.requireNonNullElse(row.textOrNull(column), "");
    }
}
