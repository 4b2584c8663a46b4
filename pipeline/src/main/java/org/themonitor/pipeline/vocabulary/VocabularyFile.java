package org.themonitor.pipeline.vocabulary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.themonitor.pipeline.value.Spelling;
import org.themonitor.pipeline.yaml.YamlFile;
import org.themonitor.pipeline.yaml.YamlForm;
import org.themonitor.pipeline.yaml.YamlProblems;

/** Reads one {@code vocabularies/<name>.yml}; every problem is noted, with its line. */
final class VocabularyFile {
    private static final String[] LANGUAGES = {"en", "fr", "es", "pt", "ar", "ru", "uk"};

    private final YamlFile file;
    private final YamlProblems problems;
    private final Map<String, Term> terms = new LinkedHashMap<>();
    private final Map<Scope, Synonyms> synonyms = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> labels = new LinkedHashMap<>();

    private VocabularyFile(YamlFile file, YamlProblems problems) {
        this.file = file;
        this.problems = problems;
    }

    static Vocabulary read(YamlFile file, YamlProblems problems) {
        return new VocabularyFile(file, problems).read();
    }

    private Vocabulary read() {
        YamlForm form = new YamlForm(file.name(), file.root(problems), problems)
                .only("vocabulary", "title", "blank", "blank_warns", "terms", "scoped");
        String name = form.text("vocabulary");
        if (!name.equals(file.stem())) {
            form.problem("the vocabulary is called '%s', its file '%s'".formatted(name, file.name()));
        }
        form.text("title");
        form.form("terms").ifPresentOrElse(this::terms, () -> form.problem("'terms' is missing"));
        form.forms("scoped").forEach(this::scope);
        Optional<String> blank = form.optionalText("blank");
        blank.filter(term -> !terms.containsKey(term))
                .ifPresent(term -> form.problem("'blank' names no term: " + term));
        return new Vocabulary(name, terms, blank, form.flag("blank_warns"), synonyms, labels);
    }

    private void terms(YamlForm form) {
        for (String code : form.keys()) {
            YamlForm term = form.form(code).orElseThrow().only("definition", "source", "counts", "synonyms");
            try {
                terms.put(code, new Term(code, term.text("definition"), term.text("source"), term.flag("counts")));
            } catch (IllegalArgumentException e) {
                term.problem(String.valueOf(e.getMessage()));
            }
            add(Scope.EVERYWHERE, code, code, term);
            term.form("synonyms").ifPresent(languages -> byLanguage(code, languages.only(LANGUAGES)));
        }
    }

    private void byLanguage(String code, YamlForm languages) {
        for (String language : languages.keys()) {
            languages.texts(language).stream()
                    .findFirst()
                    .ifPresent(first -> labels.computeIfAbsent(code, key -> new LinkedHashMap<>())
                            .put(language, first));
            languages.texts(language).forEach(written -> add(Scope.EVERYWHERE, written, code, languages));
        }
    }

    private void scope(YamlForm form) {
        form.only("area", "source", "because", "terms");
        Scope scope = new Scope(
                form.optionalText("area").orElse(""),
                form.optionalText("source").orElse(""));
        form.text("because");
        if (scope.equals(Scope.EVERYWHERE)) {
            form.problem("a scope needs 'area' or 'source'");
        }
        YamlForm scoped = form.form("terms").orElse(null);
        if (scoped == null) {
            form.problem("'terms' is missing");
            return;
        }
        scoped.keys().forEach(code -> scopedTerm(scope, code, scoped.texts(code), scoped));
    }

    private void scopedTerm(Scope scope, String code, List<String> spellings, YamlForm form) {
        if (!terms.containsKey(code)) {
            form.problem("no term '%s' in this vocabulary".formatted(code));
        }
        spellings.forEach(written -> add(scope, written, code, form));
    }

    private void add(Scope scope, String written, String code, YamlForm form) {
        if (Spelling.of(written).exact().isEmpty()) {
            form.problem("a synonym of '%s' has no letters".formatted(code));
        }
        synonyms.computeIfAbsent(scope, key -> new Synonyms())
                .add(written, code)
                .ifPresent(other ->
                        form.problem("'%s' means both '%s' and '%s' (%s)".formatted(written, other, code, scope)));
    }
}
