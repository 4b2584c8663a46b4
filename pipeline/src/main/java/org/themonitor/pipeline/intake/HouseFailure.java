package org.themonitor.pipeline.intake;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.themonitor.pipeline.archive.Sha256;
import org.themonitor.pipeline.decision.CorrectionRefusedException;
import org.themonitor.pipeline.duckdb.WarehouseException;

/**
 * Tells a failure of the house (disk, memory, vault, a stop, a correction that no longer fits) from a fault in reading
 * one workbook: the first stops a run and blames no workbook, the second is that workbook's alone.
 */
final class HouseFailure {
    private HouseFailure() {}

    /**
     * Whether the house failed.
     *
     * @param thrown what the reading of a workbook threw
     * @param original the file that was read
     */
    static boolean is(Throwable thrown, Path original) {
        if (Thread.currentThread().isInterrupted()) {
            return true;
        }
        boolean ofInput = false;
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (isSurely(cause)) {
                return true;
            }
            ofInput |= cause instanceof IOException;
        }
        return ofInput && !canBeRead(original);
    }

    private static boolean isSurely(Throwable cause) {
        return (cause instanceof VirtualMachineError && !(cause instanceof StackOverflowError))
                || (cause instanceof WarehouseException database && !database.isOfAValue())
                || cause instanceof CorrectionRefusedException
                || cause instanceof InterruptedException
                || cause instanceof InterruptedIOException
                || cause instanceof ClosedByInterruptException
                || cause instanceof FileSystemException
                || cause instanceof FileNotFoundException
                || (cause instanceof IOException
                        && String.valueOf(cause.getMessage()).contains("No space left"));
    }

    /** A reader also complains with an IOException of what stands in a file; the disk's own come again. */
    private static boolean canBeRead(Path original) {
        try {
            Sha256.of(original);
            return true;
        } catch (IOException ofTheDisk) {
            return false;
        }
    }
}
