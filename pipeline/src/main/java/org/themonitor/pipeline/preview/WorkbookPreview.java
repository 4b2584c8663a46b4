package org.themonitor.pipeline.preview;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.archive.Coordinates;
import org.themonitor.pipeline.archive.Receipt;
import org.themonitor.pipeline.archive.Sha256;
import org.themonitor.pipeline.duckdb.Row;
import org.themonitor.pipeline.finding.CellRanges;
import org.themonitor.pipeline.finding.Severity;
import org.themonitor.pipeline.intake.Definitions;
import org.themonitor.pipeline.intake.WorkbookIntake;
import org.themonitor.pipeline.preview.Preview.ColumnOfIt;
import org.themonitor.pipeline.preview.Preview.Problem;
import org.themonitor.pipeline.preview.Preview.SheetOfIt;
import org.themonitor.pipeline.vault.IntakeCounts;
import org.themonitor.pipeline.vault.Vault;

/** Takes one workbook into a vault that is gone when it has been asked, by the same reading as every other. */
public final class WorkbookPreview {
    private static final String GRAVITY = Arrays.toString(Severity.values()).toLowerCase(Locale.ROOT);

    private final Vault vault;
    private final Receipt receipt;
    private final Coordinates options;

    private WorkbookPreview(Vault vault, Receipt receipt, Coordinates options) {
        this.vault = vault;
        this.receipt = receipt;
        this.options = options;
    }

    /**
     * Previews a workbook; no file is made or changed.
     *
     * @param options what the caller says it is about
     * @param place what its place in an inbox says of the rest
     * @param earlier what has arrived before
     * @throws IOException if the file cannot be read, or no longer holds what a correction expects
     */
    public static Preview of(
            Path file, Coordinates options, Coordinates place, Definitions definitions, EarlierWorkbooks earlier)
            throws IOException {
        Receipt receipt = earlier.next(Sha256.of(file), file, options.or(place));
        try (Vault vault = Vault.inMemory(definitions.sql())) {
            IntakeCounts counts = new WorkbookIntake(definitions, vault).take(receipt, file);
            return new WorkbookPreview(vault, receipt, options).preview(counts, definitions, earlier);
        }
    }

    private Preview preview(IntakeCounts counts, Definitions definitions, EarlierWorkbooks earlier) {
        Row workbook = vault.query("select * from staging.workbooks").get(0);
        boolean quarantined = workbook.text("state").equals("quarantined");
        Map<String, Long> kinds = kinds();
        return new Preview(
                quarantined,
                workbook.textOrNull("template"),
                filing(workbook),
                counts,
                sheets(),
                vault.query("select * from staging.findings order by position(severity in ?), number", GRAVITY).stream()
                        .map(WorkbookPreview::problem)
                        .toList(),
                totals(kinds),
                quarantined ? List.of() : earlier.sentences(receipt, vault, definitions, kinds.keySet()));
    }

    private List<String> filing(Row workbook) {
        Coordinates place = receipt.coordinates();
        return List.of(
                filed("area", workbook.textOrNull("area"), options.area(), place.area()),
                filed("source", workbook.textOrNull("source"), options.source(), place.source()),
                filed("data year", workbook.textOrNull("data_year"), options.dataYear(), place.dataYear()));
    }

    /** What neither the options nor its place say, the cover did. */
    private static String filed(String what, @Nullable String value, @Nullable Object option, @Nullable Object place) {
        if (value == null) {
            return what + " not known";
        }
        String from = option != null ? "the options" : place != null ? "its place" : "its cover";
        return "%s %s (from %s)".formatted(what, value, from);
    }

    private List<SheetOfIt> sheets() {
        List<SheetOfIt> sheets = new ArrayList<>();
        for (Row sheet : vault.query("select * from staging.sheets")) {
            sheets.add(new SheetOfIt(
                    sheet.text("sheet"),
                    sheet.textOrNull("record_kind"),
                    new IntakeCounts(
                            sheet.number("rows_filled"),
                            sheet.number("rows_used"),
                            sheet.number("rows_rejected"),
                            sheet.number("rows_ignored")),
                    sheet.textOrNull("reason"),
                    columns(sheet.text("sheet"))));
        }
        return sheets;
    }

    private List<ColumnOfIt> columns(String sheet) {
        return vault.query("select * from staging.columns where sheet = ?", sheet).stream()
                .map(column -> new ColumnOfIt(
                        column.text("letters"),
                        column.text("header"),
                        column.textOrNull("staging_column"),
                        column.textOrNull("reason")))
                .toList();
    }

    private static Problem problem(Row finding) {
        String sheet = finding.textOrNull("sheet");
        String cells = CellRanges.shown(finding.textOrNull("cells"), finding.number("count"));
        return new Problem(
                finding.text("code"),
                finding.text("severity").replace('_', ' '),
                (sheet == null ? "" : sheet) + (cells == null ? "" : "!" + cells),
                finding.number("count"),
                finding.textOrNull("raw_text"),
                finding.text("expected"),
                finding.text("fix"));
    }

    /** Staging rows by record kind. */
    private Map<String, Long> kinds() {
        Map<String, Long> kinds = new LinkedHashMap<>();
        for (Row sheet : vault.query("select * from staging.sheets where record_kind is not null")) {
            kinds.merge(sheet.text("record_kind"), sheet.number("rows_given"), Long::sum);
        }
        kinds.values().removeIf(rows -> rows == 0);
        return kinds;
    }

    private List<String> totals(Map<String, Long> kinds) {
        List<String> totals = new ArrayList<>();
        kinds.forEach((kind, rows) -> {
            totals.add("%s: %d rows".formatted(kind, rows));
            if (kind.equals("casualties")) {
                totals.addAll(people());
            }
        });
        return totals;
    }

    /** People by year and outcome: {@code people in 2025: 3 injured, 1 killed}. */
    private List<String> people() {
        Map<String, String> years = vault
                .query("select incident_year, outcome, sum(people) as people from staging.casualties"
                        + " group by all order by all")
                .stream()
                .collect(Collectors.groupingBy(
                        row -> Objects.toString(row.value("incident_year")),
                        LinkedHashMap::new,
                        Collectors.mapping(
                                row -> row.number("people") + " " + row.text("outcome"), Collectors.joining(", "))));
        return years.entrySet().stream()
                .map(year -> "people in %s: %s".formatted(year.getKey(), year.getValue()))
                .toList();
    }
}
