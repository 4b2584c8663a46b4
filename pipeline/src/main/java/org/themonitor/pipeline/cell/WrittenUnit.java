package org.themonitor.pipeline.cell;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A unit of area that a cell writes behind its number; it wins over the column's, for it cannot be meant otherwise.
 * "1,061km" has lost its superscript or is a length: it has no unit of area, and stays a finding.
 *
 * @param squareMetres what one of it is, in square metres
 * @param before the text without the unit
 */
record WrittenUnit(BigDecimal squareMetres, String before) {
    private static final String MILLION = "million|millions(?: de)?|millones de|milhões de|млн|миллион(?:а|ов)?|مليون";
    private static final String SQUARE_KILOMETRE = "km2|sq\\.? ?km|square kilomet(?:re|er)s?|км2|كم2";
    private static final String SQUARE_METRE = "m2|sq\\.? ?m|square met(?:re|er)s?|м2|م2";
    private static final String HECTARE = "ha|hectares?|hectáreas?|га|هكتار";
    private static final Pattern FORM = Pattern.compile(
            "(.*[0-9]) ?(" + MILLION + ")? ?(?:(" + SQUARE_KILOMETRE + ")|(" + SQUARE_METRE + ")|(?:" + HECTARE + "))");

    /** The unit at the end of a text; empty where there is none. */
    static Optional<WrittenUnit> of(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        long one = form.group(3) != null ? 1_000_000 : form.group(4) != null ? 1 : 10_000;
        long times = form.group(2) == null ? 1 : 1_000_000;
        return Optional.of(new WrittenUnit(BigDecimal.valueOf(one * times), form.group(1)));
    }
}
