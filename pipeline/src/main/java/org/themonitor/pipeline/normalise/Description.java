package org.themonitor.pipeline.normalise;

import java.util.Set;
import org.themonitor.pipeline.finding.Cause;
import org.themonitor.pipeline.finding.FindingCode;
import org.themonitor.pipeline.template.ColumnUse.Mapped;
import org.themonitor.pipeline.template.StagingTable;

/**
 * The columns that only describe a casualty, which is counted by what happened, when, where and to how many. What nobody
 * can read in one of them is unknown, with a finding at its cell, and costs no person.
 */
final class Description {
    private static final String CASUALTIES = "casualties";
    private static final Set<String> OF_PEOPLE = Set.of(
            "civilian_status", "age_group", "sex", "device_type", "activation", "incident_month", "incident_day");
    private static final Set<String> OF_REPORTS = Set.of("known_on", "known_on_basis");
    private static final Set<String> TABLES = Set.of(CASUALTIES, "casualty_totals", "cluster_munition_attacks");

    private Description() {}

    static boolean isOne(StagingTable table, Mapped mapped) {
        String column = mapped.to();
        return !mapped.required()
                && ((table.name().equals(CASUALTIES) && OF_PEOPLE.contains(column))
                        || (TABLES.contains(table.name()) && OF_REPORTS.contains(column)));
    }

    /**
     * The problem of such a cell.
     *
     * @param found what would refuse the row in another column
     */
    static Cause cause(Cause found) {
        return switch (found.code()) {
            case TERM_UNKNOWN -> new Cause(FindingCode.WORD_UNKNOWN, found.variant(), found.values());
            case MONTH_NOT_A_MONTH -> Cause.of(FindingCode.DESCRIPTION_UNREADABLE, "month");
            case CELL_ERROR, FORMULA_WITHOUT_VALUE -> Cause.of(FindingCode.DESCRIPTION_UNREADABLE);
            default -> Cause.of(FindingCode.DESCRIPTION_UNREADABLE, "date");
        };
    }
}
