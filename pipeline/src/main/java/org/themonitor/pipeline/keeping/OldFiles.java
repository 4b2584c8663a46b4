package org.themonitor.pipeline.keeping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.themonitor.pipeline.archive.FileNames;

/**
 * What of a workspace is older than it may be, and what stands there that is of no class.
 *
 * @param old how many files of each class that has such
 * @param unknown paths of files of no class, below the workspace
 */
public record OldFiles(Map<DataClass, Long> old, List<String> unknown) {
    /** Looks at every file; one that vanishes meanwhile is not there. */
    public static OldFiles of(Path workspace, Retention retention, Instant now) throws IOException {
        Map<DataClass, Long> old = new LinkedHashMap<>();
        List<String> unknown = new ArrayList<>();
        List<Path> files;
        try (Stream<Path> walk = Files.walk(workspace)) {
            files = walk.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            String path = path(workspace, file);
            Optional<DataClass> data = retention.of(path);
            if (data.isEmpty()) {
                unknown.add(path);
            } else if (isOld(file, data.get(), now)) {
                old.merge(data.get(), 1L, Long::sum);
            }
        }
        return new OldFiles(old, unknown);
    }

    private static String path(Path workspace, Path file) {
        List<String> names = new ArrayList<>();
        workspace.relativize(file).forEach(name -> names.add(FileNames.of(name)));
        return String.join("/", names);
    }

    private static boolean isOld(Path file, DataClass data, Instant now) throws IOException {
        Integer days = data.days();
        if (days == null) {
            return false;
        }
        try {
            Instant written =
                    Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toInstant();
            return written.plus(Duration.ofDays(days)).isBefore(now);
        } catch (NoSuchFileException gone) {
            return false;
        }
    }
}
