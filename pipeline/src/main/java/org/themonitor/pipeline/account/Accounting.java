package org.themonitor.pipeline.account;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.themonitor.pipeline.row.NormalisedRow;

/**
 * Where every row and every cell of one sheet went.
 *
 * @param sheet name of the sheet
 * @param read rows with a filled cell
 * @param accepted rows used
 * @param rejected rows not used because of findings
 * @param ignored rows that report nothing of their own, by reason
 * @param columns its columns from left to right
 */
public record Accounting(
        String sheet, int read, int accepted, int rejected, Map<String, Integer> ignored, List<ColumnAccount> columns) {
    public Accounting {
        ignored = Collections.unmodifiableMap(new TreeMap<>(ignored));
        columns = List.copyOf(columns);
    }

    /** Sentences where rows or cells do not add up; empty when nothing was lost. */
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        int ignoredRows = ignored.values().stream().mapToInt(Integer::intValue).sum();
        if (read != accepted + rejected + ignoredRows) {
            problems.add("sheet %s: %d rows read, but %d accepted + %d rejected + %d ignored"
                    .formatted(sheet, read, accepted, rejected, ignoredRows));
        }
        int above = NormalisedRow.Ignored.NO_DATA.stream()
                .mapToInt(reason -> ignored.getOrDefault(reason, 0))
                .sum();
        int below = read - above;
        for (ColumnAccount column : columns) {
            if (column.rows() != below) {
                problems.add("sheet %s, column %s: %d used + %d rejected + %d blank + %d ignored are not %d rows"
                        .formatted(
                                sheet,
                                column.letters(),
                                column.used(),
                                column.rejected(),
                                column.blank(),
                                column.ignored(),
                                below));
            }
        }
        return problems;
    }
}
