package org.themonitor.pipeline.normalise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.finding.Finding;
import org.themonitor.pipeline.workbook.RawRow;

/**
 * Compares the rows of a workbook on treaties, stocks and land with each other and with the treaties' texts, once all
 * are read: their order does not matter. The rows stay in use; what comes of several workbooks is for the checks in SQL.
 */
final class WorkbookComparison {
    private static final Set<String> TABLES =
            Set.of("treaty_actions", "deadlines", "stockpiles", "contamination", "land_release");

    private final Map<String, List<ComparedRow>> rows = new HashMap<>();
    private @Nullable TreatyFacts facts;

    void add(RowNormaliser normaliser, RawRow raw, NormalisedRow row) {
        String table = normaliser.sheet().template().into().name();
        if (TABLES.contains(table) && row instanceof NormalisedRow.Accepted used) {
            facts = normaliser.treatyFacts();
            RowCells cells = new RowCells(normaliser.sheet(), normaliser.fields(), raw);
            rows.computeIfAbsent(table, of -> new ArrayList<>()).add(new ComparedRow(cells, used.values()));
        }
    }

    List<Finding> findings() {
        TreatyFacts known = facts;
        if (known == null) {
            return List.of();
        }
        return Stream.of(
                        new NewActs(known, of("treaty_actions")).findings(),
                        new ExtensionSteps(known, of("deadlines")).findings(),
                        new RetainedStocks(of("stockpiles")).findings(),
                        new LandSizes(of("contamination"), of("land_release")).findings())
                .flatMap(found -> found)
                .toList();
    }

    private List<ComparedRow> of(String table) {
        return rows.getOrDefault(table, List.of());
    }
}
