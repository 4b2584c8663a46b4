package org.themonitor.pipeline.about;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.archive.Sha256;
import org.themonitor.pipeline.duckdb.BulkLoad;
import org.themonitor.pipeline.duckdb.RelationName;
import org.themonitor.pipeline.duckdb.Row;
import org.themonitor.pipeline.duckdb.TableHash;
import org.themonitor.pipeline.duckdb.Warehouse;
import org.themonitor.pipeline.lineage.ColumnRead;
import org.themonitor.pipeline.sql.Layer;
import org.themonitor.pipeline.sql.Renames;
import org.themonitor.pipeline.sql.SqlFile;

/** Writes what the headers of an edition's SQL say into tables of that edition, so that nobody needs the SQL tree to read it. */
public final class AboutRelations {
    private static final Pattern ORDER_BY = Pattern.compile("(?m)^order by\\s");
    private static final Pattern COMMENT = Pattern.compile("--[^\n]*");
    private static final String TYPES = "select schema_name || '.' || table_name as relation, column_name, data_type"
            + " from duckdb_columns() where database_name = current_database() and not internal"
            + " order by schema_name, table_name, column_index";

    private static final List<String> TABLES =
            List.of("tables", "columns", "keys", "refers", "renames", "traces", "notes", "lineage", "macros");

    private final Warehouse edition;
    private final List<SqlFile> files;
    private final Map<RelationName, List<ColumnRead>> reads;
    private final Set<RelationName> described;
    private final Map<String, Map<String, String>> types = new TreeMap<>();

    private AboutRelations(Warehouse edition, Collection<SqlFile> files, Collection<ColumnRead> reads) {
        this.edition = edition;
        this.reads = reads.stream().collect(Collectors.groupingBy(ColumnRead::relation));
        this.files = files.stream().filter(AboutRelations::isRelation).toList();
        this.described = this.files.stream().map(SqlFile::relation).collect(Collectors.toSet());
        for (Row column : edition.query(TYPES)) {
            types.computeIfAbsent(column.text("relation"), relation -> new LinkedHashMap<>())
                    .put(column.text("column_name"), column.text("data_type"));
        }
    }

    private static boolean isRelation(SqlFile file) {
        return file.layer() != Layer.SCHEMA && file.layer() != Layer.CHECKS && file.layer() != Layer.VAULT;
    }

    /**
     * Describes the relations of some files, which are there already.
     *
     * @param files of them nothing else is told, not even that it exists, reference excepted
     * @param reads of which columns each column is made
     * @param renames what of them stood under another name before
     */
    public static void write(
            Warehouse edition, Collection<SqlFile> files, Collection<ColumnRead> reads, Renames renames) {
        edition.inTransaction(() -> {
            AboutScript.run(edition, "relations.sql");
            AboutRelations about = new AboutRelations(edition, files, reads);
            about.write();
            about.write(renames);
        });
    }

    private void write(Renames renames) {
        BulkLoad.into(edition, "about.renames")
                .load(renames.all().stream()
                        .filter(rename -> described.contains(new RelationName("publish", rename.table())))
                        .map(rename -> Arrays.<@Nullable Object>asList(
                                rename.release(),
                                rename.oldName(),
                                rename.newName(),
                                rename.note().isEmpty() ? null : rename.note()))
                        .toList());
    }

    /** One hash for all that an edition says of its relations. */
    public static String digest(Warehouse edition) {
        return Sha256.of(TABLES.stream()
                .map(table -> TableHash.of(edition, "about." + table, List.of()))
                .toList());
    }

    private void write() {
        load("tables", file -> List.of(table(file)));
        load("columns", this::columns);
        load("keys", file -> numbered(file, file.header().key()));
        load("refers", this::refers);
        load("traces", AboutRelations::traces);
        load("notes", file -> numbered(file, file.header().notes()));
        load("lineage", this::lineage);
        load("macros", AboutRelations::macro);
    }

    /** What is told of each relation, in the order of their paths. */
    private interface Told {
        List<List<@Nullable Object>> of(SqlFile file);
    }

    private void load(String table, Told told) {
        BulkLoad.into(edition, "about." + table)
                .load(files.stream().flatMap(file -> told.of(file).stream()).toList());
    }

    private static List<@Nullable Object> row(SqlFile file, @Nullable Object... values) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(file.relation().schema());
        row.add(file.relation().name());
        for (Object value : values) {
            row.add(value);
        }
        return row;
    }

    private static List<@Nullable Object> table(SqlFile file) {
        List<String> products = file.header().products();
        return row(
                file,
                kind(file),
                file.header().title(),
                file.header().grain(),
                file.header().unit(),
                order(file),
                file.isPublic() ? "public" : "internal",
                products.isEmpty() ? null : String.join(", ", products),
                file.header().empty());
    }

    private static String kind(SqlFile file) {
        if (file.isMacro()) {
            return "macro";
        }
        return file.computedBy().isPresent() ? "computed" : file.isView() ? "view" : "table";
    }

    /** Of the select as a whole: the last that begins a line. */
    private static @Nullable String order(SqlFile file) {
        String select = file.select();
        return ORDER_BY.matcher(select)
                .results()
                .reduce((earlier, last) -> last)
                .map(last -> COMMENT.matcher(select.substring(last.end())).replaceAll(" "))
                .map(order -> order.replaceAll("\\s+", " ").strip())
                .orElse(file.header().order());
    }

    /** A macro's columns are in no catalogue: of them its header tells. */
    private List<List<@Nullable Object>> columns(SqlFile file) {
        Map<String, String> made = types.getOrDefault(file.relation().toString(), Map.of());
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (String column : made.isEmpty() ? file.header().columns().keySet() : made.keySet()) {
            String meaning = file.header().meaning(column);
            rows.add(row(file, rows.size() + 1, column, made.get(column), meaning, audience(file, column)));
        }
        return rows;
    }

    private static String audience(SqlFile file, String column) {
        if (file.header().vaultOnly().contains(column)) {
            return "vault_only";
        }
        if (file.header().sensitive().contains(column)) {
            return "sensitive";
        }
        if (file.header().ids().contains(column)) {
            return "id";
        }
        return file.isPublic() && !file.header().internalColumns().contains(column) ? "public" : "internal";
    }

    private static List<List<@Nullable Object>> numbered(SqlFile file, List<String> texts) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        texts.forEach(text -> rows.add(row(file, rows.size() + 1, text)));
        return rows;
    }

    /** To what the edition has not, as a table of another product, nothing refers here. */
    private List<List<@Nullable Object>> refers(SqlFile file) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        file.header().references().stream()
                .filter(reference -> types.containsKey(reference.relation().toString()))
                .forEach(reference -> rows.add(
                        row(file, reference.column(), reference.relation().toString(), reference.referred())));
        return rows;
    }

    private static List<List<@Nullable Object>> traces(SqlFile file) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        file.header().traces().forEach(line -> rows.add(trace(file, rows.size() + 1, "trace", line)));
        file.header().derived().forEach(line -> rows.add(trace(file, rows.size() + 1, "derived", line)));
        return rows;
    }

    private static List<@Nullable Object> trace(SqlFile file, int position, String kind, String line) {
        return row(file, position, kind, line.split(" ", 2)[0], line);
    }

    /** Of each column, and of a relation that no column is made of: it only decides which rows there are. */
    private List<List<@Nullable Object>> lineage(SqlFile file) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        Set<RelationName> ofRowsAlone = new TreeSet<>(file.reads());
        for (ColumnRead read : reads.getOrDefault(file.relation(), List.of())) {
            if (isThere(file.relation(), read.column()) && isThere(read.from(), read.fromColumn())) {
                ofRowsAlone.remove(read.from());
                rows.add(row(file, read.column(), read.from().toString(), read.fromColumn()));
            }
        }
        ofRowsAlone.stream()
                .filter(read -> isThere(read, null))
                .forEach(read -> rows.add(row(file, null, read.toString(), null)));
        return rows;
    }

    /** Whether this edition has it: a public one has fewer relations and columns. */
    private boolean isThere(RelationName relation, @Nullable String column) {
        Map<String, String> made = types.get(relation.toString());
        return (described.contains(relation) || relation.schema().equals("reference"))
                && (column == null || made == null || made.containsKey(column));
    }

    private static List<List<@Nullable Object>> macro(SqlFile file) {
        return file.header().arguments().stream()
                .map(arguments -> row(file, arguments.declaration(), file.select()))
                .toList();
    }
}
