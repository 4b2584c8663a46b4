package org.themonitor.pipeline.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.BuiltIn;
import org.themonitor.pipeline.archive.Coordinates;
import org.themonitor.pipeline.archive.Receipt;
import org.themonitor.pipeline.duckdb.Warehouse;
import org.themonitor.pipeline.vault.IntakeCounts;
import org.themonitor.pipeline.vault.Vault;
import org.themonitor.pipeline.workbook.Deadline;

/**
 * A vault for trying files out: each takes the place of the one before, as the same arrival, so that what they give can
 * be compared.
 */
public final class TrialVault implements AutoCloseable {
    private static final String HASH = "f".repeat(64);

    private final Vault vault;
    private final Warehouse asked;

    /**
     * What became of a file.
     *
     * @param quarantined whether nothing of it is used
     * @param findings code, sheet and cell of each finding
     * @param rows every staging row it gave, in order
     * @param filled rows with something in them
     * @param problems where the accounts do not add up
     * @param fault what its reading threw, null when nothing
     */
    public record Outcome(
            boolean quarantined,
            List<String> findings,
            List<String> rows,
            long filled,
            List<String> problems,
            @Nullable Throwable fault) {}

    public TrialVault(Path folder) throws IOException {
        Path file = folder.resolve("vault.duckdb");
        vault = Vault.open(file, BuiltIn.DEFINITIONS.sql());
        asked = Warehouse.open(file, 1);
    }

    /** Takes a file in as an arrival from that place of the inbox. */
    public Outcome take(Definitions definitions, Path file, Coordinates place) throws IOException {
        Receipt receipt = new Receipt(1, HASH, "trial", place, "2026-01-01T00:00:00Z");
        List<Throwable> faults = new ArrayList<>();
        IntakeCounts counts = new WorkbookIntake(definitions, vault, Deadline::none, (of, thrown) -> faults.add(thrown))
                .take(receipt, file);
        return outcome(receipt.id(), counts, faults.isEmpty() ? null : faults.get(0));
    }

    private Outcome outcome(String receipt, IntakeCounts counts, @Nullable Throwable fault) {
        List<String> problems = new ArrayList<>();
        List<String> states = texts("select state from staging.workbooks where receipt = ?", receipt);
        boolean quarantined = states.equals(List.of("quarantined"));
        if (states.size() != 1) {
            problems.add("the vault holds the workbook " + states.size() + " times");
        }
        Map<String, Long> sums = new TreeMap<>();
        asked.query(
                        "select coalesce(sum(rows_filled), 0) as filled, coalesce(sum(rows_used), 0) as used,"
                                + " coalesce(sum(rows_rejected), 0) as rejected, coalesce(sum(rows_ignored), 0) as ignored,"
                                + " coalesce(sum(rows_given), 0) as given from staging.sheets where receipt = ?",
                        receipt)
                .get(0)
                .values()
                .forEach((name, sum) -> sums.put(name, ((Number) Objects.requireNonNull(sum)).longValue()));
        List<String> rows = new ArrayList<>();
        for (String table : texts(
                "select distinct record_kind from staging.sheets"
                        + " where record_kind is not null and receipt = ? order by record_kind",
                receipt)) {
            asked.query("select * from staging." + table + " where receipt = ? order by source_row_id", receipt)
                    .forEach(row -> rows.add(table + " " + row.values()));
        }
        List<String> findings = texts(
                "select concat_ws(' ', code, sheet, cell) from staging.findings where receipt = ? order by number",
                receipt);
        check(problems, "filled rows", counts.rowsFilled(), sums.get("filled"));
        check(
                problems,
                "used + rejected + ignored rows",
                counts.rowsFilled(),
                sums.get("used") + sums.get("rejected") + sums.get("ignored"));
        check(problems, "rows in the staging tables", sums.get("given"), (long) rows.size());
        // the rows of a joined sheet are told with the rows that name them
        check(
                problems,
                "sheets whose rejected rows are not told",
                0,
                number(
                        "select count(*) from staging.sheets as sheets where (rows_given > 0 or rows_used = 0)"
                                + " and record_kind is not null and rows_rejected <> (select count(*)"
                                + " from staging.rejected_rows as told where told.sheet = sheets.sheet"
                                + " and told.receipt = sheets.receipt) and receipt = ?",
                        receipt));
        check(
                problems,
                "sheets that ignore rows without a reason",
                0,
                number(
                        "select count(*) from staging.sheets where rows_ignored > 0 and reason is null and receipt = ?",
                        receipt));
        check(
                problems,
                "sheets that reject rows without a finding",
                0,
                number(
                        "select count(*) from staging.sheets as sheets where rows_rejected > 0 and not exists ("
                                + "from staging.findings as found where found.sheet = sheets.sheet and found.receipt = sheets.receipt"
                                + " and found.severity in ('blocks_row', 'blocks_sheet')) and receipt = ?",
                        receipt));
        if (quarantined) {
            check(problems, "rows of a quarantined workbook", 0, rows.size() + sums.get("filled"));
            if (findings.isEmpty()) {
                problems.add("quarantined without a finding");
            }
        }
        return new Outcome(quarantined, findings, rows, counts.rowsFilled(), problems, fault);
    }

    /** Areas from which refused rows of the last file are missing. */
    List<String> rejectedAreas() {
        return asked.query("select area from staging.rejected_rows").stream()
                .map(row -> row.text("area"))
                .toList();
    }

    private static void check(List<String> problems, String what, long expected, long found) {
        if (expected != found) {
            problems.add("%s: %d, not %d".formatted(what, found, expected));
        }
    }

    private List<String> texts(String sql, String receipt) {
        return asked.query(sql, receipt).stream()
                .map(row -> String.valueOf(row.values().values().iterator().next()))
                .toList();
    }

    private long number(String sql, String receipt) {
        return ((Number) Objects.requireNonNull(asked.single(sql, receipt))).longValue();
    }

    @Override
    public void close() {
        asked.close();
        vault.close();
    }
}
