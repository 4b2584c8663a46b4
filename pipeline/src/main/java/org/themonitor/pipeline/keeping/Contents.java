package org.themonitor.pipeline.keeping;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.themonitor.pipeline.archive.OwnerOnly;
import org.themonitor.pipeline.archive.Sha256;

/**
 * The folder {@code content} of a backup: files by the SHA-256 of their bytes, so that what is there is not copied again.
 *
 * @param folder the folder
 */
record Contents(Path folder) {
    private static final String PART = ".part";

    Path file(String sha256) {
        return folder.resolve(sha256);
    }

    /** Whether it is there, and undamaged. */
    boolean holds(String sha256) throws IOException {
        return Files.isRegularFile(file(sha256)) && Sha256.of(file(sha256)).equals(sha256);
    }

    /** Takes a file, on the disk when this returns; its hash, by which it can be found. */
    String take(Path file) throws IOException {
        OwnerOnly.folder(folder);
        Path part = folder.resolve("incoming" + PART);
        String sha256 = copy(file, part);
        Files.move(part, file(sha256), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return sha256;
    }

    /** Deletes all but these; how many that were. */
    int keepOnly(Set<String> hashes) throws IOException {
        List<Path> others;
        try (Stream<Path> files = Files.list(folder)) {
            others = files.filter(file -> !hashes.contains(String.valueOf(file.getFileName())))
                    .filter(Contents::isOurs)
                    .toList();
        }
        for (Path other : others) {
            Files.delete(other);
        }
        return others.size();
    }

    private static boolean isOurs(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.matches("[0-9a-f]{64}") || name.endsWith(PART);
    }

    /** Copies to a new file of its owner's, to the disk itself; the hash of what was written. */
    static String copy(Path file, Path to) throws IOException {
        Files.deleteIfExists(to);
        OwnerOnly.file(to);
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
                FileChannel out = FileChannel.open(to, StandardOpenOption.WRITE)) {
            for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, read);
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
            }
            out.force(true);
        }
        return Sha256.of(to);
    }
}
