package org.themonitor.pipeline.sql;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code -- args: treaty, as_of [, known_as_of]}: parameters of a table macro; those in brackets may be left out and are
 * null then. A parameter has no type, so the select casts it: {@code cast(known_as_of as date)}.
 *
 * @param required names in order
 * @param optional names in order, after the required ones
 */
public record MacroArguments(List<String> required, List<String> optional) {
    private static final String NAMES = "[a-z][a-z0-9_]*(?:\\s*,\\s*[a-z][a-z0-9_]*)*";
    private static final Pattern FORM = Pattern.compile("(" + NAMES + ")(?:\\s*\\[\\s*,\\s*(" + NAMES + ")\\s*])?");

    public MacroArguments {
        required = List.copyOf(required);
        optional = List.copyOf(optional);
    }

    static MacroArguments parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("args are names, optional ones in brackets (a, b [, c]), not " + text);
        }
        return new MacroArguments(
                split(matcher.group(1)), matcher.group(2) == null ? List.of() : split(matcher.group(2)));
    }

    private static List<String> split(String names) {
        return List.of(names.split("\\s*,\\s*"));
    }

    /** The parameter list of {@code create macro}: one macro then answers to both forms, by position or by name. */
    public String declaration() {
        return Stream.concat(required.stream(), optional.stream().map(name -> name + " := null"))
                .collect(Collectors.joining(", ", "(", ")"));
    }
}
