package org.themonitor.pipeline.blank;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.themonitor.pipeline.area.AreaLabels;
import org.themonitor.pipeline.book.FormBook.Entry;
import org.themonitor.pipeline.book.FormBook.Mark;
import org.themonitor.pipeline.template.ColumnTemplate;
import org.themonitor.pipeline.template.ColumnUse.Confirms;
import org.themonitor.pipeline.template.FieldType.Kind;
import org.themonitor.pipeline.template.Instructions;
import org.themonitor.pipeline.vocabulary.Vocabularies;
import org.themonitor.pipeline.vocabulary.Vocabulary;

/** The words of a blank in one language: headers, help and choices of columns. */
final class BlankWords {
    private static final int NARROW = 14;
    private static final int MIDDLE = 20;
    private static final int WIDE = 30;
    private static final Map<Kind, Integer> WIDTHS =
            Map.of(Kind.TERM, MIDDLE, Kind.AGE, MIDDLE, Kind.AREA, MIDDLE + 2, Kind.TEXT, MIDDLE + 4, Kind.LINK, WIDE);

    /** What no spreadsheet program takes for a day or a number; an age may be 5-12 and a count 1-2. */
    private static final Set<Kind> WORDS = Set.of(Kind.TEXT, Kind.TERM, Kind.AREA, Kind.LINK);

    private final Instructions instructions;
    private final Vocabularies vocabularies;
    private final String language;
    private final List<String> areas;
    private final Map<String, List<String>> labels = new HashMap<>();

    BlankWords(
            Instructions instructions,
            Vocabularies vocabularies,
            AreaLabels areaLabels,
            String language,
            LocalDate asOf) {
        this.instructions = instructions;
        this.vocabularies = vocabularies;
        this.language = language;
        this.areas = areaLabels.all(language, asOf);
    }

    String language() {
        return language;
    }

    String text(String name) {
        return instructions.text(name, language);
    }

    String of(Map<String, String> byLanguage) {
        String text = byLanguage.get(language);
        if (text == null) {
            throw new IllegalArgumentException("nothing is written in %s beside %s".formatted(language, byLanguage));
        }
        return text;
    }

    /** The label of a term. */
    String label(String vocabulary, String code) {
        return vocabularies.get(vocabulary).label(code, language);
    }

    Entry entry(ColumnTemplate column) {
        String header = column.headerIn(language)
                .orElseThrow(() -> new IllegalArgumentException(
                        "the column %s has no header in %s".formatted(column.header(), language)));
        boolean isHidden =
                column.read().filter(read -> read.to().equals("row_id")).isPresent();
        boolean isGuessed =
                column.read().filter(read -> !WORDS.contains(read.as().kind())).isPresent();
        return new Entry(
                header,
                isHidden ? "" : prompt(column),
                width(column),
                mark(column),
                choices(column),
                isHidden,
                isGuessed);
    }

    private String prompt(ColumnTemplate column) {
        String help = column.help().isEmpty() ? "" : of(column.help());
        String how = column.read()
                .map(read -> read.as().kind())
                // help of its own says more than "as written"
                .filter(kind -> kind != Kind.TEXT || help.isEmpty())
                .map(kind -> instructions.cell(kind, language))
                .orElse("");
        return (help + " " + how).strip();
    }

    private static Mark mark(ColumnTemplate column) {
        if (column.use() instanceof Confirms) {
            return Mark.KNOWN;
        }
        return column.read()
                .map(read -> read.required() ? Mark.REQUIRED : Mark.OPTIONAL)
                .orElse(Mark.UNREAD);
    }

    private static int width(ColumnTemplate column) {
        int width = column.read()
                .map(read -> WIDTHS.getOrDefault(read.as().kind(), NARROW))
                .orElse(MIDDLE);
        boolean title =
                column.read().filter(read -> read.to().contains("title")).isPresent();
        return title ? WIDE : width;
    }

    private List<String> choices(ColumnTemplate column) {
        if (column.use() instanceof Confirms confirms) {
            return labels(confirms.vocabulary());
        }
        return column.read()
                .map(read -> switch (read.as().kind()) {
                    case TERM -> labels(read.as().argument());
                    case AGE -> labels("age_group");
                    case AREA -> areas;
                    default -> List.<String>of();
                })
                .orElse(List.of());
    }

    private List<String> labels(String vocabulary) {
        return labels.computeIfAbsent(vocabulary, name -> {
            Optional<Vocabulary> words = vocabularies.find(name);
            return words.orElseThrow().codes().stream()
                    .map(code -> words.get().label(code, language))
                    .toList();
        });
    }

    List<String> areas() {
        return areas;
    }
}
