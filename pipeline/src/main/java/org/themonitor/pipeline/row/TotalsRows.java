package org.themonitor.pipeline.row;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.themonitor.pipeline.cell.RowContext;
import org.themonitor.pipeline.template.FieldType.Kind;
import org.themonitor.pipeline.vocabulary.Vocabulary;
import org.themonitor.pipeline.workbook.CellKind;
import org.themonitor.pipeline.workbook.RawCell;
import org.themonitor.pipeline.workbook.RawRow;

/**
 * Knows rows that add up others by their first words: "Total", or "Subtotal Nariño", "Cumul 2025", "Lao PDR total" where
 * the row says no day, month or year, as each row of data does. A list of people has them in its columns of places too.
 */
final class TotalsRows {
    private static final Set<Kind> DAYS =
            EnumSet.of(Kind.DATE, Kind.PARTIAL_DATE, Kind.DUE_DATE, Kind.DAY, Kind.YEAR, Kind.MONTH);

    /** Words of the longest such phrase. */
    private static final int WORDS = 3;

    /** Longer texts tell of something. */
    private static final int LONGEST = 60;

    private final Vocabulary rowMarkers;
    private final BitSet days = new BitSet();
    private final BitSet places = new BitSet();

    TotalsRows(Vocabulary rowMarkers, List<Field> fields, RowRules rules) {
        this.rowMarkers = rowMarkers;
        fields.stream()
                .filter(field -> rules.namesNoTotal(field.mapped()))
                .forEach(field -> places.set(field.column().index()));
        fields.stream()
                .filter(field -> DAYS.contains(field.mapped().as().kind()))
                .forEach(field -> days.set(field.column().index()));
    }

    boolean isTotal(RawRow row, RowContext context) {
        Optional<RawCell> first = row.cells().stream()
                .filter(cell -> cell.kind() == CellKind.TEXT)
                .findFirst();
        return first.filter(cell -> isMarker(cell.text(), context)
                                || (saysNoDayBeside(cell, row) && beginsOrEnds(cell.text(), context)))
                        .isPresent()
                || isOfNoPlace(row, context);
    }

    private boolean isOfNoPlace(RawRow row, RowContext context) {
        return row.cells().stream()
                .anyMatch(cell -> cell.kind() == CellKind.TEXT
                        && places.get(cell.address().column())
                        && isMarker(cell.text(), context));
    }

    private boolean saysNoDayBeside(RawCell words, RawRow row) {
        return !days.isEmpty()
                && row.cells().stream()
                        .filter(cell -> !cell.address().equals(words.address()))
                        .noneMatch(cell -> days.get(cell.address().column()));
    }

    private boolean beginsOrEnds(String text, RowContext context) {
        if (text.length() > LONGEST) {
            return false;
        }
        List<String> words = List.of(text.split("[\\s:,]+", -1));
        return IntStream.rangeClosed(1, Math.min(WORDS, words.size() - 1))
                .anyMatch(count -> isMarker(String.join(" ", words.subList(0, count)), context)
                        || isMarker(String.join(" ", words.subList(words.size() - count, words.size())), context));
    }

    private boolean isMarker(String text, RowContext context) {
        return rowMarkers
                .find(text, context.area().code(), context.source())
                .filter("total"::equals)
                .isPresent();
    }
}
