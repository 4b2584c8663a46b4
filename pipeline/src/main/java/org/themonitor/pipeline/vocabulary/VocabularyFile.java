package org.themonitor.pipeline.vocabulary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.value.Spelling;
import org.themonitor.pipeline.yaml.YamlFile;
import org.themonitor.pipeline.yaml.YamlForm;
import org.themonitor.pipeline.yaml.YamlProblems;

/** Reads one {@code vocabularies/<name>.yml}; every problem is noted, with its line. */
final class VocabularyFile {
    private static final List<String> LANGUAGES = List.of("en", "fr", "es", "pt", "ar", "ru", "uk");

    private final YamlFile file;
    private final YamlProblems problems;
    /** The file of the workspace that is read; null while it is the program's own. */
    private @Nullable String ownFile;

    private final Map<String, Term> terms = new LinkedHashMap<>();
    private final Map<Scope, Synonyms> synonyms = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> labels = new LinkedHashMap<>();

    private VocabularyFile(YamlFile file, YamlProblems problems) {
        this.file = file;
        this.problems = problems;
    }

    /**
     * Reads a vocabulary.
     *
     * @param labelled what {@code vocabularies/labels.yml} says of it, if it is offered in drop-downs
     * @param own what a workspace adds to it, if anything
     */
    static Vocabulary read(YamlFile file, Optional<YamlForm> labelled, Optional<YamlFile> own, YamlProblems problems) {
        return new VocabularyFile(file, problems).read(labelled, own);
    }

    private Vocabulary read(Optional<YamlForm> labelled, Optional<YamlFile> own) {
        YamlForm form = new YamlForm(file.name(), file.root(problems), problems)
                .only("vocabulary", "title", "blank", "blank_warns", "terms", "scoped");
        String name = form.text("vocabulary");
        if (!name.equals(file.stem())) {
            form.problem("the vocabulary is called '%s', its file '%s'".formatted(name, file.name()));
        }
        form.text("title");
        form.form("terms").ifPresentOrElse(this::terms, () -> form.problem("'terms' is missing"));
        form.forms("scoped").forEach(this::scope);
        labelled.ifPresent(this::labels);
        own.ifPresent(this::added);
        Optional<String> blank = form.optionalText("blank");
        blank.filter(term -> !terms.containsKey(term))
                .ifPresent(term -> form.problem("'blank' names no term: " + term));
        return new Vocabulary(name, terms, blank, form.flag("blank_warns"), synonyms, labels);
    }

    /** Of a term there is already its other spellings; a new one says what it is. */
    private void added(YamlFile own) {
        String name = file.stem();
        ownFile = own.name();
        YamlForm form = new YamlForm(own.name(), own.root(problems), problems)
                .only("vocabulary", "title", "terms", "scoped", name);
        form.optionalText("vocabulary")
                .filter(other -> !other.equals(name))
                .ifPresent(other ->
                        form.problem("the file is called '%s'; write 'vocabulary: %s'".formatted(own.name(), name)));
        form.form("terms").ifPresent(this::terms);
        form.forms("scoped").forEach(this::scope);
        form.forms(name).forEach(this::word);
    }

    /** One spelling, everywhere or where it says; why is for people. */
    private void word(YamlForm form) {
        form.only("word", "term", "area", "source", "reason_code", "reason", "author", "decided_on");
        Scope scope = new Scope(
                form.optionalText("area").orElse(""),
                form.optionalText("source").orElse(""));
        String word = form.text("word");
        String term = form.text("term");
        if (!word.isEmpty() && !term.isEmpty()) {
            scopedTerm(scope, term, List.of(word), form);
        }
    }

    private void terms(YamlForm form) {
        for (String code : form.keys()) {
            YamlForm term = form.form(code).orElseThrow().only("definition", "source", "counts", "synonyms");
            if (terms.containsKey(code)) {
                term.form("synonyms").ifPresent(languages -> byLanguage(code, onlyLanguages(languages)));
                continue;
            }
            try {
                terms.put(code, new Term(code, term.text("definition"), term.text("source"), term.flag("counts")));
            } catch (IllegalArgumentException e) {
                term.problem(String.valueOf(e.getMessage()));
            }
            add(Scope.EVERYWHERE, code, code, term);
            term.form("synonyms").ifPresent(languages -> byLanguage(code, onlyLanguages(languages)));
        }
    }

    private void byLanguage(String code, YamlForm languages) {
        for (String language : languages.keys()) {
            languages.texts(language).forEach(written -> add(Scope.EVERYWHERE, written, code, languages));
        }
    }

    /** Each term has a label in each language, which is read as that term wherever it is written. */
    private void labels(YamlForm form) {
        form.only(terms.keySet().toArray(String[]::new));
        for (String code : terms.keySet()) {
            Optional<YamlForm> languages = form.form(code).map(VocabularyFile::onlyLanguages);
            if (languages.isEmpty()) {
                form.problem("the term '%s' has no labels".formatted(code));
            }
            languages.ifPresent(label -> labels.put(code, inEachLanguage(code, label)));
        }
    }

    private Map<String, String> inEachLanguage(String code, YamlForm form) {
        Map<String, String> byLanguage = new LinkedHashMap<>();
        for (String language : LANGUAGES) {
            byLanguage.put(language, form.text(language));
            form.optionalText(language).ifPresent(label -> add(Scope.EVERYWHERE, label, code, form));
        }
        return byLanguage;
    }

    private static YamlForm onlyLanguages(YamlForm form) {
        return form.only(LANGUAGES.toArray(String[]::new));
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
                .add(written, code, ownFile == null ? null : ownFile + " line " + form.line())
                .ifPresent(other -> form.problem(
                        ("'%s' means both '%s' and '%s' (%s); a word has one meaning in one scope: name the area"
                                        + " or source where it has another under 'scoped'")
                                .formatted(written, other, code, scope)));
    }
}
