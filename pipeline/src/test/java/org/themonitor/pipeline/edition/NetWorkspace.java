package org.themonitor.pipeline.edition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.themonitor.pipeline.BuiltIn;
import org.themonitor.pipeline.archive.Archive;
import org.themonitor.pipeline.archive.Coordinates;
import org.themonitor.pipeline.archive.Receipt;
import org.themonitor.pipeline.decision.CommonDecisions;
import org.themonitor.pipeline.decision.EditionDecisions;
import org.themonitor.pipeline.duckdb.Warehouse;
import org.themonitor.pipeline.intake.Definitions;
import org.themonitor.pipeline.intake.WorkbookIntake;
import org.themonitor.pipeline.sql.SqlProject;
import org.themonitor.pipeline.vault.Vault;

/** Workbooks and decisions in a folder of a test, of which any edition is built whole, as the jobs do. */
final class NetWorkspace {
    private final Path folder;
    private final Archive archive;

    NetWorkspace(Path folder) throws IOException {
        this.folder = folder;
        this.archive = new Archive(folder.resolve("archive"));
        Files.createDirectories(decisions());
    }

    Path decisions() {
        return folder.resolve("decisions");
    }

    NetWorkspace decided(Path folder) throws IOException {
        FileUtils.copyDirectory(folder.toFile(), decisions().toFile());
        return this;
    }

    /** Every file below an inbox, in the order of their paths. */
    NetWorkspace inbox(Path inbox) throws IOException {
        try (Stream<Path> all = Files.walk(inbox)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                receive(file, Coordinates.ofInboxPath(inbox.relativize(file)));
            }
        }
        return this;
    }

    void receive(Path file, Coordinates from) throws IOException {
        archive.receive(file, from, Instant.EPOCH.plus(archive.receipts().size(), ChronoUnit.DAYS));
    }

    /** Returns the receipt's id. */
    String receive(Path file, Coordinates from, Instant at) throws IOException {
        return archive.receive(file, from, at).orElseThrow().id();
    }

    /** Reads all that has arrived. */
    NetWorkspace takenIn() throws IOException {
        Definitions definitions = definitions();
        try (Vault vault = Vault.open(vault(), definitions.sql())) {
            for (Receipt receipt : archive.receipts()) {
                new WorkbookIntake(definitions, vault).take(receipt, archive.original(receipt.sha256()));
            }
        }
        return this;
    }

    private Definitions definitions() {
        Path templates = decisions().resolve("templates");
        Definitions definitions = Files.isDirectory(templates) ? BuiltIn.with(templates) : Editions.DEFINITIONS;
        return definitions.with(CommonDecisions.load(decisions()));
    }

    Path vault() {
        return folder.resolve("vault").resolve("vault.duckdb");
    }

    /** The finished database of an edition, with its checks run. */
    Warehouse edition(Edition edition) throws IOException {
        return edition(edition, archive.receipts());
    }

    /** Of an edition what some text names, all they read, and the checks of these. */
    Warehouse upTo(String relations, Edition edition) throws IOException {
        SqlProject needed = NeededTables.of(definitions().sql(), NeededTables.named(relations));
        return edition(edition, archive.receipts(), needed, false);
    }

    /** Of workbooks that never were in the archive. */
    Warehouse edition(Edition edition, List<Receipt> receipts) throws IOException {
        return edition(edition, receipts, definitions().sql(), true);
    }

    private Warehouse edition(Edition edition, List<Receipt> receipts, SqlProject sql, boolean isWhole)
            throws IOException {
        Path database = folder.resolve(edition.id() + "-" + edition.dataYear() + ".duckdb");
        Definitions definitions = definitions();
        try (EditionBuild build = PreparedDatabase.build(database, edition, sql, isWhole)) {
            build.decisions(definitions.decisions(), EditionDecisions.load(decisions(), edition.id()));
            build.load(vault(), receipts);
            build.buildTables(() -> false, made -> {});
            build.check();
        }
        return Warehouse.openReadOnly(database, 2);
    }
}
