package org.themonitor.pipeline.keeping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.themonitor.pipeline.archive.FileNames;

/** What of a workspace cannot be made again: its archive, its decisions with their locks, and its key. */
final class BackupFiles {
    private static final List<String> KEPT = List.of("archive", "decisions", ".secret");

    private BackupFiles() {}

    /** The files by their path below the workspace, with slashes on every system. */
    static SortedMap<String, Path> of(Path workspace) throws IOException {
        SortedMap<String, Path> files = new TreeMap<>();
        for (String kept : KEPT) {
            Path top = workspace.resolve(kept);
            if (Files.exists(top, LinkOption.NOFOLLOW_LINKS)) {
                try (Stream<Path> walk = Files.walk(top)) {
                    walk.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                            .forEach(path -> files.put(name(workspace, path), path));
                }
            }
        }
        // what is being copied into the archive is still where it comes from
        files.keySet().removeIf(name -> name.matches("archive/incoming-[0-9]+\\.part"));
        return files;
    }

    private static String name(Path workspace, Path file) {
        List<String> names = new ArrayList<>();
        workspace.relativize(file).forEach(part -> names.add(FileNames.of(part)));
        return String.join("/", names);
    }

    /** Whether a path may stand in a list: it leads nowhere else. */
    static boolean isOfABackup(String name) {
        List<String> parts = List.of(name.split("[/\\\\]", -1));
        return KEPT.contains(parts.get(0)) && !parts.contains("..") && !parts.contains("");
    }

    /** Where such a file stands below a folder. */
    static Path in(Path folder, String name) {
        Path file = folder;
        for (String part : name.split("/", -1)) {
            file = FileNames.in(file, part);
        }
        return file;
    }

    /** The hash that an original is called by, empty of another file. */
    static String hashInName(String name) {
        return name.matches("archive/[0-9a-f]{64}") ? name.substring(name.indexOf('/') + 1) : "";
    }
}
