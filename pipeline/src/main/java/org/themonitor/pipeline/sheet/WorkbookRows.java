package org.themonitor.pipeline.sheet;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.themonitor.pipeline.account.Accounting;
import org.themonitor.pipeline.cell.RowContext;
import org.themonitor.pipeline.comparison.WorkbookComparison;
import org.themonitor.pipeline.finding.Cause;
import org.themonitor.pipeline.finding.Finding;
import org.themonitor.pipeline.finding.FindingCode;
import org.themonitor.pipeline.finding.FindingCollector;
import org.themonitor.pipeline.kind.Kinds;
import org.themonitor.pipeline.row.NormalisedRow;
import org.themonitor.pipeline.row.RowReader;
import org.themonitor.pipeline.template.MatchedSheet;
import org.themonitor.pipeline.template.MatchedWorkbook;
import org.themonitor.pipeline.template.SheetShape.Join;
import org.themonitor.pipeline.template.Template;
import org.themonitor.pipeline.workbook.UnreadableWorkbookException;
import org.themonitor.pipeline.workbook.Workbook;

/** Reads all sheets of a workbook, those first from which others take values. */
public final class WorkbookRows {
    private final Workbook workbook;
    private final MatchedWorkbook matched;
    private final Kinds kinds;
    private final RowContext context;
    private final FindingCollector findings;
    private final Sink sink;
    private final WorkbookComparison comparison;
    private SheetCopies copies = SheetCopies.none();

    /** Takes the rows of each sheet, and then its account. */
    public interface Sink {
        void row(MatchedSheet sheet, NormalisedRow row);

        void account(MatchedSheet sheet, Accounting accounting);
    }

    private WorkbookRows(
            Workbook workbook,
            MatchedWorkbook matched,
            Kinds kinds,
            RowContext context,
            FindingCollector findings,
            Sink sink) {
        this.comparison = new WorkbookComparison(kinds.facts());
        this.workbook = workbook;
        this.matched = matched;
        this.kinds = kinds;
        this.context = context;
        this.findings = findings;
        this.sink = sink;
    }

    /** Hands every row to the sink and the findings to the collector. */
    public static void read(
            Workbook workbook,
            MatchedWorkbook matched,
            Kinds kinds,
            RowContext context,
            FindingCollector findings,
            Sink sink)
            throws IOException, UnreadableWorkbookException {
        WorkbookRows rows = new WorkbookRows(workbook, matched, kinds, context, findings, sink);
        Template template = matched.template().orElseThrow();
        rows.copies = SheetCopies.of(workbook, matched, rows::reader);
        for (MatchedSheet sheet : matched.sheets()) {
            Optional<Join> join = sheet.template().shape().join();
            if (join.isPresent()) {
                rows.joining(sheet, join.get());
            } else if (!template.isJoined(sheet.template())) {
                rows.sheet(rows.reader(sheet));
            } else if (rows.joinersOf(sheet).isEmpty()) {
                rows.alone(sheet, Cause.of(FindingCode.JOIN_SHEET_MISSING));
            }
        }
        findings.addAll(rows.comparison.findings());
    }

    private RowReader reader(MatchedSheet sheet) {
        return kinds.reader(sheet, context);
    }

    private void joining(MatchedSheet sheet, Join join) throws IOException, UnreadableWorkbookException {
        List<MatchedSheet> others = matched.sheets().stream()
                .filter(other -> other.template().names().contains(join.sheet()))
                .toList();
        if (others.size() != 1 || joinersOf(others.get(0)).size() != 1) {
            alone(sheet, Cause.of(FindingCode.JOIN_SHEET_MISSING, "named").with("other", join.sheet()));
            return;
        }
        JoinedRows rows = JoinedRows.read(
                workbook, reader(others.get(0)), join, sheet.column(join.on()).orElseThrow(), findings);
        sheet(reader(sheet).joining(rows));
        sink.account(others.get(0), rows.accounting(workbook, findings));
    }

    private List<MatchedSheet> joinersOf(MatchedSheet other) {
        return matched.sheets().stream()
                .filter(sheet -> other.template().isJoinedBy(sheet.template()))
                .toList();
    }

    private void sheet(RowReader reader) throws IOException, UnreadableWorkbookException {
        MatchedSheet sheet = reader.sheet();
        sink.account(sheet, SheetRows.readBoth(workbook, reader, copies, findings, (by, raw, row) -> {
            comparison.add(by.plan(), raw, row);
            sink.row(sheet, row);
        }));
    }

    /** The other half of a pair is not there: no row can be used. */
    private void alone(MatchedSheet sheet, Cause cause) throws IOException, UnreadableWorkbookException {
        findings.add(new Finding(cause, sheet.sheet().name(), null, null));
        sheet(reader(sheet.block()));
    }
}
