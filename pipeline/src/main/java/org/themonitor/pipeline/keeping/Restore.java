package org.themonitor.pipeline.keeping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.themonitor.pipeline.archive.OwnerOnly;

/** A backup put back, all of it or nothing: it is copied and held to its list beside the workspace, and then moved there. */
public final class Restore {
    private final Path folder;
    private final Path workspace;
    private final Path beside;

    /**
     * From a backup to a workspace.
     *
     * @param workspace not there yet, or empty
     */
    public Restore(Path folder, Path workspace) {
        this.folder = folder;
        this.workspace = workspace;
        this.beside = workspace.resolveSibling(workspace.getFileName() + ".restoring");
    }

    /** Why it cannot be put there, and what to do; empty when it can. */
    public Optional<String> refused() throws IOException {
        if (BackupList.of(folder).isEmpty()) {
            return Optional.of("there is no whole backup in %s; name the folder that `monitor backup` was given"
                    .formatted(folder));
        }
        return Backup.isEmpty(workspace)
                ? Optional.empty()
                : Optional.of("%s is not empty, and nothing is put over what is there; name an empty workspace"
                        .formatted(workspace));
    }

    /** Puts it back; what of it is damaged, a sentence each, and then nothing is put anywhere. */
    public List<String> run() throws IOException {
        // what a restore left that was cut off
        delete(beside);
        List<String> problems = new ArrayList<>();
        BackupList list = BackupList.of(folder).orElseThrow(() -> new NoSuchFileException(folder.toString()));
        for (Map.Entry<String, String> file : list.files().entrySet()) {
            copy(file.getKey(), file.getValue()).ifPresent(problems::add);
        }
        if (!problems.isEmpty()) {
            delete(beside);
            return problems;
        }
        OwnerOnly.folder(beside);
        Files.deleteIfExists(workspace);
        Files.move(beside, workspace, StandardCopyOption.ATOMIC_MOVE);
        return problems;
    }

    private Optional<String> copy(String name, String sha256) throws IOException {
        Path to = BackupFiles.in(beside, name);
        OwnerOnly.folderOf(to);
        try {
            return Contents.copy(new Contents(folder.resolve("content")).file(sha256), to)
                            .equals(sha256)
                    ? Optional.empty()
                    : Optional.of("%s is damaged in the backup (content/%s); take it from an earlier one"
                            .formatted(name, sha256));
        } catch (NoSuchFileException missing) {
            return Optional.of(
                    "%s is missing in the backup (content/%s); take it from an earlier one".formatted(name, sha256));
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }
}
