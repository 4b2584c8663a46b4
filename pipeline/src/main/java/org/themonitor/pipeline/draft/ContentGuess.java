package org.themonitor.pipeline.draft;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.themonitor.pipeline.template.FieldType;
import org.themonitor.pipeline.template.StagingTable;
import org.themonitor.pipeline.vocabulary.Vocabularies;
import org.themonitor.pipeline.vocabulary.Vocabulary;
import org.themonitor.pipeline.workbook.CellKind;
import org.themonitor.pipeline.workbook.RawCell;

/** What a column's contents look like; for proposals that an editor confirms, never for reading. */
record ContentGuess(Vocabularies vocabularies) {
    private static final List<String> PEOPLE = List.of("outcome", "sex", "age_group", "civilian_status", "device_type");

    /** Staging column and way of reading. */
    record Guess(String to, FieldType as) {
        static Optional<Guess> of(String to, String as) {
            return FieldType.parse(as).map(type -> new Guess(to, type));
        }
    }

    /** Days that are not of the incident, whatever else stands in the header. */
    private static final Pattern OTHER_DAY = Pattern.compile(
            "source|report|publi|print|ent(?:ry|er)|creat|updat|modif|birth|born|regist|submi|receiv|sent|interview|collect"
                    + "|fuente|inform|naci|naiss|nasc|enreg|saisi|rapport|relat|fonte|envio|env[ií]o"
                    + "|источник|отч[её]т|рожд|рег[иі]стр|ввод|джерел|звіт|народж|مصدر|تقرير|ميلاد|تسجيل",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    Optional<Guess> of(String header, List<RawCell> cells, StagingTable table) {
        return cells.isEmpty()
                ? Optional.empty()
                : byKind(header, cells).or(() -> byWords(cells, table)).filter(guess -> fits(guess, table));
    }

    /** What other templates make of the header, as far as the cells do not say something else. */
    Optional<Guess> known(Guess known, List<RawCell> cells, StagingTable table) {
        return switch (known.as().kind()) {
            case YEAR -> Guess.of(known.to(), "year" + sign(cells, "[12]%s[0-9]{3}"));
            case COUNT -> Guess.of(known.to(), "count" + sign(cells, "[0-9]{1,3}(?:%s[0-9]{3})+"));
            case TERM ->
                vocabularies
                        .find(known.as().argument())
                        .filter(words -> !most(cells, cell -> knows(words, cell)))
                        .flatMap(words -> byWords(cells, table))
                        .or(() -> Optional.of(known));
            default -> Optional.of(known);
        };
    }

    /** Whether any column holds what is said of people who were hurt. */
    boolean isOfPeople(List<RawCell> cells) {
        return PEOPLE.stream()
                .flatMap(name -> vocabularies.find(name).stream())
                .anyMatch(words -> most(cells, cell -> knows(words, cell)));
    }

    /** The sign some cells have between thousands and none has otherwise. */
    private static String sign(List<RawCell> cells, String form) {
        boolean comma = cells.stream().anyMatch(cell -> cell.text().matches(form.formatted(",")));
        boolean dot = cells.stream().anyMatch(cell -> cell.text().matches(form.formatted("\\.")));
        if (comma == dot) {
            return "";
        }
        return comma ? "(comma)" : "(dot)";
    }

    private static boolean fits(Guess guess, StagingTable table) {
        return guess.as().kind() == FieldType.Kind.DATE
                ? table.has(guess.to().replaceFirst("_date$", "_year"))
                : table.has(guess.to());
    }

    /** No area: nationality, origin and donor are areas too, so only a header says that it is the incident's. */
    private Optional<Guess> byKind(String header, List<RawCell> cells) {
        if (OTHER_DAY.matcher(header).find()) {
            return Optional.empty();
        }
        if (most(cells, cell -> cell.kind() == CellKind.DATE)) {
            return Guess.of("incident_date", "date");
        }
        if (most(cells, cell -> cell.text().matches("(?:19|20)[0-9]{2}|(?:1[.,]9|2[.,]0)[0-9]{2}"))) {
            return Guess.of("incident_year", "year" + sign(cells, "[12]%s[0-9]{3}"));
        }
        return most(cells, cell -> cell.text().matches("(19|20)[0-9]{2}-[0-9]{1,2}(-[0-9]{1,2})?"))
                ? Guess.of("incident_date", "date(ymd)")
                : Optional.empty();
    }

    /** Many vocabularies share words such as "unknown": only those of the table's own columns are tried. */
    private Optional<Guess> byWords(List<RawCell> cells, StagingTable table) {
        Vocabulary best = null;
        long most = 0;
        long terms = 0;
        for (Vocabulary vocabulary : vocabularies.all()) {
            if (!table.has(target(vocabulary))) {
                continue;
            }
            List<String> known = cells.stream()
                    .flatMap(cell -> vocabulary.find(cell.text(), "", "").stream())
                    .toList();
            // a man and a woman are two sexes and one age: where words are of both, they tell the sexes apart
            long different = known.stream().distinct().count();
            if (known.size() > most || (known.size() == most && different > terms)) {
                most = known.size();
                terms = different;
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
