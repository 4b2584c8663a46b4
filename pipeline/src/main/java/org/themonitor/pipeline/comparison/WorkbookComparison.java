package org.themonitor.pipeline.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.themonitor.pipeline.finding.Finding;
import org.themonitor.pipeline.row.NormalisedRow;
import org.themonitor.pipeline.row.RowCells;
import org.themonitor.pipeline.row.RowPlan;
import org.themonitor.pipeline.workbook.RawRow;

/**
 * Compares the rows of a workbook on treaties, stocks and land with each other and with the treaties' texts, once all
 * are read: their order does not matter. The rows stay in use; what comes of several workbooks is for the checks in SQL.
 */
public final class WorkbookComparison {
    /** What is compared of each table; nothing else of a row is kept until the end of the workbook. */
    private static final Map<String, Set<String>> COMPARED = Map.of(
            "treaty_actions", Set.of("treaty", "area", "act", "happened_on"),
            "deadlines", Set.of("treaty", "area", "obligation", "event", "request_number", "deadline_on"),
            "stockpiles", Set.of("treaty", "area", "event", "item", "quantity"),
            "contamination",
                    Set.of(
                            "area",
                            "admin1",
                            "treaty",
                            "contaminant",
                            "happened_on",
                            "contaminated_m2",
                            "cha_m2",
                            "sha_m2"),
            "land_release",
                    Set.of(
                            "area",
                            "contaminant",
                            "happened_on",
                            "released_m2",
                            "cleared_m2",
                            "reduced_m2",
                            "cancelled_m2"));

    private final ReferenceFacts facts;
    private final Map<String, List<ComparedRow>> rows = new HashMap<>();

    public WorkbookComparison(ReferenceFacts facts) {
        this.facts = facts;
    }

    public void add(RowPlan plan, RawRow raw, NormalisedRow row) {
        String table = plan.sheet().template().into().name();
        Set<String> compared = COMPARED.get(table);
        if (compared != null && row instanceof NormalisedRow.Accepted used) {
            Map<String, Object> values = new HashMap<>(used.values());
            values.keySet().retainAll(compared);
            RowCells cells = new RowCells(plan.sheet(), plan.fields(), raw).only(compared);
            rows.computeIfAbsent(table, of -> new ArrayList<>()).add(new ComparedRow(cells, values));
        }
    }

    public List<Finding> findings() {
        return Stream.of(
                        new NewActs(facts, of("treaty_actions")).findings(),
                        new ExtensionSteps(facts, of("deadlines")).findings(),
                        new RetainedStocks(of("stockpiles")).findings(),
                        new LandSizes(of("contamination"), of("land_release")).findings(),
                        new LandParts(of("contamination")).findings())
                .flatMap(found -> found)
                .toList();
    }

    private List<ComparedRow> of(String table) {
        return rows.getOrDefault(table, List.of());
    }
}
