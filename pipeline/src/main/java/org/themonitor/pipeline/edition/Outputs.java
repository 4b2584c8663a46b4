package org.themonitor.pipeline.edition;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.themonitor.pipeline.book.CsvTable;
import org.themonitor.pipeline.duckdb.RelationName;
import org.themonitor.pipeline.duckdb.Warehouse;

/** Writes tables as files. */
final class Outputs {
    private static final String POLICY = "PRIVACY.md";

    private Outputs() {}

    /**
     * Writes one relation.
     *
     * @param without columns that are left out
     */
    static void writeParquet(Warehouse from, RelationName relation, List<String> without, Path file)
            throws IOException {
        Files.createDirectories(file.getParent());
        String columns = without.isEmpty() ? "*" : "* exclude (" + String.join(", ", without) + ")";
        from.execute("copy (select %s from %s) to '%s' (format parquet, compression zstd)"
                .formatted(columns, relation, quoted(file)));
    }

    /** CSV files and one workbook of all tables. */
    static void writeTables(Path folder, Edition edition, List<PublishedTable> tables) throws IOException {
        Path csv = folder.resolve("csv");
        Files.createDirectories(csv);
        for (PublishedTable table : tables) {
            CsvTable.write(csv.resolve(table.name() + ".csv"), table.columns(), table.rows());
        }
        EditionWorkbook.write(folder.resolve(edition.id() + ".xlsx"), edition, tables);
    }

    /** What the tables say about few people, and what not, for whoever reads them. */
    static void writePolicy(Path folder) throws IOException {
        try (InputStream page = Outputs.class.getResourceAsStream("/sql/" + POLICY)) {
            Files.copy(Objects.requireNonNull(page, POLICY), folder.resolve(POLICY), REPLACE_EXISTING);
        }
    }

    /** A path inside a quoted SQL string; forward slashes work on every operating system. */
    static String quoted(Path file) {
        return file.toString().replace('\\', '/').replace("'", "''");
    }
}
