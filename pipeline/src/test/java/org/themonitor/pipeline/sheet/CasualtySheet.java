package org.themonitor.pipeline.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.themonitor.pipeline.BuiltIn;
import org.themonitor.pipeline.account.Accounting;
import org.themonitor.pipeline.area.AreaCode;
import org.themonitor.pipeline.area.Areas;
import org.themonitor.pipeline.cell.RowContext;
import org.themonitor.pipeline.comparison.ReferenceFacts;
import org.themonitor.pipeline.finding.Finding;
import org.themonitor.pipeline.finding.FindingCode;
import org.themonitor.pipeline.finding.FindingCollector;
import org.themonitor.pipeline.kind.Kinds;
import org.themonitor.pipeline.reference.Reference;
import org.themonitor.pipeline.row.NormalisedRow;
import org.themonitor.pipeline.row.RowReader;
import org.themonitor.pipeline.template.MatchedWorkbook;
import org.themonitor.pipeline.template.TemplateMatcher;
import org.themonitor.pipeline.template.Templates;
import org.themonitor.pipeline.template.WorkbookOf;
import org.themonitor.pipeline.vocabulary.Vocabularies;
import org.themonitor.pipeline.workbook.UnreadableWorkbookException;
import org.themonitor.pipeline.workbook.Workbook;

/** What a workbook with one sheet gave. */
public record CasualtySheet(
        List<NormalisedRow.Accepted> rows,
        List<NormalisedRow.Part> spread,
        List<Finding> findings,
        Accounting accounting) {
    public static final String HEADERS =
            "Date | Year | Province | Place | People | Outcome | Civilian status | Age group | Sex"
                    + " | Device type | Activity | Note";
    public static final Vocabularies VOCABULARIES = BuiltIn.DEFINITIONS.vocabularies();
    public static final Areas AREAS = Areas.load();
    public static final ReferenceFacts REFERENCE_FACTS = ReferenceFacts.of(Reference.shipped());
    public static final Kinds KINDS = new Kinds(VOCABULARIES, AREAS, REFERENCE_FACTS);

    /** Rows of the country workbook's sheet, from row 2 on, sent for 2024 by a source in Lao PDR. */
    public static CasualtySheet of(String... rows) {
        List<String> lines = new ArrayList<>(List.of(HEADERS));
        lines.addAll(List.of(rows));
        return of(
                BuiltIn.DEFINITIONS.templates(),
                "LAO",
                2024,
                WorkbookOf.sheet("Casualties", lines.toArray(String[]::new)));
    }

    public static CasualtySheet of(Templates templates, String area, int dataYear, Workbook workbook) {
        try {
            return of(new TemplateMatcher(templates).match(workbook), area, dataYear, workbook);
        } catch (IOException | UnreadableWorkbookException e) {
            throw new IllegalStateException(e);
        }
    }

    public static CasualtySheet of(MatchedWorkbook matched, String area, int dataYear, Workbook workbook) {
        FindingCollector findings = new FindingCollector();
        findings.addAll(matched.findings());
        List<NormalisedRow.Accepted> rows = new ArrayList<>();
        List<NormalisedRow.Part> spread = new ArrayList<>();
        RowReader reader = KINDS.reader(matched.sheets().get(0), new RowContext(new AreaCode(area), "nra", dataYear));
        try {
            Accounting accounting = SheetRows.read(workbook, reader, findings, row -> {
                if (row instanceof NormalisedRow.Accepted accepted) {
                    rows.add(accepted);
                } else if (row instanceof NormalisedRow.Spread several) {
                    spread.addAll(several.parts());
                }
            });
            return new CasualtySheet(rows, spread, findings.findings(), accounting);
        } catch (IOException | UnreadableWorkbookException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The one finding of a code. */
    public Finding only(FindingCode code) {
        List<Finding> found = findings.stream().filter(f -> f.code() == code).toList();
        if (found.size() != 1) {
            throw new AssertionError("expected one %s, but there are: %s".formatted(code, findings));
        }
        return found.get(0);
    }
}
