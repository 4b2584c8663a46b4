package org.themonitor.jobs.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.themonitor.jobs.config.Workspace;
import org.themonitor.pipeline.archive.Coordinates;
import org.themonitor.pipeline.archive.OwnerOnly;
import org.themonitor.pipeline.decision.EditionDecisions;
import org.themonitor.pipeline.decision.RosterLine;
import org.themonitor.pipeline.duckdb.Row;
import org.themonitor.pipeline.duckdb.Warehouse;
import org.themonitor.pipeline.duckdb.WarehouseException;
import org.themonitor.pipeline.edition.Edition;
import org.themonitor.pipeline.edition.Edition.Topic;
import org.themonitor.pipeline.edition.EditionFolder;
import org.themonitor.pipeline.finding.Messages;

/** A roster drafted from the season before, for somebody to look through. */
final class RosterDraft {
    private static final String STATES =
            "from marts.roster_states where state = 'sent' or expected is not null" + " order by area, source";
    /** Time for questions and answers before the day of intake. */
    private static final int DAYS_FOR_QUESTIONS = 90;

    private final Workspace workspace;
    private final Edition from;
    private final Edition made;

    RosterDraft(Workspace workspace, Edition from, Edition made) {
        this.workspace = workspace;
        this.from = from;
        this.made = made;
    }

    private Path file() {
        return workspace.decisions().resolve(made.id()).resolve(RosterLine.FILE);
    }

    /** Whether there is a roster that would be lost. */
    boolean isThere() {
        return Files.exists(file());
    }

    /** Whether a finished build says who sent something. */
    boolean hasSeason() throws IOException {
        return states().isPresent();
    }

    /** Writes it; says what it holds. */
    String write() throws IOException {
        List<RosterLine> lines = lines();
        String asked = lines.isEmpty()
                ? " []\n"
                : lines.stream().map(RosterLine::line).collect(Collectors.joining("\n", "\n", "\n"));
        OwnerOnly.write(
                file(),
                "# Drafted from %s: who was asked or sent something. expected: yes, or welcome where a silence undoes nothing\nroster:"
                                .formatted(from.id())
                        + asked);
        return "decisions/%s/roster.yml asks %d sources about %d areas; look them through."
                .formatted(
                        made.id(),
                        lines.size(),
                        lines.stream().map(RosterLine::area).distinct().count());
    }

    private List<RosterLine> lines() throws IOException {
        Map<List<String>, RosterLine> before =
                EditionDecisions.load(workspace.decisions(), from.id()).roster().lines().stream()
                        .filter(line -> line.season() == from.dataYear())
                        .collect(Collectors.toMap(
                                line -> List.of(line.area(), line.source()),
                                Function.identity(),
                                (one, other) -> other));
        List<RosterLine> lines = new ArrayList<>();
        for (Row row : states().orElse(List.of())) {
            String area = row.textOrNull("area");
            String source = row.text("source");
            // whoever sends about no single area, or has a name from before codes, is asked by hand
            if (area != null && !area.equals("XWD") && source.equals(Coordinates.code(source))) {
                lines.add(line(area, source, row.textOrNull("kinds_sent"), before.get(List.of(area, source))));
            }
        }
        return lines;
    }

    private RosterLine line(String area, String source, @Nullable String sent, @Nullable RosterLine before) {
        LocalDate due = before == null
                ? made.asOf(Topic.CASUALTY_INTAKE).minusDays(DAYS_FOR_QUESTIONS)
                : before.due().plusYears(made.dataYear() - from.dataYear());
        List<String> kinds = sent == null ? List.of() : Arrays.asList(sent.split(", "));
        return new RosterLine(
                made.id() + "/" + RosterLine.FILE,
                0,
                made.dataYear(),
                area,
                source,
                before == null ? kinds : before.kinds(),
                before == null ? Messages.ENGLISH : before.language(),
                due,
                before == null ? RosterLine.Expected.YES : before.expected(),
                before == null ? List.of() : before.gives(),
                before == null ? null : before.part(),
                null,
                before != null && before.isNewestByArrival());
    }

    private Optional<List<Row>> states() throws IOException {
        EditionFolder folder = new EditionFolder(workspace.editions(), from.id());
        Optional<String> build = folder.current();
        if (build.isEmpty()) {
            return Optional.empty();
        }
        try (Warehouse internal = Warehouse.openReadOnly(folder.internalDatabase(build.get()), 1)) {
            return Optional.of(internal.query(STATES));
        } catch (WarehouseException madeByAnEarlierRelease) {
            return Optional.empty();
        }
    }
}
