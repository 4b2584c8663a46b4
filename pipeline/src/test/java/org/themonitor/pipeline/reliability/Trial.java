package org.themonitor.pipeline.reliability;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.archive.Coordinates;
import org.themonitor.pipeline.intake.Definitions;
import org.themonitor.pipeline.intake.TrialVault;
import org.themonitor.pipeline.intake.TrialVault.Outcome;
import org.themonitor.pipeline.reliability.Mutation.Promise;

/** Takes changed files in, each for five seconds at most unless said otherwise, and judges how each ended. */
final class Trial implements AutoCloseable {
    private static final long SECONDS = 5;
    /** How much longer a busy machine may take. */
    private static final long BUSY = 12;

    /** How a file ended. */
    enum Ending {
        USED,
        FINDING,
        QUARANTINE,
        /** Quarantined, for a fault of this program; never right, but the others go on. */
        FAULT,
        /** An exception that ends more than the file; never right. */
        CRASH,
        /** More seconds than it has; never right. */
        HANG,
        /** Rows or cells that are neither used nor told; never right. */
        LOSS
    }

    /**
     * How a file ended.
     *
     * @param why what is wrong with it, empty when nothing is
     */
    record Verdict(Ending ending, String why) {
        boolean isSound() {
            return why.isEmpty();
        }
    }

    private final ExecutorService runner = Executors.newSingleThreadExecutor(this::named);
    private final Path folder;
    private final long seconds;
    private @Nullable TrialVault vault;
    private Thread thread = Thread.currentThread();

    Trial(Path folder) {
        this(folder, SECONDS);
    }

    Trial(Path folder, long seconds) {
        this.folder = folder;
        this.seconds = seconds;
    }

    private Thread named(Runnable work) {
        thread = new Thread(work, "trial");
        thread.setDaemon(true);
        return thread;
    }

    /** What a sound file gives; everything is compared with it. */
    Outcome sound(Definitions definitions, Path file, Coordinates place) throws Exception {
        return take(definitions, file, place);
    }

    /** Takes a changed file in. */
    Verdict of(Definitions definitions, Path file, Coordinates place, @Nullable Outcome sound, Promise promise) {
        return within(() -> judged(definitions, file, place, sound, promise));
    }

    /** Any other work that has to end, and may end in no exception. */
    Verdict within(Callable<Verdict> work) {
        Future<Verdict> running = runner.submit(work);
        long before = workSeconds();
        try {
            for (long waited = seconds; ; waited += seconds) {
                try {
                    return running.get(seconds, TimeUnit.SECONDS);
                } catch (TimeoutException late) {
                    // a busy machine is not a hanging program: what counts is the time it worked
                    if (workSeconds() - before >= seconds || waited >= BUSY * seconds) {
                        return new Verdict(Ending.HANG, "no end after %d s".formatted(waited));
                    }
                }
            }
        } catch (ExecutionException thrown) {
            forget();
            return new Verdict(Ending.CRASH, where(thrown.getCause()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** How a file ended, in this thread; a template that is refused is told by name. */
    Verdict judged(Definitions definitions, Path file, Coordinates place, @Nullable Outcome sound, Promise promise)
            throws Exception {
        return judge(take(definitions, file, place), sound, promise);
    }

    private long workSeconds() {
        return TimeUnit.NANOSECONDS.toSeconds(
                ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.getId()));
    }

    private Outcome take(Definitions definitions, Path file, Coordinates place) throws Exception {
        if (vault == null) {
            vault = new TrialVault(java.nio.file.Files.createTempDirectory(folder, "vault"));
        }
        return vault.take(definitions, file, place);
    }

    private static String where(Throwable thrown) {
        StackTraceElement[] trace = thrown.getStackTrace();
        return thrown + (trace.length == 0 ? "" : " at " + trace[0]);
    }

    private static Verdict judge(Outcome outcome, @Nullable Outcome sound, Promise promise) {
        Throwable fault = outcome.fault();
        if (fault != null) {
            return new Verdict(Ending.FAULT, where(fault));
        }
        List<String> told = new ArrayList<>(outcome.findings());
        if (sound != null) {
            sound.findings().forEach(told::remove);
        }
        Ending ending = outcome.quarantined() ? Ending.QUARANTINE : told.isEmpty() ? Ending.USED : Ending.FINDING;
        if (!outcome.problems().isEmpty()) {
            return new Verdict(Ending.LOSS, String.join("; ", outcome.problems()));
        }
        if (sound == null || promise == Promise.OTHER) {
            return new Verdict(ending, "");
        }
        if (promise == Promise.SAME && ending != Ending.USED) {
            return new Verdict(ending, "the same written in another way, but " + told);
        }
        if (ending == Ending.USED && !outcome.rows().equals(sound.rows())) {
            return new Verdict(Ending.LOSS, "other rows and no finding: " + firstDifference(sound, outcome));
        }
        return new Verdict(ending, "");
    }

    private static String firstDifference(Outcome sound, Outcome outcome) {
        for (int row = 0; row < Math.min(sound.rows().size(), outcome.rows().size()); row++) {
            if (!sound.rows().get(row).equals(outcome.rows().get(row))) {
                return "instead of " + sound.rows().get(row) + " there is "
                        + outcome.rows().get(row);
            }
        }
        return "%d rows instead of %d"
                .formatted(outcome.rows().size(), sound.rows().size());
    }

    private void forget() {
        // what a crash left open must not spoil the next trial
        if (vault != null) {
            vault.close();
            vault = null;
        }
    }

    @Override
    public void close() {
        runner.shutdownNow();
        forget();
    }
}
