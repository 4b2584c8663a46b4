package org.themonitor.pipeline.vault;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.archive.Receipt;
import org.themonitor.pipeline.decision.CommonDecisions;
import org.themonitor.pipeline.duckdb.BulkLoad;
import org.themonitor.pipeline.duckdb.Column;
import org.themonitor.pipeline.duckdb.RelationName;
import org.themonitor.pipeline.duckdb.Row;
import org.themonitor.pipeline.duckdb.Warehouse;
import org.themonitor.pipeline.sql.Layer;
import org.themonitor.pipeline.sql.SqlFile;
import org.themonitor.pipeline.sql.SqlProject;

/**
 * Which workbooks of a vault are in use, of all data years at once: core.workbook_uses and core.workbook_states, made as
 * every edition makes them.
 */
public final class WorkbooksInForce {
    private static final List<String> SCHEMA =
            List.of("01_schemas", "02_intake", "05_decisions", "05_decisions_on_cells", "05_decisions_on_seasons");
    private static final List<String> STAGED = List.of("workbooks", "sheets");
    /** Each after those it reads. */
    private static final List<String> MADE = List.of("workbook_versions", "workbook_uses", "workbook_states");

    /** What is asked of a vault. */
    public static final String WORKBOOKS = "from staging.workbooks";

    public static final String SHEETS = "from staging.sheets";

    /** Why nothing says which of two is the later, in words. */
    private static final Map<String, String> WHY = Map.of(
            "sent_on_is_the_same", "both covers say the same day",
            "saved_on_is_the_same", "both files were saved on the same day",
            "received_on_is_the_same", "they do not both say a day, and both arrived on the same",
            "sent_on_and_saved_on_disagree", "the days of their covers and of their files order them differently");

    private final List<Row> versions;
    private final Map<String, Row> states = new HashMap<>();
    private final Map<String, List<Row>> uses;
    private final List<Row> workbooks;

    private WorkbooksInForce(Warehouse warehouse, List<Row> workbooks) {
        this.versions =
                warehouse.query("from core.workbook_versions where why is not null order by receipt, other_receipt");
        warehouse.query("from core.workbook_states").forEach(row -> states.put(row.text("receipt"), row));
        this.uses = warehouse.query("from core.workbook_uses").stream()
                .collect(Collectors.groupingBy(row -> row.text("receipt")));
        this.workbooks = workbooks;
    }

    /**
     * Asks a vault.
     *
     * @param vault how it is asked
     * @param receipts the arrivals that count; a workbook without one is not there
     */
    public static WorkbooksInForce of(
            Function<String, List<Row>> vault,
            SqlProject sql,
            CommonDecisions decisions,
            Collection<Receipt> receipts) {
        return of(vault.apply(WORKBOOKS), vault.apply(SHEETS), sql, decisions, receipts);
    }

    /** With rows of the tables staging.workbooks and staging.sheets, wherever they are from. */
    public static WorkbooksInForce of(
            List<Row> workbooks,
            List<Row> sheets,
            SqlProject sql,
            CommonDecisions decisions,
            Collection<Receipt> receipts) {
        try (Warehouse warehouse = Warehouse.inMemory(1)) {
            files(sql, Layer.SCHEMA, SCHEMA).forEach(file -> file.runIn(warehouse));
            files(sql, Layer.STAGING, STAGED).forEach(file -> file.runIn(warehouse));
            BulkLoad.into(warehouse, "intake.receipts")
                    .load(receipts.stream().map(WorkbooksInForce::row).toList());
            DecisionTables.ofVersions(warehouse, decisions);
            load(warehouse, "workbooks", workbooks);
            load(warehouse, "sheets", sheets);
            decisions
                    .roster()
                    .renamed()
                    .forEach((older, last) -> warehouse.execute(
                            "update staging.workbooks set source = ? where area = ? and source = ?",
                            last,
                            older.area(),
                            older.source()));
            files(sql, Layer.CORE, MADE)
                    .forEach(file -> warehouse.execute("create table " + file.relation() + " as " + file.select()));
            return new WorkbooksInForce(warehouse, workbooks);
        }
    }

    private static Stream<SqlFile> files(SqlProject sql, Layer layer, List<String> names) {
        return names.stream()
                .map(name -> sql.files(layer).stream()
                        .filter(file -> file.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("there is no file " + name + ".sql")));
    }

    /** Column by column: a vault of an older version of the program may lack one. */
    private static void load(Warehouse warehouse, String table, List<Row> rows) {
        RelationName name = new RelationName("staging", table);
        List<Column> columns = Column.of(warehouse, name);
        new BulkLoad(warehouse, name, columns)
                .load(rows.stream().map(row -> values(columns, row)).toList());
    }

    private static List<@Nullable Object> values(List<Column> columns, Row row) {
        List<@Nullable Object> values = new ArrayList<>();
        columns.forEach(column -> values.add(row.values().get(column.name())));
        return values;
    }

    /** A receipt as a row of intake.receipts. */
    public static List<@Nullable Object> row(Receipt receipt) {
        return Arrays.asList(
                receipt.id(),
                receipt.number(),
                receipt.sha256(),
                receipt.fileName(),
                receipt.coordinates().area(),
                receipt.coordinates().source(),
                receipt.coordinates().dataYear(),
                receipt.receivedOn());
    }

    /** in_use, waiting, replaced, nothing_used, not_read or not_read_and_replaced; empty text where it is not there. */
    public String state(String receipt) {
        Row row = states.get(receipt);
        return row == null ? "" : row.text("state");
    }

    /** Whether what was found in it is still a question. */
    public boolean isOpen(String receipt) {
        Row row = states.get(receipt);
        return row != null && row.isTrue("is_open");
    }

    /** Whether what was found on a sheet of this kind is: not where a later workbook has rows of the kind. */
    public boolean isOpen(String receipt, @Nullable String recordKind) {
        return isOpen(receipt)
                && uses(receipt)
                        .noneMatch(use -> use.text("record_kind").equals(recordKind) && use.isTrue("is_replaced"));
    }

    /** Whether its rows of this kind are used. */
    public boolean isUsed(String receipt, String recordKind) {
        return uses(receipt).anyMatch(use -> use.text("record_kind").equals(recordKind) && use.isTrue("is_used"));
    }

    /** Record kind to number of rows, of those it sent and that are used. */
    public Map<String, Long> used(String receipt) {
        Map<String, Long> used = new TreeMap<>();
        uses(receipt)
                .filter(use -> use.isTrue("is_used") && use.number("rows_sent") > 0)
                .forEach(use -> used.put(use.text("record_kind"), use.number("rows_sent")));
        return used;
    }

    private Stream<Row> uses(String receipt) {
        return uses.getOrDefault(receipt, List.of()).stream();
    }

    /** How many are in this state. */
    public int count(String state) {
        return (int) states.values().stream()
                .filter(row -> row.text("state").equals(state))
                .count();
    }

    /** The receipts in this state, in their order. */
    public List<String> in(String state) {
        return states.values().stream()
                .filter(row -> row.text("state").equals(state))
                .map(row -> row.text("receipt"))
                .sorted()
                .toList();
    }

    /** Versions of which nobody knows which is the later, place by place, a sentence each. */
    public List<String> waiting() {
        Map<String, List<String>> places = new TreeMap<>();
        for (Row workbook : workbooks) {
            String receipt = workbook.text("receipt");
            if (state(receipt).equals("waiting")) {
                String place = Stream.of("area", "source", "data_year")
                        .map(column -> Objects.toString(workbook.value(column)))
                        .collect(Collectors.joining(" "));
                places.computeIfAbsent(place, key -> new ArrayList<>()).add(receipt);
            }
        }
        return places.entrySet().stream()
                .map(place -> "%s: which of %s is the later version is not known (%s); nothing of them counts"
                        .formatted(
                                place.getKey(),
                                place.getValue().stream().sorted().collect(Collectors.joining(", ")),
                                why(place.getValue())))
                .toList();
    }

    /** Why nothing says which of these workbooks is the latest, in words. */
    public String why(Collection<String> receipts) {
        String reasons = versions.stream()
                .filter(pair ->
                        receipts.contains(pair.text("receipt")) && receipts.contains(pair.text("other_receipt")))
                .map(pair -> WHY.getOrDefault(pair.text("why"), ""))
                .distinct()
                .sorted()
                .collect(Collectors.joining("; "));
        return reasons.isEmpty() ? "their days go round in a circle" : reasons;
    }
}
