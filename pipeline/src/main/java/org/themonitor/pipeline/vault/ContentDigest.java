package org.themonitor.pipeline.vault;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.themonitor.pipeline.archive.Receipt;
import org.themonitor.pipeline.archive.Sha256;
import org.themonitor.pipeline.duckdb.Row;
import org.themonitor.pipeline.duckdb.Warehouse;

/** One hash for what a vault holds of the data years up to one: an edition with the same one need not be built again. */
public final class ContentDigest {
    private ContentDigest() {}

    /**
     * Hash of all that an edition of a data year takes from a vault, older seasons' too: receipts, the keys they were read with, and of
     * several of one place the days of arrival, which may say which is the later.
     */
    public static String of(Path file, int dataYear, Collection<Receipt> receipts) {
        String used = "select receipt, intake_key, count(*) over (partition by area, source, data_year) as versions"
                + " from staging.workbooks where data_year <= ? order by receipt";
        Map<String, LocalDate> days =
                receipts.stream().collect(Collectors.toMap(Receipt::id, Receipt::receivedOn, (one, other) -> one));
        List<String> parts = new ArrayList<>();
        try (Warehouse vault = Warehouse.openReadOnly(file, 1)) {
            for (Row row : vault.query(used, dataYear)) {
                parts.add(row.text("receipt"));
                parts.add(row.text("intake_key"));
                if (row.number("versions") > 1) {
                    parts.add(String.valueOf(days.get(row.text("receipt"))));
                }
            }
        }
        return Sha256.of(parts);
    }
}
