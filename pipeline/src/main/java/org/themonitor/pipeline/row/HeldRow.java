package org.themonitor.pipeline.row;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.themonitor.pipeline.finding.Finding;
import org.themonitor.pipeline.template.StagingTable;

/**
 * A row that does not count as it stands, though it can be read: it is kept with the reason where its table has a column
 * for it, so that an editor can decide, and refused elsewhere.
 */
public final class HeldRow {
    /** The staging column of the reason. */
    public static final String COLUMN = "held_as";

    static final String STRUCK_THROUGH = "struck_through";
    public static final String ON_ANOTHER_SHEET = "repeated_on_another_sheet";
    static final String REJECTED_BY_SENDER = "rejected_by_its_sender";
    static final String ABOVE_LIMIT = "above_limit";
    public static final String ACTIVATION_UNKNOWN = "activation_unknown";

    private HeldRow() {}

    /** The same row, held; one that gives nothing stays as it is. */
    public static NormalisedRow of(NormalisedRow row, String reason, Finding finding, StagingTable table) {
        if (row instanceof NormalisedRow.Accepted accepted) {
            return table.has(COLUMN)
                    ? new NormalisedRow.Accepted(row.number(), held(accepted.values(), reason), told(row, finding))
                    : refused(row, finding, accepted.values());
        }
        if (row instanceof NormalisedRow.Spread spread && !spread.parts().isEmpty()) {
            List<NormalisedRow.Part> parts = spread.parts().stream()
                    .map(part -> new NormalisedRow.Part(part.suffix(), held(part.values(), reason)))
                    .toList();
            return table.has(COLUMN)
                    ? new NormalisedRow.Spread(row.number(), parts, told(row, finding))
                    : refused(row, finding, parts.get(0).values());
        }
        return row;
    }

    /** The same row, held for a finding it has; its table has a column for the reason. */
    static NormalisedRow as(String reason, NormalisedRow row) {
        if (row instanceof NormalisedRow.Accepted accepted) {
            return new NormalisedRow.Accepted(row.number(), held(accepted.values(), reason), row.findings());
        }
        if (row instanceof NormalisedRow.Spread spread) {
            List<NormalisedRow.Part> parts = spread.parts().stream()
                    .map(part -> new NormalisedRow.Part(part.suffix(), held(part.values(), reason)))
                    .toList();
            return new NormalisedRow.Spread(row.number(), parts, row.findings());
        }
        return row;
    }

    /** The same row, with one more finding; one that gives nothing stays as it is. */
    public static NormalisedRow and(NormalisedRow row, Finding finding) {
        if (row instanceof NormalisedRow.Accepted accepted) {
            return new NormalisedRow.Accepted(row.number(), accepted.values(), told(row, finding));
        }
        return row instanceof NormalisedRow.Spread spread
                ? new NormalisedRow.Spread(row.number(), spread.parts(), told(row, finding))
                : row;
    }

    private static Map<String, Object> held(Map<String, Object> values, String reason) {
        Map<String, Object> held = new HashMap<>(values);
        held.putIfAbsent(COLUMN, reason);
        return held;
    }

    private static NormalisedRow refused(NormalisedRow row, Finding finding, Map<String, Object> values) {
        return new NormalisedRow.Rejected(row.number(), told(row, finding), values);
    }

    private static List<Finding> told(NormalisedRow row, Finding finding) {
        List<Finding> findings = new ArrayList<>(row.findings());
        findings.add(finding);
        return findings;
    }
}
