package org.themonitor.pipeline.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.themonitor.pipeline.BuiltIn;
import org.themonitor.pipeline.account.Accounting;
import org.themonitor.pipeline.area.AreaCode;
import org.themonitor.pipeline.cell.RowContext;
import org.themonitor.pipeline.finding.Finding;
import org.themonitor.pipeline.finding.FindingCode;
import org.themonitor.pipeline.finding.FindingCollector;
import org.themonitor.pipeline.row.NormalisedRow;
import org.themonitor.pipeline.template.MatchedSheet;
import org.themonitor.pipeline.template.TemplateMatcher;
import org.themonitor.pipeline.template.Templates;
import org.themonitor.pipeline.workbook.UnreadableWorkbookException;
import org.themonitor.pipeline.workbook.Workbook;

/**
 * What a whole workbook gave, all its sheets together.
 *
 * @param rows each row with the name of its sheet, in the order they were handed over
 * @param accounts by sheet, how many rows were read, used, rejected and ignored
 */
public record ReadWorkbook(List<Finding> findings, List<Row> rows, Map<String, String> accounts) {
    record Row(String sheet, NormalisedRow row) {}

    private static final Templates TEMPLATES = BuiltIn.DEFINITIONS.templates();

    /** Sent for 2026. */
    public static ReadWorkbook of(String area, Workbook workbook) {
        return of(TEMPLATES, area, workbook);
    }

    public static ReadWorkbook of(Templates templates, String area, Workbook workbook) {
        FindingCollector findings = new FindingCollector();
        List<Row> rows = new ArrayList<>();
        Map<String, String> accounts = new LinkedHashMap<>();
        RowContext context = new RowContext(new AreaCode(area), "nra", 2026);
        try {
            WorkbookRows.read(
                    workbook,
                    new TemplateMatcher(templates).match(workbook),
                    CasualtySheet.KINDS,
                    context,
                    findings,
                    new WorkbookRows.Sink() {
                        @Override
                        public void row(MatchedSheet sheet, NormalisedRow row) {
                            rows.add(new Row(sheet.sheet().name(), row));
                        }

                        @Override
                        public void account(MatchedSheet sheet, Accounting account) {
                            assertThat(account.problems()).isEmpty();
                            accounts.put(sheet.sheet().name(), counts(account));
                        }
                    });
        } catch (IOException | UnreadableWorkbookException e) {
            throw new IllegalStateException(e);
        }
        return new ReadWorkbook(findings.findings(), rows, accounts);
    }

    /** What became of each row, as in {@code Contamination 2 used}. */
    public List<String> became() {
        return rows.stream()
                .map(row -> "%s %d %s".formatted(row.sheet(), row.row().number(), became(row.row())))
                .toList();
    }

    /** What the rows that are used say, by staging column. */
    public List<Map<String, Object>> values() {
        return rows.stream()
                .map(Row::row)
                .filter(NormalisedRow.Accepted.class::isInstance)
                .map(row -> ((NormalisedRow.Accepted) row).values())
                .toList();
    }

    /** Findings of these codes with their cells, as in {@code CELLS_MERGED Casualties C4:C5}; of all where none is named. */
    public List<String> found(FindingCode... codes) {
        return of(codes)
                .map(finding -> "%s %s %s".formatted(finding.code(), finding.sheet(), finding.cells()))
                .toList();
    }

    /** What was expected, by findings of these codes. */
    public List<String> expected(FindingCode... codes) {
        return of(codes).map(Finding::expected).toList();
    }

    private Stream<Finding> of(FindingCode... codes) {
        List<FindingCode> asked = List.of(codes);
        return findings.stream().filter(finding -> asked.isEmpty() || asked.contains(finding.code()));
    }

    private static String became(NormalisedRow row) {
        if (row instanceof NormalisedRow.Ignored ignored) {
            return ignored.reason();
        }
        return row instanceof NormalisedRow.Rejected ? "rejected" : "used";
    }

    private static String counts(Accounting account) {
        return "%d read, %d used, %d rejected, %d ignored"
                .formatted(
                        account.read(),
                        account.accepted(),
                        account.rejected(),
                        account.ignored().values().stream()
                                .mapToInt(Integer::intValue)
                                .sum());
    }
}
