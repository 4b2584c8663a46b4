package org.themonitor.jobs.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** Where there is no terminal, a long step says every half minute how far it is. */
class ConsoleProgressTest {
    private final StringWriter text = new StringWriter();
    private final Ticking clock = new Ticking();
    private final ConsoleProgress progress = new ConsoleProgress(new PrintWriter(text, true), clock, false);

    @Test
    void aLongStepSaysHowFarItIsAndHowLongItMayTake() {
        progress.begin("intake", "reading workbooks", 120);
        for (int second = 1; second <= 60; second++) {
            clock.now = clock.now.plusSeconds(1);
            progress.advance(1);
        }
        progress.advance(60);
        progress.end();

        assertThat(text.toString().lines())
                .containsExactly(
                        "intake  reading workbooks: 30 of 120, about 90 s left",
                        "intake  reading workbooks: 60 of 120, about 60 s left",
                        "intake  reading workbooks: 120 of 120");
    }

    @Test
    void aShortStepSaysItsEndAlone() {
        progress.begin("publish", "files of lm2026", 5);
        progress.advance(5);
        progress.end();

        assertThat(text.toString().lines()).containsExactly("publish files of lm2026: 5 of 5");
    }

    /** A clock that goes when it is told to. */
    private static final class Ticking extends Clock {
        private Instant now = Instant.parse("2026-10-15T02:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
