package org.themonitor.pipeline.edition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The builds of one edition that nobody needs any more: all but the current one, those that are kept, and the newest. */
public final class OldBuilds {
    private static final String BUILD = "[0-9a-f]{12}";
    private static final String DISCARDED = ".discarded";

    private final EditionFolder folder;
    private final Path builds;

    /**
     * Of an edition.
     *
     * @param editions the folder of editions
     */
    public OldBuilds(Path editions, String edition) {
        this.folder = new EditionFolder(editions, edition);
        this.builds = editions.resolve(edition);
    }

    /**
     * A build that can go.
     *
     * @param name its id
     * @param bytes size of its files
     * @param isWhole whether it was ever finished
     */
    public record Old(String name, long bytes, boolean isWhole) {}

    /**
     * Those beyond the newest ones, oldest last. One that was never finished is made again by whoever needs it and counts
     * among none; it stays where it is the newest of all, for it may be checked and wait for its publication.
     *
     * @param newest how many whole builds stay at least, the current one among them
     * @param kept builds that stay however old they are
     */
    public List<Old> beyond(int newest, List<String> kept) throws IOException {
        Optional<String> current = folder.current();
        List<String> whole = whole();
        List<String> stay = new ArrayList<>(kept);
        current.ifPresent(stay::add);
        long more = newest - current.filter(whole::contains).stream().count();
        whole.stream()
                .filter(build -> !current.equals(Optional.of(build)))
                .limit(Math.max(0, more))
                .forEach(stay::add);
        List<Old> old = new ArrayList<>();
        names(BUILD).stream()
                .limit(1)
                .filter(newestOfAll -> !whole.contains(newestOfAll))
                .forEach(stay::add);
        for (String build : names(BUILD)) {
            if (!stay.contains(build)) {
                old.add(new Old(build, bytes(folder.build(build)), whole.contains(build)));
            }
        }
        return old;
    }

    private List<String> whole() throws IOException {
        List<String> whole = new ArrayList<>();
        for (String build : names(BUILD)) {
            if (folder.isPublished(build)) {
                whole.add(build);
            }
        }
        return whole;
    }

    /** Newest first. */
    private List<String> names(String pattern) throws IOException {
        if (!Files.isDirectory(builds)) {
            return List.of();
        }
        record Made(String name, long at) {}
        List<Made> made = new ArrayList<>();
        try (Stream<Path> found = Files.list(builds)) {
            for (Path build : found.filter(Files::isDirectory).toList()) {
                String name = String.valueOf(build.getFileName());
                if (name.matches(pattern)) {
                    Path manifest = folder.internalFolder(name).resolve("manifest.json");
                    made.add(new Made(
                            name,
                            Files.getLastModifiedTime(Files.exists(manifest) ? manifest : build)
                                    .toMillis()));
                }
            }
        }
        return made.stream()
                .sorted(Comparator.comparing(Made::at).reversed().thenComparing(Made::name))
                .map(Made::name)
                .toList();
    }

    private static long bytes(Path build) throws IOException {
        long bytes = 0;
        try (Stream<Path> files = Files.walk(build)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
        }
        return bytes;
    }

    /** Deletes one: first its name goes, all at once, so that half of it is never taken for the whole. */
    public void discard(Old old) throws IOException {
        Path gone = builds.resolve(old.name() + DISCARDED);
        EditionFolder.delete(gone);
        Files.move(folder.build(old.name()), gone);
        EditionFolder.delete(gone);
    }

    /** Deletes what is left of builds of which the deleting was cut off; how many bytes that were. */
    public long discardLeftovers() throws IOException {
        long bytes = 0;
        for (String left : names(BUILD + "\\" + DISCARDED)) {
            bytes += bytes(builds.resolve(left));
            EditionFolder.delete(builds.resolve(left));
        }
        return bytes;
    }
}
