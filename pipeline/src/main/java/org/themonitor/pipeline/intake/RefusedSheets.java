package org.themonitor.pipeline.intake;

import org.themonitor.pipeline.account.Accounting;
import org.themonitor.pipeline.finding.Cause;
import org.themonitor.pipeline.finding.Finding;
import org.themonitor.pipeline.finding.FindingCode;
import org.themonitor.pipeline.finding.FindingCollector;
import org.themonitor.pipeline.row.NormalisedRow;
import org.themonitor.pipeline.sheet.WorkbookRows;
import org.themonitor.pipeline.template.MatchedSheet;

/** Takes sheets that the source of their workbook may not give: their rows are counted and none is kept. */
record RefusedSheets(WorkbookRecord record, FindingCollector findings) implements WorkbookRows.Sink {
    @Override
    public void row(MatchedSheet sheet, NormalisedRow row) {
        // whatever it says
    }

    @Override
    public void account(MatchedSheet sheet, Accounting accounting) {
        record.refused(accounting);
        // the sheets of a blank that nobody filled in say nothing
        if (accounting.accepted() + accounting.rejected() > 0) {
            boolean isOfTheMonitor = sheet.template().into().isOfTheMonitor();
            Cause cause = Cause.of(FindingCode.SOURCE_MAY_NOT_SPEAK, isOfTheMonitor ? "monitor" : "");
            findings.add(new Finding(cause, sheet.sheet().name(), null, null));
        }
    }
}
