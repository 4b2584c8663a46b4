package org.themonitor.pipeline.vault;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.themonitor.pipeline.duckdb.Row;

/**
 * Which findings of a vault are open. A finding is obsolete when its workbook is no longer in use, or when a later one
 * has rows of what its sheet holds.
 */
public final class OpenFindings {
    private final WorkbooksInForce inForce;
    private final Map<List<String>, Set<String>> kinds = new HashMap<>();

    /**
     * Of a vault.
     *
     * @param vault how it is asked
     */
    public OpenFindings(Function<String, List<Row>> vault, WorkbooksInForce inForce) {
        this.inForce = inForce;
        for (Row sheet : vault.apply("select receipt, sheet, record_kind from staging.sheets")) {
            String kind = sheet.textOrNull("record_kind");
            if (kind != null) {
                kinds.computeIfAbsent(key(sheet), place -> new HashSet<>()).add(kind);
            }
        }
    }

    /** Whether a row that names a receipt and a sheet, or no sheet, is of what is open. */
    public boolean includes(Row finding) {
        String receipt = finding.text("receipt");
        Set<String> held = finding.textOrNull("sheet") == null ? Set.of() : kinds.getOrDefault(key(finding), Set.of());
        return held.isEmpty() ? inForce.isOpen(receipt) : held.stream().anyMatch(kind -> inForce.isOpen(receipt, kind));
    }

    private static List<String> key(Row row) {
        return List.of(row.text("receipt"), row.text("sheet"));
    }
}
