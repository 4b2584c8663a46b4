package org.themonitor.pipeline.template;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the cells of a column are read: {@code count}, {@code term(outcome)}, {@code date(dmy)} and so on.
 *
 * @param kind the way of reading
 * @param argument what stands in the brackets, empty without
 */
public record FieldType(Kind kind, String argument) {
    private static final Pattern WRITTEN = Pattern.compile("([a-z_]+)(?:\\(([a-z0-9_]+)\\))?");

    /** The ways of reading a cell; a new one is a class in the package {@code cell}. */
    public enum Kind {
        /** The text as written. */
        TEXT(""),
        /**
         * A whole number of 0 or more, perhaps "at least"; in brackets the sign between its thousands, or what a number
         * alone in brackets means.
         */
        COUNT("dot|comma|brackets_last_year|brackets_count|"),
        /** A calendar year; in brackets the sign some programs put between its thousands, as in 2.014. */
        YEAR("dot|comma|"),
        /** A month by number or name. */
        MONTH(""),
        /** A date of known order, or without an order only unambiguous ones; fills year, month and day. */
        DATE("dmy|mdy|ymd|"),
        /** A date, or only its month or year, kept as ISO text of what is known; never in the future. */
        PARTIAL_DATE("dmy|mdy|ymd|"),
        /** The same for a date that may lie ahead, such as a deadline. */
        DUE_DATE("dmy|mdy|ymd|"),
        /** A whole date: a cut-off needs its day. */
        DAY("dmy|mdy|ymd|"),
        /** A land area in the unit its header declares, kept as exact square metres. */
        LAND_AREA("m2|km2|ha"),
        /** An amount of money; with the sign before decimals declared, thousands may be separated by the other one. */
        MONEY("point|comma|"),
        /** An address of a page. */
        LINK(""),
        /** A number or short code of a person in a list; never a name. */
        IDENTIFIER(""),
        /** A term of the vocabulary named in brackets. */
        TERM("[a-z_]+"),
        /** Child or adult, from words, ages or age bands. */
        AGE(""),
        /** A State or other area by any of its names. */
        AREA(""),
        /** A decimal number. */
        NUMBER("");

        private final Pattern arguments;

        Kind(String arguments) {
            this.arguments = Pattern.compile(arguments);
        }
    }

    /** Every way of reading but those by a vocabulary, as a template writes it. */
    public static List<String> ways() {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind != Kind.TERM)
                .flatMap(kind -> Arrays.stream(kind.arguments.pattern().split("\\|", -1))
                        .sorted(Comparator.comparing(argument -> !argument.isEmpty()))
                        .map(argument -> new FieldType(kind, argument).toString()))
                .toList();
    }

    /** Whether the cells hold a quantity, which may carry a qualifier such as "at least". */
    public boolean isQuantity() {
        return kind == Kind.COUNT || kind == Kind.LAND_AREA || kind == Kind.MONEY;
    }

    /** Reads what a template says after {@code as:}; empty when it is none of the ways there are. */
    public static Optional<FieldType> parse(String written) {
        Matcher parts = WRITTEN.matcher(written);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String argument = parts.group(2) == null ? "" : parts.group(2);
        for (Kind kind : Kind.values()) {
            boolean named = kind.name().toLowerCase(Locale.ROOT).equals(parts.group(1));
            if (named && kind.arguments.matcher(argument).matches()) {
                return Optional.of(new FieldType(kind, argument));
            }
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT) + (argument.isEmpty() ? "" : "(" + argument + ")");
    }
}
