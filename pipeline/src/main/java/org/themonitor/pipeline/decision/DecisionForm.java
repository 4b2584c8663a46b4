package org.themonitor.pipeline.decision;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.yaml.YamlForm;

/** One line of a decisions file; what does not fit is noted as a problem at its line. */
final class DecisionForm {
    private static final Pattern YEARS = Pattern.compile("((?:19|20)[0-9]{2})(?:-((?:19|20)[0-9]{2}))?");
    private static final String[] WHY = {"reason_code", "reason", "author", "decided_on"};

    private final String file;
    private final YamlForm form;
    private boolean sound = true;

    DecisionForm(String file, YamlForm form, String... keys) {
        this.file = file;
        this.form = form;
        form.only(Stream.concat(Arrays.stream(keys), Arrays.stream(WHY)).toArray(String[]::new));
    }

    /** Whether nothing was wrong so far with what was asked for. */
    boolean isSound() {
        return sound;
    }

    Decided decided() {
        String code = optional("reason_code");
        ReasonCode reason = ReasonCode.find(code == null ? "other" : code).orElse(ReasonCode.OTHER);
        if (code != null && ReasonCode.find(code).isEmpty()) {
            problem("there is no reason_code '%s'; there are %s"
                    .formatted(code, String.join(", ", ReasonCode.codes())));
        }
        return new Decided(file, form.line(), reason, text("reason"), text("author"), day("decided_on"));
    }

    String text(String key) {
        String text = optional(key);
        if (text == null) {
            problem("'%s' is missing".formatted(key));
        }
        return text == null ? "" : text;
    }

    @Nullable
    String optional(String key) {
        return form.optionalText(key).orElse(null);
    }

    /** A year in four digits; null when left out, or {@code all}. */
    @Nullable
    Integer year(String key) {
        String text = optional(key);
        if (text == null || text.equals("all")) {
            return null;
        }
        if (!text.matches("(19|20)[0-9]{2}")) {
            problem("'%s' must be a year in four digits, not '%s'".formatted(key, text));
            return null;
        }
        return Integer.valueOf(text);
    }

    /** First and last year of a year or a closed range, {@code 2015-2024}; two zeros where it is neither. */
    int[] years(String key) {
        String text = text(key);
        Matcher years = YEARS.matcher(text);
        if (!years.matches()) {
            if (!text.isEmpty()) {
                problem("'%s' must be a year or a closed range such as \"2015-2024\", not '%s'".formatted(key, text));
            }
            return new int[] {0, 0};
        }
        int first = Integer.parseInt(years.group(1));
        int last = years.group(2) == null ? first : Integer.parseInt(years.group(2));
        if (last < first) {
            problem("'%s' ends before it begins; write \"%d-%d\"".formatted(key, last, first));
        }
        return new int[] {first, last};
    }

    /** A whole number from 1; null when left out. */
    @Nullable
    Long number(String key) {
        String text = optional(key);
        if (text == null || text.matches("[1-9][0-9]{0,8}")) {
            return text == null ? null : Long.valueOf(text);
        }
        problem("'%s' must be a whole number from 1, not '%s'".formatted(key, text));
        return null;
    }

    LocalDate day(String key) {
        return day(key, text(key));
    }

    /** A day; null when left out. */
    @Nullable
    LocalDate optionalDay(String key) {
        String text = optional(key);
        return text == null ? null : day(key, text);
    }

    private LocalDate day(String key, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException notADay) {
            if (!text.isEmpty()) {
                problem("'%s' must be a day such as 2026-05-01, not '%s'".formatted(key, text));
            }
            return LocalDate.EPOCH;
        }
    }

    <E extends Enum<E>> E oneOf(String key, E[] values) {
        String text = text(key);
        Function<E, String> code = value -> value.name().toLowerCase(Locale.ROOT);
        for (E value : values) {
            if (code.apply(value).equals(text)) {
                return value;
            }
        }
        if (!text.isEmpty()) {
            problem("'%s' must be one of %s, not '%s'"
                    .formatted(key, Arrays.stream(values).map(code).collect(Collectors.joining(", ")), text));
        }
        return values[0];
    }

    /** One or several of the values, as a list or with commas, none of them twice; empty for {@code none}. */
    <E extends Enum<E>> List<E> someOrNone(String key, E[] values) {
        List<String> texts = texts(key);
        if (texts.equals(List.of("none"))) {
            return List.of();
        }
        List<E> found = Arrays.stream(values)
                .filter(value -> texts.contains(value.name().toLowerCase(Locale.ROOT)))
                .toList();
        if (texts.isEmpty() || found.size() != texts.size()) {
            problem("'%s' must be one or several of %s, each once, or none, not '%s'"
                    .formatted(
                            key,
                            Arrays.stream(values)
                                    .map(value -> value.name().toLowerCase(Locale.ROOT))
                                    .collect(Collectors.joining(", ")),
                            String.join(", ", texts)));
        }
        return found;
    }

    /** Texts as a list or with commas. */
    List<String> texts(String key) {
        return form.texts(key).stream()
                .flatMap(text -> Arrays.stream(text.split(",", -1)))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    void problem(@Nullable String sentence) {
        sound = false;
        form.problem(String.valueOf(sentence));
    }
}
