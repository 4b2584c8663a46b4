package org.themonitor.pipeline.edition;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.themonitor.pipeline.archive.Coordinates;
import org.themonitor.pipeline.archive.Receipt;
import org.themonitor.pipeline.duckdb.Row;
import org.themonitor.pipeline.duckdb.Warehouse;
import org.themonitor.pipeline.vault.Vault;

/**
 * Two sources of 200 areas with 20,000 rows of 27 years, as {@code benchmark/vault.sql} makes them. Of two areas in three
 * it is decided which source is primary; those of the third are held where both tell of a year. Reports have printed the
 * years of 40 of them, and of the world, as {@code net/prints.sql} makes them.
 *
 * @param receipts the arrivals its rows come from
 */
record GeneratedHistory(List<Receipt> receipts) {
    private static final Path SCRIPT = Path.of("..", "jobs", "src", "test", "resources", "benchmark", "vault.sql");
    private static final Path PRINTS = Path.of("src", "test", "resources", "net", "prints.sql");
    private static final Coordinates PRINTED = new Coordinates("XWD", "monitor-casualties", 2025);
    private static final int AREAS = 200;
    private static final int ROWS = 20_000;
    private static final int DATA_YEAR = 2025;
    private static final int UNDECIDED = 3;

    static GeneratedHistory make(Path vault, Path decisions) throws IOException {
        Vault.open(vault, Editions.DEFINITIONS.sql()).close();
        String areas = Editions.DEFINITIONS.areas().all().stream()
                .map(Object::toString)
                .sorted()
                .limit(AREAS)
                .collect(Collectors.joining(" "));
        List<Receipt> receipts = new ArrayList<>();
        String prints;
        try (Warehouse open = Warehouse.open(vault, 2)) {
            open.setVariable("areas", areas);
            open.setVariable("rows", ROWS);
            open.setVariable("seasons", 1);
            open.execute(Files.readString(SCRIPT, StandardCharsets.UTF_8));
            open.execute(Files.readString(PRINTS, StandardCharsets.UTF_8));
            prints = open.query("select distinct sha256 from prints").get(0).text("sha256");
            for (Row source : open.query("select area, source, sha256 from sources order by receipt")) {
                Coordinates from = new Coordinates(source.text("area"), source.text("source"), DATA_YEAR);
                receipts.add(new Receipt(
                        receipts.size() + 1, source.text("sha256"), "SYNTHETIC.xlsx", from, "2026-01-01T00:00:00Z"));
            }
        }
        decide(receipts, decisions);
        receipts.add(new Receipt(receipts.size() + 1, prints, "SYNTHETIC.csv", PRINTED, "2026-01-01T00:00:00Z"));
        return new GeneratedHistory(receipts);
    }

    private static void decide(List<Receipt> receipts, Path decisions) throws IOException {
        StringBuilder text = new StringBuilder("source_use:\n");
        for (int i = 0; i < receipts.size(); i++) {
            Coordinates from = receipts.get(i).coordinates();
            // two receipts of each area
            if (i / 2 % UNDECIDED != 0) {
                text.append(("- {area: %s, incident_year: all, record_kind: casualties, source: %s, use: %s,"
                                + " reason_code: overlap, reason: a test, author: a test, decided_on: 2026-01-01}\n")
                        .formatted(from.area(), from.source(), i % 2 == 0 ? "primary" : "supplement"));
            }
        }
        Files.writeString(decisions.resolve("source_use.yml"), text, StandardCharsets.UTF_8);
    }
}
