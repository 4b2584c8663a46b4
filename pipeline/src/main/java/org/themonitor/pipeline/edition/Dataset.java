package org.themonitor.pipeline.edition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.about.About;
import org.themonitor.pipeline.archive.OwnerOnly;
import org.themonitor.pipeline.duckdb.Quoted;
import org.themonitor.pipeline.duckdb.Row;
import org.themonitor.pipeline.duckdb.Warehouse;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rows of people of an internal edition as Parquet files in folders {@code <table>/area=LAO/year=2025}, for programs that
 * read one table on many machines. It is for the house: rows stand in it that no public edition has; what a header calls
 * sensitive, or for the vault alone, does not.
 */
public final class Dataset {
    /** The file that is written last, and says what the others are. */
    public static final String SCHEMA = "schema.json";

    private static final List<String> TABLES = List.of("casualties", "cluster_munition_casualties", "late_casualties");

    private static final String NOTICE =
            "For the house alone: rows of people, by which persons may be known. Do not publish or pass on.";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Warehouse edition;
    private final Path folder;

    private Dataset(Warehouse edition, Path folder) {
        this.edition = edition;
        this.folder = folder;
    }

    /**
     * Writes it, whole or not at all.
     *
     * @param database an internal edition, which is only read
     * @param folder a folder that is not there yet
     * @return rows by table
     * @throws org.themonitor.pipeline.about.NotDescribedException where an earlier release built the edition, which does not say what is sensitive
     */
    public static Map<String, Long> write(Path database, String name, String build, Path folder) throws IOException {
        Path next = folder.resolveSibling(folder.getFileName() + ".next");
        EditionFolder.delete(next);
        OwnerOnly.folder(next);
        try (Warehouse edition = Warehouse.openReadOnly(database, 1)) {
            Map<String, Long> rows = new Dataset(edition, next).write(name, build);
            OwnerOnly.all(next);
            Files.move(next, folder, StandardCopyOption.ATOMIC_MOVE);
            return rows;
        } finally {
            EditionFolder.delete(next);
        }
    }

    private Map<String, Long> write(String name, String build) throws IOException {
        // which refuses one without a description
        About.of(edition);
        Map<String, Long> rows = new LinkedHashMap<>();
        List<Map<String, @Nullable Object>> tables = new ArrayList<>();
        for (String table : TABLES) {
            List<Row> columns = columns(table);
            copy(table, columns);
            long count = edition.query("select count(*) as rows from core." + table)
                    .get(0)
                    .number("rows");
            rows.put(table, count);
            tables.add(described(table, count, columns));
        }
        Map<String, @Nullable Object> schema = new LinkedHashMap<>();
        schema.put("notice", NOTICE);
        schema.put("edition", name);
        schema.put("build", build);
        schema.put("tables", tables);
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
        OwnerOnly.write(folder.resolve(SCHEMA), JSON.writer().with(printer).writeValueAsString(schema) + "\n");
        return rows;
    }

    /** Those that may be written, in their order; {@code incident_year} is called {@code year}. */
    private List<Row> columns(String table) {
        return edition.query(
                "select column_name, column_type, meaning from about.columns where schema_name = 'core'"
                        + " and table_name = ? and audience not in ('sensitive', 'vault_only') order by position",
                table);
    }

    /** DuckDB streams it: as much memory as open files need, however many rows there are. */
    private void copy(String table, List<Row> columns) {
        List<String> selected = columns.stream()
                .map(column -> column.text("column_name"))
                .map(name -> Quoted.name(name) + (name.equals("incident_year") ? " as year" : ""))
                .toList();
        edition.executeAs(
                "write the dataset of core." + table,
                "copy (select %s from core.%s) to %s (format parquet, partition_by (area, year))"
                        .formatted(
                                String.join(", ", selected),
                                table,
                                Quoted.text(folder.resolve(table).toString())));
    }

    private Map<String, @Nullable Object> described(String table, long rows, List<Row> columns) {
        Row said = edition.query(
                        "select title, grain, unit from about.tables where schema_name = 'core' and table_name = ?",
                        table)
                .get(0);
        Map<String, @Nullable Object> described = new LinkedHashMap<>();
        described.put("table", table);
        described.put("of", "core." + table);
        described.put("title", said.textOrNull("title"));
        described.put("grain", said.textOrNull("grain"));
        described.put("unit", said.textOrNull("unit"));
        described.put("rows", rows);
        described.put("partitioned_by", List.of("area", "year"));
        described.put("columns", columns.stream().map(Dataset::described).toList());
        return described;
    }

    private static Map<String, @Nullable Object> described(Row column) {
        Map<String, @Nullable Object> described = new LinkedHashMap<>();
        String name = column.text("column_name");
        described.put("name", name.equals("incident_year") ? "year" : name);
        described.put("type", column.text("column_type"));
        described.put("meaning", column.textOrNull("meaning"));
        return described;
    }
}
