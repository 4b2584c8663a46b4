package org.themonitor.pipeline.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.archive.Sha256;
import org.themonitor.pipeline.area.AreaCode;
import org.themonitor.pipeline.area.Areas;
import org.themonitor.pipeline.comparison.ReferenceFacts;
import org.themonitor.pipeline.decision.CommonDecisions;
import org.themonitor.pipeline.decision.Correction;
import org.themonitor.pipeline.decision.SourceRight;
import org.themonitor.pipeline.finding.Messages;
import org.themonitor.pipeline.finding.SafeText;
import org.themonitor.pipeline.reference.Reference;
import org.themonitor.pipeline.sql.Layer;
import org.themonitor.pipeline.sql.SqlProject;
import org.themonitor.pipeline.template.SheetTemplate;
import org.themonitor.pipeline.template.Templates;
import org.themonitor.pipeline.value.Lookups;
import org.themonitor.pipeline.vocabulary.Vocabularies;
import org.themonitor.pipeline.yaml.YamlProblems;

/**
 * Everything that decides how a workbook is read and a table is made, apart from the workbooks and the
 * decisions for single editions.
 *
 * @param reference lists of facts that no workbook says
 * @param areas States and other areas
 * @param vocabularies closed lists with their synonyms
 * @param templates which workbook is read how
 * @param referenceFacts what of the reference the reading of workbooks asks
 * @param sql the SQL tree
 * @param codeDigest hash of the classes of this library
 * @param decisions what editors decided for all editions
 */
public record Definitions(
        Reference reference,
        Areas areas,
        Vocabularies vocabularies,
        Templates templates,
        ReferenceFacts referenceFacts,
        SqlProject sql,
        String codeDigest,
        CommonDecisions decisions) {

    /**
     * Reads all of it, but what editors decided on workbooks: that is {@link #with}.
     *
     * @param sqlFolder an SQL tree to use in place of the built-in one, null for the built-in one
     * @param decisions a workspace's folder with templates, vocabularies and reference beside the built-in ones; neither it
     *     nor any of them need exist
     * @throws org.themonitor.pipeline.yaml.InvalidYamlException listing every line of them that cannot be followed
     */
    public static Definitions load(@Nullable Path sqlFolder, Path decisions) {
        // DuckDB reads the SQL tree meanwhile: each of the two takes about half of a start's time
        return of(CompletableFuture.supplyAsync(() -> sql(sqlFolder)), decisions);
    }

    /** As {@link #load} does, with an SQL tree that was read before. */
    public static Definitions with(SqlProject sql, Path decisions) {
        return of(CompletableFuture.completedFuture(sql), decisions);
    }

    private static Definitions of(CompletableFuture<SqlProject> sql, Path decisions) {
        Reference reference = Reference.with(decisions);
        Areas areas = Areas.of(reference);
        Vocabularies vocabularies = Vocabularies.load(decisions.resolve("vocabularies"));
        ReferenceCheck.check(reference, areas, vocabularies);
        return new Definitions(
                reference,
                areas,
                vocabularies,
                Templates.load(decisions.resolve("templates")),
                ReferenceFacts.of(reference),
                finished(sql),
                CodeDigest.ofThisLibrary(),
                CommonDecisions.NONE);
    }

    private static SqlProject sql(@Nullable Path folder) {
        return folder == null ? SqlProject.fromClassPath() : SqlProject.fromFolder(folder);
    }

    private static SqlProject finished(CompletableFuture<SqlProject> sql) {
        try {
            return sql.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException told) {
                throw told;
            }
            throw failed;
        }
    }

    /**
     * With the headers and corrections that editors decided on.
     *
     * @throws org.themonitor.pipeline.yaml.InvalidYamlException listing every decision that cannot be followed
     */
    public Definitions with(CommonDecisions decided) {
        YamlProblems problems = new YamlProblems();
        Templates extended = AcceptedHeaders.extend(templates, decided.headerMappings(), decided.secret(), problems);
        SafeText safe = KnownWords.safeText(vocabularies, areas);
        for (Correction correction : decided.corrections()) {
            String text = correction.expect().text();
            if (text != null
                    && !text.equals(Correction.BLANK)
                    && !correction.confirmsANumber()
                    && !safe.shown(text).equals(text)) {
                problems.add(
                        correction.decided().file(),
                        correction.decided().line(),
                        "'expect' may only hold a number, a date or a known term, for other text may name a person;"
                                + " decide writes it keyed, as expect_keyed");
            }
        }
        for (SourceRight right : decided.sources()) {
            rightProblems(right)
                    .forEach(sentence ->
                            problems.add(right.decided().file(), right.decided().line(), sentence));
        }
        problems.throwIfAny();
        return new Definitions(reference, areas, vocabularies, extended, referenceFacts, sql, codeDigest, decided);
    }

    private List<String> rightProblems(SourceRight right) {
        boolean isOfTheMonitor = right.scope() == SourceRight.Scope.MONITOR;
        SortedMap<String, Boolean> kinds = new TreeMap<>();
        templates.all().stream()
                .flatMap(template -> template.sheets().stream())
                .map(SheetTemplate::into)
                .forEach(table -> kinds.put(table.name(), table.isOfTheMonitor()));
        kinds.values().removeIf(monitor -> monitor != isOfTheMonitor);
        Stream<String> places = right.areas().stream()
                .filter(area -> !areas.all().contains(new AreaCode(area)))
                .map("there is no area '%s'"::formatted);
        Stream<String> tables = right.kinds().stream()
                .filter(kind -> !kinds.containsKey(kind))
                .map(kind -> "'%s' is no kind that speaks for %s; there are %s"
                        .formatted(
                                kind, isOfTheMonitor ? "the Monitor" : "an area", String.join(", ", kinds.keySet())));
        return Stream.concat(places, tables).toList();
    }

    /** The files of words and facts of the workspace, below its decisions, with their SHA-256. */
    public SortedMap<String, String> ownFiles() {
        SortedMap<String, String> files = new TreeMap<>(vocabularies.ownFiles());
        reference.own().forEach(list -> files.put("reference/" + list.name() + ".csv", list.ownDigest()));
        return files;
    }

    /** The same definitions, of which words and facts note what they are asked. */
    Definitions noting(Lookups asked) {
        return new Definitions(
                reference,
                areas.noting(asked),
                vocabularies.noting(asked),
                templates,
                referenceFacts.noting(asked),
                sql,
                codeDigest,
                decisions);
    }

    /** Hash of this program, as far as the reading of every workbook depends on it. */
    String readerDigest() {
        return Sha256.of(List.of(
                sql.digest(Set.of(Layer.STAGING)),
                vocabularies.rulesDigest(),
                Messages.in(Messages.ENGLISH).digest(),
                codeDigest));
    }

    /** Hash of the words, facts and templates that a reading may ask. */
    String wordsDigest() {
        return Sha256.of(List.of(areas.digest(), vocabularies.digest(), referenceFacts.digest(), templatesDigest()));
    }

    /** Hash of the reference, the vocabularies and the templates together. */
    public String referenceDigest() {
        return Sha256.of(List.of(reference.digest(), vocabularies.digest(), templatesDigest()));
    }

    /** Hash of all templates, with the headers that editors accepted. */
    String templatesDigest() {
        return Sha256.of(
                templates.all().stream().map(template -> template.digest()).toList());
    }

    /** The parts of it that decide what an edition says, each with its hash. */
    public SortedMap<String, String> versions() {
        return new TreeMap<>(Map.of(
                "program", codeDigest,
                "sql", sql.digest(),
                "reference", reference.digest(),
                "vocabularies", vocabularies.digest(),
                "templates", templatesDigest()));
    }

    /** Hash of all of it. */
    public String digest() {
        return Sha256.of(List.of(referenceDigest(), sql.digest(), codeDigest));
    }
}
