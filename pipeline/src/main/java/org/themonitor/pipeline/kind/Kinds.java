package org.themonitor.pipeline.kind;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.themonitor.pipeline.area.Areas;
import org.themonitor.pipeline.cell.FieldReaders;
import org.themonitor.pipeline.cell.RowContext;
import org.themonitor.pipeline.comparison.ReferenceFacts;
import org.themonitor.pipeline.row.NormalisedRow;
import org.themonitor.pipeline.row.RowPlan;
import org.themonitor.pipeline.row.RowReader;
import org.themonitor.pipeline.template.MatchedSheet;
import org.themonitor.pipeline.value.PartialDate;
import org.themonitor.pipeline.vocabulary.Vocabularies;

/**
 * Plans how sheets are read, each with what is particular to the kind of its rows.
 *
 * @param vocabularies the words
 * @param areas the names of areas
 * @param facts what is known before
 */
public record Kinds(Vocabularies vocabularies, Areas areas, ReferenceFacts facts) {
    private static final Set<String> ABOUT = Set.of("area", "incident_year", "print_line", "measure");

    /** Reads the rows of a sheet. */
    public RowReader reader(MatchedSheet sheet, RowContext context) {
        FieldReaders readers = new FieldReaders(vocabularies, areas, facts.yearRules());
        return new RowReader(new RowPlan(
                sheet,
                context,
                readers,
                (found, fields) -> new KindRules(found, fields, vocabularies, facts, context.dataYear())));
    }

    /** What a refused row is about, so that the figures it is missing from can say so. */
    public static Map<String, Object> about(NormalisedRow.Rejected row) {
        Map<String, Object> about = new HashMap<>(row.read());
        about.keySet().retainAll(ABOUT);
        if (row.read().get("happened_on") instanceof String date) {
            about.put("incident_year", PartialDate.parse(date).year());
        }
        return about;
    }
}
