package org.themonitor.pipeline.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What of the originals was blanked for good: {@code archive/forgotten.jsonl}, which only grows. Its line decides: before it
 * the original is as it was, and what was to take its place is nothing; from it on what takes its place is on the disk, and
 * whoever comes next puts it there and deletes the original.
 */
public final class Forgotten {
    private static final String NEXT = ".forgetting";

    private final Path archive;
    private final LineFile file;

    /** Of an archive. */
    public Forgotten(Path archive) {
        this.archive = archive;
        this.file = new LineFile(archive.resolve("forgotten.jsonl"));
    }

    /** All lines in their order. */
    public List<Forgetting> lines() throws IOException {
        List<Forgetting> lines = new ArrayList<>();
        for (String line : file.lines()) {
            try {
                lines.add(Forgetting.parse(line));
            } catch (RuntimeException damaged) {
                throw new IOException(
                        "line %d of %s cannot be read; put the file of your last backup in its place"
                                .formatted(lines.size() + 1, file.file()),
                        damaged);
            }
        }
        return lines;
    }

    /** What stands for each original that was changed, however often. */
    Map<String, String> standing() throws IOException {
        Map<String, String> next = new HashMap<>();
        lines().forEach(line -> next.put(line.from(), line.to()));
        Map<String, String> standing = new HashMap<>();
        for (String from : next.keySet()) {
            String to = from;
            for (int steps = 0; next.containsKey(to) && steps <= next.size(); steps++) {
                to = next.get(to);
            }
            standing.put(from, to);
        }
        return standing;
    }

    /**
     * Puts a file in the place of an original, which is then gone. Killed at any point, either nothing has happened or {@link
     * #finish} does the rest.
     *
     * @param blanked the file, which hashes to what the line says
     */
    void replace(Path blanked, Forgetting line) throws IOException {
        Path next = archive.resolve(line.to() + NEXT);
        Files.deleteIfExists(next);
        OwnerOnly.file(next);
        Files.copy(blanked, next, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel channel = FileChannel.open(next, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        if (!Sha256.of(next).equals(line.to())) {
            throw new IOException(next + " was changed while it was written; try again");
        }
        file.append(line.line());
        finish();
    }

    /** Whether a command was cut off after it was decided: {@link #finish} has something left to do. */
    public boolean isCutOff() throws IOException {
        for (Forgetting line : lines()) {
            if (Files.exists(archive.resolve(line.from())) || Files.exists(archive.resolve(line.to() + NEXT))) {
                return true;
            }
        }
        return false;
    }

    /** Does what a command that was cut off has left to do. */
    public void finish() throws IOException {
        List<Forgetting> lines = lines();
        for (Forgetting line : lines) {
            Path next = archive.resolve(line.to() + NEXT);
            Path there = archive.resolve(line.to());
            if (Files.exists(next)) {
                Files.move(next, there, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
            Path original = archive.resolve(line.from());
            if (Files.exists(original)) {
                Path standing = archive.resolve(standing().getOrDefault(line.from(), line.to()));
                if (!Files.exists(standing) || !standing.endsWith(Sha256.of(standing))) {
                    throw new IOException(standing
                            + " stands for an original and is missing or damaged; take it from your last backup");
                }
                Files.delete(original);
            }
        }
        // what was prepared and never decided
        for (Path left : prepared()) {
            Files.delete(left);
        }
    }

    /** The lines for an archive that is a copy. */
    void copyTo(Path copy) throws IOException {
        LineFile lines = new Forgotten(copy).file;
        for (String line : file.lines()) {
            lines.append(line);
        }
    }

    private List<Path> prepared() throws IOException {
        if (!Files.isDirectory(archive)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(archive)) {
            return files.filter(path -> String.valueOf(path.getFileName()).endsWith(NEXT))
                    .toList();
        }
    }
}
