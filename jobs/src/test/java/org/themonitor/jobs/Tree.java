package org.themonitor.jobs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.Adler32;
import java.util.zip.CRC32;
import org.themonitor.pipeline.archive.Sha256;

/** Whole folders: copied, deleted, compared. */
final class Tree {
    private Tree() {}

    /** Path within the folder to size, time of change and sums of every file. */
    static Map<String, String> of(Path folder) {
        Map<String, String> files = new TreeMap<>();
        try {
            for (Path file : paths(folder).stream().filter(Files::isRegularFile).toList()) {
                String state =
                        "%d bytes, %s, %s".formatted(Files.size(file), Files.getLastModifiedTime(file), sums(file));
                files.put(folder.relativize(file).toString(), state);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return files;
    }

    /** One hash of the names and sums of all files. */
    static String contents(Path folder) {
        List<String> parts = new ArrayList<>();
        try {
            for (Path file : paths(folder).stream().filter(Files::isRegularFile).toList()) {
                parts.add(folder.relativize(file).toString());
                parts.add(sums(file));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return Sha256.of(parts);
    }

    /**
     * Two sums of a file's bytes: nobody forges files here, and the quick compiler, which tests run with, takes five seconds
     * for the SHA-256 of one workspace.
     */
    static String sums(Path file) throws IOException {
        CRC32 crc = new CRC32();
        Adler32 adler = new Adler32();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                crc.update(buffer, 0, read);
                adler.update(buffer, 0, read);
            }
        }
        return "%08x%08x".formatted(crc.getValue(), adler.getValue());
    }

    /** Times of change are copied too. */
    static void copy(Path from, Path to) {
        try {
            for (Path path : paths(from)) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target, java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static void delete(Path folder) {
        try {
            for (Path path :
                    paths(folder).stream().sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<Path> paths(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.toList();
        }
    }
}
