package org.themonitor.jobs.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.themonitor.jobs.config.Workspace;
import org.themonitor.pipeline.archive.Archive;
import org.themonitor.pipeline.duckdb.Warehouse;
import org.themonitor.pipeline.duckdb.WarehouseException;
import org.themonitor.pipeline.edition.EditionFolder;
import org.themonitor.pipeline.lock.EditionLock;
import org.themonitor.pipeline.lock.LockCheck;

/** Whether {@code current} of each edition names a whole build, and each locked edition is what was locked. */
record Builds(Workspace workspace) implements Question {
    private static final String TOPIC = "editions";

    @Override
    public List<Answer> ask() throws IOException {
        List<Answer> answers = new ArrayList<>();
        for (Path edition : editions(workspace)) {
            String id = String.valueOf(edition.getFileName());
            answers.add(current(new EditionFolder(workspace.editions(), id)));
        }
        for (Path folder : folders(workspace.decisions())) {
            answers.addAll(locked(String.valueOf(folder.getFileName())));
        }
        return answers.isEmpty() ? List.of(Answer.fine(TOPIC, "none yet")) : answers;
    }

    private static Answer current(EditionFolder folder) throws IOException {
        Optional<String> current = folder.current();
        if (current.isEmpty()) {
            return Answer.fine(TOPIC, folder.edition() + " has no finished build yet");
        }
        String build = current.get();
        String again = "monitor run --edition " + folder.edition();
        if (!build.matches("[0-9a-f]{12}") || !folder.isPublished(build)) {
            return Answer.todo(TOPIC, folder.edition() + ": `current` names no whole build", again);
        }
        return database(folder.publicDatabase(build))
                .or(() -> database(folder.internalDatabase(build)))
                .map(why -> Answer.todo(
                        TOPIC,
                        "%s: the build %s cannot be asked: %s".formatted(folder.edition(), build, why),
                        "delete %s, then %s".formatted(folder.build(build), again)))
                .orElseGet(() -> Answer.fine(TOPIC, "%s: the build %s is whole".formatted(folder.edition(), build)));
    }

    /** Why a database cannot be read. */
    private static Optional<String> database(Path file) {
        if (!Files.isRegularFile(file)) {
            return Optional.of(file + " is missing");
        }
        try (Warehouse open = Warehouse.openReadOnly(file, 1)) {
            open.query("select count(*) from duckdb_tables()");
            return Optional.empty();
        } catch (WarehouseException unreadable) {
            return Optional.of(String.valueOf(unreadable.getMessage()));
        }
    }

    private List<Answer> locked(String id) throws IOException {
        Optional<EditionLock> lock = EditionLock.of(workspace.decisions(), id);
        if (lock.isEmpty()) {
            return List.of();
        }
        LockCheck check = new LockCheck(lock.get());
        check.inputs(workspace.decisions(), new Archive(workspace.archive()));
        check.files(workspace.decisions(), new EditionFolder(workspace.editions(), id));
        return check.problems().isEmpty()
                ? List.of(Answer.fine(TOPIC, id + " is what was locked"))
                : List.of(Answer.todo(
                        TOPIC,
                        "%s is not what was locked: %s".formatted(id, String.join("; ", check.problems())),
                        "monitor verify " + id));
    }

    /** The folders of editions that were begun. */
    static List<Path> editions(Workspace workspace) throws IOException {
        return folders(workspace.editions());
    }

    private static List<Path> folders(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isDirectory).sorted().toList();
        }
    }
}
