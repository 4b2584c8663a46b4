package org.themonitor.pipeline.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.themonitor.pipeline.finding.Finding;
import org.themonitor.pipeline.workbook.CsvDialect;

/**
 * What a workbook turned out to be.
 *
 * @param template the one template that recognises it; empty when none or two do, with a finding that says so
 * @param dialect how it is written, where it is a CSV file
 * @param sheets the sheets to read, in the order of their tabs
 * @param cover what the cover says, by {@code area}, {@code source}, {@code data_year} and {@code sent_on}
 * @param answers what its cover asks and its sender answered, by {@code years_in_full} and {@code no_casualties}; empty
 *     for a cover without the questions
 * @param findings what was wrong with sheets, headers and labels
 */
public record MatchedWorkbook(
        Optional<Template> template,
        Optional<CsvDialect> dialect,
        List<MatchedSheet> sheets,
        Map<String, CoverValue> cover,
        Map<String, CoverAnswer> answers,
        List<Finding> findings) {
    public MatchedWorkbook {
        sheets = List.copyOf(sheets);
        cover = Map.copyOf(cover);
        answers = Map.copyOf(answers);
        findings = List.copyOf(findings);
    }

    /** The same with some of its sheets only. */
    public MatchedWorkbook only(Predicate<MatchedSheet> which) {
        return new MatchedWorkbook(
                template, dialect, sheets.stream().filter(which).toList(), cover, answers, findings);
    }

    MatchedWorkbook in(CsvDialect written) {
        return new MatchedWorkbook(template, Optional.of(written), sheets, cover, answers, findings);
    }
}
