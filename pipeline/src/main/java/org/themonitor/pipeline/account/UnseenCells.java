package org.themonitor.pipeline.account;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.finding.Cause;
import org.themonitor.pipeline.finding.CellAddress;
import org.themonitor.pipeline.finding.Finding;
import org.themonitor.pipeline.finding.FindingCode;
import org.themonitor.pipeline.finding.FindingCollector;
import org.themonitor.pipeline.template.MatchedColumn;
import org.themonitor.pipeline.template.MatchedSheet;
import org.themonitor.pipeline.workbook.MergedCells;
import org.themonitor.pipeline.workbook.RawRow;
import org.themonitor.pipeline.workbook.Sheet.Visibility;
import org.themonitor.pipeline.workbook.SheetLayout;
import org.themonitor.pipeline.workbook.UnreadableWorkbookException;
import org.themonitor.pipeline.workbook.Workbook;

/**
 * What people do not see on a sheet and what became of it: a hidden sheet, hidden rows and columns, and values under
 * merged cells. It is read unless the template says {@code hidden: ignore}, and told in either case.
 */
public final class UnseenCells {
    /** Blank workbooks hide it themselves. */
    private static final String ROW_ID = "row_id";

    private final MatchedSheet sheet;
    private int dataRows;
    private int hiddenRows;
    private int firstHidden;
    private int lastHidden;
    private SheetLayout layout = SheetLayout.NONE;

    public UnseenCells(MatchedSheet sheet) {
        this.sheet = sheet;
    }

    /** Takes the next row. */
    public void row(RawRow row) {
        if (row.number() > sheet.headerRow()) {
            dataRows++;
            if (row.hidden()) {
                hiddenRows++;
                firstHidden = firstHidden == 0 ? row.number() : firstHidden;
                lastHidden = row.number();
            }
        }
    }

    /** Takes what the sheet says after its last row. */
    public void layout(SheetLayout said) {
        layout = said;
    }

    /** Tells all of it; reads the sheet once more as far down as cells are merged. */
    public void tell(Workbook workbook, Accounting account, FindingCollector findings)
            throws IOException, UnreadableWorkbookException {
        if (sheet.sheet().visibility() != Visibility.VISIBLE) {
            findings.add(finding(hidden(FindingCode.SHEET_HIDDEN).with("number", dataRows), null));
        }
        if (hiddenRows > 0) {
            Cause cause =
                    hidden(FindingCode.ROW_HIDDEN).with("number", hiddenRows).with("row", lastHidden);
            findings.add(finding(cause, new CellAddress(0, firstHidden)));
        }
        if (!layout.unknown().isEmpty()) {
            String kinds = String.join(", ", layout.unknown());
            findings.add(finding(Cause.of(FindingCode.SHEET_PART_UNKNOWN).with("kinds", kinds), null));
        }
        sheet.columns().forEach(column -> hiddenColumn(column, account).ifPresent(findings::add));
        merged(workbook, findings);
    }

    private Cause hidden(FindingCode code) {
        return Cause.of(code, sheet.template().shape().ignoresHidden() ? "left_out" : "");
    }

    private Optional<Finding> hiddenColumn(MatchedColumn column, Accounting account) {
        boolean isRead = column.stagingColumn().filter(to -> !to.equals(ROW_ID)).isPresent();
        if (!isRead || !layout.isHidden(column.index())) {
            return Optional.empty();
        }
        int cells = account.columns().stream()
                .filter(counted -> counted.letters().equals(column.letters()))
                .mapToInt(counted -> counted.used() + counted.rejected())
                .sum();
        CellAddress header = new CellAddress(column.index(), sheet.headerRow());
        return cells == 0
                ? Optional.empty()
                : Optional.of(finding(Cause.of(FindingCode.COLUMN_HIDDEN).with("number", cells), header));
    }

    private void merged(Workbook workbook, FindingCollector findings) throws IOException, UnreadableWorkbookException {
        int header = sheet.headerRow() - sheet.template().shape().headerRows() + 1;
        List<MergedCells> ranges = layout.merged().stream()
                .filter(range -> range.lastRow() >= header)
                .sorted(Comparator.comparing(MergedCells::firstRow))
                .toList();
        if (!ranges.isEmpty()) {
            workbook.read(sheet.sheet(), new MergedRanges(sheet, ranges, findings)::row);
        }
    }

    private Finding finding(Cause cause, @Nullable CellAddress cell) {
        return new Finding(cause, sheet.sheet().name(), cell, null);
    }
}
