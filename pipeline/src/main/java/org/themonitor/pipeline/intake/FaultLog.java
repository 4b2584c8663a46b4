package org.themonitor.pipeline.intake;

import java.util.ArrayList;
import java.util.List;
import org.themonitor.pipeline.archive.Receipt;

/** Where a fault of this program is kept for whoever mends it; people are told by a finding. */
@FunctionalInterface
public interface FaultLog {
    /** Keeps nothing. */
    FaultLog NONE = (receipt, thrown) -> {};

    /** Lines, after which no further cause is begun. */
    int MOST_LINES = 400;

    /** Frames shown at each end of a stack. */
    int FRAMES = 40;

    /** Keeps what the reading of a workbook threw; called from several threads. */
    void keep(Receipt receipt, Throwable thrown);

    /**
     * What was thrown and where, line by line, without its messages: they may repeat what stands in a cell. Of a stack
     * that ran over, both ends.
     */
    static List<String> trace(Throwable thrown) {
        List<String> lines = new ArrayList<>();
        for (Throwable cause = thrown; cause != null && lines.size() < MOST_LINES; cause = cause.getCause()) {
            lines.add((lines.isEmpty() ? "" : "caused by ") + cause.getClass().getName());
            StackTraceElement[] frames = cause.getStackTrace();
            for (int index = 0; index < frames.length; index++) {
                if (index < FRAMES || index >= frames.length - FRAMES) {
                    lines.add("    at " + frames[index]);
                }
            }
        }
        return lines;
    }
}
