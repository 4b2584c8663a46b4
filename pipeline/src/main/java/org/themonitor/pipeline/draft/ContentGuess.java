package org.themonitor.pipeline.draft;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.themonitor.pipeline.area.Areas;
import org.themonitor.pipeline.template.FieldType;
import org.themonitor.pipeline.template.StagingTable;
import org.themonitor.pipeline.vocabulary.Vocabularies;
import org.themonitor.pipeline.vocabulary.Vocabulary;
import org.themonitor.pipeline.workbook.CellKind;
import org.themonitor.pipeline.workbook.RawCell;

/** What a column's contents look like; for proposals that an editor confirms, never for reading. */
record ContentGuess(Vocabularies vocabularies, Areas areas) {
    /** Staging column and way of reading. */
    record Guess(String to, FieldType as) {
        static Optional<Guess> of(String to, String as) {
            return FieldType.parse(as).map(type -> new Guess(to, type));
        }
    }

    Optional<Guess> of(List<RawCell> cells, StagingTable table) {
        return cells.isEmpty()
                ? Optional.empty()
                : byKind(cells).or(() -> byWords(cells, table)).filter(guess -> fits(guess, table));
    }

    private static boolean fits(Guess guess, StagingTable table) {
        return guess.as().kind() == FieldType.Kind.DATE
                ? table.has(guess.to().replaceFirst("_date$", "_year"))
                : table.has(guess.to());
    }

    private Optional<Guess> byKind(List<RawCell> cells) {
        if (most(cells, cell -> cell.kind() == CellKind.DATE)) {
            return Guess.of("incident_date", "date");
        }
        if (most(cells, cell -> cell.text().matches("(19|20)[0-9]{2}"))) {
            return Guess.of("incident_year", "year");
        }
        if (most(cells, cell -> cell.text().matches("(19|20)[0-9]{2}-[0-9]{1,2}(-[0-9]{1,2})?"))) {
            return Guess.of("incident_date", "date(ymd)");
        }
        return most(cells, cell -> areas.find(cell.text()).isPresent()) ? Guess.of("area", "area") : Optional.empty();
    }

    /** Many vocabularies share words such as "unknown": only those of the table's own columns are tried. */
    private Optional<Guess> byWords(List<RawCell> cells, StagingTable table) {
        Vocabulary best = null;
        long most = 0;
        for (Vocabulary vocabulary : vocabularies.all()) {
            if (!table.has(target(vocabulary))) {
                continue;
            }
            long known = cells.stream().filter(cell -> knows(vocabulary, cell)).count();
            if (known > most) {
                most = known;
                best = vocabulary;
            }
        }
        if (best == null || most * 2 <= cells.size()) {
            return Optional.empty();
        }
        return switch (best.name()) {
            case "month" -> Guess.of(target(best), "month");
            case "age_group" -> Guess.of("age_group", "age");
            default -> Guess.of(best.name(), "term(" + best.name() + ")");
        };
    }

    private static String target(Vocabulary vocabulary) {
        return vocabulary.name().equals("month") ? "incident_month" : vocabulary.name();
    }

    private static boolean knows(Vocabulary vocabulary, RawCell cell) {
        return vocabulary.find(cell.text(), "", "").isPresent();
    }

    private static boolean most(List<RawCell> cells, Predicate<RawCell> test) {
        return cells.stream().filter(test).count() * 2 > cells.size();
    }
}
