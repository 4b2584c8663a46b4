package org.themonitor.pipeline.sheet;

import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.row.NormalisedRow;
import org.themonitor.pipeline.template.MatchedSheet;
import org.themonitor.pipeline.workbook.UnreadableWorkbookException;

/**
 * One of several sheets that fill one table, beside those before it. Where one sheet has columns that another has not,
 * the columns of both are compared, if they say when, where and how many.
 */
final class ComparedSheet {
    private final MatchedSheet sheet;
    /** Those of the sheets before it that it can be compared with, and the columns that are left out of it. */
    private final Map<ComparedSheet, Set<String>> earlier = new LinkedHashMap<>();

    private final ReadAhead ahead;
    private final SaidRows said;
    private @Nullable SaidRows whole;

    /** By the number of the row, the earlier sheet's tab: of copies, and of single rows that are equal. */
    private final Map<Integer, Integer> copies = new HashMap<>();

    private final Map<Integer, Integer> alike = new HashMap<>();

    /** Reads what all rows of the sheet say. */
    @FunctionalInterface
    interface ReadAhead {
        void into(SaidRows rows) throws IOException, UnreadableWorkbookException;
    }

    /**
     * One of the sheets.
     *
     * @param sheets all that fill the table
     * @param before those before it
     */
    ComparedSheet(
            MatchedSheet sheet, List<MatchedSheet> sheets, List<ComparedSheet> before, RowHash hash, ReadAhead ahead) {
        this.sheet = sheet;
        this.ahead = ahead;
        this.said = new SaidRows(
                hash,
                sheets.stream()
                        .filter(other -> ComparedColumns.tellRowsApart(sheet, other))
                        .map(other -> ComparedColumns.ofOne(sheet, other))
                        .collect(Collectors.toSet()));
        for (ComparedSheet other : before) {
            Set<String> columns = ComparedColumns.ofOne(sheet, other.sheet);
            if (said.isKnown(columns)) {
                earlier.put(other, columns);
            }
        }
    }

    /** Takes its next row; reads all of the sheet when it is the first that an earlier one has too. */
    void add(NormalisedRow row) throws IOException, UnreadableWorkbookException {
        if (whole != null || !said.add(row) || earlier.entrySet().stream().noneMatch(this::endsLike)) {
            return;
        }
        SaidRows all = said.ofNoRows();
        ahead.into(all);
        whole = all;
        earlier.forEach((other, columns) -> compare(all, other, columns));
    }

    private boolean endsLike(Map.Entry<ComparedSheet, Set<String>> other) {
        return other.getKey().said().hasOne(other.getValue(), said.last(other.getValue()));
    }

    private SaidRows said() {
        return whole == null ? said : whole;
    }

    private void compare(SaidRows all, ComparedSheet other, Set<String> leftOut) {
        SaidRows before = other.said();
        BitSet copied = CopiedRows.of(before.without(leftOut), all.without(leftOut));
        int tab = other.sheet.sheet().index() + 1;
        for (int at = 0; at < all.numbers().size(); at++) {
            Integer number = all.numbers().get(at);
            if (copied.get(at)) {
                copies.putIfAbsent(number, tab);
            }
            if (before.hasOne(leftOut, all.without(leftOut).get(at))) {
                alike.putIfAbsent(number, tab);
            }
        }
    }

    /** The tab of the earlier sheet of which the row is a copy; null for others. */
    @Nullable
    Integer copied(NormalisedRow row) {
        return copies.get(row.number());
    }

    /** The tab of the earlier sheet that has an equal row; null for others. */
    @Nullable
    Integer alike(NormalisedRow row) {
        return alike.get(row.number());
    }
}
