package org.themonitor.jobs.doctor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.themonitor.jobs.config.Workspace;

/** Free disk beside what a run needs, in the workspace and in the folder for temporary files of the machine. */
record Room(Workspace workspace) implements Question {
    private static final String TOPIC = "disk";
    private static final long MIB = 1 << 20;
    /** What a new build of an edition takes however little is in it; measured at the sample: 82. */
    private static final long LEAST = 100 * MIB;
    /** The sample's vault is nine times its workbooks; shards are as much again while they are read. */
    private static final long TIMES = 20;
    /** DuckDB's native library. */
    private static final long UNPACKED = 150 * MIB;

    @Override
    public List<Answer> ask() throws IOException {
        long workbooks = size(workspace.archive()) + size(workspace.inbox());
        long editions =
                Math.max(1, DecisionFiles.editions(workspace.decisions()).size());
        return List.of(
                answer("in " + workspace.root(), free(workspace.root()), LEAST * editions + TIMES * workbooks),
                answer("for temporary files", free(Path.of(System.getProperty("java.io.tmpdir"))), UNPACKED));
    }

    static Answer answer(String where, long free, long needed) {
        String found =
                "%d MiB are free %s; a run needs up to %d".formatted(free / MIB, where, (needed + MIB - 1) / MIB);
        return free < needed
                ? Answer.todo(TOPIC, found, "make room on that disk, or use a larger one")
                : Answer.fine(TOPIC, found);
    }

    /** On the disk of the folder, or of the one in which it would be made. */
    private static long free(Path folder) throws IOException {
        Path there = folder.toAbsolutePath();
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        return Files.getFileStore(there).getUsableSpace();
    }

    private static long size(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.mapToLong(Room::sizeOfFile).sum();
        }
    }

    private static long sizeOfFile(Path file) {
        try {
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? Files.size(file) : 0;
        } catch (NoSuchFileException goneMeanwhile) {
            return 0;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
