package org.themonitor.pipeline.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.themonitor.pipeline.BuiltIn;
import org.themonitor.pipeline.archive.Archive;
import org.themonitor.pipeline.archive.Coordinates;
import org.themonitor.pipeline.archive.Receipt;
import org.themonitor.pipeline.archive.Sha256;
import org.themonitor.pipeline.duckdb.Row;
import org.themonitor.pipeline.duckdb.Warehouse;
import org.themonitor.pipeline.edition.Edition.Topic;
import org.themonitor.pipeline.intake.Definitions;
import org.themonitor.pipeline.intake.WorkbookIntake;
import org.themonitor.pipeline.sql.CheckResult;
import org.themonitor.pipeline.sql.SqlProject;
import org.themonitor.pipeline.vault.Vault;

/** A whole edition made of the workbooks of an inbox: archive, vault, tables, checks. */
final class EditionOfWorkbooks implements AutoCloseable {
    private static final Definitions DEFINITIONS =
            BuiltIn.withMonitor("monitor", "another", "monitor-casualties", "monitor-compliance");

    private static final Path SHARED = Path.of("target", "published-sample").toAbsolutePath();

    private final Warehouse warehouse;
    private final List<String> broken;

    private EditionOfWorkbooks(Warehouse warehouse, List<String> broken) {
        this.warehouse = warehouse;
        this.broken = broken;
    }

    /**
     * The real printed figures of {@code sample-data} as an edition to read, made once for all processes of tests and kept in
     * {@code target} while it would be the same.
     */
    static EditionOfWorkbooks publishedSample() {
        Path inbox = Path.of("..", "sample-data", "published", "inbox");
        Edition edition = published(2024, "monitor-casualties", "monitor-compliance");
        try {
            Files.createDirectories(SHARED);
            try (FileChannel channel = FileChannel.open(
                            SHARED.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock held = channel.lock()) {
                assert held.isValid();
                return shared(edition, inbox);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it is made of and what its checks found stand in a file that is written last. */
    private static EditionOfWorkbooks shared(Edition edition, Path inbox) throws IOException {
        Path told = SHARED.resolve("made-of");
        List<String> madeOf = new ArrayList<>(List.of(edition.toString(), DEFINITIONS.digest()));
        for (Path file : files(inbox)) {
            madeOf.add(inbox.relativize(file).toString());
            madeOf.add(Sha256.of(file));
        }
        String key = Sha256.of(madeOf);
        List<String> lines = Files.exists(told) ? Files.readAllLines(told) : List.of("");
        if (!lines.get(0).equals(key)) {
            Files.deleteIfExists(told);
            for (String part : List.of("archive", "vault", "edition")) {
                FileUtils.deleteDirectory(SHARED.resolve(part).toFile());
            }
            lines = new ArrayList<>(List.of(key));
            try (EditionOfWorkbooks made = of(edition, inbox, SHARED)) {
                lines.addAll(made.broken());
            }
            Files.write(told, lines);
        }
        return new EditionOfWorkbooks(Warehouse.openReadOnly(database(SHARED), 1), lines.subList(1, lines.size()));
    }

    private static Path database(Path folder) {
        return folder.resolve("edition").resolve("edition.duckdb");
    }

    private static List<Path> files(Path inbox) throws IOException {
        try (Stream<Path> all = Files.walk(inbox)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** The edition that {@code inbox} gives; {@code folder} takes archive, vault and database. */
    static EditionOfWorkbooks of(Edition edition, Path inbox, Path folder) {
        return of(edition, inbox, folder, DEFINITIONS.sql(), true);
    }

    /** Of such an edition what {@code relations} names, all they read, and the checks of these. */
    static EditionOfWorkbooks upTo(String relations, Edition edition, Path inbox, Path folder) {
        SqlProject needed = NeededTables.of(DEFINITIONS.sql(), NeededTables.named(relations));
        return of(edition, inbox, folder, needed, false);
    }

    private static EditionOfWorkbooks of(Edition edition, Path inbox, Path folder, SqlProject sql, boolean isWhole) {
        try {
            return build(edition, receive(inbox, new Archive(folder.resolve("archive"))), folder, sql, isWhole);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Edition published(int dataYear, String... sources) {
        Map<Topic, LocalDate> asOf = new EnumMap<>(Topic.class);
        for (Topic topic : Topic.values()) {
            asOf.put(topic, LocalDate.of(dataYear + 1, 10, 15));
        }
        return new Edition("published", "Printed figures", "test", dataYear, List.of(sources), asOf);
    }

    private static List<Receipt> receive(Path inbox, Archive archive) throws IOException {
        for (Path file : files(inbox)) {
            archive.receive(file, Coordinates.ofInboxPath(inbox.relativize(file)), Instant.EPOCH);
        }
        return archive.receipts();
    }

    private static EditionOfWorkbooks build(
            Edition edition, List<Receipt> receipts, Path folder, SqlProject sql, boolean isWhole) throws IOException {
        Path vaultFile = folder.resolve("vault").resolve("vault.duckdb");
        try (Vault vault = Vault.open(vaultFile, DEFINITIONS.sql())) {
            for (Receipt receipt : receipts) {
                new WorkbookIntake(DEFINITIONS, vault)
                        .take(receipt, folder.resolve("archive").resolve(receipt.sha256()));
            }
        }
        Path database = database(folder);
        List<CheckResult> checks;
        try (EditionBuild build = PreparedDatabase.build(database, edition, sql, isWhole)) {
            build.load(vaultFile, receipts);
            build.buildTables(() -> false, table -> {});
            checks = build.check();
        }
        List<String> broken = checks.stream()
                .filter(check -> check.rows() > 0)
                .map(CheckResult::check)
                .toList();
        return new EditionOfWorkbooks(Warehouse.openReadOnly(database, 1), broken);
    }

    List<Row> query(String sql) {
        return warehouse.query(sql);
    }

    /** The value of the first column of the only row, as text. */
    String one(String sql) {
        return String.valueOf(warehouse.single(sql));
    }

    /** Names of the checks that found something, warnings too. */
    List<String> broken() {
        return broken;
    }

    FigureTrace.Explanation explain(String id) {
        return new FigureTrace(warehouse).explain(FigureId.parse(id));
    }

    /** Writes a CSV workbook where the inbox wants it. */
    static void write(Path inbox, String place, List<String> lines) {
        try {
            Path folder = Files.createDirectories(inbox.resolve(place));
            Files.write(folder.resolve("workbook.csv"), lines, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        warehouse.close();
    }
}
