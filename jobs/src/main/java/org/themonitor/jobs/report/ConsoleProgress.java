package org.themonitor.jobs.report;

import java.io.Console;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A progress bar on a terminal; otherwise a line at the end of a step, and in a long one every half minute. */
public final class ConsoleProgress implements Progress {
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(30);

    private final PrintWriter out;
    private final Clock clock;
    private final boolean terminal;
    private final AtomicLong done = new AtomicLong();
    private @Nullable ProgressBar bar;
    private Instant began;
    private Instant told;
    private String step = "";
    private long total;

    public ConsoleProgress(PrintWriter out, Clock clock) {
        this(out, clock, isTerminal(System.console()));
    }

    ConsoleProgress(PrintWriter out, Clock clock, boolean terminal) {
        this.out = out;
        this.clock = clock;
        this.terminal = terminal;
        this.began = clock.instant();
        this.told = began;
    }

    @Override
    public synchronized void begin(String job, String nextStep, long nextTotal) {
        step = String.format(Locale.ROOT, "%-8s%s", job, nextStep);
        total = nextTotal;
        done.set(0);
        began = clock.instant();
        told = began;
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
        } else if (!terminal && more > 0) {
            tellHowFar();
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

    private void tellHowFar() {
        Instant now = clock.instant();
        long finished = done.get();
        if (Duration.between(told, now).compareTo(BETWEEN_LINES) < 0 || finished >= total) {
            return;
        }
        told = now;
        long left = Duration.between(began, now).toSeconds() * (total - finished) / finished;
        out.println(String.format(Locale.ROOT, "%s: %d of %d, about %d s left", step, finished, total, left));
        out.flush();
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
