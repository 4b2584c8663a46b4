package org.themonitor.pipeline.cell;

import org.themonitor.pipeline.template.FieldType;

/** What a template says of a number alone in brackets: {@code as: count(brackets_last_year)}. */
enum Brackets {
    /** Nothing: it is a finding. */
    NOT_SAID,
    /** The number of the year before, as in the Monitor's boxes: nothing of this year. */
    LAST_YEAR,
    /** The number itself. */
    COUNT;

    static Brackets of(FieldType type) {
        return switch (type.argument()) {
            case "brackets_last_year" -> LAST_YEAR;
            case "brackets_count" -> COUNT;
            default -> NOT_SAID;
        };
    }
}
