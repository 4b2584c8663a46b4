package org.themonitor.pipeline.editor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.themonitor.pipeline.book.FilledList.Line;
import org.themonitor.pipeline.cell.WrittenDay;
import org.themonitor.pipeline.decision.Block;
import org.themonitor.pipeline.decision.ReasonCode;
import org.themonitor.pipeline.vocabulary.Vocabularies;

/** What is wrong with the lines of a filled list, a sentence per cell. */
final class ListCheck {
    /** What a total that absorbs nobody says. */
    static final String NONE = "none";

    private static final List<String> WHY = List.of("reason_code", "reason", "author", "decided_on");

    /** No decision on a report of the Monitor is older than its first year. */
    private static final int FIRST_YEAR = 1999;

    private final String sheet;
    private final WrittenDay days;
    private final List<String> problems = new ArrayList<>();

    ListCheck(String sheet, Vocabularies vocabularies) {
        this.sheet = sheet;
        this.days = new WrittenDay(vocabularies);
    }

    List<String> problems() {
        return problems;
    }

    /** Whether somebody began to decide it. */
    static boolean isDecided(Line line) {
        return !line.text("decision").isEmpty()
                || WHY.stream().anyMatch(column -> !line.text(column).isEmpty());
    }

    /** Checks the last columns of every list. */
    void why(ListKind kind, Line line) {
        oneOf(line, "decision", kind.decisions());
        oneOf(line, "reason_code", ReasonCode.codes());
        filled(line, "reason", "the reason, as a sentence");
        filled(line, "author", "who decides");
        Optional<LocalDate> day = days.of(line.text("decided_on"));
        if (day.isEmpty()) {
            problem(line, "decided_on", "the day of the decision", "write it such as 2026-05-01");
        } else if (day.get().getYear() < FIRST_YEAR) {
            problem(line, "decided_on", "a day of our time", "correct the year");
        }
    }

    /** The fields of a decision with why it was taken behind them. */
    Map<String, String> withWhy(Map<String, String> fields, Line line) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        WHY.forEach(column -> all.put(column, line.text(column)));
        days.of(line.text("decided_on")).ifPresent(day -> all.put("decided_on", day.toString()));
        return all;
    }

    /** What the list said of the thing that is decided on. */
    Map<String, String> fields(Line line, String... columns) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String column : columns) {
            fields.put(column, filled(line, column, "what the list said here"));
        }
        return fields;
    }

    /** A total beside rows is included nowhere: it would count people twice. */
    void isNoTotalBesideRows(Line line) {
        if (line.text("decision").equals("include") && line.text("held_as").equals(Block.BESIDE_ROWS)) {
            problem(
                    line,
                    "decision",
                    "exclude or hold, for to include a total beside rows would count people twice",
                    "say in total_overlaps which rows it absorbs, or that they are distinct");
        }
    }

    /** The outcomes that a total absorbs. */
    String absorbed(Line line) {
        boolean isDistinct = line.text("decision").equals("distinct");
        if (isDistinct && !line.text("absorbs").isEmpty()) {
            problem(line, "absorbs", "nothing where the people are distinct", "clear it, or choose absorb");
        }
        if (!isDistinct && line.text("covers").equals("part")) {
            problem(
                    line,
                    "decision",
                    "distinct, for rows cannot be matched with a total of a part",
                    "choose distinct, or exclude the total in held_casualties");
        }
        return isDistinct ? NONE : filled(line, "absorbs", "the outcomes of rows that the total holds");
    }

    String filled(Line line, String column, String expected) {
        if (line.text(column).isEmpty()) {
            problem(line, column, expected, "fill it in, or clear the decision");
        }
        return line.text(column);
    }

    private void oneOf(Line line, String column, List<String> known) {
        if (!known.contains(line.text(column))) {
            problem(line, column, "one of " + String.join(", ", known), "choose one from the drop-down");
        }
    }

    /** {@code held_casualties!L6 (decision): expected …; …}. */
    void problem(Line line, String column, String expected, String fix) {
        problems.add("%s!%s (%s): expected %s; %s".formatted(sheet, line.a1(column), column, expected, fix));
    }
}
