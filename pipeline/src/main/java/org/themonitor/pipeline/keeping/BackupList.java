package org.themonitor.pipeline.keeping;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.themonitor.pipeline.archive.OwnerOnly;
import org.themonitor.pipeline.archive.Sha256;

/**
 * {@code backup.sha256}: what a backup holds, in lines as {@code sha256sum} writes them, the last of which is the hash of
 * those above it. It is written last and put in place at once: a backup that was cut off has none, or that of before.
 *
 * @param files SHA-256 by path below the workspace
 */
record BackupList(SortedMap<String, String> files) {
    private static final String FILE = "backup.sha256";
    private static final String END = "  end of the list";
    private static final int HASH = 64;

    BackupList {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** That of a backup, empty where there is none yet. */
    static Optional<BackupList> of(Path backup) throws IOException {
        Path file = backup.resolve(FILE);
        return Files.exists(file) ? Optional.of(parse(file)) : Optional.empty();
    }

    private static BackupList parse(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        SortedMap<String, String> files = new TreeMap<>();
        int last = lines.size() - 1;
        if (last < 0 || !lines.get(last).equals(Sha256.of(lines.subList(0, last)) + END)) {
            throw new IOException(
                    file + " is damaged; restore from another backup, or delete this file and back up anew");
        }
        for (String line : lines.subList(0, last)) {
            files.put(line.substring(HASH + 2), line.substring(0, HASH));
        }
        if (!files.keySet().stream().allMatch(BackupFiles::isOfABackup)) {
            throw new IOException(file + " names files outside of a workspace; restore from another backup");
        }
        return new BackupList(files);
    }

    /** Writes it in the place of the one of before. */
    void write(Path backup) throws IOException {
        List<String> lines = files.entrySet().stream()
                .map(file -> file.getValue() + "  " + file.getKey())
                .toList();
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line).append('\n'));
        text.append(Sha256.of(lines)).append(END).append('\n');
        Path written = backup.resolve("content").resolve("list.part");
        Files.deleteIfExists(written);
        OwnerOnly.file(written);
        Files.writeString(written, text, StandardCharsets.UTF_8);
        try (FileChannel channel = FileChannel.open(written, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(written, backup.resolve(FILE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
