package org.themonitor.pipeline.vocabulary;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.value.Lookups;
import org.themonitor.pipeline.value.SimilarTexts;
import org.themonitor.pipeline.value.Spelling;

/** A closed list of terms and every way in which researchers write them; never guesses. */
public final class Vocabulary {
    /** What {@link #find} asks: vocabulary, what is written, area and source. */
    public static final String TERM = "term";

    /** What {@link #nearest} asks: vocabulary and what is written. */
    public static final String NEAREST_TERM = "nearest term";

    private final String name;
    private final Map<String, Term> terms;
    private final Optional<String> blankTerm;
    private final boolean blankWarns;
    private final Map<Scope, Synonyms> synonyms;
    private final SimilarTexts spellings;
    private final Map<String, Map<String, String>> labels;
    private final @Nullable Lookups lookups;

    Vocabulary(
            String name,
            Map<String, Term> terms,
            Optional<String> blankTerm,
            boolean blankWarns,
            Map<Scope, Synonyms> synonyms,
            Map<String, Map<String, String>> labels) {
        this.name = name;
        this.terms = Collections.unmodifiableMap(new LinkedHashMap<>(terms));
        this.blankTerm = blankTerm;
        this.blankWarns = blankWarns;
        this.synonyms = Map.copyOf(synonyms);
        this.spellings = new SimilarTexts(synonyms.values().stream()
                .flatMap(scope -> scope.spellings().stream())
                .distinct()
                .sorted()
                .toList());
        this.labels = Map.copyOf(labels);
        this.lookups = null;
    }

    private Vocabulary(Vocabulary same, Lookups lookups) {
        this.name = same.name;
        this.terms = same.terms;
        this.blankTerm = same.blankTerm;
        this.blankWarns = same.blankWarns;
        this.synonyms = same.synonyms;
        this.spellings = same.spellings;
        this.labels = same.labels;
        this.lookups = lookups;
    }

    /** The same vocabulary, which notes what it is asked. */
    Vocabulary noting(Lookups asked) {
        return new Vocabulary(this, asked);
    }

    private void note(String of, String... about) {
        if (lookups != null) {
            lookups.ask(of, about);
        }
    }

    /** The vocabulary's name, which is its file's name and usually the column's. */
    public String name() {
        return name;
    }

    /** The terms in the file's order. */
    public Collection<Term> terms() {
        return terms.values();
    }

    /** The codes of the terms in the file's order. */
    public List<String> codes() {
        return List.copyOf(terms.keySet());
    }

    /** Whether a code is one of the terms. */
    public boolean has(String code) {
        return terms.containsKey(code);
    }

    /** Whether numbers of the term count people or things, so that each is whole and none below 0. */
    public boolean counts(String code) {
        Term term = terms.get(code);
        return term != null && term.counts();
    }

    /**
     * What to print for a term in a language: its label of {@code vocabularies/labels.yml}. Vocabularies that are
     * nowhere offered have none and print the code in words.
     */
    public String label(String code, String language) {
        return labels.getOrDefault(code, Map.of()).getOrDefault(language, code.replace('_', ' '));
    }

    /** The term an empty cell stands for, if it stands for one. */
    public Optional<String> blankTerm() {
        return blankTerm;
    }

    /** Whether an empty cell deserves a warning although it has a meaning. */
    public boolean blankWarns() {
        return blankWarns;
    }

    /**
     * The term a text means in reports about an area, by a source. The narrowest scope that knows the text decides:
     * area and source, then source, then area, then everywhere.
     *
     * @param area code of the area
     * @param source code of the source
     */
    public Optional<String> find(String written, String area, String source) {
        note(TERM, name, written, area, source);
        Spelling spelling = Spelling.of(written);
        return scopes(area, source)
                .flatMap(scope -> scope.find(spelling).stream())
                .findFirst();
    }

    /** The line of a workspace by which {@link #find} finds a term; empty for a spelling of the program. */
    public Optional<String> origin(String written, String area, String source) {
        Spelling spelling = Spelling.of(written);
        return scopes(area, source)
                .filter(scope -> scope.find(spelling).isPresent())
                .findFirst()
                .flatMap(scope -> scope.origin(spelling));
    }

    private Stream<Synonyms> scopes(String area, String source) {
        return Stream.of(new Scope(area, source), new Scope("", source), new Scope(area, ""), Scope.EVERYWHERE)
                .map(synonyms::get)
                .flatMap(Stream::ofNullable);
    }

    /** The known spelling most alike: for the text of a message only. */
    public Optional<String> nearest(String written) {
        note(NEAREST_TERM, name, written);
        return spellings.nearest(written);
    }

    /** What it says beside its words, as a text to be hashed. */
    String rules() {
        List<String> counted =
                terms.values().stream().filter(Term::counts).map(Term::code).toList();
        return "%s %s %s %s".formatted(name, blankTerm, blankWarns, counted);
    }

    Set<String> scopedAreas() {
        return synonyms.keySet().stream()
                .map(Scope::area)
                .filter(area -> !area.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether a text is a spelling of any term in any scope. */
    boolean knows(String written) {
        Spelling spelling = Spelling.of(written);
        return synonyms.values().stream().anyMatch(scope -> scope.find(spelling).isPresent());
    }
}
