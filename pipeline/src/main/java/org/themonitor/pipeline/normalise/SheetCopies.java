package org.themonitor.pipeline.normalise;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.themonitor.pipeline.finding.Cause;
import org.themonitor.pipeline.finding.Finding;
import org.themonitor.pipeline.finding.FindingCode;
import org.themonitor.pipeline.finding.FindingCollector;
import org.themonitor.pipeline.template.MatchedSheet;
import org.themonitor.pipeline.template.MatchedWorkbook;
import org.themonitor.pipeline.value.Spelling;
import org.themonitor.pipeline.workbook.RawRow;
import org.themonitor.pipeline.workbook.UnreadableWorkbookException;
import org.themonitor.pipeline.workbook.Workbook;

/**
 * Rows of a sheet that stand on an earlier sheet of the workbook too, as in a sheet that was copied or that gathers
 * others: a run of at least three rows in their order, or all rows of the sheet that has fewer. Single rows that are
 * equal may be two people, and rows of one sheet are. Where one sheet has columns that the other has not, the columns of
 * both are compared, if they say when, where and how many.
 */
final class SheetCopies {
    /** Fewer rows in a row may be equal by chance. */
    private static final int RUN = 3;

    /** Of a sheet with one row only nobody can tell. */
    private static final int FEWEST = 2;

    /** Places of equal rows that are followed; a sheet of nothing but equal rows would have each beside each. */
    private static final int PLACES = 64;

    /** By sheet, the earlier sheet's tab by the number of the row: of copies, and of single rows that are equal. */
    private final Map<String, Map<Integer, Integer>> copies = new HashMap<>();

    private final Map<String, Map<Integer, Integer>> alike = new HashMap<>();

    private SheetCopies() {}

    /**
     * The used rows of a sheet.
     *
     * @param numbers their numbers as Excel shows them
     * @param keys what each says, by the columns that are left out of it
     */
    private record Used(MatchedSheet sheet, List<Integer> numbers, Map<Set<String>, List<Long>> keys) {
        Used(MatchedSheet sheet, Set<Set<String>> leftOut) {
            this(sheet, new ArrayList<>(), new HashMap<>());
            leftOut.forEach(columns -> keys.put(columns, new ArrayList<>()));
        }

        List<Long> without(Set<String> columns) {
            return Objects.requireNonNull(keys.get(columns));
        }

        void row(int number, List<Map<String, Object>> parts) {
            numbers.add(number);
            keys.forEach((leftOut, said) -> said.add(
                    key(parts.stream().map(part -> said(part, leftOut)).sorted().toList())));
        }
    }

    /** Reads the sheets that fill one table, where there are several; others cannot repeat each other. */
    static SheetCopies of(Workbook workbook, MatchedWorkbook matched, Function<MatchedSheet, RowNormaliser> normalisers)
            throws IOException, UnreadableWorkbookException {
        SheetCopies copies = new SheetCopies();
        Map<String, List<MatchedSheet>> tables = matched.sheets().stream()
                .filter(sheet -> sheet.template().shape().join().isEmpty())
                .filter(sheet -> !matched.template().orElseThrow().isJoined(sheet.template()))
                .collect(Collectors.groupingBy(
                        sheet -> sheet.template().into().name(), TreeMap::new, Collectors.toList()));
        for (List<MatchedSheet> sheets : tables.values()) {
            if (sheets.size() > 1) {
                copies.compare(workbook, sheets, normalisers);
            }
        }
        return copies;
    }

    private void compare(
            Workbook workbook, List<MatchedSheet> sheets, Function<MatchedSheet, RowNormaliser> normalisers)
            throws IOException, UnreadableWorkbookException {
        List<Used> earlier = new ArrayList<>();
        for (MatchedSheet sheet : sheets) {
            Used used = used(workbook, normalisers.apply(sheet), leftOut(sheet, sheets));
            for (Used other : earlier) {
                Set<String> columns = ComparedColumns.ofOne(sheet, other.sheet());
                if (used.keys().containsKey(columns)) {
                    compare(used, other, columns);
                }
            }
            earlier.add(used);
        }
    }

    /** What is left out of the rows of a sheet to compare it with each of the others. */
    private static Set<Set<String>> leftOut(MatchedSheet sheet, List<MatchedSheet> sheets) {
        return sheets.stream()
                .filter(other -> ComparedColumns.tellRowsApart(sheet, other))
                .map(other -> ComparedColumns.ofOne(sheet, other))
                .collect(Collectors.toSet());
    }

    private void compare(Used used, Used other, Set<String> leftOut) {
        List<Long> said = used.without(leftOut);
        List<Long> saidBefore = other.without(leftOut);
        BitSet copied = runs(saidBefore, said);
        copied.or(whole(saidBefore, said));
        String name = used.sheet().sheet().name();
        Map<Integer, Integer> rows = copies.computeIfAbsent(name, sheet -> new HashMap<>());
        Map<Integer, Integer> equal = alike.computeIfAbsent(name, sheet -> new HashMap<>());
        int tab = other.sheet().sheet().index() + 1;
        copied.stream().forEach(at -> rows.putIfAbsent(used.numbers().get(at), tab));
        Set<Long> keys = Set.copyOf(saidBefore);
        for (int at = 0; at < said.size(); at++) {
            if (keys.contains(said.get(at))) {
                equal.putIfAbsent(used.numbers().get(at), tab);
            }
        }
    }

    private static Used used(Workbook workbook, RowNormaliser normaliser, Set<Set<String>> leftOut)
            throws IOException, UnreadableWorkbookException {
        Used used = new Used(normaliser.sheet(), leftOut);
        SheetNormaliser.readBoth(workbook, normaliser, none(), new FindingCollector(), (by, raw, row) -> {
            if (row instanceof NormalisedRow.Accepted accepted) {
                used.row(row.number(), List.of(accepted.values()));
            } else if (row instanceof NormalisedRow.Spread spread) {
                used.row(
                        row.number(),
                        spread.parts().stream().map(NormalisedRow.Part::values).toList());
            }
        });
        return used;
    }

    /** All that a row says, however it is spelt; the blank workbook's own number of the row says nothing. */
    private static String said(Map<String, Object> values, Set<String> leftOut) {
        Map<String, Object> said = new TreeMap<>(values);
        said.remove("row_id");
        said.keySet().removeAll(leftOut);
        said.replaceAll((column, value) ->
                value instanceof String text ? Spelling.of(text).unaccented() : value);
        return said.toString();
    }

    /** Eight bytes in place of a row: two different ones have the same by one chance in many millions of workbooks. */
    private static Long key(List<String> parts) {
        long hash = 0xcbf29ce484222325L;
        for (String part : parts) {
            for (int i = 0; i < part.length(); i++) {
                hash = (hash ^ part.charAt(i)) * 0x100000001b3L;
            }
            hash = (hash ^ '\n') * 0x100000001b3L;
        }
        return hash;
    }

    private static BitSet runs(List<Long> earlier, List<Long> later) {
        Map<Long, List<Integer>> places = new HashMap<>();
        for (int at = 0; at < earlier.size(); at++) {
            List<Integer> equal = places.computeIfAbsent(earlier.get(at), key -> new ArrayList<>());
            if (equal.size() < PLACES) {
                equal.add(at);
            }
        }
        BitSet copied = new BitSet();
        Map<Integer, Integer> before = Map.of();
        for (int at = 0; at < later.size(); at++) {
            Map<Integer, Integer> lengths = new HashMap<>();
            for (int place : places.getOrDefault(later.get(at), List.of())) {
                int length = before.getOrDefault(place - 1, 0) + 1;
                lengths.put(place, length);
                if (length >= RUN) {
                    copied.set(at - RUN + 1, at + 1);
                }
            }
            before = lengths;
        }
        return copied;
    }

    private static Map<Long, Integer> counts(List<Long> keys) {
        return keys.stream().collect(Collectors.toMap(key -> key, key -> 1, Integer::sum));
    }

    private static BitSet whole(List<Long> earlier, List<Long> later) {
        boolean laterHasFewer = later.size() <= earlier.size();
        Map<Long, Integer> fewer = counts(laterHasFewer ? later : earlier);
        Map<Long, Integer> more = counts(laterHasFewer ? earlier : later);
        int size = Math.min(later.size(), earlier.size());
        boolean allAgain =
                fewer.entrySet().stream().allMatch(row -> more.getOrDefault(row.getKey(), 0) >= row.getValue());
        BitSet copied = new BitSet();
        if (size >= FEWEST && allAgain) {
            for (int at = 0; at < later.size(); at++) {
                Integer left = fewer.computeIfPresent(later.get(at), (key, count) -> count - 1);
                copied.set(at, left != null && left >= 0);
            }
        }
        return copied;
    }

    /** The row, held where it is a copy of one on an earlier sheet; with a finding where one there is equal. */
    NormalisedRow hold(MatchedSheet sheet, RawRow raw, NormalisedRow row) {
        Integer copied = copies.getOrDefault(sheet.sheet().name(), Map.of()).get(row.number());
        if (copied != null) {
            Finding finding = finding(FindingCode.ROW_ON_ANOTHER_SHEET, copied, sheet, raw);
            return HeldRow.of(
                    row, HeldRow.ON_ANOTHER_SHEET, finding, sheet.template().into());
        }
        Integer equal = alike.getOrDefault(sheet.sheet().name(), Map.of()).get(row.number());
        return equal == null ? row : HeldRow.and(row, finding(FindingCode.ROW_PERHAPS_TWICE, equal, sheet, raw));
    }

    private static Finding finding(FindingCode code, Integer tab, MatchedSheet sheet, RawRow raw) {
        Cause cause = Cause.of(code).with("tab", tab);
        return new Finding(cause, sheet.sheet().name(), raw.cells().get(0).address(), null);
    }

    /** Of a workbook of which no sheet may repeat another. */
    static SheetCopies none() {
        return new SheetCopies();
    }
}
