package org.themonitor.pipeline.edition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.about.About;
import org.themonitor.pipeline.about.AboutRelations;
import org.themonitor.pipeline.about.AboutTable;
import org.themonitor.pipeline.about.FigureCounts;
import org.themonitor.pipeline.about.PublicPart;
import org.themonitor.pipeline.archive.Sha256;
import org.themonitor.pipeline.duckdb.RelationName;
import org.themonitor.pipeline.duckdb.Warehouse;
import org.themonitor.pipeline.edition.Edition.Topic;
import org.themonitor.pipeline.intake.Definitions;
import org.themonitor.pipeline.sql.Layer;
import org.themonitor.pipeline.sql.ModelGraph;
import org.themonitor.pipeline.sql.ModelRunner;
import org.themonitor.pipeline.sql.SqlFile;

/**
 * Writes a checked build out, public and internal apart.
 *
 * <p>The public edition is made from the Parquet files of published tables alone, by a DuckDB instance to which neither
 * the vault nor the internal database is attached: what was not exported cannot leak.
 */
public final class EditionOutput {
    private final Edition edition;
    private final EditionFolder folder;
    private final String build;
    private final Definitions definitions;
    private final int threads;

    public EditionOutput(Edition edition, EditionFolder folder, String build, Definitions definitions, int threads) {
        this.edition = edition;
        this.folder = folder;
        this.build = build;
        this.definitions = definitions;
        this.threads = threads;
    }

    /** Step 1: every public relation as a Parquet file of the public edition. */
    public void writeParquet() throws IOException {
        EditionFolder.delete(folder.publicFolder(build));
        try (Warehouse internal = Warehouse.openReadOnly(folder.internalDatabase(build), threads)) {
            PublicPart part = PublicPart.of(internal, edition.product());
            for (RelationName relation : reference(internal)) {
                Outputs.writeParquet(internal, relation, List.of(), publicParquet(relation));
            }
            for (RelationName relation : part.tables()) {
                Outputs.writeParquet(internal, relation, part.keptBack(relation), publicParquet(relation));
            }
        }
    }

    /** Step 2: the public database, CSV and Excel files, from the Parquet files. */
    public void makePublicEdition() throws IOException {
        Path database = folder.publicDatabase(build);
        Files.deleteIfExists(database);
        PublicPart part = publicPart();
        try (Warehouse open = Warehouse.open(database, threads)) {
            List<Path> files = parquetFiles();
            open.inTransaction(() -> {
                fill(open, files, part);
                open.writeUncompressed();
            });
            open.execute("checkpoint");
            Outputs.writeTables(folder.publicFolder(build), edition, publishedTables(open));
        }
        Outputs.writePolicy(folder.publicFolder(build));
    }

    private PublicPart publicPart() {
        try (Warehouse internal = Warehouse.openReadOnly(folder.internalDatabase(build), threads)) {
            return PublicPart.of(internal, edition.product());
        }
    }

    private void fill(Warehouse open, List<Path> files, PublicPart part) {
        definitions.sql().files(Layer.SCHEMA).forEach(file -> file.runIn(open));
        files.forEach(file -> load(open, file));
        dropUnused(open);
        // a macro or view may ask another one, so they come in the order of the build
        List<SqlFile> made = ModelGraph.of(definitions.sql()).order().stream()
                .filter(file -> part.has(file.relation()))
                .toList();
        ModelRunner.describe(open, made);
        AboutRelations.write(
                open,
                definitions.sql().files().stream()
                        .filter(file -> part.has(file.relation()))
                        .map(SqlFile::asPublished)
                        .toList(),
                part.reads(),
                definitions.sql().renames());
        ShortNames.write(open);
    }

    /** Reference tables exist, with their comments; what SQL files make is made from the file. */
    private static void load(Warehouse open, Path file) {
        String schema = file.getName(file.getNameCount() - 2).toString();
        String name = file.getFileName().toString().replace(".parquet", "");
        String into = schema.equals("reference") ? "insert into %s.%s" : "create table %s.%s as";
        open.execute((into + " select * from read_parquet('%s')").formatted(schema, name, Outputs.quoted(file)));
    }

    /** Tables that stay empty here would only raise questions. */
    private static void dropUnused(Warehouse open) {
        for (String schema : List.of("intake", "staging", "decisions", "marts", "analysis", "checks")) {
            open.execute("drop schema " + schema + " cascade");
        }
    }

    /** Step 3: the same files for the internal edition, with the accounting of the intake and the findings. */
    public void makeInternalEdition() throws IOException {
        try (Warehouse internal = Warehouse.openReadOnly(folder.internalDatabase(build), threads)) {
            About about = About.of(internal);
            List<PublishedTable> tables = new ArrayList<>();
            about.published().stream()
                    .filter(AboutTable::isPublic)
                    .forEach(table -> tables.add(PublishedTable.read(internal, table)));
            for (String list : List.of(
                    "workbooks",
                    "sheets",
                    "columns",
                    "findings",
                    "rejected_rows",
                    "corrected_cells",
                    "coverage_statements")) {
                tables.add(PublishedTable.read(internal, about.described("staging." + list)));
            }
            Path to = folder.internalFolder(build);
            PublicPart part = PublicPart.of(internal, edition.product());
            for (AboutTable table : about.published()) {
                RelationName relation = table.relation();
                Path parquet = to.resolve("parquet").resolve("publish").resolve(relation.name() + ".parquet");
                if (part.has(relation)) {
                    // the same table of the same database was written in step 1
                    Files.createDirectories(parquet.getParent());
                    Files.copy(publicParquet(relation), parquet, StandardCopyOption.REPLACE_EXISTING);
                } else {
                    Outputs.writeParquet(internal, relation, List.of(), parquet);
                }
            }
            Outputs.writeTables(to, edition, tables);
        }
    }

    /** Step 4: what each edition was made of and says; written last, so that it stands for completeness. */
    public void writeManifests() throws IOException {
        Manifest manifest;
        try (Warehouse open = Warehouse.openReadOnly(folder.publicDatabase(build), threads);
                Warehouse internal = Warehouse.openReadOnly(folder.internalDatabase(build), threads)) {
            manifest = manifest(open, internal);
        }
        UnaryOperator<String> keyed = definitions.decisions().secret()::keyed;
        manifest.write(folder.internalFolder(build).resolve("manifest.json"), keyed);
        manifest.writePublic(folder.publicFolder(build).resolve("manifest.json"), keyed);
    }

    private Manifest manifest(Warehouse open, Warehouse internal) {
        String notice = null;
        for (AboutTable table : About.of(open).published()) {
            notice = notice == null ? PublishedTable.notice(open, table) : notice;
        }
        SortedMap<String, String> asOf = new TreeMap<>();
        for (Topic topic : Topic.values()) {
            asOf.put(topic.code(), edition.asOf(topic).toString());
        }
        return new Manifest(
                edition.id(),
                edition.title(),
                build,
                edition.dataYear(),
                asOf,
                edition.label(),
                edition.reason(),
                notice,
                inputs(internal),
                decisions(internal),
                sqlHashes(),
                definitions.referenceDigest(),
                AboutRelations.digest(open),
                FigureCounts.of(open),
                Manifest.tables(open));
    }

    private static List<String> inputs(Warehouse internal) {
        return internal.query("select distinct sha256 from core.workbooks order by sha256").stream()
                .map(row -> row.text("sha256"))
                .toList();
    }

    private static SortedMap<String, String> decisions(Warehouse internal) {
        SortedMap<String, String> hashes = new TreeMap<>();
        internal.query("select file, sha256 from about.decisions")
                .forEach(row -> hashes.put(row.text("file"), row.text("sha256")));
        return hashes;
    }

    private SortedMap<String, String> sqlHashes() {
        SortedMap<String, String> hashes = new TreeMap<>();
        for (SqlFile file : definitions.sql().files()) {
            hashes.put(file.path(), Sha256.of(List.of(file.content())));
        }
        return hashes;
    }

    private static List<PublishedTable> publishedTables(Warehouse open) {
        return About.of(open).published().stream()
                .map(table -> PublishedTable.read(open, table))
                .toList();
    }

    /** Reference is public as it is. */
    private static List<RelationName> reference(Warehouse internal) {
        return internal
                .query("select table_name from duckdb_tables() where schema_name = 'reference' order by 1")
                .stream()
                .map(row -> new RelationName("reference", row.text("table_name")))
                .toList();
    }

    private Path publicParquet(RelationName relation) {
        return folder.publicFolder(build)
                .resolve("parquet")
                .resolve(relation.schema())
                .resolve(relation.name() + ".parquet");
    }

    private List<Path> parquetFiles() throws IOException {
        try (Stream<Path> files = Files.walk(folder.publicFolder(build).resolve("parquet"))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** The notice of an edition's tables, null when none carries one. */
    static @Nullable String notice(List<PublishedTable> tables) {
        return tables.stream()
                .map(PublishedTable::notice)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
