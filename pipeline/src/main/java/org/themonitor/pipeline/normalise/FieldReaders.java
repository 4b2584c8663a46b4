package org.themonitor.pipeline.normalise;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.themonitor.pipeline.area.Areas;
import org.themonitor.pipeline.template.ColumnUse.Mapped;
import org.themonitor.pipeline.template.StagingTable;
import org.themonitor.pipeline.value.Spelling;
import org.themonitor.pipeline.vocabulary.Vocabularies;

/**
 * Makes the reader of each column a template maps.
 *
 * @param vocabularies the words
 * @param areas the names of areas
 */
record FieldReaders(Vocabularies vocabularies, Areas areas) {
    FieldReader of(Mapped column, StagingTable table) {
        String to = column.to();
        return switch (column.as().kind()) {
            case TEXT -> new TextReader(to);
            case NUMBER -> new NumberReader(to);
            case COUNT ->
                new CountReader(
                        to, Optional.of(to + "_qualifier").filter(table::has), vocabularies.get("people_qualifier"));
            case YEAR -> new YearReader(to);
            case MONTH -> new MonthReader(to, vocabularies.get("month"));
            case DATE ->
                new DateReader(column.datePrefix(), new DateText(column.as().argument(), vocabularies.get("month")));
            case AREA -> new AreaReader(to, areas);
            case TERM -> terms(column, column.as().argument());
            case AGE -> new AgeReader(terms(column, "age_group"));
        };
    }

    private TermReader terms(Mapped column, String vocabulary) {
        Map<Spelling, String> own = new LinkedHashMap<>();
        column.terms().forEach((written, term) -> own.put(Spelling.of(written), term));
        return new TermReader(column.to(), vocabularies.get(vocabulary), own);
    }
}
