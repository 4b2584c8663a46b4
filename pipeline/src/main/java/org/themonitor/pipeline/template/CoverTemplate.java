package org.themonitor.pipeline.template;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The sheet that says what a workbook is about: a label, and beside it its value.
 *
 * @param names names of the sheet in any language
 * @param titles the name to print in a new workbook, by language code
 * @param labels the labels it knows; they fill {@code area}, {@code source}, {@code data_year} and
 *     {@code sent_on}, or ask {@value #YEARS_IN_FULL} and {@value #NO_CASUALTIES}
 */
public record CoverTemplate(List<String> names, Map<String, String> titles, List<ColumnTemplate> labels) {
    /** The years of which every casualty known is in the workbook. */
    public static final String YEARS_IN_FULL = "years_in_full";

    /** Whether no casualties are known in the data year. */
    public static final String NO_CASUALTIES = "no_casualties";

    private static final Set<String> QUESTIONS = Set.of(YEARS_IN_FULL, NO_CASUALTIES);

    public CoverTemplate {
        names = List.copyOf(names);
        titles = Map.copyOf(titles);
        labels = List.copyOf(labels);
    }

    /** Whether a label asks something that its sender alone can answer. */
    public static boolean isQuestion(ColumnUse.Mapped label) {
        return QUESTIONS.contains(label.to());
    }

    boolean mayBe(String sheetName) {
        return SheetTemplate.anyNameMatches(names, sheetName);
    }
}
