package org.themonitor.jobs.pull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.themonitor.pipeline.archive.Coordinates;
import org.themonitor.pipeline.archive.FileNames;

/** A folder or mounted share laid out as {@code <AREA>/<source>/<year>/}; a missing folder is an empty one. */
public final class FolderSource implements SpreadsheetSource {
    private final Path folder;

    public FolderSource(Path folder) {
        this.folder = folder;
    }

    @Override
    public List<Item> list() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile)
                    .filter(FolderSource::isSent)
                    .map(folder::relativize)
                    .sorted((one, other) -> unixPath(one).compareTo(unixPath(other)))
                    .map(relative -> new Item(folder.resolve(relative), Coordinates.ofInboxPath(relative)))
                    .toList();
        }
    }

    /** Excel's lock files and files of the operating system were not sent by anybody. */
    private static boolean isSent(Path file) {
        String name = file.getFileName().toString();
        return !name.startsWith("~$") && !name.startsWith(".") && !name.equalsIgnoreCase("Thumbs.db");
    }

    /** The same order on every operating system and under every language setting. */
    private static String unixPath(Path relative) {
        return StreamSupport.stream(relative.spliterator(), false)
                .map(FileNames::of)
                .collect(Collectors.joining("/"));
    }
}
