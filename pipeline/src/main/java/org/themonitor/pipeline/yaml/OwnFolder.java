package org.themonitor.pipeline.yaml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A folder of a workspace in which each file says one thing, by its name. */
public final class OwnFolder {
    private OwnFolder() {}

    /**
     * Its files in the order of their names; those whose name begins with a point are nobody's.
     *
     * @param folder need not exist
     * @param ending what their names end with, empty for all
     */
    public static List<Path> files(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> isOfIt(String.valueOf(file.getFileName()), ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }

    private static boolean isOfIt(String name, String ending) {
        return !name.startsWith(".") && name.endsWith(ending);
    }
}
