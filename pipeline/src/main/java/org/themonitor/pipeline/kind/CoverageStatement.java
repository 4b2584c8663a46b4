package org.themonitor.pipeline.kind;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.template.CoverAnswer;
import org.themonitor.pipeline.template.SheetCoverage;
import org.themonitor.pipeline.template.SheetTemplate;

/**
 * What a workbook says of how much it gives: {@code staging.coverage_statements}.
 *
 * @param recordKind the staging table it is about
 * @param saidBy cover or template
 * @param value full, none_reported, gives, part or unanswered
 * @param firstYear first year it is about, null = from the first year with rows
 * @param lastYear last year it is about, null = to the last year there can be
 * @param detail outcomes of gives, the part of part, else null
 * @param sheet where a cover says it, else null
 * @param cell address of the cell there, else null
 */
public record CoverageStatement(
        String recordKind,
        String saidBy,
        String value,
        @Nullable Integer firstYear,
        @Nullable Integer lastYear,
        @Nullable String detail,
        @Nullable String sheet,
        @Nullable String cell) {
    private static final String CASUALTIES = "casualties";

    /** What a template says of a sheet, whoever sends it. */
    public static List<CoverageStatement> ofTemplate(SheetTemplate sheet) {
        SheetCoverage coverage = sheet.coverage();
        List<CoverageStatement> said = new ArrayList<>();
        if (coverage.isFull()) {
            said.add(ofTemplate(sheet, "full", coverage.keptSince(), null));
        }
        if (!coverage.gives().isEmpty()) {
            said.add(ofTemplate(sheet, "gives", null, String.join(", ", coverage.gives())));
        }
        coverage.part().ifPresent(part -> said.add(ofTemplate(sheet, "part", null, part)));
        return said;
    }

    private static CoverageStatement ofTemplate(
            SheetTemplate sheet, String value, @Nullable Integer first, @Nullable String detail) {
        return new CoverageStatement(sheet.into().name(), "template", value, first, null, detail, null, null);
    }

    /** Of an answer on a cover, which is always one about casualties. */
    static CoverageStatement ofCover(CoverAnswer said, String value, @Nullable Integer first, @Nullable Integer last) {
        return new CoverageStatement(
                CASUALTIES,
                "cover",
                value,
                first,
                last,
                null,
                said.sheet(),
                said.address().a1());
    }
}
