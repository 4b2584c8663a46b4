package org.themonitor.pipeline.decision;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.decision.SourceUse.Use;
import org.themonitor.pipeline.yaml.YamlForm;
import org.themonitor.pipeline.yaml.YamlProblems;

/**
 * What editors decided for one edition: {@code decisions/<edition>/inclusions.yml}, {@code source_use.yml},
 * {@code absorptions.yml}, {@code judgements.yml}, {@code matches.yml} and {@code verdicts.yml}; and what of its
 * {@code coverage.yml} and of older editions' holds in it.
 *
 * @param inclusions whether rows count
 * @param sourceUse which sources count
 * @param absorptions which totals hold people of which rows
 * @param judgements what is held of States' compliance
 * @param matches which rows tell of the same people
 * @param verdicts what was said of values that are hard to believe
 * @param coverage how much is known of areas and years
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
        SortedMap<String, String> digests) {
    /** Nothing was decided. */
    public static final EditionDecisions NONE = new EditionDecisions(
            List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), new TreeMap<>());

    public EditionDecisions {
        inclusions = List.copyOf(inclusions);
        sourceUse = List.copyOf(sourceUse);
        absorptions = List.copyOf(absorptions);
        judgements = List.copyOf(judgements);
        matches = List.copyOf(matches);
        verdicts = List.copyOf(verdicts);
        coverage = List.copyOf(coverage);
        digests = Collections.unmodifiableSortedMap(new TreeMap<>(digests));
    }

    /**
     * Reads them.
     *
     * @param folder the folder of decisions
     * @throws org.themonitor.pipeline.yaml.InvalidYamlException listing everything wrong with any of the files
     */
    public static EditionDecisions load(Path folder, String edition) {
        YamlProblems problems = new YamlProblems();
        SortedMap<String, String> digests = new TreeMap<>();
        List<Inclusion> inclusions = new DecisionFile(folder, edition + "/inclusions.yml", problems)
                .read(digests, EditionDecisions::inclusion, Inclusion::block, Inclusion::decided);
        List<SourceUse> uses = new DecisionFile(folder, edition + "/source_use.yml", problems)
                .read(
                        digests,
                        EditionDecisions::sourceUse,
                        use -> List.of(use.area(), year(use), use.recordKind(), use.source()),
                        SourceUse::decided);
        onePrimary(uses, problems);
        List<Absorption> absorptions =
                Absorption.read(new DecisionFile(folder, edition + "/absorptions.yml", problems), digests, problems);
        List<Judgement> judgements = new DecisionFile(folder, edition + "/judgements.yml", problems)
                .read(
                        digests,
                        EditionDecisions::judgement,
                        held -> List.of(held.treaty(), held.area(), held.obligation(), held.from()),
                        Judgement::decided);
        List<Match> matches = new DecisionFile(folder, edition + "/matches.yml", problems)
                .read(digests, EditionDecisions::match, Match::rows, Match::decided);
        List<ValueVerdict> verdicts = new DecisionFile(folder, edition + "/verdicts.yml", problems)
                .read(
                        digests,
                        EditionDecisions::valueVerdict,
                        verdict -> List.of(verdict.suspicion(), verdict.fingerprint()),
                        ValueVerdict::decided);
        List<Coverage> coverage = StandingCoverage.read(folder, edition, digests, problems);
        problems.throwIfAny();
        return new EditionDecisions(inclusions, uses, absorptions, judgements, matches, verdicts, coverage, digests);
    }

    /**
     * Holds the lines on coverage against the sources there are.
     *
     * @param known codes of those that have sent something, or were asked to
     * @throws org.themonitor.pipeline.yaml.InvalidYamlException naming every line about another one
     */
    public void checkSources(Collection<String> known) {
        YamlProblems problems = new YamlProblems();
        for (Coverage line : coverage) {
            if (line.source() != null && !known.contains(line.source())) {
                problems.add(
                        line.decided().file(),
                        line.decided().line(),
                        "no workbook is from a source '%s'; write its code as the inbox has it, or leave 'source' out to mean the area as a whole"
                                .formatted(line.source()));
            }
        }
        problems.throwIfAny();
    }

    private static String year(SourceUse use) {
        return String.valueOf(use.incidentYear());
    }

    /** Two primary sources would leave open which one counts. */
    private static void onePrimary(List<SourceUse> uses, YamlProblems problems) {
        SortedMap<String, SourceUse> primary = new TreeMap<>();
        for (SourceUse use : uses) {
            String what = use.area() + " " + year(use) + " " + use.recordKind();
            SourceUse before = use.use() == Use.PRIMARY ? primary.putIfAbsent(what, use) : null;
            if (before != null) {
                problems.add(
                        use.decided().file(),
                        use.decided().line(),
                        "%s is primary here and %s in line %d: one of them is a supplement or not used"
                                .formatted(
                                        use.source(),
                                        before.source(),
                                        before.decided().line()));
            }
        }
    }

    private static Optional<Inclusion> inclusion(String file, YamlForm form) {
        DecisionForm line = new DecisionForm(
                file,
                form,
                "row",
                "receipt",
                "sheet",
                "source",
                "area",
                "incident_year",
                "record_kind",
                "held_as",
                "decision");
        Decided decided = line.decided();
        line.text("reason_code");
        Verdict verdict = line.oneOf("decision", Verdict.values());
        @Nullable Block block = block(line);
        if (block != null && Block.BESIDE_ROWS.equals(block.heldAs()) && verdict == Verdict.INCLUDE) {
            line.problem(
                    "to include a total beside rows would count people twice: say in absorptions.yml, for each"
                            + " source of the rows, which outcomes the total holds, or 'absorbs: none' if they are other people");
        }
        return block == null || !line.isSound()
                ? Optional.empty()
                : Optional.of(new Inclusion(decided, block, verdict));
    }

    private static @Nullable Block block(DecisionForm line) {
        if (line.optional("source") != null) {
            // all years must be meant, not forgotten
            line.text("incident_year");
        }
        try {
            return new Block(
                    line.optional("row"),
                    line.optional("receipt"),
                    line.optional("sheet"),
                    line.optional("source"),
                    line.optional("area"),
                    line.year("incident_year"),
                    line.optional("record_kind"),
                    line.optional("held_as"));
        } catch (IllegalArgumentException wrong) {
            line.problem(wrong.getMessage());
            return null;
        }
    }

    private static Optional<SourceUse> sourceUse(String file, YamlForm form) {
        DecisionForm line = new DecisionForm(file, form, "area", "incident_year", "record_kind", "source", "use");
        Decided decided = line.decided();
        line.text("reason_code");
        line.text("incident_year");
        SourceUse use = new SourceUse(
                decided,
                line.text("area"),
                line.year("incident_year"),
                line.text("record_kind"),
                line.text("source"),
                line.oneOf("use", Use.values()));
        return line.isSound() ? Optional.of(use) : Optional.empty();
    }

    private static Optional<Judgement> judgement(String file, YamlForm form) {
        DecisionForm line = new DecisionForm(
                file, form, "treaty", "area", "obligation", "judgement", "from", "until", "source_title", "source_url");
        Decided decided = line.decided();
        Judgement.Kind kind = line.oneOf("judgement", Judgement.Kind.values());
        String treaty = line.text("treaty");
        String area = line.text("area");
        String obligation = line.text("obligation");
        String title = line.text("source_title");
        String url = line.text("source_url");
        LocalDate from = line.day("from");
        LocalDate until = line.optionalDay("until");
        if (!List.of("mbt", "ccm").contains(treaty) && !treaty.isEmpty()) {
            line.problem("'treaty' must be mbt or ccm, not '%s'".formatted(treaty));
        }
        if (until != null && !until.isAfter(from)) {
            line.problem("'until' must be after 'from'");
        }
        return line.isSound()
                ? Optional.of(new Judgement(decided, treaty, area, obligation, kind, from, until, title, url))
                : Optional.empty();
    }

    private static Optional<Match> match(String file, YamlForm form) {
        DecisionForm line = new DecisionForm(file, form, "row", "other_row", "decision");
        Decided decided = line.decided();
        line.text("reason_code");
        try {
            Match match = new Match(
                    decided, line.text("row"), line.text("other_row"), line.oneOf("decision", Match.Answer.values()));
            return line.isSound() ? Optional.of(match) : Optional.empty();
        } catch (IllegalArgumentException wrong) {
            line.problem(wrong.getMessage());
            return Optional.empty();
        }
    }

    private static Optional<ValueVerdict> valueVerdict(String file, YamlForm form) {
        DecisionForm line = new DecisionForm(file, form, "suspicion", "subject", "fingerprint", "decision");
        Decided decided = line.decided();
        line.text("reason_code");
        try {
            ValueVerdict verdict = new ValueVerdict(
                    decided,
                    line.text("suspicion"),
                    line.text("subject"),
                    line.text("fingerprint"),
                    line.oneOf("decision", ValueVerdict.Answer.values()));
            return line.isSound() ? Optional.of(verdict) : Optional.empty();
        } catch (IllegalArgumentException wrong) {
            line.problem(wrong.getMessage());
            return Optional.empty();
        }
    }
}
