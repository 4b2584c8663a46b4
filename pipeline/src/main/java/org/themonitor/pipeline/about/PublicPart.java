package org.themonitor.pipeline.about;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.themonitor.pipeline.duckdb.RelationName;
import org.themonitor.pipeline.duckdb.Row;
import org.themonitor.pipeline.duckdb.Warehouse;
import org.themonitor.pipeline.lineage.ColumnRead;

/** What of an internal edition goes into the public one, as the edition itself says. */
public final class PublicPart {
    private static final String RELATIONS =
            "select schema_name || '.' || table_name as relation, kind from about.tables"
                    + " where audience = 'public' and (products is null or list_contains(string_split(products, ', '), ?))";
    private static final String KEPT_BACK = "select schema_name || '.' || table_name as relation, column_name"
            + " from about.columns where audience <> 'public' order by schema_name, table_name, position";

    private final SortedMap<RelationName, String> kinds = new TreeMap<>();
    private final Map<String, List<String>> keptBack;
    private final List<ColumnRead> reads;

    private static final String READS = "select schema_name || '.' || table_name as relation, column_name, reads,"
            + " reads_column from about.lineage where column_name is not null";

    private PublicPart(Warehouse internal, String product) {
        internal.query(RELATIONS, product)
                .forEach(row -> kinds.put(RelationName.of(row.text("relation")), row.text("kind")));
        keptBack = internal.query(KEPT_BACK).stream()
                .collect(Collectors.groupingBy(
                        row -> row.text("relation"),
                        Collectors.mapping((Row row) -> row.text("column_name"), Collectors.toList())));
        reads = internal.query(READS).stream()
                .map(row -> new ColumnRead(
                        RelationName.of(row.text("relation")),
                        row.text("column_name"),
                        RelationName.of(row.text("reads")),
                        row.textOrNull("reads_column")))
                .filter(read -> has(read.relation()))
                .toList();
    }

    /**
     * Of an edition.
     *
     * @param product such as {@code cmm}: two products never tell the traits of the same people side by side
     */
    public static PublicPart of(Warehouse internal, String product) {
        return new PublicPart(internal, product);
    }

    /** Whether a relation, macro included, goes into the public edition. */
    public boolean has(RelationName relation) {
        return kinds.containsKey(relation);
    }

    /** Relations with rows; a macro or view has none of its own. */
    public SortedSet<RelationName> tables() {
        SortedSet<RelationName> tables = new TreeSet<>(kinds.keySet());
        tables.removeIf(relation -> Set.of("macro", "view").contains(kinds.get(relation)));
        return tables;
    }

    /** Of which columns the columns of these are made. */
    public List<ColumnRead> reads() {
        return reads;
    }

    /** Columns of a relation that stay in the house. */
    public List<String> keptBack(RelationName relation) {
        return keptBack.getOrDefault(relation.toString(), List.of());
    }
}
