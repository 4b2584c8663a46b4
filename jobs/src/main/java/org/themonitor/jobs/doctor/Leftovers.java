package org.themonitor.jobs.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.themonitor.jobs.config.Workspace;
import org.themonitor.jobs.history.HistoryServer;
import org.themonitor.pipeline.edition.EditionFolder;
import org.themonitor.pipeline.scratch.Scratch;

/**
 * What runs left that were stopped or killed, and who takes it up.
 *
 * @param isHeld whether a run goes on, so that what stands there may be its own
 */
record Leftovers(Workspace workspace, boolean isHeld) implements Question {
    private static final String TOPIC = "leftovers";

    @Override
    public List<Answer> ask() throws IOException {
        List<Answer> answers = new ArrayList<>();
        int dead = Scratch.ofTheDead(workspace.root()).size();
        if (dead > 0) {
            answers.add(Answer.fine(
                    TOPIC,
                    "temporary files of %d processes that were killed; the next run deletes them".formatted(dead)));
        }
        if (isHeld) {
            answers.add(Answer.fine(TOPIC, "a run goes on; what it has not finished is its own"));
            return answers;
        }
        if (HistoryServer.address(workspace).isPresent()) {
            answers.add(Answer.todo(TOPIC, "the last run was cut off", "monitor run, which continues it"));
        }
        int shards = named(workspace.shards(), ".+\\.duckdb").size();
        if (shards > 0) {
            answers.add(Answer.fine(
                    TOPIC,
                    "%d shards of what was read when a run was cut off; the next run takes them up".formatted(shards)));
        }
        int copies = named(workspace.archive(), "incoming-[0-9]+\\.part").size();
        if (copies > 0) {
            answers.add(Answer.fine(
                    TOPIC, "%d half copies of workbooks in the archive; the next run deletes them".formatted(copies)));
        }
        for (Path edition : Builds.editions(workspace)) {
            String id = String.valueOf(edition.getFileName());
            EditionFolder folder = new EditionFolder(workspace.editions(), id);
            List<String> half = named(edition, "[0-9a-f]{12}").stream()
                    .filter(build -> !folder.isPublished(build))
                    .toList();
            for (String build : half) {
                if (!folder.current().equals(Optional.of(build))) {
                    answers.add(Answer.fine(
                            TOPIC,
                            "%s: the build %s is not finished; the next run of the same workbooks and decisions goes on with it, else delete %s"
                                    .formatted(id, build, folder.build(build))));
                }
            }
        }
        return answers.isEmpty() ? List.of(Answer.fine(TOPIC, "none")) : answers;
    }

    private static List<String> named(Path folder, String pattern) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.matches(pattern))
                    .sorted()
                    .toList();
        }
    }
}
