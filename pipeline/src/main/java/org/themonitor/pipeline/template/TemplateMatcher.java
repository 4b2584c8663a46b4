package org.themonitor.pipeline.template;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.finding.Cause;
import org.themonitor.pipeline.finding.Finding;
import org.themonitor.pipeline.finding.FindingCode;
import org.themonitor.pipeline.workbook.CsvDialect;
import org.themonitor.pipeline.workbook.Sheet;
import org.themonitor.pipeline.workbook.UnreadableWorkbookException;
import org.themonitor.pipeline.workbook.Workbook;

/** Finds the one template whose sheets a workbook has. */
public final class TemplateMatcher {
    private final Templates templates;
    private final @Nullable String named;

    /** A matcher among these templates. */
    public TemplateMatcher(Templates templates) {
        this(templates, null);
    }

    private TemplateMatcher(Templates templates, @Nullable String named) {
        this.templates = templates;
        this.named = named;
    }

    /** A matcher for one workbook: of the template that an editor named for it alone, else among all of them. */
    public static TemplateMatcher of(Templates templates, @Nullable String named) {
        return named == null ? new TemplateMatcher(templates) : new TemplateMatcher(templates.only(named), named);
    }

    /** Opens a CSV file as if it were written in a dialect. */
    @FunctionalInterface
    public interface CsvOpener {
        Workbook open(CsvDialect dialect) throws IOException, UnreadableWorkbookException;
    }

    /** Matches a spreadsheet against all templates. */
    public MatchedWorkbook match(Workbook workbook) throws IOException, UnreadableWorkbookException {
        List<SheetHead> heads = SheetHead.of(workbook);
        List<Candidate> candidates =
                templates.all().stream().map(t -> Candidate.of(t, heads)).toList();
        if (best(candidates).isEmpty()) {
            candidates = templates.all().stream()
                    .map(template -> Candidate.byHeaders(template, heads))
                    .toList();
        }
        Optional<Candidate> chosen = only(best(candidates));
        return chosen.isPresent()
                ? matched(Candidate.byHeaders(chosen.get().template(), heads), workbook)
                : notMatched(candidates);
    }

    /**
     * Matches a CSV file against the templates that come as CSV, each read in its own dialect, or with another delimiter
     * where none knows it so.
     *
     * @throws UnreadableWorkbookException if no dialect can read the file
     */
    public MatchedWorkbook matchCsv(CsvOpener opener) throws IOException, UnreadableWorkbookException {
        CsvCandidates candidates = CsvCandidates.of(templates, opener);
        Optional<Candidate> chosen = only(best(candidates.all()));
        if (chosen.isEmpty()) {
            return notMatched(candidates.all());
        }
        CsvDialect dialect = candidates.dialect(chosen.get()).orElseThrow();
        try (Workbook workbook = opener.open(dialect)) {
            return matched(chosen.get(), workbook).in(dialect);
        }
    }

    private static Optional<Candidate> only(List<Candidate> best) {
        return best.size() == 1 ? Optional.of(best.get(0)) : Optional.empty();
    }

    /** The recognised candidates with the most known headers: one, none, or several that tie. */
    private List<Candidate> best(List<Candidate> all) {
        List<Candidate> candidates = all.stream()
                .filter(Candidate::isRecognised)
                .filter(one -> !isBeaten(one, all))
                .toList();
        int most = candidates.stream().mapToInt(Candidate::score).max().orElse(0);
        return candidates.stream()
                .filter(candidate -> candidate.score() == most)
                .toList();
    }

    /** A template that an editor put into the workspace is meant for what it recognises. */
    private boolean isBeaten(Candidate candidate, List<Candidate> all) {
        return !templates.own().contains(candidate.template().name())
                && all.stream()
                        .filter(other ->
                                templates.own().contains(other.template().name()))
                        .anyMatch(other -> other.recognisesAllOf(candidate));
    }

    private static MatchedWorkbook matched(Candidate chosen, Workbook workbook)
            throws IOException, UnreadableWorkbookException {
        List<Finding> findings = new ArrayList<>();
        Map<String, CoverValue> cover = Map.of();
        Map<String, CoverAnswer> answers = Map.of();
        if (chosen.template().cover().isPresent()) {
            CoverMatch match = new CoverMatch(chosen.template().cover().get());
            match.read(workbook);
            cover = match.values();
            answers = match.answers();
            findings.addAll(match.findings());
        }
        chosen.renamed().forEach(sheet -> findings.add(sheet.renamed()));
        chosen.recognised().forEach(sheet -> findings.addAll(sheet.findings()));
        findings.addAll(missingSheets(chosen));
        BlankVersion.difference(workbook, chosen.template()).ifPresent(findings::add);
        for (Sheet sheet : unclaimed(chosen, workbook)) {
            notMapped(chosen, sheet, workbook).ifPresent(findings::add);
        }
        List<MatchedSheet> sheets =
                chosen.recognised().stream().map(SheetMatch::sheet).toList();
        return new MatchedWorkbook(Optional.of(chosen.template()), Optional.empty(), sheets, cover, answers, findings);
    }

    private static List<Finding> missingSheets(Candidate chosen) {
        return chosen.template().sheets().stream()
                .filter(SheetTemplate::required)
                .filter(sheet -> chosen.recognised().stream().noneMatch(match -> match.isOf(sheet)))
                .map(sheet -> ofWorkbook(Cause.of(FindingCode.SHEET_MISSING)
                        .with("sheet_name", sheet.names().get(0))))
                .toList();
    }

    private static List<Sheet> unclaimed(Candidate chosen, Workbook workbook) {
        List<Sheet> claimed =
                chosen.recognised().stream().map(match -> match.head().sheet()).toList();
        return workbook.sheets().stream()
                .filter(sheet -> !claimed.contains(sheet))
                .filter(sheet -> !chosen.template().needsNoMapping(sheet.name()))
                .toList();
    }

    private static Optional<Finding> notMapped(Candidate chosen, Sheet sheet, Workbook workbook)
            throws IOException, UnreadableWorkbookException {
        AtomicInteger rows = new AtomicInteger();
        workbook.read(sheet, row -> rows.incrementAndGet() > 0);
        if (rows.get() == 0) {
            return Optional.empty();
        }
        Cause cause = chosen.nearly().stream()
                .filter(match -> match.head().sheet().equals(sheet))
                .map(match -> Cause.of(FindingCode.SHEET_NOT_MAPPED, "headers")
                        .with("headers", String.join(", ", match.missing())))
                .findFirst()
                .orElse(Cause.of(FindingCode.SHEET_NOT_MAPPED))
                .with("template", chosen.template().name())
                .with("number", rows.get());
        return Optional.of(new Finding(cause, sheet.name(), null, null));
    }

    private MatchedWorkbook notMatched(List<Candidate> candidates) {
        List<Candidate> tied = best(candidates);
        Finding finding = tied.isEmpty() ? notRecognised(candidates) : ambiguous(tied);
        return new MatchedWorkbook(Optional.empty(), Optional.empty(), List.of(), Map.of(), Map.of(), List.of(finding));
    }

    private static Finding ambiguous(List<Candidate> tied) {
        String names =
                String.join(", ", tied.stream().map(c -> c.template().name()).toList());
        return ofWorkbook(Cause.of(FindingCode.TEMPLATE_AMBIGUOUS).with("templates", names));
    }

    private Finding notRecognised(List<Candidate> candidates) {
        Comparator<SheetMatch> closeness = Comparator.comparing(SheetMatch::headersRecognised);
        String closest = null;
        SheetMatch best = null;
        for (Candidate candidate : candidates) {
            SheetMatch nearest = candidate.nearly().stream().max(closeness).orElse(null);
            if (nearest != null && (best == null || closeness.compare(nearest, best) > 0)) {
                best = nearest;
                closest = candidate.template().name();
            }
        }
        if (named != null && best == null) {
            return ofWorkbook(
                    Cause.of(FindingCode.TEMPLATE_NOT_RECOGNISED, "named").with("template", named));
        }
        return ofWorkbook(
                best == null || closest == null
                        ? Cause.of(FindingCode.TEMPLATE_NOT_RECOGNISED)
                        : Cause.of(FindingCode.TEMPLATE_NOT_RECOGNISED, "nearest")
                                .with("template", closest)
                                .with("tab", best.head().sheet().index() + 1)
                                .with("headers", String.join(", ", best.missing())));
    }

    private static Finding ofWorkbook(Cause cause) {
        return new Finding(cause, null, null, null);
    }
}
