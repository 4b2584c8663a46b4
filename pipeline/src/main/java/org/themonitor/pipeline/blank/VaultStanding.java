package org.themonitor.pipeline.blank;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.themonitor.pipeline.archive.Receipt;
import org.themonitor.pipeline.duckdb.Row;
import org.themonitor.pipeline.duckdb.Warehouse;
import org.themonitor.pipeline.intake.Definitions;
import org.themonitor.pipeline.vault.WorkbooksInForce;

/**
 * What the vault holds of earlier data years and may still stand: current deadlines, national legislation and
 * contamination. Of each source its workbook of the latest data year that is in use for such rows. Nothing else is ever
 * asked for.
 */
public final class VaultStanding implements Standing {
    private static final String EARLIER = " as facts inner join staging.workbooks as workbooks"
            + " on facts.receipt = workbooks.receipt and facts.area = workbooks.area"
            + " where workbooks.state = 'read' and workbooks.data_year < ?";
    private static final String IN_ORDER = " order by facts.sheet, facts.row_number, facts.source_row_id";

    /** The last event that moved a deadline counts; after a completion there is none. */
    private static final String CURRENT = "select * from (select facts.*, workbooks.source, workbooks.data_year"
            + " from staging.deadlines" + EARLIER + " and event in"
            + " ('deadline_set', 'extension_granted', 'completed', 'reopened', 'not_affected')"
            + " qualify row_number() over (partition by facts.receipt, treaty, obligation"
            + " order by happened_on desc, deadline_on desc nulls last, facts.source_row_id) = 1) as facts"
            + " where event in ('deadline_set', 'extension_granted') and deadline_on is not null" + IN_ORDER;

    private static final String ALL = "select facts.*, workbooks.source, workbooks.data_year from staging.";

    /** Of each part of the land its latest day: rows of several days, all confirmed, would be added up. */
    private static final String LATEST_DAY = " qualify rank() over (partition by facts.receipt, treaty, contaminant,"
            + " admin1 order by rpad(happened_on, 10, '~') desc) = 1";

    private static final Map<String, String> QUERIES = Map.of(
            "deadlines", CURRENT,
            "national_legislation", ALL + "national_legislation" + EARLIER + IN_ORDER,
            "contamination", ALL + "contamination" + EARLIER + LATEST_DAY + IN_ORDER);

    private final Map<String, Map<String, List<Row>>> rows = new HashMap<>();

    private VaultStanding() {}

    /**
     * Reads what was reported for the years before a data year.
     *
     * @param vault the vault, which must not be open for writing; need not exist
     * @param definitions the SQL that says which workbooks are in use, and what editors decided of their versions
     * @param receipts the arrivals that count
     */
    public static Standing before(int dataYear, Path vault, Definitions definitions, Collection<Receipt> receipts) {
        VaultStanding standing = new VaultStanding();
        if (Files.exists(vault)) {
            try (Warehouse open = Warehouse.openReadOnly(vault, 1)) {
                WorkbooksInForce inForce =
                        WorkbooksInForce.of(open::query, definitions.sql(), definitions.decisions(), receipts);
                Set<String> tables =
                        open.query("select table_name from duckdb_tables() where schema_name = 'staging'").stream()
                                .map(row -> row.text("table_name"))
                                .collect(Collectors.toSet());
                // a vault of an older version of the program may lack one; the next run makes it anew
                QUERIES.forEach((table, query) -> {
                    if (tables.contains(table)) {
                        standing.rows.put(
                                table,
                                open.query(query, dataYear).stream()
                                        .filter(row -> inForce.isUsed(row.text("receipt"), table))
                                        .collect(Collectors.groupingBy(row -> row.text("area"))));
                    }
                });
            }
        }
        return standing;
    }

    @Override
    public Facts of(String table, Blank blank) {
        List<Row> reported =
                rows.getOrDefault(table, Map.of()).getOrDefault(blank.area().code(), List.of());
        Set<String> sources =
                reported.stream().map(row -> row.text("source")).collect(Collectors.toCollection(TreeSet::new));
        blank.source().ifPresent(source -> sources.removeIf(other -> !other.equals(source)));
        List<Map<String, Object>> facts = sources.stream()
                .flatMap(source -> latest(reported, source).stream())
                .map(VaultStanding::values)
                .toList();
        return new Facts(facts, sources.size() == 1);
    }

    private List<Row> latest(List<Row> reported, String source) {
        List<Row> ofSource = reported.stream()
                .filter(row -> row.text("source").equals(source))
                .toList();
        long latest = ofSource.stream()
                .mapToLong(row -> row.number("data_year"))
                .max()
                .orElse(0);
        return ofSource.stream()
                .filter(row -> row.number("data_year") == latest)
                .toList();
    }

    private static Map<String, Object> values(Row row) {
        Map<String, Object> values = new LinkedHashMap<>();
        row.values().forEach((column, value) -> {
            if (value != null) {
                values.put(column, value);
            }
        });
        return values;
    }
}
