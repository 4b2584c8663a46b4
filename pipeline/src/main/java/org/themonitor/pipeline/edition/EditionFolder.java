package org.themonitor.pipeline.edition;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.themonitor.pipeline.archive.OwnerOnly;

/**
 * Where the builds of one edition stand: {@code editions/<edition>/<build>/public} and {@code …/internal}, and the
 * small file {@code current} that names the build to use. Nothing that may be open is ever replaced.
 */
public final class EditionFolder {
    private static final String INTERNAL = "r--------";
    private static final String WRITABLE = "rw-------";

    private final Path folder;
    private final String edition;

    public EditionFolder(Path editions, String edition) {
        this.folder = editions.resolve(edition);
        this.edition = edition;
    }

    public String edition() {
        return edition;
    }

    /** The build people use; empty before the first one is finished. */
    public Optional<String> current() throws IOException {
        Path pointer = folder.resolve("current");
        if (!Files.exists(pointer)) {
            return Optional.empty();
        }
        return Optional.of(Files.readString(pointer, StandardCharsets.UTF_8).strip());
    }

    /** Makes a finished build the current one; the last step of a run. */
    public void pointTo(String build) throws IOException {
        Path next = folder.resolve("current.next");
        Files.writeString(next, build + "\n", StandardCharsets.UTF_8);
        Files.move(
                next, folder.resolve("current"), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    public Path build(String build) {
        return folder.resolve(build);
    }

    public Path publicFolder(String build) {
        return build(build).resolve("public");
    }

    public Path internalFolder(String build) {
        return build(build).resolve("internal");
    }

    public Path publicDatabase(String build) {
        return publicFolder(build).resolve(edition + ".duckdb");
    }

    public Path internalDatabase(String build) {
        return internalFolder(build).resolve(edition + ".duckdb");
    }

    /** Exists only when the tables of the build are complete and its checks have passed. */
    public Path builtMarker(String build) {
        return internalFolder(build).resolve("checked");
    }

    /** Exists only when every output of the build is complete. */
    public boolean isPublished(String build) {
        return Files.exists(publicFolder(build).resolve("manifest.json"))
                && Files.exists(internalFolder(build).resolve("manifest.json"));
    }

    /**
     * Lets nobody change the files of a finished build by mistake, whatever rights new files have here: public ones may
     * be read by all who get them, internal ones by their owner. Deleting them and building anew still work.
     */
    public void seal(String build) throws IOException {
        for (Path file : files(internalFolder(build))) {
            setRights(file, INTERNAL);
        }
        for (Path file : files(publicFolder(build))) {
            setRights(file, OwnerOnly.PUBLISHED);
        }
    }

    /** Before a build is made again. */
    public void unseal(String build) throws IOException {
        for (Path file : files(build(build))) {
            setRights(file, WRITABLE);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).toList();
        }
    }

    private static void setRights(Path file, String rights) throws IOException {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setAttribute(file, "dos:readonly", !rights.equals(WRITABLE));
            return;
        }
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
    }

    /** Deletes a folder with all it holds; nothing when there is none. */
    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            if (Files.isRegularFile(path) && !Files.isWritable(path)) {
                // Windows deletes no file that is read-only
                setRights(path, WRITABLE);
            }
            Files.delete(path);
        }
    }
}
