package org.themonitor.pipeline.finding;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What is wrong, with what, and in no language yet: {@link Messages} says it in words. Two cells with the same cause
 * need the same cure.
 *
 * @param code what kind of problem
 * @param variant which message of the code's several ones, empty for the usual one
 * @param values what fills the places of the message, by name; must not repeat the text of a cell below the headers
 */
public record Cause(FindingCode code, String variant, SortedMap<String, String> values) {
    public Cause {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /** The code's usual message, with no value yet. */
    public static Cause of(FindingCode code) {
        return of(code, "");
    }

    /** Another message of the code, with no value yet. */
    public static Cause of(FindingCode code, String variant) {
        return new Cause(code, variant, Collections.emptySortedMap());
    }

    /** With a value for the place {@code {name}} of the message. */
    public Cause with(String name, Object value) {
        SortedMap<String, String> more = new TreeMap<>(values);
        more.put(name, value.toString().replaceAll("[\\p{Cc}\\u2028\\u2029]+", " "));
        return new Cause(code, variant, more);
    }

    /** The words of it in English. */
    public Message message() {
        return Messages.in(Messages.ENGLISH).say(this);
    }

    /** The values as lines {@code name=value}. */
    public String lines() {
        return values.entrySet().stream()
                .map(value -> value.getKey() + "=" + OneLine.of(value.getValue()))
                .collect(Collectors.joining("\n"));
    }

    /** A cause from the lines of its values. */
    public static Cause ofLines(FindingCode code, String variant, String lines) {
        SortedMap<String, String> values = new TreeMap<>();
        lines.lines().forEach(line -> {
            int sign = line.indexOf('=');
            values.put(line.substring(0, sign), line.substring(sign + 1));
        });
        return new Cause(code, variant, values);
    }
}
