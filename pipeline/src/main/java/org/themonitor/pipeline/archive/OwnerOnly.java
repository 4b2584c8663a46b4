package org.themonitor.pipeline.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Makes what holds personal data for its owner only, where the file system knows owners. */
public final class OwnerOnly {
    /** What a file of a finished public edition may. */
    public static final String PUBLISHED = "r--r--r--";

    private static final String FOLDER = "rwx------";

    private OwnerOnly() {}

    /**
     * Makes a folder and those above it that are missing; one that is there stays as it is: an operator who shares one with a
     * group has decided so.
     */
    public static void folder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        if (isPosix(folder)) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(FOLDER)));
        } else {
            Files.createDirectories(folder);
        }
    }

    /** Makes the folder a file is to stand in. */
    public static void folderOf(Path file) throws IOException {
        Path parent = file.toAbsolutePath().getParent();
        if (parent != null) {
            folder(parent);
        }
    }

    /** Writes a new file for its owner only, with its folder: whole or, on a disk that is full, not at all. */
    public static void write(Path file, String text) throws IOException {
        folderOf(file);
        Path next = file.resolveSibling(file.getFileName() + ".next");
        Files.deleteIfExists(next);
        file(next);
        try {
            Files.writeString(next, text, StandardCharsets.UTF_8);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(next);
        }
    }

    /** A new file that nobody else may read; one that is there stays as it is. */
    public static void file(Path file) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        if (isPosix(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }

    /** A new file with the rights of the one it is to replace, for its owner only where there is none. */
    public static void fileAs(Path file, Path replaced) throws IOException {
        Files.deleteIfExists(file);
        file(file);
        if (isPosix(file) && Files.exists(replaced)) {
            Files.setPosixFilePermissions(file, Files.getPosixFilePermissions(replaced));
        }
    }

    /** Lets nobody change a file by mistake; who owns its folder may still replace it. */
    static void seal(Path file) throws IOException {
        if (isPosix(file)) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));
        }
    }

    /** Whether a file's owner could change it; unknown is no. */
    static boolean isWritable(Path file) throws IOException {
        return isPosix(file)
                && Files.isRegularFile(file)
                && Files.getPosixFilePermissions(file).contains(PosixFilePermission.OWNER_WRITE);
    }

    /** The rights of others to a folder, as {@code rwxr-xr-x}, where they have any. */
    public static Optional<String> wider(Path folder) throws IOException {
        if (!isPosix(folder) || !Files.isDirectory(folder)) {
            return Optional.empty();
        }
        String rights = PosixFilePermissions.toString(Files.getPosixFilePermissions(folder));
        return rights.endsWith("------") ? Optional.empty() : Optional.of(rights);
    }

    /** Takes from everybody else what the setting of this machine gave them to what stands in a folder, and to it. */
    public static void all(Path folder) throws IOException {
        if (!isPosix(folder) || !Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(folder)) {
            paths = walk.filter(path -> !Files.isSymbolicLink(path)).toList();
        }
        for (Path path : paths) {
            try {
                narrow(path);
            } catch (NoSuchFileException goneMeanwhile) {
                // another process has deleted it
            }
        }
    }

    private static void narrow(Path path) throws IOException {
        Set<PosixFilePermission> now = Files.getPosixFilePermissions(path);
        Set<PosixFilePermission> narrow = EnumSet.copyOf(PosixFilePermissions.fromString(FOLDER));
        narrow.retainAll(now);
        // public files may be read by all who get them; nobody else gets through the folders above
        boolean isPublished =
                Files.isRegularFile(path) && PosixFilePermissions.toString(now).equals(PUBLISHED);
        if (!isPublished && !narrow.equals(now)) {
            Files.setPosixFilePermissions(path, narrow);
        }
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
