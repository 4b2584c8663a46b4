package org.themonitor.pipeline.lock;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.themonitor.pipeline.archive.OwnerOnly;
import org.themonitor.pipeline.archive.Sha256;
import org.themonitor.pipeline.decision.GivenFigures;
import org.themonitor.pipeline.duckdb.Row;
import org.themonitor.pipeline.duckdb.Warehouse;

/**
 * What an edition gave of casualties by rows, as its lock keeps it for later editions: their figures of these years are revisions
 * of it. What it took from a print, or from a print and rows, stays with that print.
 */
public final class GivenByEdition {
    private static final String FIGURES = "from marts.figures_given order by area, year";
    private static final String WORKBOOKS = "from core.counted_workbooks order by receipt";

    private final String edition;
    private final List<GivenFigures.Figure> figures;
    private final List<String> receipts;

    private GivenByEdition(String edition, List<GivenFigures.Figure> figures, List<String> receipts) {
        this.edition = edition;
        this.figures = figures;
        this.receipts = receipts;
    }

    /**
     * Of a finished build.
     *
     * @param database its internal database
     */
    public static GivenByEdition of(String edition, Path database) {
        try (Warehouse internal = Warehouse.openReadOnly(database, 1)) {
            return new GivenByEdition(
                    edition,
                    internal.query(FIGURES).stream()
                            .map(row -> figure(edition, row))
                            .toList(),
                    internal.query(WORKBOOKS).stream()
                            .map(row -> row.text("receipt"))
                            .toList());
        }
    }

    private static GivenFigures.Figure figure(String edition, Row row) {
        Map<String, Long> outcomes = new HashMap<>();
        for (String outcome : List.of("killed", "injured", "unknown")) {
            if (row.textOrNull(outcome) != null) {
                outcomes.put(outcome, row.number(outcome));
            }
        }
        return new GivenFigures.Figure(
                edition,
                row.text("area"),
                (int) row.number("year"),
                row.number("total"),
                outcomes,
                row.text("qualifier"),
                "",
                0);
    }

    /**
     * Writes it.
     *
     * @param lock the folder of the lock
     */
    void write(Path lock) throws IOException {
        write(lock, GivenFigures.FIGURES, "given", figures.stream().map(GivenFigures.Figure::text));
        write(
                lock,
                GivenFigures.WORKBOOKS,
                "counted",
                receipts.stream().map(receipt -> new GivenFigures.Workbook(edition, receipt, 0).text()));
    }

    private static void write(Path lock, String name, String key, Stream<String> lines) throws IOException {
        Path file = lock.resolve(Path.of(name).getFileName());
        OwnerOnly.file(file);
        Files.writeString(
                file,
                lines.map(line -> line + "\n").collect(Collectors.joining("", key + ":\n", "")),
                StandardCharsets.UTF_8);
    }

    /** SHA-256 of the files below the folder of a lock, by their names; of one that is not there none. */
    static SortedMap<String, String> hashes(Path lock) throws IOException {
        SortedMap<String, String> hashes = new TreeMap<>();
        for (String name : List.of(GivenFigures.FIGURES, GivenFigures.WORKBOOKS)) {
            Path file = lock.resolve(Path.of(name).getFileName());
            if (Files.isRegularFile(file)) {
                hashes.put(String.valueOf(file.getFileName()), Sha256.of(file));
            }
        }
        return hashes;
    }
}
