package org.themonitor.pipeline.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.themonitor.pipeline.template.ColumnTemplate;
import org.themonitor.pipeline.template.ColumnUse;
import org.themonitor.pipeline.template.ColumnUse.Mapped;
import org.themonitor.pipeline.template.FieldType.Kind;
import org.themonitor.pipeline.template.SheetTemplate;
import org.themonitor.pipeline.template.Template;
import org.themonitor.pipeline.template.Templates;
import org.themonitor.pipeline.vocabulary.Vocabularies;
import org.themonitor.pipeline.vocabulary.Vocabulary;

/** Checks the words in templates against the vocabularies; run it once after loading both. */
public final class TemplateCheck {
    private final Vocabularies vocabularies;
    private final List<String> problems = new ArrayList<>();

    private TemplateCheck(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    /** All problems as sentences, with the template's file. */
    public static List<String> problems(Templates templates, Vocabularies vocabularies) {
        TemplateCheck check = new TemplateCheck(vocabularies);
        templates.all().forEach(check::template);
        return check.problems;
    }

    private void template(Template template) {
        String file = template.name() + ".yml";
        for (SheetTemplate sheet : template.sheets()) {
            Stream.concat(sheet.columns().stream(), sheet.shape().labels().stream())
                    .forEach(column -> column(file, column));
            sheet.columns().forEach(column -> {
                if (column.use() instanceof ColumnUse.Spread spread) {
                    set(file, spread.set());
                }
            });
            sheet.shape().otherColumns().ifPresent(spread -> set(file, spread.set()));
            set(file, sheet.constants());
            gives(file, sheet.coverage().gives());
        }
    }

    private void gives(String file, List<String> outcomes) {
        Vocabulary known = vocabularies.get("outcome");
        outcomes.stream()
                .filter(outcome -> !known.has(outcome))
                .forEach(outcome -> problems.add("%s: 'gives' names '%s', which is no outcome; there are %s"
                        .formatted(file, outcome, String.join(", ", known.codes()))));
    }

    private void set(String file, Map<String, String> constants) {
        constants.forEach((column, value) -> vocabularies
                .find(column)
                .filter(vocabulary -> !vocabulary.has(value))
                .ifPresent(vocabulary -> problems.add(
                        "%s: 'set' gives %s the value '%s', which is no term".formatted(file, column, value))));
    }

    private void column(String file, ColumnTemplate column) {
        if (column.use() instanceof ColumnUse.Confirms confirms) {
            Optional<Vocabulary> words = vocabularies.find(confirms.vocabulary());
            if (words.isEmpty()) {
                problems.add(
                        "%s: column '%s': no vocabulary '%s'".formatted(file, column.header(), confirms.vocabulary()));
            }
        }
        Mapped mapped = column.read().orElse(null);
        if (mapped == null) {
            return;
        }
        Optional<String> name = vocabularyOf(mapped);
        Optional<Vocabulary> vocabulary = name.flatMap(vocabularies::find);
        if (name.isPresent() && vocabulary.isEmpty()) {
            problems.add("%s: column '%s': no vocabulary '%s'".formatted(file, column.header(), name.get()));
        }
        mapped.terms().values().stream()
                .filter(term -> vocabulary.filter(v -> v.has(term)).isEmpty())
                .forEach(term -> problems.add("%s: column '%s': 'terms' gives '%s', which is no term"
                        .formatted(file, column.header(), term)));
    }

    private static Optional<String> vocabularyOf(Mapped mapped) {
        if (mapped.as().kind() == Kind.AGE) {
            return Optional.of("age_group");
        }
        return mapped.as().kind() == Kind.TERM ? Optional.of(mapped.as().argument()) : Optional.empty();
    }
}
