package org.themonitor.pipeline.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.themonitor.pipeline.archive.Archive;
import org.themonitor.pipeline.archive.Coordinates;
import org.themonitor.pipeline.archive.Receipt;
import org.themonitor.pipeline.edition.Edition.Topic;
import org.themonitor.pipeline.warehouse.CheckResult;
import org.themonitor.pipeline.warehouse.Definitions;
import org.themonitor.pipeline.warehouse.Row;
import org.themonitor.pipeline.warehouse.SqlProject;
import org.themonitor.pipeline.warehouse.Vault;
import org.themonitor.pipeline.warehouse.Warehouse;
import org.themonitor.pipeline.warehouse.WorkbookIntake;

/** A whole edition made of the workbooks of an inbox: archive, vault, tables, checks. */
final class EditionOfWorkbooks implements AutoCloseable {
    private static final Definitions DEFINITIONS = Definitions.load(null, Path.of("no templates of our own"));

    private final Warehouse warehouse;
    private final List<CheckResult> checks;

    private EditionOfWorkbooks(Warehouse warehouse, List<CheckResult> checks) {
        this.warehouse = warehouse;
        this.checks = checks;
    }

    /** The edition that {@code inbox} gives; {@code folder} takes archive, vault and database. */
    static EditionOfWorkbooks of(Edition edition, Path inbox, Path folder) {
        try {
            return build(edition, receive(inbox, new Archive(folder.resolve("archive"))), folder);
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
        List<Path> files;
        try (Stream<Path> all = Files.walk(inbox)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            archive.receive(file, Coordinates.ofInboxPath(inbox.relativize(file)), Instant.EPOCH);
        }
        return archive.receipts();
    }

    private static EditionOfWorkbooks build(Edition edition, List<Receipt> receipts, Path folder) throws IOException {
        Path vaultFile = folder.resolve("vault").resolve("vault.duckdb");
        try (Vault vault = Vault.open(vaultFile, DEFINITIONS.sql())) {
            for (Receipt receipt : receipts) {
                new WorkbookIntake(DEFINITIONS, vault)
                        .take(receipt, folder.resolve("archive").resolve(receipt.sha256()));
            }
        }
        Path database = folder.resolve("edition").resolve("edition.duckdb");
        List<CheckResult> checks;
        try (EditionBuild build = EditionBuild.start(edition, DEFINITIONS.sql(), database, 1)) {
            build.load(vaultFile, receipts);
            build.buildTables(() -> false, table -> {});
            checks = build.check();
        }
        return new EditionOfWorkbooks(Warehouse.openReadOnly(database, 1), checks);
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
        return checks.stream()
                .filter(check -> check.rows() > 0)
                .map(CheckResult::check)
                .toList();
    }

    FigureTrace.Explanation explain(String id) {
        return new FigureTrace(warehouse, SqlProject.fromClassPath()).explain(FigureId.parse(id));
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
