package org.themonitor.jobs.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.themonitor.jobs.config.Workspace;
import org.themonitor.pipeline.archive.Archive;
import org.themonitor.pipeline.archive.Receipt;

/** Whether the clock goes on from what it has said before: the day of an arrival may decide between two workbooks. */
record TheClock(Workspace workspace, Clock clock) implements Question {
    private static final String TOPIC = "clock";

    @Override
    public List<Answer> ask() throws IOException {
        Instant now = clock.instant();
        String said = "it is %s in UTC, by which days are told".formatted(now.truncatedTo(ChronoUnit.MINUTES));
        Optional<Instant> last = Stream.concat(arrivals(), builds()).max(Instant::compareTo);
        return List.of(
                last.isPresent() && last.get().isAfter(now)
                        ? Answer.todo(
                                TOPIC,
                                "%s; the newest arrival or build is of %s".formatted(said, last.get()),
                                "set the clock of this machine before anything is received")
                        : Answer.fine(TOPIC, said));
    }

    private Stream<Instant> arrivals() throws IOException {
        return new Archive(workspace.archive())
                .receipts().stream().map(Receipt::receivedAt).flatMap(text -> instant(text).stream());
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException ofAnotherForm) {
            return Optional.empty();
        }
    }

    private Stream<Instant> builds() throws IOException {
        Stream.Builder<Instant> builds = Stream.builder();
        for (Path edition : Builds.editions(workspace)) {
            Path current = edition.resolve("current");
            if (Files.exists(current)) {
                builds.add(Files.getLastModifiedTime(current).toInstant());
            }
        }
        return builds.build();
    }
}
