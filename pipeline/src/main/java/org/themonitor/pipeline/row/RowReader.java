package org.themonitor.pipeline.row;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.finding.Cause;
import org.themonitor.pipeline.finding.Finding;
import org.themonitor.pipeline.finding.FindingCode;
import org.themonitor.pipeline.row.NormalisedRow.Ignored;
import org.themonitor.pipeline.template.HxlTag;
import org.themonitor.pipeline.template.MatchedColumn;
import org.themonitor.pipeline.template.MatchedSheet;
import org.themonitor.pipeline.template.SheetTemplate;
import org.themonitor.pipeline.value.Spelling;
import org.themonitor.pipeline.workbook.RawCell;
import org.themonitor.pipeline.workbook.RawRow;
import org.themonitor.pipeline.workbook.Sheet.Visibility;

/**
 * Reads the rows of one sheet into values of its staging table by their plan; keeps nothing from row to row. It asks
 * {@link RowReading} for each row, which asks the {@link RowPlan}, and neither asks back.
 */
public final class RowReader {
    private final RowPlan plan;
    private final @Nullable OtherRows others;

    /** A reader by a plan. */
    public RowReader(RowPlan plan) {
        this(plan, null);
    }

    private RowReader(RowPlan plan, @Nullable OtherRows others) {
        this.plan = plan;
        this.others = others;
    }

    public RowPlan plan() {
        return plan;
    }

    public MatchedSheet sheet() {
        return plan.sheet();
    }

    /** Reads one row. */
    public NormalisedRow read(RawRow row) {
        return notRead(row).orElseGet(() -> held(row, new RowReading(plan, others, row).read()));
    }

    /** Reads one row of a sheet from which the rows of another take values. */
    public NormalisedRow readForOthers(RawRow row) {
        return notRead(row).orElseGet(() -> held(row, new RowReading(plan, others, row).readForOthers()));
    }

    /** The same for the sheet's rows if its contents had not shown that none may be used. */
    public RowReader block() {
        return under(sheet().block());
    }

    /** The same from a row on that is a header of its own. */
    public RowReader under(MatchedSheet header) {
        return new RowReader(plan.under(header), others);
    }

    /** The same, taking values from the rows of another sheet. */
    public RowReader joining(OtherRows rows) {
        return new RowReader(plan, rows);
    }

    /** Whether its rows take values from another sheet. */
    public boolean isJoining() {
        return others != null;
    }

    /** Whether nothing stands in the row but the row_id that a blank workbook has everywhere. */
    public boolean isEmpty(RawRow row) {
        return row.number() > sheet().headerRow() && plan.confirmation().isOnlyId(row);
    }

    private Optional<NormalisedRow> notRead(RawRow row) {
        Optional<String> above = above(row);
        if (above.isPresent()) {
            return Optional.of(new Ignored(row.number(), above.get(), List.of()));
        }
        if (isHidden(row)) {
            return Optional.of(new Ignored(row.number(), Ignored.HIDDEN, List.of()));
        }
        if (plan.isBlocked()) {
            return Optional.of(new NormalisedRow.Rejected(row.number(), List.of(), Map.of()));
        }
        return template().ignoreTotals() && plan.isTotal(row)
                ? Optional.of(new Ignored(row.number(), Ignored.TOTALS, List.of(totals(row))))
                : plan.confirmation().notUsed(row);
    }

    private Optional<String> above(RawRow row) {
        int header = sheet().headerRow();
        if (row.number() <= header - template().shape().headerRows()) {
            return Optional.of(Ignored.TITLE);
        }
        if (row.number() <= header) {
            return Optional.of(Ignored.HEADER);
        }
        return row.number() == header + 1 && HxlTag.isTagRow(row) ? Optional.of(Ignored.TAGS) : Optional.empty();
    }

    private boolean isHidden(RawRow row) {
        return template().shape().ignoresHidden()
                && (row.hidden() || sheet().sheet().visibility() != Visibility.VISIBLE);
    }

    private SheetTemplate template() {
        return sheet().template();
    }

    private Finding totals(RawRow row) {
        return finding(FindingCode.TOTALS_ROW, row.cells().get(0));
    }

    /** What the row itself says against its counting. */
    private NormalisedRow held(RawRow raw, NormalisedRow row) {
        NormalisedRow result = row;
        for (RawCell cell : raw.cells()) {
            int column = cell.address().column();
            if (raw.struck().contains(column) && plan.isRead(column)) {
                return held(result, HeldRow.STRUCK_THROUGH, FindingCode.ROW_STRUCK_THROUGH, cell);
            }
        }
        for (MatchedColumn column : plan.states()) {
            RawCell cell = raw.byColumn().get(column.index());
            boolean isHeld = cell != null
                    && column.holds()
                            .filter(holds -> holds.spellings()
                                    .contains(Spelling.of(cell.text()).unaccented()))
                            .isPresent();
            if (cell != null && isHeld) {
                result = held(result, HeldRow.REJECTED_BY_SENDER, FindingCode.ROW_REJECTED_BY_SENDER, cell);
            }
        }
        return result;
    }

    private NormalisedRow held(NormalisedRow row, String reason, FindingCode code, RawCell cell) {
        return HeldRow.of(row, reason, finding(code, cell), template().into());
    }

    private Finding finding(FindingCode code, RawCell cell) {
        return new Finding(Cause.of(code), sheet().sheet().name(), cell.address(), cell.text());
    }
}
