package org.themonitor.jobs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.themonitor.pipeline.archive.Coordinates;
import org.themonitor.pipeline.archive.Receipt;
import org.themonitor.pipeline.decision.EditionDecisions;
import org.themonitor.pipeline.duckdb.Row;
import org.themonitor.pipeline.duckdb.Warehouse;
import org.themonitor.pipeline.intake.Definitions;
import org.themonitor.pipeline.vault.Vault;

/**
 * A vault as the intake of 200 areas and two sources each would leave it, made by {@code benchmark/vault.sql}.
 *
 * @param file the vault
 * @param receipts the arrivals its rows come from
 */
record VaultOfManyRows(Path file, List<Receipt> receipts) {
    private static final int AREAS = 200;
    private static final int DATA_YEAR = 2025;
    private static final String FIRST = "synthetic-first";

    /** Makes one with so many casualty rows, sent in so many seasons. */
    static VaultOfManyRows make(Path file, Definitions definitions, long rows, int seasons, int threads)
            throws IOException {
        Vault.open(file, definitions.sql()).close();
        String areas = definitions.areas().all().stream()
                .map(Object::toString)
                .sorted()
                .limit(AREAS)
                .collect(Collectors.joining(" "));
        List<Receipt> receipts = new ArrayList<>();
        try (Warehouse open = Warehouse.open(file, threads)) {
            open.setVariable("areas", areas);
            open.setVariable("rows", rows);
            open.setVariable("seasons", seasons);
            open.execute(script());
            for (Row source : open.query("select area, source, season, sha256 from sources order by receipt")) {
                Coordinates from =
                        new Coordinates(source.text("area"), source.text("source"), (int) source.number("season"));
                String sha256 = source.text("sha256");
                receipts.add(new Receipt(receipts.size() + 1, sha256, "SYNTHETIC.xlsx", from, "2026-01-01T00:00:00Z"));
            }
        }
        return new VaultOfManyRows(file, receipts);
    }

    private static String script() throws IOException {
        try (InputStream script = VaultOfManyRows.class.getClassLoader().getResourceAsStream("benchmark/vault.sql")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Both sources of each area count, so that nothing is held and every row goes all the way. */
    EditionDecisions bothSourcesCount(Path decisions, String edition) throws IOException {
        String line = "- {area: %s, incident_year: all, record_kind: casualties, source: %s, use: %s,"
                + " reason_code: overlap, reason: a benchmark, author: a benchmark, decided_on: 2026-01-01}%n";
        StringBuilder text = new StringBuilder("source_use:%n".formatted());
        for (Coordinates from : receipts.stream()
                .map(Receipt::coordinates)
                .filter(one -> Integer.valueOf(DATA_YEAR).equals(one.dataYear()))
                .toList()) {
            String use = FIRST.equals(from.source()) ? "primary" : "supplement";
            text.append(line.formatted(from.area(), from.source(), use));
        }
        Path file = decisions.resolve(edition).resolve("source_use.yml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, StandardCharsets.UTF_8);
        return EditionDecisions.load(decisions, edition);
    }
}
