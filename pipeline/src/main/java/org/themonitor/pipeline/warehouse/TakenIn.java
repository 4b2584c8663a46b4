package org.themonitor.pipeline.warehouse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.themonitor.pipeline.archive.Receipt;

/** What the intake has made of each workbook, in words; asked of a vault that may not be there, or be held. */
public final class TakenIn {
    private final Map<String, String> states = new HashMap<>();
    private boolean asked = true;

    private TakenIn() {}

    /** Asks the vault; need not exist. */
    public static TakenIn ask(Path vault) {
        TakenIn taken = new TakenIn();
        if (Files.exists(vault)) {
            try (Warehouse open = Warehouse.openReadOnly(vault, 1)) {
                taken.add(open);
            } catch (WarehouseException held) {
                taken.asked = false;
            }
        }
        return taken;
    }

    /** Whether the vault answered. */
    public boolean isAsked() {
        return asked;
    }

    /** {@code read}, {@code nothing usable}, {@code quarantined (FILE_DAMAGED)} or {@code not read yet}. */
    public String state(Receipt receipt) {
        return states.getOrDefault(receipt.id(), asked ? "not read yet" : "not known");
    }

    private void add(Warehouse vault) {
        SqlProject.fromClassPath().files(Layer.VAULT).stream()
                .filter(file -> file.name().equals("receipt_states"))
                .flatMap(file -> vault.query(file).stream())
                .forEach(row -> states.put(row.text("receipt"), words(row)));
    }

    private static String words(Row row) {
        String codes = row.textOrNull("codes");
        return row.text("state").replace('_', ' ') + (codes == null ? "" : " (" + codes + ")");
    }
}
