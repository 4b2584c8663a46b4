package org.themonitor.pipeline.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.themonitor.pipeline.archive.Sha256;

/**
 * Gives each row of one workbook the key it keeps when rows move: the hidden row_id of the official workbook, else what
 * it says and the how-manieth row it is that says so. A row_id that comes again, as copied rows have it, is numbered.
 */
final class RowKeys {
    /** 64 bits tell a workbook's rows apart; equal contents are numbered anyway. */
    private static final int HEX_DIGITS = 16;

    private final Map<String, Integer> seen = new HashMap<>();

    String next(String table, Map<String, Object> values) {
        if (values.get("row_id") instanceof String id) {
            int nth = count(table + "/" + id);
            return nth == 1 ? id : id + "#" + nth;
        }
        String content = "content-" + content(values);
        return content + "-" + count(table + "/" + content);
    }

    private int count(String key) {
        return seen.merge(key, 1, Integer::sum);
    }

    private static String content(Map<String, Object> values) {
        String[] columns = values.keySet().toArray(String[]::new);
        Arrays.sort(columns);
        List<String> parts = new ArrayList<>(2 * columns.length);
        for (String column : columns) {
            parts.add(column);
            parts.add(String.valueOf(values.get(column)));
        }
        return Sha256.of(parts).substring(0, HEX_DIGITS);
    }
}
