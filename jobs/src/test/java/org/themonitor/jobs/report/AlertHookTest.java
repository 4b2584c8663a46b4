package org.themonitor.jobs.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is to be alerted is given the whole report, and a command that cannot tell them is told. */
class AlertHookTest {
    @TempDir
    Path folder;

    @Test
    void theCommandReadsTheReport() throws Exception {
        Path told = folder.resolve("told $HOME; rm -r.json");
        String report = "{\"text\":\"" + "ü".repeat(200_000) + "\"}";

        assertThat(new AlertHook(List.of("tee", told.toString())).tell(report)).isEmpty();
        assertThat(Files.readString(told)).isEqualTo(report);
    }

    @Test
    void whereNobodyIsToBeToldNothingRuns() throws Exception {
        assertThat(new AlertHook(List.of()).tell("{}")).isEmpty();
    }

    @Test
    void whatCannotTellIsSaid() throws Exception {
        assertThat(new AlertHook(List.of("false")).tell("{}")).isEqualTo("ended with 1");
        assertThat(new AlertHook(List.of(folder.resolve("nothing").toString())).tell("{}"))
                .isEqualTo("cannot be started");
    }

    @Test
    void aCommandMayEndWithoutReading() throws Exception {
        assertThat(new AlertHook(List.of("true")).tell("x".repeat(1_000_000))).isEmpty();
    }
}
