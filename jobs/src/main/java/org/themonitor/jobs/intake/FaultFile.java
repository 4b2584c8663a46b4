package org.themonitor.jobs.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.themonitor.pipeline.archive.OwnerOnly;
import org.themonitor.pipeline.archive.Receipt;
import org.themonitor.pipeline.intake.FaultLog;

/** {@code jobs/faults.log}: the traces of faults of this program, by receipt, for whoever mends it. */
final class FaultFile implements FaultLog {
    private final Path file;
    private final Clock clock;

    FaultFile(Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    @Override
    public synchronized void keep(Receipt receipt, Throwable thrown) {
        List<String> lines = new ArrayList<>();
        lines.add("%s  %s  Java %s".formatted(clock.instant(), receipt.id(), Runtime.version()));
        lines.addAll(FaultLog.trace(thrown));
        try {
            OwnerOnly.file(file);
            Files.write(file, lines, StandardCharsets.UTF_8, StandardOpenOption.APPEND);
        } catch (IOException full) {
            throw new UncheckedIOException("the workspace cannot be written to", full);
        }
    }
}
