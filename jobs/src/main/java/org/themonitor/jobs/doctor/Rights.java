package org.themonitor.jobs.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.themonitor.jobs.config.Workspace;
import org.themonitor.pipeline.archive.Archive;

/** Who may look into the workspace, whether this account may write what a run writes, and that originals stay as they are. */
record Rights(Workspace workspace) implements Question {
    private static final String TOPIC = "rights";

    @Override
    public List<Answer> ask() throws IOException {
        if (!Files.exists(workspace.root())) {
            return List.of(
                    Answer.fine(TOPIC, "the workspace is not there yet; the first run makes it for its owner only"));
        }
        List<Answer> answers = new ArrayList<>();
        workspace
                .openTo()
                .ifPresent(rights -> answers.add(Answer.todo(
                        TOPIC,
                        "other accounts of this machine may look into the workspace (%s)".formatted(rights),
                        "chmod -R go= \"%s\"".formatted(workspace.root()))));
        List<String> refused = written().stream()
                .filter(path -> Files.exists(path) && !Files.isWritable(path))
                .map(Path::toString)
                .toList();
        if (!refused.isEmpty()) {
            answers.add(Answer.todo(
                    TOPIC,
                    "this account may not write to " + String.join(", ", refused),
                    "let it, or run as the account that made them; to look something up nobody need write"));
        }
        List<Path> writable = new Archive(workspace.archive()).writable();
        if (!writable.isEmpty()) {
            answers.add(Answer.todo(
                    TOPIC,
                    "%d of the originals can be changed by mistake".formatted(writable.size()),
                    "find \"%s\" -type f ! -name '*.*' -exec chmod 400 {} +".formatted(workspace.archive())));
        }
        return answers.isEmpty()
                ? List.of(Answer.fine(
                        TOPIC, "the workspace is its owner's alone and can be written to, originals cannot be changed"))
                : answers;
    }

    private List<Path> written() throws IOException {
        List<Path> paths = new ArrayList<>(List.of(
                workspace.root(),
                workspace.inbox(),
                workspace.archive(),
                workspace.archive().resolve("receipts.jsonl"),
                workspace.decisions(),
                workspace.jobs(),
                workspace.jobs().resolve("lock"),
                workspace.jobs().resolve("jobs.mv.db"),
                workspace.vault().resolveSibling(""),
                workspace.vault(),
                workspace.editions()));
        try (Stream<Path> editions = Builds.editions(workspace).stream()) {
            editions.forEach(paths::add);
        }
        return paths;
    }
}
