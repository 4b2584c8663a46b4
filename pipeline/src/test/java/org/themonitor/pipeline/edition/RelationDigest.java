package org.themonitor.pipeline.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.themonitor.pipeline.duckdb.Row;
import org.themonitor.pipeline.duckdb.Warehouse;

/**
 * What a relation says, in a line that people can compare: its rows, a hash over them and a short one of each column. A
 * published table is looked at in the order of its rows, any other whatever their order.
 */
final class RelationDigest {
    static final String HEADER = "relation,rows,hash,columns";
    private static final int OF_A_RELATION = 12;
    private static final int OF_A_COLUMN = 4;

    private RelationDigest() {}

    /** {@code publish.casualties_by_year,27,0f3a91bc22d4,year=1a2b area=90ff}. */
    static String line(Warehouse warehouse, String relation) {
        boolean isPublished = relation.startsWith("publish.");
        String order = isPublished ? "number" : "said";
        List<String> names = new ArrayList<>();
        List<String> digests = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (Row column : warehouse.query("describe " + relation)) {
            String name = column.text("column_name");
            String value = "c" + names.size();
            values.add(text(name, column.text("column_type")) + " as " + value);
            digests.add(digest(value, order.equals("said") ? value : order, OF_A_COLUMN) + " as " + value);
            names.add(name);
        }
        String said = names.stream()
                .map(name -> "c" + names.indexOf(name))
                .collect(Collectors.joining(" || chr(31) || ", "(", ")"));
        // a view has no order
        String number = isPublished ? "rowid" : "0";
        String columns = "select " + number + " as number, " + String.join(", ", values) + " from " + relation;
        Row row = warehouse
                .query("select count(*) as rows, %s as said, %s from (select *, %s as said from (%s))"
                        .formatted(digest("said", order, OF_A_RELATION), String.join(", ", digests), said, columns))
                .get(0);
        String parts = names.stream()
                .map(name -> name + "=" + row.text("c" + names.indexOf(name)))
                .collect(Collectors.joining(" "));
        return String.join(",", relation, row.text("rows"), row.text("said"), parts);
    }

    private static String digest(String value, String order, int length) {
        return "coalesce(left(md5(string_agg(%s, chr(30) order by %s)), %d), '-')".formatted(value, order, length);
    }

    /** The last digits of a double depend on the order in which it was added up. */
    private static String text(String column, String type) {
        String quoted = "\"" + column + "\"";
        String value = type.equals("DOUBLE") ? "format('{:.6g}', %s)".formatted(quoted) : quoted;
        return "coalesce(cast(%s as varchar), chr(29))".formatted(value);
    }
}
