package org.themonitor.pipeline.edition;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.themonitor.pipeline.duckdb.Row;

/**
 * A row of a workbook, as {@code source_row_id} names it: receipt, sheet and Excel row, with slashes between;
 * {@code 17#F} when only the count in column F of row 17 is meant, {@code 17@Accidents!5} when row 17 takes values from
 * row 5 of another sheet.
 *
 * @param number row as Excel shows it
 * @param part letters of the column the row's count stands in; empty when the row is one record
 * @param other the sheet and the row it takes values from, such as {@code Accidents!5}; empty when from none
 */
record SourceRow(String receipt, String sheet, int number, String part, String other) implements Comparable<SourceRow> {
    private static final Pattern WHOLE = Pattern.compile("[^/]+-[0-9a-f]{8,}/.+/[0-9]+(?:#[A-Z]+)?(?:@.+![0-9]+)?");
    private static final Pattern ROW = Pattern.compile(".+/.+/[0-9]+(?:#[A-Z]+)?(?:@.+![0-9]+)?");
    private static final Pattern END = Pattern.compile("([0-9]+)(?:#([A-Z]+))?(?:@(.+![0-9]+))?");

    /** Columns in which a row may be named; reports, events and statements of workbooks are called by theirs. */
    private static final List<String> NAMED_IN = List.of("report_id", "event_id", "statement_id", "source_key");

    private static final String OWN = "source_row_id";

    /** The row of a workbook that a row is, or is made of; empty when it is named in none of its columns. */
    static Optional<SourceRow> in(Row row) {
        if (row.values().containsKey(OWN) && row.textOrNull(OWN) != null) {
            // what a template or an editor's line says stands in no row
            return Optional.of(row.text(OWN))
                    .filter(id -> ROW.matcher(id).matches())
                    .map(SourceRow::of);
        }
        return NAMED_IN.stream()
                .filter(column -> row.values().containsKey(column))
                .flatMap(column -> Optional.ofNullable(row.textOrNull(column)).stream())
                .filter(id -> WHOLE.matcher(id).matches())
                .map(SourceRow::of)
                .findFirst();
    }

    static SourceRow of(Row row) {
        return in(row).orElseThrow(() -> new IllegalArgumentException("no row of a workbook: " + row.values()));
    }

    private static SourceRow of(String id) {
        int afterReceipt = id.indexOf('/');
        int beforeNumber = id.lastIndexOf('/');
        Matcher end = END.matcher(id.substring(beforeNumber + 1));
        if (!end.matches()) {
            throw new IllegalArgumentException("not the id of a row: " + id);
        }
        return new SourceRow(
                id.substring(0, afterReceipt),
                id.substring(afterReceipt + 1, beforeNumber),
                Integer.parseInt(end.group(1)),
                Objects.requireNonNullElse(end.group(2), ""),
                Objects.requireNonNullElse(end.group(3), ""));
    }

    /** The cell that an id with a column means, as the answer on a cover; empty when it means the row. */
    String ownCell() {
        return part.isEmpty() ? "" : part + number;
    }

    String sheetId() {
        return receipt + "/" + sheet;
    }

    /** The other sheet's id, with the number of its row behind it; empty when there is none. */
    String otherSheetId() {
        return other.isEmpty() ? "" : receipt + "/" + other.substring(0, other.lastIndexOf('!'));
    }

    String otherNumber() {
        return other.substring(other.lastIndexOf('!') + 1);
    }

    @Override
    public int compareTo(SourceRow other) {
        int bySheet = sheetId().compareTo(other.sheetId());
        int byNumber = bySheet != 0 ? bySheet : Integer.compare(number, other.number);
        return byNumber != 0 ? byNumber : part.compareTo(other.part);
    }
}
