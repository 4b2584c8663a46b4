package org.themonitor.jobs.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import org.themonitor.pipeline.edition.EditionFile;
import org.themonitor.pipeline.warehouse.SqlProblemsException;
import org.themonitor.pipeline.warehouse.WarehouseException;

/** Tells why a job failed: a sentence where an operator can cure it, the whole trace where the program is at fault. */
final class Failure {
    private Failure() {}

    static void print(String job, Throwable failure, PrintStream err) {
        if (isCurable(failure)) {
            err.println("The job " + job + " failed: " + describe(failure));
            return;
        }
        err.println("The job " + job + " failed by a fault of this program; please report it with the lines below.");
        failure.printStackTrace(err);
    }

    private static boolean isCurable(Throwable failure) {
        return failure instanceof IOException
                || failure instanceof UncheckedIOException
                || failure instanceof WarehouseException
                || failure instanceof SqlProblemsException
                || failure instanceof EditionFile.ProblemsException;
    }

    /** Java's file exceptions carry only the file's name. */
    static String describe(Throwable failure) {
        return failure instanceof java.nio.file.FileSystemException
                ? "cannot read or write %s (%s)"
                        .formatted(
                                failure.getMessage(),
                                failure.getClass().getSimpleName().replace("Exception", ""))
                : String.valueOf(failure.getMessage());
    }
}
