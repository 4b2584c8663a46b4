package org.themonitor.pipeline.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.themonitor.pipeline.BuiltIn;
import org.themonitor.pipeline.archive.Archive;
import org.themonitor.pipeline.archive.Coordinates;
import org.themonitor.pipeline.archive.Receipt;
import org.themonitor.pipeline.decision.CommonDecisions;
import org.themonitor.pipeline.edition.Edition.Topic;
import org.themonitor.pipeline.intake.Definitions;
import org.themonitor.pipeline.intake.WorkbookIntake;
import org.themonitor.pipeline.reference.Reference;
import org.themonitor.pipeline.sql.CheckResult;
import org.themonitor.pipeline.sql.SqlProject;
import org.themonitor.pipeline.vault.IntakeCounts;
import org.themonitor.pipeline.vault.Vault;

/** A workspace in a test's folder: files go in, an edition comes out, by the same steps the jobs take. */
final class Editions {
    static final String BUILD = "build";
    static final Definitions DEFINITIONS = BuiltIn.DEFINITIONS;

    private final Path root;
    private final Archive archive;

    Editions(Path root) {
        this.root = root;
        this.archive = new Archive(root.resolve("archive"));
    }

    static Edition edition(String id, LocalDate status) {
        Map<Topic, LocalDate> days = new EnumMap<>(Topic.class);
        for (Topic topic : Topic.values()) {
            days.put(topic, status);
        }
        int year = Integer.parseInt(id.substring(id.length() - 4));
        return new Edition(id, "A title of " + id, "TEST", year - 1, List.of(), days);
    }

    /** Lines of the Colombian register's form: {@code 2014,1,Civil,Herido,Masculino,Accidente por MAP,place}. */
    static String register(String... rows) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "departamento,codigodanedepartamento,municipio,codigodanemunicipio,tipoarea,sitio,ano,mes,rangoedad,"
                        + "grupoetnico,condicion,estado,genero,latitudcabecera,longitudcabecera,tipoevento,Ubicación,Actividad");
        for (String row : rows) {
            String[] cells = row.split(",", -1);
            lines.add(String.join(
                    ",",
                    "ANTIOQUIA",
                    "5",
                    "GRANADA",
                    "5313",
                    "Rural",
                    cells[6],
                    cells[0],
                    cells[1],
                    "Mayor de 18 años",
                    "No",
                    cells[2],
                    cells[3],
                    cells[4],
                    "6.143703",
                    "-75.185183",
                    cells[5],
                    "",
                    "Pasando"));
        }
        return String.join("\n", lines) + "\n";
    }

    /** Keeps a file in the archive. */
    Receipt receive(String fileName, String text, String area, String source, int year) {
        try {
            Path file = Files.createDirectories(root.resolve("inbox")).resolve(fileName);
            Files.writeString(file, text, StandardCharsets.UTF_8);
            return receive(file, area, source, year);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Receipt receive(Path file, String area, String source, int year) throws IOException {
        Coordinates coordinates = new Coordinates(area, source, year);
        return archive.receive(file, coordinates, nextDay()).orElseThrow();
    }

    List<Receipt> receipts() throws IOException {
        return archive.receipts();
    }

    /** Each workbook arrives a day after the last one, so that the later of two versions is known. */
    private Instant nextDay() throws IOException {
        return Instant.EPOCH.plus(archive.receipts().size(), ChronoUnit.DAYS);
    }

    /** Reads every workbook received; returns what became of each one's rows. */
    List<IntakeCounts> takeIn() throws IOException {
        List<IntakeCounts> counts = new ArrayList<>();
        try (Vault vault = Vault.open(vault(), DEFINITIONS.sql())) {
            for (Receipt receipt : archive.receipts()) {
                Path original = archive.original(receipt.sha256());
                counts.add(new WorkbookIntake(DEFINITIONS, vault).take(receipt, original));
            }
        }
        return counts;
    }

    EditionFolder folder(Edition edition) {
        return new EditionFolder(root.resolve("editions"), edition.id());
    }

    /** Makes the internal database; returns what its checks found. */
    List<CheckResult> build(Edition edition, SqlProject sql) throws IOException {
        Path database = folder(edition).internalDatabase(BUILD);
        try (EditionBuild build = EditionBuild.start(edition, sql, Reference.shipped(), database, 2)) {
            build.load(vault(), archive.receipts());
            build.buildTables(() -> false, made -> {});
            return build.check();
        }
    }

    /** Makes everything of an edition that people get; returns what its checks found. */
    List<CheckResult> publish(Edition edition) throws IOException {
        List<CheckResult> checks = build(edition, DEFINITIONS.sql());
        EditionOutput output = new EditionOutput(edition, folder(edition), BUILD, decided(edition), 2);
        output.writeParquet();
        output.makePublicEdition();
        output.makeInternalEdition();
        output.writeManifests();
        return checks;
    }

    private Definitions decided(Edition edition) {
        return DEFINITIONS.with(
                CommonDecisions.load(folder(edition).build(BUILD).resolveSibling("decisions")));
    }

    Path vault() {
        return root.resolve("vault").resolve("vault.duckdb");
    }
}
