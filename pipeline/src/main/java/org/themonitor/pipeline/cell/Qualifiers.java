package org.themonitor.pipeline.cell;

import java.util.Map;

/** How exact the numbers of a row are: a column {@code …_qualifier} beside each, and one for all of them. */
public final class Qualifiers {
    private static final String OF_ALL = "qualifier";
    private static final String ENDING = "_qualifier";

    private Qualifiers() {}

    /** The column that says how exact the number of another is. */
    public static String of(String column) {
        return column + ENDING;
    }

    /** What the row says of its quantities holds for those whose cells say nothing of their own. */
    public static void settle(Map<String, Object> values) {
        if (values.get(OF_ALL) instanceof String qualifier && !QuantityReader.WITHOUT_NUMBER.contains(qualifier)) {
            values.replaceAll((column, value) ->
                    column.endsWith(ENDING) && value.equals(QuantityReader.EXACT) ? qualifier : value);
        }
    }
}
