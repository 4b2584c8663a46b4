package org.themonitor.pipeline.edition;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.themonitor.pipeline.duckdb.Row;
import org.themonitor.pipeline.duckdb.Warehouse;

/** The columns of relations that were made, and what their rows say of themselves, all asked for at once. */
final class RelationColumns {
    private static final String NOTICE = "notice";
    private static final String SYNTHETIC = "is_synthetic";

    /** What a row of a relation may say of its number, the first that it has. */
    private static final List<String> QUALIFIERS = List.of("people_qualifier", "total_qualifier", "qualifier");

    private final Map<String, Map<String, String>> columns = new HashMap<>();
    private final Map<String, Said> said = new HashMap<>();

    /**
     * What the rows of a relation say.
     *
     * @param rows how many there are
     * @param synthetic how many of them are synthetic
     * @param noticed how many of them have a notice
     * @param inexact how many of them are not exact
     */
    private record Said(long rows, long synthetic, long noticed, long inexact) {
        static final Said NOTHING = new Said(0, 0, 0, 0);
    }

    /** @param relations those whose rows are asked */
    RelationColumns(Warehouse warehouse, Collection<String> relations) {
        String all = "select schema_name || '.' || table_name as relation, column_name, data_type from duckdb_columns()"
                + " where database_name = current_database() and not internal order by column_index";
        for (Row row : warehouse.query(all)) {
            columns.computeIfAbsent(row.text("relation"), relation -> new LinkedHashMap<>())
                    .put(row.text("column_name"), row.text("data_type"));
        }
        String asked = relations.stream()
                .distinct()
                .filter(columns::containsKey)
                .map(this::saying)
                .collect(Collectors.joining(" union all "));
        if (!asked.isEmpty()) {
            warehouse
                    .query(asked)
                    .forEach(row -> said.put(
                            row.text("relation"),
                            new Said(
                                    row.number("rows"),
                                    row.number("synthetic"),
                                    row.number("noticed"),
                                    row.number("inexact"))));
        }
    }

    private String saying(String relation) {
        String rows = "select '%s' as relation, count(*) as rows, count(*) filter (where %s) as synthetic,"
                + " count(%s) as noticed, count(*) filter (where %s) as inexact from %s as fact";
        return rows.formatted(
                relation,
                synthetic(relation).orElse("false"),
                types(relation).containsKey(NOTICE) ? "fact.notice" : "null",
                inexact(relation),
                relation);
    }

    private String inexact(String relation) {
        return qualifier(relation).map(word -> "fact." + word + " <> 'exact'").orElse("false");
    }

    /** The names of a relation's columns in their order. */
    Set<String> of(String relation) {
        return new LinkedHashSet<>(types(relation).keySet());
    }

    /** The columns of a relation with their types. */
    Map<String, String> types(String relation) {
        return columns.getOrDefault(relation, Map.of());
    }

    /** When a row of a relation, as {@code fact}, is synthetic; empty where it has no word on it. */
    Optional<String> synthetic(String relation) {
        Set<String> own = types(relation).keySet();
        return Stream.of(SYNTHETIC, NOTICE)
                .filter(own::contains)
                .findFirst()
                .map(word -> word.equals(SYNTHETIC) ? "fact.is_synthetic" : "fact.notice is not null");
    }

    /** The column of a relation that says how exact its number is. */
    Optional<String> qualifier(String relation) {
        return QUALIFIERS.stream().filter(types(relation).keySet()::contains).findFirst();
    }

    /** Whether a relation has rows at all; of no others anything need be asked. */
    boolean hasRows(String relation) {
        return rows(relation).rows() > 0;
    }

    boolean hasSynthetic(String relation) {
        return rows(relation).synthetic() > 0;
    }

    boolean hasReal(String relation) {
        return rows(relation).synthetic() < rows(relation).rows();
    }

    boolean hasNotices(String relation) {
        return rows(relation).noticed() > 0;
    }

    boolean hasRowsWithoutNotice(String relation) {
        return rows(relation).noticed() < rows(relation).rows();
    }

    boolean hasInexact(String relation) {
        return rows(relation).inexact() > 0;
    }

    private Said rows(String relation) {
        return said.getOrDefault(relation, Said.NOTHING);
    }
}
