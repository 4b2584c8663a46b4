package org.themonitor.pipeline.template;

import java.util.List;
import java.util.Map;

/**
 * The sheet that says what a workbook is about: a label, and beside it its value.
 *
 * @param names names of the sheet in any language
 * @param titles the name to print in a new workbook, by language code
 * @param labels the labels it knows; they fill {@code area}, {@code source}, {@code data_year} and
 *     {@code sent_on}
 */
public record CoverTemplate(List<String> names, Map<String, String> titles, List<ColumnTemplate> labels) {
    public CoverTemplate {
        names = List.copyOf(names);
        titles = Map.copyOf(titles);
        labels = List.copyOf(labels);
    }

    boolean mayBe(String sheetName) {
        return SheetTemplate.anyNameMatches(names, sheetName);
    }
}
