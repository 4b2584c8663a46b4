package org.themonitor.pipeline.decision;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.archive.Coordinates;
import org.themonitor.pipeline.area.AreaCode;
import org.themonitor.pipeline.area.Areas;
import org.themonitor.pipeline.finding.Messages;
import org.themonitor.pipeline.yaml.YamlForm;

/**
 * What a season asks of one source about one area: a line of {@code roster.yml} in the folder of an edition, whose data year
 * is the season.
 *
 * @param file file below the folder of decisions, with slashes
 * @param number one-based line in it
 * @param season data year of the edition
 * @param area the area
 * @param source code of the source, never a person
 * @param kinds the staging tables that are asked for; none for casualties alone
 * @param language language of the blank and of what is sent back
 * @param due the day by which it is asked for
 * @param expected what its silence means
 * @param gives outcomes it gives, none for all
 * @param part the part of the area or of the people it is of, null for the whole
 * @param continues code that the same source had before, null where it had no other
 * @param isNewestByArrival whether the workbook that arrived last is the latest, whatever days it says: of monthly exports
 */
public record RosterLine(
        String file,
        int number,
        int season,
        String area,
        String source,
        List<String> kinds,
        String language,
        LocalDate due,
        Expected expected,
        List<String> gives,
        @Nullable String part,
        @Nullable String continues,
        boolean isNewestByArrival) {
    /** The name of the file in the folder of each edition. */
    public static final String FILE = "roster.yml";

    private static final String BY_ARRIVAL = "by_arrival";
    private static final Set<String> OUTCOMES = Set.of("killed", "injured", "unknown");

    /** What the silence of a source means. */
    public enum Expected {
        /** The area's year is not in full without it. */
        YES,
        /** Nothing. */
        WELCOME,
        /** It is asked no more: takes an older line of the season back. */
        NO;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public RosterLine {
        kinds = List.copyOf(kinds);
        gives = List.copyOf(gives);
    }

    /** What a newer edition of the season says anew. */
    List<Object> subject() {
        return List.of(season, area, source);
    }

    static Optional<RosterLine> of(String file, YamlForm form, EditionPlace edition, Supplier<Areas> areas) {
        form.only("area", "source", "kinds", "language", "due", "expected", "gives", "part", "continues", "newest");
        Reading line = new Reading(form);
        String area = line.text("area");
        String source = line.text("source");
        String continues = form.optionalText("continues").orElse(null);
        String newest = form.optionalText("newest").orElse(null);
        String language = form.optionalText("language").orElse(Messages.ENGLISH);
        RosterLine read = new RosterLine(
                file,
                form.line(),
                edition.dataYear(),
                area,
                source,
                form.texts("kinds"),
                language,
                line.day("due"),
                line.expected(),
                form.texts("gives"),
                form.optionalText("part").orElse(null),
                continues,
                newest != null);
        if (!area.isEmpty() && !TraitRule.Line.isArea(area, areas.get())) {
            line.problem("no area has the code '%s'; write a code such as LAO".formatted(area));
        } else if (!area.isEmpty() && !areas.get().exists(new AreaCode(area), LocalDate.of(edition.dataYear(), 1, 1))) {
            line.problem("%s was no area any more in %d; late rows about it are taken from whoever sends them"
                    .formatted(area, edition.dataYear()));
        }
        line.code("source", source);
        line.list("kinds");
        line.list("gives");
        if (continues != null) {
            line.code("continues", continues);
        }
        if (newest != null && !newest.equals(BY_ARRIVAL)) {
            line.problem("'newest' can be %s alone, not '%s'; leave it out where the workbooks say their day"
                    .formatted(BY_ARRIVAL, newest));
        }
        if (!Messages.LANGUAGES.contains(language)) {
            line.problem("'language' must be one of %s, not '%s'"
                    .formatted(String.join(", ", Messages.LANGUAGES), language));
        }
        if (!OUTCOMES.containsAll(read.gives)) {
            line.problem("'gives' holds outcomes: killed, injured, unknown; leave it out where all are given");
        }
        return line.isSound ? Optional.of(read) : Optional.empty();
    }

    /** As the file says it. */
    public String line() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("area", area);
        fields.put("source", source);
        if (!kinds.isEmpty()) {
            fields.put("kinds", list(kinds));
        }
        fields.put("language", language);
        fields.put("due", due.toString());
        fields.put("expected", expected.code());
        if (!gives.isEmpty()) {
            fields.put("gives", list(gives));
        }
        Optional.ofNullable(part)
                .ifPresent(text ->
                        fields.put("part", '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"'));
        if (isNewestByArrival) {
            fields.put("newest", BY_ARRIVAL);
        }
        return fields.entrySet().stream()
                .map(field -> field.getKey() + ": " + field.getValue())
                .collect(Collectors.joining(", ", "- {", "}"));
    }

    private static String list(List<String> words) {
        return words.stream().collect(Collectors.joining(", ", "[", "]"));
    }

    /** One line that is read; what does not fit is noted as a problem at it. */
    private static final class Reading {
        private final YamlForm form;
        private boolean isSound = true;

        Reading(YamlForm form) {
            this.form = form;
        }

        void problem(String sentence) {
            isSound = false;
            form.problem(sentence);
        }

        String text(String key) {
            String text = form.optionalText(key).orElse("");
            if (text.isEmpty()) {
                problem("'%s' is missing".formatted(key));
            }
            return text;
        }

        void list(String key) {
            if (form.isMapping(key)) {
                problem("'%s' must be a list such as [casualties]".formatted(key));
            }
        }

        void code(String key, String written) {
            if (!written.isEmpty() && !written.equals(Coordinates.code(written))) {
                problem("'%s' is a code as the inbox has it, such as '%s', not '%s'"
                        .formatted(key, Coordinates.code(written), written));
            }
        }

        LocalDate day(String key) {
            String text = text(key);
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException notADay) {
                if (!text.isEmpty()) {
                    problem("'%s' must be a day such as 2026-06-30, not '%s'".formatted(key, text));
                }
                return LocalDate.EPOCH;
            }
        }

        Expected expected() {
            String text = form.optionalText("expected").orElse(Expected.YES.code());
            return Stream.of(Expected.values())
                    .filter(value -> value.code().equals(text))
                    .findFirst()
                    .orElseGet(() -> {
                        problem("'expected' must be yes, welcome (its silence means nothing) or no (asked no more),"
                                + " not '%s'".formatted(text));
                        return Expected.YES;
                    });
        }
    }
}
