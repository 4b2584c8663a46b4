package org.themonitor.jobs.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.themonitor.jobs.config.Workspace;
import org.themonitor.pipeline.archive.Archive;
import org.themonitor.pipeline.archive.Forgetting;
import org.themonitor.pipeline.archive.KnownBackups;
import org.themonitor.pipeline.archive.Sha256;
import org.themonitor.pipeline.edition.Edition;
import org.themonitor.pipeline.edition.EditionFolder;
import org.themonitor.pipeline.lock.EditionLock;

/** What commands have made of workbooks and may repeat their texts, from when something of these was to be forgotten. */
final class DerivedOfWorkbooks {
    private final Workspace workspace;
    private final List<String> told = new ArrayList<>();

    DerivedOfWorkbooks(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Deletes it; a sentence for each thing that somebody else has to do. */
    List<String> delete() throws IOException {
        // vaults, builds and findings have free room in which old rows stand: they go as a whole
        EditionFolder.delete(workspace.vaultFolder());
        EditionFolder.delete(workspace.findings());
        for (String edition : editions()) {
            builds(edition);
        }
        inbox();
        if (Files.isDirectory(workspace.editorLists())) {
            told.add(
                    "Lists in %s may hold it: `monitor decide` those that are filled in, delete them, and `monitor lists` writes new ones."
                            .formatted(workspace.editorLists()));
        }
        backups();
        return told;
    }

    private List<String> editions() throws IOException {
        if (!Files.isDirectory(workspace.editions())) {
            return List.of();
        }
        try (Stream<Path> editions = Files.list(workspace.editions())) {
            return editions.filter(Files::isDirectory)
                    .map(edition -> edition.getFileName().toString())
                    .filter(Edition::isId)
                    .sorted()
                    .toList();
        }
    }

    /** Of a locked one what is public stays, for nothing of a person stands there. */
    private void builds(String edition) throws IOException {
        Optional<EditionLock> lock = EditionLock.of(workspace.decisions(), edition);
        EditionFolder folder = new EditionFolder(workspace.editions(), edition);
        List<Path> builds;
        try (Stream<Path> found = Files.list(workspace.editions().resolve(edition))) {
            builds = found.toList();
        }
        if (lock.isEmpty()) {
            // first, so that it names no build of which half is gone
            Files.deleteIfExists(workspace.editions().resolve(edition).resolve("current"));
        }
        for (Path build : builds) {
            if (lock.isEmpty() || build.equals(folder.build(lock.get().build()))) {
                Path internal = folder.internalFolder(build.getFileName().toString());
                EditionFolder.delete(lock.isEmpty() ? build : internal);
            } else if (Files.isDirectory(build)) {
                EditionFolder.delete(build);
            }
        }
        lock.ifPresent(locked -> told.add(
                "%s is locked: its public files stay; `monitor verify %1$s --rebuild` makes its internal ones again."
                        .formatted(edition)));
    }

    /** What has arrived is in the archive; the file it came as would not be taken in again. */
    private void inbox() throws IOException {
        Set<String> gone = new HashSet<>();
        for (Forgetting line : new Archive(workspace.archive()).forgotten().lines()) {
            gone.add(line.from());
        }
        int deleted = 0;
        for (Path file : filesOfTheInbox()) {
            if (gone.contains(Sha256.of(file))) {
                Files.delete(file);
                deleted++;
            }
        }
        if (deleted > 0) {
            told.add(
                    "%d files of the inbox with it are deleted; folders that `--from` names, and mail, are yours to search."
                            .formatted(deleted));
        }
    }

    private List<Path> filesOfTheInbox() throws IOException {
        if (!Files.isDirectory(workspace.inbox())) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(workspace.inbox())) {
            return walk.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .toList();
        }
    }

    private void backups() throws IOException {
        String last = "";
        for (Forgetting line : new Archive(workspace.archive()).forgotten().lines()) {
            last = line.at();
        }
        for (Map.Entry<String, String> backup :
                new KnownBackups(workspace.archive()).folders().entrySet()) {
            if (backup.getValue().compareTo(last) < 0) {
                told.add(
                        "The backup in %s of %s holds it still: `monitor backup` to the same folder takes it out, copies made of it are yours to search."
                                .formatted(backup.getKey(), backup.getValue().replaceFirst("T.*", "")));
            }
        }
    }
}
