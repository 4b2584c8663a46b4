package org.themonitor.jobs.config;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.themonitor.pipeline.duckdb.WarehouseException;
import org.themonitor.pipeline.edition.EditionFile;
import org.themonitor.pipeline.finding.OneLine;
import org.themonitor.pipeline.sql.SqlProblemsException;
import org.themonitor.pipeline.yaml.InvalidYamlException;

/** Tells why a job failed: a sentence where an operator can cure it, the whole trace where the program is at fault. */
public final class Failure {
    private static final String OWN = "org.themonitor.jobs.";

    private Failure() {}

    /** All that went wrong in a job; where the disk or a file is the cause, what followed from it is not told. */
    public static void print(String job, List<Throwable> failures, PrintWriter err) {
        List<String> curable = failures.stream()
                .filter(Failure::isCurable)
                .map(Failure::describe)
                .distinct()
                .toList();
        curable.forEach(sentence -> err.println("The job " + job + " failed: " + sentence));
        if (curable.isEmpty()) {
            err.println(
                    "The job " + job + " failed by a fault of this program; please report it with the lines below.");
            failures.forEach(failure -> failure.printStackTrace(err));
        }
    }

    /** Whether an operator can do something about it. */
    public static boolean isCurable(Throwable failure) {
        return failure instanceof WarehouseException
                || failure instanceof SqlProblemsException
                || failure instanceof InvalidYamlException
                || failure instanceof EditionFile.ProblemsException
                || failure instanceof OutOfMemoryError
                || ofTheDisk(failure).isPresent();
    }

    /** The disk's own complaint, however deep: the job history hides it behind five exceptions of its own. */
    private static Optional<IOException> ofTheDisk(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException disk) {
                return Optional.of(disk);
            }
        }
        return Optional.empty();
    }

    /** A sentence for the job history, where the words of a fault are not kept: they may be of a workbook. */
    static String sentence(Throwable failure) {
        return isCurable(failure) || failure.getClass().getName().startsWith(OWN)
                ? describe(failure)
                : "a fault of this program (%s)".formatted(failure.getClass().getSimpleName());
    }

    /** A sentence for the console. */
    public static String describe(Throwable failure) {
        String reason = reason(failure);
        return reason.contains("No space left")
                ? reason + "; make room on the disk, and the same command continues"
                : reason;
    }

    private static String reason(Throwable failure) {
        if (failure instanceof OutOfMemoryError) {
            return "there was not enough memory; give Java more of it, as with -Xmx2g";
        }
        if (failure instanceof WarehouseException database && database.isDamage()) {
            return failure.getMessage()
                    + "; a database here is damaged: delete the folders vault and editions of the workspace, and the same"
                    + " command makes them again from archive and decisions";
        }
        if (failure instanceof WarehouseException database && database.isHeld()) {
            return "another program, or a run, has this database open for writing; close it there, or wait for the run to"
                    + " end, and try again (" + failure.getMessage() + ")";
        }
        Optional<IOException> disk = ofTheDisk(failure);
        if (failure instanceof IOException || disk.isEmpty()) {
            return disk.map(Failure::ofFile).orElse(String.valueOf(failure.getMessage()));
        }
        String what = failure instanceof UncheckedIOException
                ? String.valueOf(failure.getMessage())
                : failure.getClass().getName().startsWith("org.springframework.")
                        ? "the job history of the workspace cannot be used"
                        : "a file cannot be used";
        return what + " (" + ofFile(disk.get()) + ")";
    }

    /** Java's file exceptions carry only the file's name. */
    private static String ofFile(IOException failure) {
        return failure instanceof java.nio.file.FileSystemException
                ? "cannot read or write %s (%s)"
                        .formatted(
                                OneLine.of(String.valueOf(failure.getMessage())),
                                failure.getClass().getSimpleName().replace("Exception", ""))
                : String.valueOf(failure.getMessage());
    }
}
