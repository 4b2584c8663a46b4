package org.themonitor.jobs.report;

import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A progress bar on a terminal, one line per step otherwise; both also in the run's state file. */
public final class ConsoleProgress implements Progress {
    private final PrintWriter out;
    private final CurrentRun state;
    private final boolean terminal;
    private final AtomicLong done = new AtomicLong();
    private @Nullable ProgressBar bar;
    private String step = "";
    private long total;

    public ConsoleProgress(PrintWriter out, CurrentRun state) {
        this.out = out;
        this.state = state;
        this.terminal = isTerminal(System.console());
    }

    @Override
    public synchronized void begin(String job, String nextStep, long nextTotal) {
        step = String.format(Locale.ROOT, "%-8s%s", job, nextStep);
        total = nextTotal;
        done.set(0);
        save(job, nextStep);
        if (terminal && total > 0) {
            JlineScratch.use();
            bar = new ProgressBarBuilder()
                    .setTaskName(step)
                    .setInitialMax(total)
                    .setStyle(ProgressBarStyle.ASCII)
                    .clearDisplayOnFinish()
                    .build();
        }
    }

    @Override
    public synchronized void advance(long more) {
        done.addAndGet(more);
        if (bar != null) {
            bar.stepBy(more);
        }
    }

    @Override
    public synchronized void end() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
        if (total > 0) {
            out.println(String.format(Locale.ROOT, "%s: %d of %d", step, done.get(), total));
        }
    }

    private void save(String job, String nextStep) {
        try {
            state.put("job", job);
            state.put("step", nextStep);
            state.put("total", total);
        } catch (IOException full) {
            throw new UncheckedIOException("the workspace cannot be written to", full);
        }
    }

    /** From JDK 22 on there is a console without a terminal too; it says so itself. */
    private static boolean isTerminal(@Nullable Console console) {
        if (console == null || Runtime.version().feature() < 22) {
            return console != null;
        }
        try {
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (ReflectiveOperationException notThere) {
            return false;
        }
    }
}
