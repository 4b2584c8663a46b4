package org.themonitor.pipeline.lock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.themonitor.pipeline.archive.OwnerOnly;
import org.themonitor.pipeline.archive.Sha256;
import org.themonitor.pipeline.decision.EditionPlace;
import org.themonitor.pipeline.decision.GivenFigures;

/** Which files of a folder of decisions an edition may have read, and a copy of them. */
public final class LockedDecisions {
    private LockedDecisions() {}

    /** SHA-256 of each by its path below the folder. */
    public static SortedMap<String, String> hashes(Path decisions, String edition) throws IOException {
        SortedMap<String, String> hashes = new TreeMap<>();
        for (Path file : read(decisions, edition)) {
            hashes.put(name(decisions, file), Sha256.of(file));
        }
        return hashes;
    }

    static void copy(Path decisions, String edition, Path to) throws IOException {
        OwnerOnly.folder(to);
        for (Path file : read(decisions, edition)) {
            Path copy = to.resolve(name(decisions, file));
            OwnerOnly.folderOf(copy);
            Files.copy(file, copy);
        }
    }

    /** All but other editions' that are not older, hidden files, and locks; of an older lock what it gave is read. */
    private static List<Path> read(Path decisions, String edition) throws IOException {
        Set<String> older = EditionPlace.upTo(decisions, edition).stream()
                .map(EditionPlace::id)
                .collect(Collectors.toSet());
        return files(decisions).stream()
                .filter(file -> {
                    Path below = decisions.relativize(file);
                    String first = below.getName(0).toString();
                    return !hasHiddenName(below)
                            && (!EditionPlace.isId(first)
                                    || below.getNameCount() == 1
                                    || (older.contains(first)
                                            && (!below.getName(1).toString().startsWith("lock")
                                                    || (!first.equals(edition) && isRead(below)))));
                })
                .toList();
    }

    private static boolean isRead(Path below) {
        String name = below.subpath(1, below.getNameCount()).toString().replace('\\', '/');
        return Set.of(EditionLock.NAME, GivenFigures.FIGURES, GivenFigures.WORKBOOKS)
                .contains(name);
    }

    private static boolean hasHiddenName(Path below) {
        for (Path name : below) {
            if (name.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    /** The files below a folder, in their order; none where there is no folder. */
    static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** The path below a folder, with slashes on every system. */
    static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }
}
