package org.themonitor.jobs.pull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.themonitor.pipeline.archive.FileNames;
import org.themonitor.pipeline.archive.OwnFile;
import org.themonitor.pipeline.area.Areas;

/** A folder or mounted share laid out as {@code <AREA>/<source>/<year>/}; a missing folder is an empty one. */
public final class FolderSource implements SpreadsheetSource {
    private final Path folder;
    private final Areas areas;

    /** @param areas what its folders are called by */
    public FolderSource(Path folder, Areas areas) {
        this.folder = folder;
        this.areas = areas;
    }

    @Override
    public List<Item> list() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        // the folder itself is the operator's to name; below it no link is followed
        Path root = folder.toRealPath();
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .filter(FolderSource::isSent)
                    .map(root::relativize)
                    .sorted((one, other) -> unixPath(one).compareTo(unixPath(other)))
                    .map(relative -> item(root, relative))
                    .toList();
        }
    }

    private Item item(Path root, Path relative) {
        InboxPlace place = new InboxPlace(relative);
        Path file = root.resolve(relative);
        return new Item(
                file,
                place.coordinates(),
                place.shown(folder),
                place.problem(areas).orElse(null),
                OwnFile.problem(file).orElse(null));
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
