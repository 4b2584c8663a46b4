package org.themonitor.pipeline.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.cell.RowContext;
import org.themonitor.pipeline.cell.YearsAnswer;
import org.themonitor.pipeline.finding.Cause;
import org.themonitor.pipeline.finding.Finding;
import org.themonitor.pipeline.finding.FindingCode;
import org.themonitor.pipeline.template.CoverAnswer;
import org.themonitor.pipeline.template.CoverTemplate;
import org.themonitor.pipeline.vocabulary.Vocabularies;
import org.themonitor.pipeline.workbook.RawCell;

/**
 * What a sender answered on the cover to the questions how much of the casualties a workbook gives, held against its rows.
 * Only what was answered counts, and a year without a row is given in full only where none are known.
 *
 * @param isAnswered whether something stands beside a question, be it readable or not
 * @param statements what it states
 * @param findings what was answered in another way, and what rows contradict
 */
public record CoverageAnswers(boolean isAnswered, List<CoverageStatement> statements, List<Finding> findings) {
    /** Nothing was asked, or nobody who may say it. */
    public static final CoverageAnswers NOTHING = new CoverageAnswers(false, List.of(), List.of());

    /** Closed years. */
    private record Span(int first, int last) {
        private String written() {
            return first == last ? "" + first : first + "-" + last;
        }
    }

    public CoverageAnswers {
        statements = List.copyOf(statements);
        findings = List.copyOf(findings);
    }

    /**
     * Reads the answers.
     *
     * @param asked the questions of the cover by their names; empty for a cover that asks none
     * @param rows what the workbook has rows of
     */
    public static CoverageAnswers of(
            Map<String, CoverAnswer> asked, YearsOfCasualties rows, RowContext context, Vocabularies vocabularies) {
        @Nullable CoverAnswer years = asked.get(CoverTemplate.YEARS_IN_FULL);
        @Nullable CoverAnswer none = asked.get(CoverTemplate.NO_CASUALTIES);
        CoverAnswer first = years == null ? none : years;
        if (first == null) {
            return NOTHING;
        }
        if (cell(years).isEmpty() && cell(none).isEmpty()) {
            return new CoverageAnswers(
                    false,
                    List.of(CoverageStatement.ofCover(first, "unanswered", null, null)),
                    List.of(new Finding(
                            Cause.of(FindingCode.COVERAGE_NOT_ANSWERED).with("year", context.dataYear()),
                            first.sheet(),
                            first.address(),
                            null)));
        }
        List<CoverageStatement> statements = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        boolean isNone = none != null && isNone(none, rows, context, vocabularies, statements, findings);
        if (years != null) {
            full(years, isNone, rows, context, vocabularies, statements, findings);
        }
        return new CoverageAnswers(true, statements, findings);
    }

    private static Optional<RawCell> cell(@Nullable CoverAnswer answer) {
        return answer == null ? Optional.empty() : answer.cell();
    }

    /** Whether no casualties are known in the data year; rows beat the tick. */
    private static boolean isNone(
            CoverAnswer none,
            YearsOfCasualties rows,
            RowContext context,
            Vocabularies vocabularies,
            List<CoverageStatement> statements,
            List<Finding> findings) {
        if (none.cell().isEmpty()) {
            return false;
        }
        RawCell cell = none.cell().get();
        String answer = vocabularies
                .get("tick")
                .find(cell.text(), context.area().code(), context.source())
                .orElse("");
        if (answer.isEmpty()) {
            findings.add(finding(Cause.of(FindingCode.NO_CASUALTIES_UNREADABLE), none, cell));
        }
        if (!answer.equals("yes")) {
            return false;
        }
        int year = context.dataYear();
        if (rows.mayTellOfSomebodyIn(year)) {
            findings.add(finding(Cause.of(FindingCode.NO_CASUALTIES_BESIDE_ROWS).with("year", year), none, cell));
            return false;
        }
        statements.add(CoverageStatement.ofCover(none, "none_reported", year, year));
        return true;
    }

    private static void full(
            CoverAnswer said,
            boolean isNone,
            YearsOfCasualties rows,
            RowContext context,
            Vocabularies vocabularies,
            List<CoverageStatement> statements,
            List<Finding> findings) {
        if (said.cell().isEmpty()) {
            return;
        }
        RawCell cell = said.cell().get();
        YearsAnswer answer = YearsAnswer.of(cell.text(), vocabularies.get("years_given"), context);
        answer.problem().ifPresent(cause -> findings.add(finding(cause, said, cell)));
        int last = context.dataYear();
        NavigableSet<Integer> years = new TreeSet<>(answer.years());
        if (answer.isAll()) {
            IntStream.rangeClosed(rows.firstUpTo(last), last).forEach(years::add);
        }
        NavigableSet<Integer> without = new TreeSet<>(years);
        without.removeIf(year -> rows.has(year) || (isNone && year == last));
        if (!without.isEmpty()) {
            String named = spans(without).stream().map(Span::written).collect(Collectors.joining(", "));
            findings.add(
                    finding(Cause.of(FindingCode.YEARS_IN_FULL_WITHOUT_ROWS).with("years", named), said, cell));
        }
        years.removeIf(year -> !rows.has(year));
        for (Span span : spans(years)) {
            statements.add(CoverageStatement.ofCover(said, "full", span.first(), span.last()));
        }
    }

    private static List<Span> spans(NavigableSet<Integer> years) {
        List<Span> spans = new ArrayList<>();
        for (int year : years) {
            Span before = spans.isEmpty() ? null : spans.get(spans.size() - 1);
            if (before != null && before.last() == year - 1) {
                spans.set(spans.size() - 1, new Span(before.first(), year));
            } else {
                spans.add(new Span(year, year));
            }
        }
        return spans;
    }

    private static Finding finding(Cause cause, CoverAnswer said, RawCell cell) {
        return new Finding(cause, said.sheet(), said.address(), cell.text()).ofNumbers(true);
    }
}
