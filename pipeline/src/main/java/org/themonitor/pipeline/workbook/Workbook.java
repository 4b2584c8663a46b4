package org.themonitor.pipeline.workbook;

import java.io.IOException;
import java.util.List;

/** An open workbook. Rows are streamed: memory stays bounded whatever the file's size. */
public interface Workbook extends AutoCloseable {
    /** The sheets in the order of their tabs, hidden ones included. */
    List<Sheet> sheets();

    /**
     * Hands every row that has a filled cell to the consumer, in the file's order.
     *
     * @throws UnreadableWorkbookException if the sheet is damaged or exceeds a limit
     */
    void read(Sheet sheet, RowConsumer consumer) throws IOException, UnreadableWorkbookException;

    /**
     * Streams the filled rows of a sheet's top; what stands below is not looked at where the format allows that.
     *
     * @param lastRow number of the last row to hand over
     */
    default void readTop(Sheet sheet, int lastRow, RowConsumer consumer)
            throws IOException, UnreadableWorkbookException {
        read(sheet, row -> row.number() <= lastRow && consumer.row(row));
    }

    @Override
    void close() throws IOException;

    /** Takes rows one by one; returns false to stop reading. Meanwhile it may read the workbook itself. */
    @FunctionalInterface
    interface RowConsumer {
        boolean row(RawRow row) throws IOException, UnreadableWorkbookException;

        /** Takes what the sheet says of its cells' looks, after its last row; not called where reading was stopped. */
        default void layout(SheetLayout layout) {}
    }
}
