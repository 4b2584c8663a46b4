package org.themonitor.pipeline.kind;

import java.util.Set;
import org.themonitor.pipeline.cell.Reading;
import org.themonitor.pipeline.finding.Cause;
import org.themonitor.pipeline.finding.FindingCode;
import org.themonitor.pipeline.row.Field;
import org.themonitor.pipeline.row.HeldRow;
import org.themonitor.pipeline.template.ColumnUse.Mapped;
import org.themonitor.pipeline.template.StagingTable;

/**
 * The columns that only describe a casualty, which is counted by what happened, when, where and to how many. What nobody
 * can read in one of them is unknown, with a finding at its cell, and costs no person. A word that nobody knows of who set a device
 * off may be one for an attack, which is no casualty of mines or remnants: its row waits for an editor.
 */
final class Description {
    private static final String CASUALTIES = "casualties";
    private static final String ACTIVATION = "activation";
    private static final Set<String> OF_PEOPLE =
            Set.of("civilian_status", "age_group", "sex", "device_type", ACTIVATION, "incident_month", "incident_day");
    private static final Set<String> OF_REPORTS = Set.of("known_on", "known_on_basis");
    private static final Set<String> TABLES = Set.of(CASUALTIES, "casualty_totals", "cluster_munition_attacks");

    private Description() {}

    static boolean isOne(StagingTable table, Mapped mapped) {
        String column = mapped.to();
        return !mapped.required()
                && ((table.name().equals(CASUALTIES) && OF_PEOPLE.contains(column))
                        || (TABLES.contains(table.name()) && OF_REPORTS.contains(column)));
    }

    /** What such a cell gives, where {@code found} would refuse the row in another column. */
    static Reading reading(Field field, Reading found) {
        Cause cause = cause(field.mapped(), found.problem().orElseThrow());
        Reading unknown = field.reader().unreadable().with(cause);
        return cause.code() == FindingCode.ACTIVATION_UNREADABLE
                ? unknown.with(HeldRow.COLUMN, HeldRow.ACTIVATION_UNKNOWN)
                : unknown;
    }

    /** The problem of such a cell. */
    static Cause cause(Mapped column, Cause found) {
        return switch (found.code()) {
            case TERM_UNKNOWN -> new Cause(unknownWord(column), found.variant(), found.values());
            case MONTH_NOT_A_MONTH -> Cause.of(FindingCode.DESCRIPTION_UNREADABLE, "month");
            case CELL_ERROR, FORMULA_WITHOUT_VALUE -> Cause.of(FindingCode.DESCRIPTION_UNREADABLE);
            default -> Cause.of(FindingCode.DESCRIPTION_UNREADABLE, "date");
        };
    }

    private static FindingCode unknownWord(Mapped column) {
        return column.to().equals(ACTIVATION) ? FindingCode.ACTIVATION_UNREADABLE : FindingCode.WORD_UNKNOWN;
    }
}
