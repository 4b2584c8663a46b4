package org.themonitor.pipeline.finding;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A finding in words of one language.
 *
 * @param rule the rule that is broken, as a sentence
 * @param expected what would have been right, as a phrase
 * @param fix the one thing to do, as a sentence without capital and full stop
 */
public record Message(String rule, String expected, String fix) {
    static final Pattern PLACE = Pattern.compile("\\{([a-z_]+)}");

    /** With values in its places; a place without a value stays as it is. */
    Message filled(Map<String, String> values) {
        return new Message(filled(rule, values), filled(expected, values), filled(fix, values));
    }

    private static String filled(String text, Map<String, String> values) {
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), place.group())));
    }
}
