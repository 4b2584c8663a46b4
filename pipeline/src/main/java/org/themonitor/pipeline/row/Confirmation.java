package org.themonitor.pipeline.row;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.cell.Reading;
import org.themonitor.pipeline.cell.RowContext;
import org.themonitor.pipeline.cell.TermReader;
import org.themonitor.pipeline.finding.Cause;
import org.themonitor.pipeline.finding.CellAddress;
import org.themonitor.pipeline.finding.Finding;
import org.themonitor.pipeline.finding.FindingCode;
import org.themonitor.pipeline.template.ColumnUse.Confirms;
import org.themonitor.pipeline.template.MatchedColumn;
import org.themonitor.pipeline.template.MatchedSheet;
import org.themonitor.pipeline.value.PartialDate;
import org.themonitor.pipeline.vocabulary.Vocabularies;
import org.themonitor.pipeline.workbook.RawCell;
import org.themonitor.pipeline.workbook.RawRow;

/**
 * Rows that a blank workbook brought along: those with nothing but an id, and those filled in beforehand, which are
 * nobody's report until their researcher says that they are true.
 */
final class Confirmation {
    static final String UNCONFIRMED = "filled in beforehand and not confirmed";
    static final String NO_LONGER_TRUE = "said to be no longer true";

    private static final String ROW_ID = "row_id";
    private static final String YES = "yes";
    private static final String NO = "no";

    private final String sheet;
    private final RowContext context;
    private final @Nullable MatchedColumn rowId;
    private final @Nullable MatchedColumn column;
    private final @Nullable TermReader answers;
    private final List<String> until;

    private Confirmation(
            String sheet,
            RowContext context,
            @Nullable MatchedColumn rowId,
            @Nullable MatchedColumn column,
            @Nullable TermReader answers,
            List<String> until) {
        this.sheet = sheet;
        this.context = context;
        this.rowId = rowId;
        this.column = column;
        this.answers = answers;
        this.until = until;
    }

    static Confirmation of(MatchedSheet sheet, Vocabularies vocabularies, RowContext context) {
        MatchedColumn rowId = sheet.columns().stream()
                .filter(column -> column.stagingColumn().equals(Optional.of(ROW_ID)))
                .findFirst()
                .orElse(null);
        MatchedColumn column = sheet.columns().stream()
                .filter(candidate -> candidate.confirms().isPresent())
                .findFirst()
                .orElse(null);
        TermReader answers = column == null
                ? null
                : new TermReader(
                        column.header(),
                        vocabularies.get(
                                column.confirms().map(Confirms::vocabulary).orElseThrow()),
                        Map.of());
        List<String> until = column == null
                ? List.of()
                : column.confirms().map(Confirms::until).orElseThrow();
        return new Confirmation(sheet.sheet().name(), context, rowId, column, answers, until);
    }

    /** Whether the row's only filled cell is its row_id. */
    boolean isOnlyId(RawRow row) {
        return rowId != null
                && row.cells().size() == 1
                && row.cells().get(0).address().column() == rowId.index();
    }

    /** What becomes of a row that nobody stands by; empty for rows to read. */
    Optional<NormalisedRow> notUsed(RawRow row) {
        if (column == null || answers == null) {
            return Optional.empty();
        }
        RawCell answer = cell(row, column);
        if (answer == null) {
            return isPrefilled(row) ? Optional.of(unconfirmed(row, column, null)) : Optional.empty();
        }
        Reading reading = reading(answer, answers);
        if (reading.problem().isPresent()) {
            Finding finding = finding(row, column, reading.problem().get(), answer.text());
            return Optional.of(new NormalisedRow.Rejected(row.number(), List.of(finding), Map.of()));
        }
        Object said = reading.values().get(answers.column());
        if (YES.equals(said)) {
            return Optional.empty();
        }
        return Optional.of(
                NO.equals(said)
                        ? new NormalisedRow.Ignored(row.number(), NO_LONGER_TRUE, List.of())
                        : unconfirmed(row, column, answer.text()));
    }

    /** What is still so is of the last day of the data year; the day the row was of before is kept beside it. */
    void moveDays(RawRow row, Map<String, Object> values) {
        RawCell answer = column == null ? null : cell(row, column);
        if (answer == null
                || answers == null
                || !YES.equals(reading(answer, answers).values().get(answers.column()))) {
            return;
        }
        LocalDate lastDay = LocalDate.of(context.dataYear(), 12, 31);
        for (String moved : until) {
            Object day = values.get(moved);
            if (day == null || firstDay(day).isBefore(lastDay)) {
                values.put(moved, day instanceof String ? lastDay.toString() : lastDay);
                if (day != null) {
                    values.putIfAbsent(Confirms.DAY_BEFORE, day.toString());
                }
            }
        }
    }

    private static LocalDate firstDay(Object day) {
        return day instanceof LocalDate date
                ? date
                : PartialDate.parse(day.toString()).firstDay();
    }

    private Reading reading(RawCell answer, TermReader reader) {
        return Reading.unreadable(answer).orElseGet(() -> reader.read(answer, context));
    }

    private boolean isPrefilled(RawRow row) {
        RawCell id = rowId == null ? null : cell(row, rowId);
        return id != null && id.text().startsWith(Confirms.PREFILLED);
    }

    private NormalisedRow unconfirmed(RawRow row, MatchedColumn asked, @Nullable String rawText) {
        Finding finding = finding(row, asked, Cause.of(FindingCode.PREFILL_UNCONFIRMED), rawText);
        return new NormalisedRow.Ignored(row.number(), UNCONFIRMED, List.of(finding));
    }

    private Finding finding(RawRow row, MatchedColumn asked, Cause cause, @Nullable String rawText) {
        return new Finding(cause, sheet, new CellAddress(asked.index(), row.number()), rawText);
    }

    private static @Nullable RawCell cell(RawRow row, MatchedColumn column) {
        return row.cells().stream()
                .filter(cell -> cell.address().column() == column.index())
                .findFirst()
                .orElse(null);
    }
}
