package org.themonitor.pipeline.intake;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.account.Accounting;
import org.themonitor.pipeline.account.ColumnAccount;
import org.themonitor.pipeline.archive.Receipt;
import org.themonitor.pipeline.cell.RowContext;
import org.themonitor.pipeline.decision.Correction;
import org.themonitor.pipeline.finding.Finding;
import org.themonitor.pipeline.finding.FindingCollector;
import org.themonitor.pipeline.finding.Message;
import org.themonitor.pipeline.finding.SafeText;
import org.themonitor.pipeline.kind.Kinds;
import org.themonitor.pipeline.kind.YearsOfCasualties;
import org.themonitor.pipeline.row.NormalisedRow;
import org.themonitor.pipeline.sheet.WorkbookRows;
import org.themonitor.pipeline.template.MatchedSheet;
import org.themonitor.pipeline.template.MatchedWorkbook;
import org.themonitor.pipeline.value.Lookups.Question;
import org.themonitor.pipeline.vault.EarlierReading;
import org.themonitor.pipeline.vault.IntakeCounts;
import org.themonitor.pipeline.vault.IntakeWriter;
import org.themonitor.pipeline.vocabulary.Vocabularies;
import org.themonitor.pipeline.vocabulary.Vocabulary;
import org.themonitor.pipeline.workbook.Sheet;
import org.themonitor.pipeline.workbook.UnreadableWorkbookException;
import org.themonitor.pipeline.workbook.Workbook;
import org.themonitor.pipeline.workbook.WorkbookFormat;

/** What one workbook leaves in the vault, as rows of the staging tables. */
final class WorkbookRecord {
    private final Receipt receipt;
    private final String receiptId;
    private final @Nullable LocalDate savedOn;
    private final IntakeWriter writer;
    private final RowKeys rowKeys = new RowKeys();
    private final Map<String, Integer> given = new HashMap<>();
    private final YearsOfCasualties years = new YearsOfCasualties();
    private int filled;
    private int used;
    private int rejected;
    private int ignored;

    /** With the day on which its file was last saved, null when it says none. */
    WorkbookRecord(Receipt receipt, @Nullable LocalDate savedOn, IntakeWriter writer) {
        this.receipt = receipt;
        this.receiptId = receipt.id();
        this.savedOn = savedOn;
        this.writer = writer;
    }

    /** Takes the rows and accounts of all sheets. */
    WorkbookRows.Sink sink(RowContext context, CorrectedWorkbook workbook) {
        return new WorkbookRows.Sink() {
            @Override
            public void row(MatchedSheet sheet, NormalisedRow row) {
                WorkbookRecord.this.row(sheet, context, row);
                corrected(sheet, row.number(), workbook.of(sheet.sheet(), row.number()));
            }

            @Override
            public void account(MatchedSheet sheet, Accounting accounting) {
                WorkbookRecord.this.account(sheet, accounting);
            }
        };
    }

    /** A row below the header: used or refused. */
    void row(MatchedSheet sheet, RowContext context, NormalisedRow row) {
        if (row instanceof NormalisedRow.Accepted accepted) {
            given(sheet, row.number(), "", accepted.values());
        } else if (row instanceof NormalisedRow.Spread spread) {
            spread.parts().forEach(part -> given(sheet, row.number(), part.suffix(), part.values()));
        } else if (row instanceof NormalisedRow.Rejected refused) {
            Map<String, @Nullable Object> values = new HashMap<>();
            values.put("record_kind", sheet.template().into().name());
            values.put("area", context.area().code());
            Map<String, Object> about = Kinds.about(refused);
            values.putAll(about);
            years.refused(sheet.template().into().name(), about);
            addOrigin(sheet, row.number(), "", values);
            writer.add("rejected_rows", values);
        }
    }

    /** Cells of a row that were read as corrections say. */
    void corrected(MatchedSheet sheet, int number, List<Correction> corrections) {
        for (Correction correction : corrections) {
            Map<String, @Nullable Object> values = new HashMap<>();
            addOrigin(sheet, number, "", values);
            values.put("cell", correction.cell());
            values.put("correction", correction.id());
            writer.add("corrected_cells", values);
        }
    }

    private void given(MatchedSheet sheet, int number, String suffix, Map<String, Object> read) {
        String table = sheet.template().into().name();
        Map<String, @Nullable Object> values = new HashMap<>(read);
        addOrigin(sheet, number, suffix, values);
        values.put("row_key", rowKeys.next(table, read));
        writer.add(table, values);
        years.given(table, values);
        given.merge(sheet.sheet().name(), 1, Integer::sum);
    }

    private void addOrigin(MatchedSheet sheet, int number, String suffix, Map<String, @Nullable Object> values) {
        String name = sheet.sheet().name();
        values.put("source_row_id", receiptId + "/" + name + "/" + number + suffix);
        values.put("sheet", name);
        values.put("row_number", number);
    }

    /** The account of a sheet; one that does not add up is a fault of this program and stops the run. */
    void account(MatchedSheet sheet, Accounting accounting) {
        if (!accounting.problems().isEmpty()) {
            throw new IllegalStateException(receiptId + ": " + String.join("; ", accounting.problems()));
        }
        int left = accounting.ignored().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        sheet(
                sheet.sheet().name(),
                sheet.template().into().name(),
                accounting.read(),
                accounting.accepted(),
                accounting.rejected(),
                left,
                String.join(", ", accounting.ignored().keySet()));
        accounting.columns().forEach(column -> column(sheet.sheet().name(), column));
    }

    /** The account of a sheet of which every row is refused, whatever it holds: it is of no record kind. */
    void refused(Accounting accounting) {
        int left = accounting.ignored().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        sheet(
                accounting.sheet(),
                null,
                accounting.read(),
                0,
                accounting.accepted() + accounting.rejected(),
                left,
                String.join(", ", accounting.ignored().keySet()));
    }

    /** Sheets that no part of the template claims: their rows are ignored, with that reason. */
    void unmapped(Workbook workbook, MatchedWorkbook matched) throws IOException, UnreadableWorkbookException {
        for (Sheet sheet : workbook.sheets()) {
            boolean isOfTheBlank = matched.template()
                    .filter(template -> template.isOfTheBlank(sheet.name()))
                    .isPresent();
            if (!isOfTheBlank
                    && matched.sheets().stream()
                            .noneMatch(known -> known.sheet().equals(sheet))) {
                AtomicInteger rows = new AtomicInteger();
                workbook.read(sheet, row -> rows.incrementAndGet() > 0);
                sheet(sheet.name(), null, rows.get(), 0, 0, rows.get(), "a sheet without records for the template");
            }
        }
    }

    private void sheet(
            String name, @Nullable String kind, int read, int accepted, int refused, int left, String reason) {
        filled += read;
        used += accepted;
        rejected += refused;
        ignored += left;
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("sheet", name);
        values.put("record_kind", kind);
        values.put("rows_filled", read);
        values.put("rows_used", accepted);
        values.put("rows_given", given.getOrDefault(name, 0));
        values.put("rows_rejected", refused);
        values.put("rows_ignored", left);
        values.put("reason", reason.isEmpty() ? null : reason);
        writer.add("sheets", values);
    }

    private void column(String sheet, ColumnAccount account) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("sheet", sheet);
        values.put("letters", account.letters());
        values.put("header", account.header());
        values.put("staging_column", account.stagingColumn().orElse(null));
        values.put("reason", account.ignoredBecause().orElse(null));
        values.put("cells_used", account.used());
        values.put("cells_rejected", account.rejected());
        values.put("cells_blank", account.blank());
        values.put("cells_ignored", account.ignored());
        writer.add("columns", values);
    }

    void read(WorkbookFormat format, RowContext context, @Nullable LocalDate sentOn, EarlierReading reading) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("file_kind", format.name().toLowerCase(Locale.ROOT));
        values.put("area", context.area().code());
        values.put("source", context.source());
        values.put("data_year", context.dataYear());
        values.put("sent_on", sentOn);
        workbook("read", reading, WorkbookIntake.isSynthetic(context.source()), values);
    }

    void quarantined(EarlierReading reading) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("area", receipt.coordinates().area());
        values.put("source", receipt.coordinates().source());
        values.put("data_year", receipt.coordinates().dataYear());
        String source = receipt.coordinates().source();
        workbook("quarantined", reading, source != null && WorkbookIntake.isSynthetic(source), values);
    }

    private void workbook(
            String state, EarlierReading reading, boolean synthetic, Map<String, @Nullable Object> values) {
        values.put("intake_key", reading.key());
        values.put("template", reading.template());
        values.put("asked", reading.asked().written());
        values.put("state", state);
        values.put("saved_on", savedOn);
        values.put("is_synthetic", synthetic);
        writer.add("workbooks", values);
    }

    /** The years of which it has rows of casualties, as far as it is read. */
    YearsOfCasualties years() {
        return years;
    }

    /** Whether a row of the sheet is used. */
    boolean gave(MatchedSheet sheet) {
        return given.containsKey(sheet.sheet().name());
    }

    /** A row of another table beside the accounts. */
    void add(String table, Map<String, ? extends @Nullable Object> values) {
        writer.add(table, values);
    }

    /** What of the cells' words was read as a line of the workspace says. */
    void ownWords(Collection<Question> asked, Vocabularies vocabularies) {
        Set<List<String>> words = new LinkedHashSet<>();
        for (Question question : asked) {
            if (question.of().equals(Vocabulary.TERM)) {
                List<String> about = question.about();
                Vocabulary vocabulary = vocabularies.get(about.get(0));
                vocabulary
                        .origin(about.get(1), about.get(2), about.get(3))
                        .ifPresent(origin -> words.add(List.of(
                                about.get(0),
                                about.get(1),
                                vocabulary
                                        .find(about.get(1), about.get(2), about.get(3))
                                        .orElseThrow(),
                                origin)));
            }
        }
        for (List<String> word : words) {
            writer.add(
                    "own_words",
                    Map.of("vocabulary", word.get(0), "word", word.get(1), "term", word.get(2), "origin", word.get(3)));
        }
    }

    void findings(FindingCollector findings) {
        int number = 0;
        FindingIds ids = new FindingIds(receipt);
        for (Finding finding : findings.findings()) {
            number++;
            Map<String, @Nullable Object> values = new HashMap<>();
            Message message = finding.cause().message();
            values.put("number", number);
            values.put("finding", ids.next(finding));
            values.put("code", finding.code().name());
            values.put("severity", finding.severity().name().toLowerCase(Locale.ROOT));
            values.put("responsibility", finding.code().responsibility().name().toLowerCase(Locale.ROOT));
            values.put("sheet", finding.sheet());
            values.put(
                    "cell",
                    Optional.ofNullable(finding.cell()).map(cell -> cell.a1()).orElse(null));
            values.put("cells", finding.cells());
            values.put("count", finding.count());
            values.put("rule", message.rule());
            values.put("expected", message.expected());
            values.put("fix", message.fix());
            values.put("variant", finding.cause().variant());
            values.put("places", finding.cause().lines());
            values.put("shown_text", SafeText.shown(finding));
            values.put("raw_text", finding.rawText());
            writer.add("findings", values);
        }
    }

    IntakeCounts counts() {
        return new IntakeCounts(filled, used, rejected, ignored);
    }
}
