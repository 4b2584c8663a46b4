package org.themonitor.pipeline.decision;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.archive.Coordinates;
import org.themonitor.pipeline.area.AreaCode;
import org.themonitor.pipeline.yaml.YamlForm;
import org.themonitor.pipeline.yaml.YamlProblems;

/**
 * What editors decided for all editions: {@code decisions/corrections.yml}, {@code header_mappings.yml},
 * {@code versions.yml}, {@code sources.yml} and {@code accepted_texts.yml}.
 *
 * @param corrections cells that are read as something else
 * @param headerMappings headers accepted beside those of the templates
 * @param versions which of two workbooks is the later
 * @param sources what sources may speak for
 * @param acceptedTexts what of senders' texts may stand in public
 * @param roster what seasons ask for, of all editions: some sources' newest workbook is the one that arrived last
 * @param secret key of what may not stand in the files as it is
 * @param digests SHA-256 of the files by their path below the folder of decisions
 */
public record CommonDecisions(
        List<Correction> corrections,
        List<HeaderMapping> headerMappings,
        List<Version> versions,
        List<SourceRight> sources,
        List<AcceptedText> acceptedTexts,
        Roster roster,
        WorkspaceSecret secret,
        SortedMap<String, String> digests) {
    /** Nothing was decided. */
    public static final CommonDecisions NONE = new CommonDecisions(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Roster.NONE,
            new WorkspaceSecret(Path.of(".secret")),
            new TreeMap<>());

    public CommonDecisions {
        corrections = List.copyOf(corrections);
        headerMappings = List.copyOf(headerMappings);
        versions = List.copyOf(versions);
        sources = List.copyOf(sources);
        acceptedTexts = List.copyOf(acceptedTexts);
        digests = Collections.unmodifiableSortedMap(new TreeMap<>(digests));
    }

    /**
     * Reads them.
     *
     * @param folder the folder of decisions
     * @throws org.themonitor.pipeline.yaml.InvalidYamlException listing everything wrong with any of the files
     */
    public static CommonDecisions load(Path folder) {
        return load(folder, WorkspaceSecret.beside(folder));
    }

    /** The same, where the key does not stand beside the folder. */
    public static CommonDecisions load(Path folder, WorkspaceSecret secret) {
        YamlProblems problems = new YamlProblems();
        SortedMap<String, String> digests = new TreeMap<>();
        List<Correction> corrections = new DecisionFile(folder, "corrections.yml", problems)
                .read(
                        digests,
                        CommonDecisions::correction,
                        correction -> List.of(correction.where(), correction.sheet(), correction.cell()),
                        Correction::decided);
        List<HeaderMapping> mappings = new DecisionFile(folder, "header_mappings.yml", problems)
                .read(
                        digests,
                        CommonDecisions::headerMapping,
                        mapping -> List.of(mapping.template(), mapping.sheet(), mapping.written()),
                        HeaderMapping::decided);
        List<Version> versions = new DecisionFile(folder, Version.FILE, problems)
                .read(digests, CommonDecisions::version, Version::workbooks, Version::decided);
        List<SourceRight> sources = new DecisionFile(folder, SourceRight.FILE, problems)
                .read(digests, SourceRight::of, SourceRight::subject, SourceRight::decided);
        List<AcceptedText> accepted = new DecisionFile(folder, AcceptedText.FILE, problems)
                .read(digests, AcceptedText::of, AcceptedText::subject, AcceptedText::decided);
        problems.throwIfAny();
        return new CommonDecisions(
                corrections, mappings, versions, sources, accepted, Roster.all(folder), secret, digests);
    }

    /** The corrections that mean a workbook, or may mean it where its place does not say what it is. */
    public List<Correction> naming(
            String receipt, @Nullable String area, @Nullable String source, @Nullable Integer dataYear) {
        return corrections.stream()
                .filter(correction -> correction.means(receipt, area, source, dataYear))
                .toList();
    }

    /** What the source of a workbook may speak for; its place says what is sure of it. */
    public SourceRights rights(String source, AreaCode area, Coordinates place) {
        return SourceRights.of(sources, source, area, place);
    }

    /** Of the decisions about sources those that bear on a workbook: all, where its place does not say the source. */
    public List<SourceRight> rightsNaming(@Nullable String source) {
        return sources.stream()
                .filter(right -> source == null || right.source().equals(source))
                .toList();
    }

    private static Optional<Correction> correction(String file, YamlForm form) {
        DecisionForm line = new DecisionForm(
                file,
                form,
                "row",
                "column",
                "receipt",
                "area",
                "source",
                "data_year",
                "sheet",
                "cell",
                "expect",
                "expect_keyed",
                "value");
        Decided decided = line.decided();
        String value = line.text("value");
        try {
            String row = line.optional("row");
            Correction correction = new Correction(
                    decided,
                    row == null ? line.optional("receipt") : row.replaceFirst("/.*", ""),
                    line.optional("area"),
                    line.optional("source"),
                    line.year("data_year"),
                    row == null
                            ? line.text("sheet")
                            : row.replaceFirst("^[^/]*/", "").replaceFirst("/[^/]*$", ""),
                    row == null ? line.text("cell") : line.text("column") + row.replaceFirst(".*/", ""),
                    new Expectation(line.optional("expect"), line.optional("expect_keyed")),
                    value);
            return line.isSound() ? Optional.of(correction) : Optional.empty();
        } catch (IllegalArgumentException wrong) {
            line.problem(wrong.getMessage());
            return Optional.empty();
        }
    }

    private static Optional<Version> version(String file, YamlForm form) {
        DecisionForm line = new DecisionForm(file, form, "receipt", "replaces");
        Decided decided = line.decided();
        try {
            Version version = new Version(decided, line.text("receipt"), line.text("replaces"));
            return line.isSound() ? Optional.of(version) : Optional.empty();
        } catch (IllegalArgumentException wrong) {
            line.problem(wrong.getMessage());
            return Optional.empty();
        }
    }

    private static Optional<HeaderMapping> headerMapping(String file, YamlForm form) {
        DecisionForm line =
                new DecisionForm(file, form, "template", "sheet", "header", "header_keyed", "to", "as", "ignore");
        Decided decided = line.decided();
        try {
            HeaderMapping mapping = new HeaderMapping(
                    decided,
                    line.text("template"),
                    line.text("sheet"),
                    line.optional("header"),
                    line.optional("header_keyed"),
                    line.optional("to"),
                    line.optional("as"),
                    line.optional("ignore"));
            return line.isSound() ? Optional.of(mapping) : Optional.empty();
        } catch (IllegalArgumentException wrong) {
            line.problem(wrong.getMessage());
            return Optional.empty();
        }
    }
}
