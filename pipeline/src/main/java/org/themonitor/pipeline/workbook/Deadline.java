package org.themonitor.pipeline.workbook;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Until when one file must have been read. {@link Limits} bound the work by bytes, the same on every machine; this is the
 * last resort against a file that nobody thought of, so it is long, and whoever reads injects the clock.
 */
public final class Deadline {
    private final Duration most;
    private final LongSupplier nanoseconds;
    private final long start;

    private Deadline(Duration most, LongSupplier nanoseconds) {
        this.most = most;
        this.nanoseconds = nanoseconds;
        this.start = nanoseconds.getAsLong();
    }

    /**
     * Starts the time of one file.
     *
     * @param most how long it may be read
     * @param nanoseconds a clock that never goes back, such as {@code System::nanoTime}
     */
    public static Deadline in(Duration most, LongSupplier nanoseconds) {
        return new Deadline(most, nanoseconds);
    }

    /** As long as it takes. */
    public static Deadline none() {
        return new Deadline(Duration.ZERO, () -> 0);
    }

    /** The same workbook, refused at the row at which the time is over. */
    public Workbook watching(Workbook workbook) {
        return new Workbook() {
            @Override
            public List<Sheet> sheets() {
                return workbook.sheets();
            }

            @Override
            public void read(Sheet sheet, RowConsumer consumer) throws IOException, UnreadableWorkbookException {
                workbook.read(sheet, watched(consumer));
                refuseWhenOver();
            }

            @Override
            public void readTop(Sheet sheet, int lastRow, RowConsumer consumer)
                    throws IOException, UnreadableWorkbookException {
                workbook.readTop(sheet, lastRow, watched(consumer));
                refuseWhenOver();
            }

            @Override
            public void close() throws IOException {
                workbook.close();
            }
        };
    }

    private Workbook.RowConsumer watched(Workbook.RowConsumer consumer) {
        return new Workbook.RowConsumer() {
            @Override
            public boolean row(RawRow row) throws IOException, UnreadableWorkbookException {
                return !isOver() && consumer.row(row);
            }

            @Override
            public void layout(SheetLayout layout) {
                consumer.layout(layout);
            }
        };
    }

    private void refuseWhenOver() throws UnreadableWorkbookException {
        if (isOver()) {
            throw Refusals.limit("time", most.toMinutes());
        }
    }

    private boolean isOver() {
        return nanoseconds.getAsLong() - start > most.toNanos();
    }
}
