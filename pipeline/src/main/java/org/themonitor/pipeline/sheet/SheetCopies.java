package org.themonitor.pipeline.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.themonitor.pipeline.finding.Cause;
import org.themonitor.pipeline.finding.Finding;
import org.themonitor.pipeline.finding.FindingCode;
import org.themonitor.pipeline.finding.FindingCollector;
import org.themonitor.pipeline.row.HeldRow;
import org.themonitor.pipeline.row.NormalisedRow;
import org.themonitor.pipeline.row.RowReader;
import org.themonitor.pipeline.template.MatchedSheet;
import org.themonitor.pipeline.template.MatchedWorkbook;
import org.themonitor.pipeline.workbook.RawRow;
import org.themonitor.pipeline.workbook.UnreadableWorkbookException;
import org.themonitor.pipeline.workbook.Workbook;

/**
 * Rows of a sheet that stand on an earlier sheet of the workbook too, as in a sheet that was copied or that gathers
 * others. Whether a row is a copy shows only with the rows below it; hardly any workbook has one, so a sheet is read
 * ahead only from the first row that an earlier sheet has too.
 */
final class SheetCopies {
    private final Map<String, ComparedSheet> sheets = new HashMap<>();

    private SheetCopies() {}

    /** Those of the sheets that fill one table, where there are several; others cannot repeat each other. */
    static SheetCopies of(Workbook workbook, MatchedWorkbook matched, Function<MatchedSheet, RowReader> readers) {
        SheetCopies copies = new SheetCopies();
        RowHash hash = new RowHash();
        Map<String, List<MatchedSheet>> tables = matched.sheets().stream()
                .filter(sheet -> sheet.template().shape().join().isEmpty())
                .filter(sheet -> !matched.template().orElseThrow().isJoined(sheet.template()))
                .collect(Collectors.groupingBy(
                        sheet -> sheet.template().into().name(), TreeMap::new, Collectors.toList()));
        for (List<MatchedSheet> ofOne : tables.values()) {
            List<ComparedSheet> earlier = new ArrayList<>();
            for (MatchedSheet sheet : ofOne.size() > 1 ? ofOne : List.<MatchedSheet>of()) {
                ComparedSheet compared = new ComparedSheet(
                        sheet, ofOne, earlier, hash, rows -> read(workbook, readers.apply(sheet), rows));
                copies.sheets.put(sheet.sheet().name(), compared);
                earlier.add(compared);
            }
        }
        return copies;
    }

    private static void read(Workbook workbook, RowReader reader, SaidRows rows)
            throws IOException, UnreadableWorkbookException {
        SheetRows.readBoth(workbook, reader, none(), new FindingCollector(), (by, raw, row) -> rows.add(row));
    }

    /**
     * The sheet's next row, held where it is a copy of one on an earlier sheet; with a finding where one there is equal.
     * The sheets are read in their order.
     */
    NormalisedRow hold(MatchedSheet sheet, RawRow raw, NormalisedRow row)
            throws IOException, UnreadableWorkbookException {
        ComparedSheet compared = sheets.get(sheet.sheet().name());
        if (compared == null) {
            return row;
        }
        compared.add(row);
        Integer copied = compared.copied(row);
        if (copied != null) {
            Finding finding = finding(FindingCode.ROW_ON_ANOTHER_SHEET, copied, sheet, raw);
            return HeldRow.of(
                    row, HeldRow.ON_ANOTHER_SHEET, finding, sheet.template().into());
        }
        Integer equal = compared.alike(row);
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
