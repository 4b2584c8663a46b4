package org.themonitor.pipeline.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.cell.RowContext;
import org.themonitor.pipeline.kind.CoverageAnswers;
import org.themonitor.pipeline.kind.CoverageStatement;
import org.themonitor.pipeline.template.MatchedWorkbook;
import org.themonitor.pipeline.template.StagingTable;
import org.themonitor.pipeline.vocabulary.Vocabularies;

/** What a workbook says of how much it gives: on its cover, and by the template of its sheets. */
record WorkbookCoverage(MatchedWorkbook matched, RowContext context, Vocabularies vocabularies) {
    private static final String TABLE = "coverage_statements";

    /** Writes it, once all rows are read; the answers of the cover come back. */
    CoverageAnswers write(WorkbookRecord record) {
        CoverageAnswers answers = answers(record);
        List<CoverageStatement> statements =
                Stream.concat(answers.statements().stream(), ofTemplate(record)).toList();
        for (int number = 1; number <= statements.size(); number++) {
            record.add(TABLE, row(number, statements.get(number - 1)));
        }
        return answers;
    }

    /** Where its source may speak of casualties. */
    private CoverageAnswers answers(WorkbookRecord record) {
        return StagingTable.find("casualties").filter(context::mayGive).isPresent()
                ? CoverageAnswers.of(matched.answers(), record.years(), context, vocabularies)
                : CoverageAnswers.NOTHING;
    }

    /** Of those sheets that gave a row: of an empty register nobody knows what it holds. */
    private Stream<CoverageStatement> ofTemplate(WorkbookRecord record) {
        return matched.sheets().stream()
                .filter(sheet -> context.mayGive(sheet.template().into()))
                .filter(record::gave)
                .flatMap(sheet -> CoverageStatement.ofTemplate(sheet.template()).stream())
                .distinct();
    }

    private static Map<String, @Nullable Object> row(int number, CoverageStatement said) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("number", number);
        values.put("record_kind", said.recordKind());
        values.put("said_by", said.saidBy());
        values.put("value", said.value());
        values.put("first_year", said.firstYear());
        values.put("last_year", said.lastYear());
        values.put("detail", said.detail());
        values.put("sheet", said.sheet());
        values.put("cell", said.cell());
        return values;
    }
}
