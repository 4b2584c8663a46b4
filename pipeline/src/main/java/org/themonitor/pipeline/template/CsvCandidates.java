package org.themonitor.pipeline.template;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.finding.FindingCode;
import org.themonitor.pipeline.template.TemplateMatcher.CsvOpener;
import org.themonitor.pipeline.workbook.CsvDialect;
import org.themonitor.pipeline.workbook.UnreadableWorkbookException;
import org.themonitor.pipeline.workbook.Workbook;

/**
 * The templates tried on a CSV file: each in the dialect it names, and where none knows the file so, with the other
 * delimiters that spreadsheet programs write, which depend on the country of the computer.
 */
final class CsvCandidates {
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t');

    private final CsvOpener opener;
    private final List<Written> tried = new ArrayList<>();
    private @Nullable UnreadableWorkbookException unreadable;

    private record Written(Candidate candidate, CsvDialect dialect) {}

    private CsvCandidates(CsvOpener opener) {
        this.opener = opener;
    }

    /**
     * Tries all templates.
     *
     * @throws UnreadableWorkbookException if no dialect can read the file
     */
    static CsvCandidates of(Templates templates, CsvOpener opener) throws IOException, UnreadableWorkbookException {
        CsvCandidates candidates = new CsvCandidates(opener);
        List<CsvDialect> named = templates.csvDialects();
        for (CsvDialect dialect : named) {
            candidates.in(dialect, written(templates, dialect));
        }
        candidates.throwIfUnreadable();
        if (candidates.all().stream().noneMatch(Candidate::isRecognised)) {
            for (CsvDialect dialect : others(named)) {
                candidates.in(dialect, writtenOtherwise(templates, dialect));
            }
        }
        return candidates;
    }

    private static List<CsvDialect> others(List<CsvDialect> named) {
        return named.stream()
                .map(CsvDialect::charset)
                .distinct()
                .flatMap(charset -> DELIMITERS.stream().map(delimiter -> new CsvDialect(charset, delimiter)))
                .toList();
    }

    private static List<Template> writtenOtherwise(Templates templates, CsvDialect dialect) {
        return templates.all().stream()
                .filter(template -> template.csv()
                        .filter(its -> its.charset().equals(dialect.charset()) && !its.equals(dialect))
                        .isPresent())
                .toList();
    }

    private static List<Template> written(Templates templates, CsvDialect dialect) {
        return templates.all().stream()
                .filter(template -> template.csv().filter(dialect::equals).isPresent())
                .toList();
    }

    private void in(CsvDialect dialect, List<Template> templates) throws IOException {
        if (templates.isEmpty()) {
            return;
        }
        try (Workbook workbook = opener.open(dialect)) {
            List<SheetHead> heads = SheetHead.of(workbook);
            templates.forEach(template -> tried.add(new Written(Candidate.of(template, heads), dialect)));
        } catch (UnreadableWorkbookException e) {
            // the dialect tried first is the most usual one: its addresses are those people see
            unreadable = unreadable == null ? e : unreadable;
        }
    }

    private void throwIfUnreadable() throws UnreadableWorkbookException {
        if (unreadable == null) {
            return;
        }
        // a byte that is wrong in the usual encoding is more likely why than a template that is missing
        boolean isNearly = all().stream()
                .anyMatch(candidate ->
                        candidate.isRecognised() || !candidate.nearly().isEmpty());
        if (tried.isEmpty() || (!isNearly && unreadable.finding().code() == FindingCode.FILE_WRONG_ENCODING)) {
            throw unreadable;
        }
    }

    List<Candidate> all() {
        return tried.stream().map(Written::candidate).toList();
    }

    /** The dialect in which the candidate read the file. */
    Optional<CsvDialect> dialect(Candidate candidate) {
        return tried.stream()
                .filter(written -> written.candidate().equals(candidate))
                .map(Written::dialect)
                .findFirst();
    }
}
