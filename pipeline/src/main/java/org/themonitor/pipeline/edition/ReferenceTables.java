package org.themonitor.pipeline.edition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.duckdb.BulkLoad;
import org.themonitor.pipeline.duckdb.Column;
import org.themonitor.pipeline.duckdb.RelationName;
import org.themonitor.pipeline.duckdb.Warehouse;
import org.themonitor.pipeline.reference.Reference;
import org.themonitor.pipeline.reference.ReferenceTable;

/** Loads each list of facts into the table of its name, with the file and line each row stands on. */
final class ReferenceTables {
    /** Where a row stands. */
    private static final Set<String> PLACE = Set.of("source_line", "source_file");

    private ReferenceTables() {}

    /** Fills every table of the schema {@code reference} from the list of its name. */
    public static void load(Warehouse warehouse, Reference reference) {
        for (String name : names(warehouse)) {
            load(warehouse, reference.table(name));
        }
    }

    private static List<String> names(Warehouse warehouse) {
        String tables = "select table_name from duckdb_tables() where schema_name = 'reference' order by table_name";
        return warehouse.query(tables).stream()
                .map(row -> row.text("table_name"))
                .toList();
    }

    private static void load(Warehouse warehouse, ReferenceTable file) {
        String name = file.name();
        List<Column> columns = Column.of(warehouse, new RelationName("reference", name));
        List<String> expected = columns.stream()
                .map(Column::name)
                .filter(column -> !PLACE.contains(column))
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
        values.add(row.file());
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
