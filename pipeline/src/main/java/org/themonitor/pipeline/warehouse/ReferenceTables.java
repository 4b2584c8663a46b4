package org.themonitor.pipeline.warehouse;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.area.ReferenceTable;

/** Loads {@code reference/<table>.csv} into {@code reference.<table>}, with the line each row stands on. */
public final class ReferenceTables {
    private static final String LINE = "source_line";

    private ReferenceTables() {}

    /** Fills every table of the schema {@code reference} from the file of its name. */
    public static void load(Warehouse warehouse) {
        for (String name : names(warehouse)) {
            load(warehouse, name);
        }
    }

    /** Hash of the reference tables that have no class of their own: reports, facts of compliance, boxes, rules of years. */
    static String digest() {
        return ReferenceTable.digest(List.of(
                "printed_editions",
                "printed_edition_aliases",
                "printed_categories",
                "printed_subcategories",
                "printed_base_notes",
                "printed_label_forms",
                "obligation_events",
                "transparency_reports",
                "exchange_rates",
                "extent_bands",
                "producers",
                "area_boxes",
                "area_sizes",
                "undated_acts",
                "casualty_year_rules"));
    }

    private static List<String> names(Warehouse warehouse) {
        String tables = "select table_name from duckdb_tables() where schema_name = 'reference' order by table_name";
        return warehouse.query(tables).stream()
                .map(row -> row.text("table_name"))
                .toList();
    }

    private static void load(Warehouse warehouse, String name) {
        ReferenceTable file = ReferenceTable.read(name);
        List<Column> columns = Column.of(warehouse, new RelationName("reference", name));
        List<String> expected = columns.stream()
                .map(Column::name)
                .filter(column -> !column.equals(LINE))
                .toList();
        if (!file.header().equals(expected)) {
            throw new IllegalStateException(
                    "reference/%s.csv has the columns %s, its table %s".formatted(name, file.header(), expected));
        }
        BulkLoad.into(warehouse, "reference." + name)
                .load(file.rows().stream().map(row -> values(row, columns)).toList());
    }

    private static List<@Nullable Object> values(ReferenceTable.Row row, List<Column> columns) {
        List<@Nullable Object> values = new ArrayList<>();
        for (int index = 0; index < row.cells().size(); index++) {
            values.add(value(row.cells().get(index), columns.get(index).type()));
        }
        values.add(row.line());
        return values;
    }

    private static @Nullable Object value(String text, String type) {
        if (text.isEmpty()) {
            return null;
        }
        return switch (type) {
            case "DATE" -> LocalDate.parse(text);
            case "INTEGER" -> Integer.valueOf(text);
            case "BOOLEAN" -> Boolean.valueOf(text);
            default -> type.startsWith("DECIMAL") ? new BigDecimal(text) : text;
        };
    }
}
