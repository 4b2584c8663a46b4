package org.themonitor.pipeline.edition;

import org.themonitor.pipeline.warehouse.Row;

/**
 * A row of a workbook, as {@code source_row_id} names it: receipt, sheet and Excel row, with slashes between.
 *
 * @param number row as Excel shows it
 */
record SourceRow(String receipt, String sheet, int number) implements Comparable<SourceRow> {

    static SourceRow of(Row row) {
        String id = row.text("source_row_id");
        int afterReceipt = id.indexOf('/');
        int beforeNumber = id.lastIndexOf('/');
        return new SourceRow(
                id.substring(0, afterReceipt),
                id.substring(afterReceipt + 1, beforeNumber),
                Integer.parseInt(id.substring(beforeNumber + 1)));
    }

    String sheetId() {
        return receipt + "/" + sheet;
    }

    @Override
    public int compareTo(SourceRow other) {
        int bySheet = sheetId().compareTo(other.sheetId());
        return bySheet != 0 ? bySheet : Integer.compare(number, other.number);
    }
}
