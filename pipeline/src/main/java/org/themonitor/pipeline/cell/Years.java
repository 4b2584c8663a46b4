package org.themonitor.pipeline.cell;

import java.util.Optional;
import org.themonitor.pipeline.finding.Cause;
import org.themonitor.pipeline.finding.FindingCode;

/** Which years a report may be about. */
final class Years {
    /** Casualties of earlier wars are no reports of ours; an earlier year is a slip or another calendar. */
    static final int FIRST = 1940;

    private Years() {}

    static Optional<Reading> problem(int year, RowContext context, FindingCode notAYear) {
        return problem(year, context.lastYear(), notAYear);
    }

    static Optional<Reading> problem(int year, int lastYear, FindingCode notAYear) {
        if (year < FIRST) {
            return Optional.of(Reading.problem(Cause.of(notAYear, "early").with("first", FIRST)));
        }
        if (year > lastYear) {
            return Optional.of(
                    Reading.problem(Cause.of(FindingCode.YEAR_IN_FUTURE).with("last", lastYear)));
        }
        return Optional.empty();
    }
}
