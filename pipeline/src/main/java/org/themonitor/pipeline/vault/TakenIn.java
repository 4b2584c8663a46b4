package org.themonitor.pipeline.vault;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.themonitor.pipeline.archive.Receipt;
import org.themonitor.pipeline.duckdb.Row;
import org.themonitor.pipeline.duckdb.Warehouse;
import org.themonitor.pipeline.duckdb.WarehouseException;
import org.themonitor.pipeline.sql.Layer;
import org.themonitor.pipeline.sql.SqlProject;

/** What the intake has made of each workbook, in words; asked of a vault that may not be there, or be held. */
public final class TakenIn {
    static final String NOTHING_USABLE = "nothing usable";

    private final Map<String, String> states = new TreeMap<>();
    private boolean asked = true;

    private TakenIn() {}

    /** Asks the vault; need not exist. */
    public static TakenIn ask(Path vault) {
        TakenIn taken = new TakenIn();
        if (Files.exists(vault)) {
            try (Warehouse open = Warehouse.openReadOnly(vault, 1)) {
                taken.add(open, SqlProject.fromClassPath());
            } catch (WarehouseException held) {
                taken.asked = false;
            }
        }
        return taken;
    }

    static TakenIn of(Warehouse vault, SqlProject sql) {
        TakenIn taken = new TakenIn();
        taken.add(vault, sql);
        return taken;
    }

    /** The receipts in this state, in their order. */
    List<String> in(String state) {
        return states.entrySet().stream()
                .filter(entry -> entry.getValue().equals(state))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whether the vault answered. */
    public boolean isAsked() {
        return asked;
    }

    /** {@code read}, {@code nothing usable}, {@code quarantined (FILE_DAMAGED)} or {@code not read yet}. */
    public String state(Receipt receipt) {
        return states.getOrDefault(receipt.id(), asked ? "not read yet" : "not known");
    }

    private void add(Warehouse vault, SqlProject sql) {
        sql.files(Layer.VAULT).stream()
                .filter(file -> file.name().equals("receipt_states"))
                .flatMap(file -> file.rows(vault).stream())
                .forEach(row -> states.put(row.text("receipt"), words(row)));
    }

    private static String words(Row row) {
        String codes = row.textOrNull("codes");
        return row.text("state").replace('_', ' ') + (codes == null ? "" : " (" + codes + ")");
    }
}
