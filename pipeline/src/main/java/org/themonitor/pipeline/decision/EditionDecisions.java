package org.themonitor.pipeline.decision;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.themonitor.pipeline.yaml.YamlProblems;

/**
 * What editors decided that holds in one edition: the lines of {@code inclusions.yml}, {@code source_use.yml},
 * {@code absorptions.yml}, {@code judgements.yml}, {@code matches.yml}, {@code verdicts.yml}, {@code coverage.yml},
 * {@code figures_from.yml}, {@code waived.yml}, {@code late_receipts.yml} and {@code roster.yml} in its folder and in those of
 * older editions, of each subject the newest; and what older editions gave.
 *
 * @param inclusions whether rows count
 * @param sourceUse which sources count
 * @param absorptions which totals hold people of which rows
 * @param judgements what is held of States' compliance
 * @param matches which rows tell of the same people
 * @param verdicts what was said of values that are hard to believe
 * @param coverage how much is known of areas and years
 * @param figuresFrom whether prints or rows of past years count
 * @param waived of which years nobody asks for what is missing
 * @param lateReceipts which workbooks count although they are late
 * @param roster what seasons ask for
 * @param given what older editions that are locked gave
 * @param digests SHA-256 of the files by their path below the folder of decisions
 */
public record EditionDecisions(
        List<Inclusion> inclusions,
        List<SourceUse> sourceUse,
        List<Absorption> absorptions,
        List<Judgement> judgements,
        List<Match> matches,
        List<ValueVerdict> verdicts,
        List<Coverage> coverage,
        List<FiguresFrom> figuresFrom,
        List<Waived> waived,
        List<LateReceipt> lateReceipts,
        Roster roster,
        GivenFigures given,
        SortedMap<String, String> digests) {
    /** Nothing was decided. */
    public static final EditionDecisions NONE = new EditionDecisions(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Roster.NONE,
            GivenFigures.NONE,
            new TreeMap<>());

    public EditionDecisions {
        inclusions = List.copyOf(inclusions);
        sourceUse = List.copyOf(sourceUse);
        absorptions = List.copyOf(absorptions);
        judgements = List.copyOf(judgements);
        matches = List.copyOf(matches);
        verdicts = List.copyOf(verdicts);
        coverage = List.copyOf(coverage);
        figuresFrom = List.copyOf(figuresFrom);
        waived = List.copyOf(waived);
        lateReceipts = List.copyOf(lateReceipts);
        digests = Collections.unmodifiableSortedMap(new TreeMap<>(digests));
    }

    /**
     * Reads them.
     *
     * @param folder the folder of decisions
     * @throws org.themonitor.pipeline.yaml.InvalidYamlException listing everything wrong with any of the files, those of
     *     older editions too
     */
    public static EditionDecisions load(Path folder, String edition) {
        YamlProblems problems = new YamlProblems();
        SortedMap<String, String> digests = new TreeMap<>();
        StandingLines lines = new StandingLines(folder, edition, digests, problems);
        List<Inclusion> inclusions = lines.read(Inclusion.FILE, Inclusion::of);
        List<SourceUse> uses = lines.read(SourceUse.FILE, SourceUse::of);
        SourceUse.onePrimary(uses, problems);
        List<Absorption> absorptions = lines.read(Absorption.FILE, Absorption::of);
        List<Judgement> judgements = lines.read(Judgement.FILE, Judgement::of);
        List<Match> matches = lines.read(Match.FILE, Match::of);
        List<ValueVerdict> verdicts = lines.read(ValueVerdict.FILE, ValueVerdict::of);
        List<Coverage> coverage = StandingCoverage.read(folder, edition, digests, problems);
        List<FiguresFrom> figures = lines.read(FiguresFrom.FILE, (file, form) -> FiguresFrom.of(folder, file, form));
        FiguresFrom.once(figures, problems);
        List<Waived> waived = lines.read(Waived.FILE, (file, form) -> Waived.of(folder, file, form));
        List<LateReceipt> late = lines.read(LateReceipt.FILE, LateReceipt::of);
        Roster roster = Roster.read(folder, edition, digests, problems);
        GivenFigures given = GivenFigures.read(folder, edition, digests, problems);
        problems.throwIfAny();
        return new EditionDecisions(
                inclusions,
                uses,
                absorptions,
                judgements,
                matches,
                verdicts,
                coverage,
                figures,
                waived,
                late,
                roster,
                given,
                digests);
    }

    /**
     * Holds the lines on coverage and the rosters against the sources there are.
     *
     * @param known codes of those that have sent something
     * @param places the same with the area it was about, as {@code LAO nra}
     * @param kinds the staging tables that sources fill
     * @throws org.themonitor.pipeline.yaml.InvalidYamlException naming every line about another one
     */
    public void checkSources(Collection<String> known, Collection<String> places, Collection<String> kinds) {
        YamlProblems problems = new YamlProblems();
        Set<String> asked = roster.lines().stream().map(RosterLine::source).collect(Collectors.toSet());
        for (Coverage line : coverage) {
            if (line.source() != null && !known.contains(line.source()) && !asked.contains(line.source())) {
                problems.add(
                        line.decided().file(),
                        line.decided().line(),
                        "no workbook is from a source '%s'; write its code as the inbox has it, or leave 'source' out to mean the area as a whole"
                                .formatted(line.source()));
            }
        }
        roster.check(places, kinds, problems);
        problems.throwIfAny();
    }
}
