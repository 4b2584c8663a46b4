package org.themonitor.jobs.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.SortedMap;
import org.themonitor.jobs.cli.RunRequest.Stage;
import org.themonitor.jobs.config.Workspace;
import org.themonitor.pipeline.archive.Archive;
import org.themonitor.pipeline.archive.OwnerOnly;
import org.themonitor.pipeline.edition.EditionFolder;
import org.themonitor.pipeline.edition.Manifest;
import org.themonitor.pipeline.lock.EditionLock;
import org.themonitor.pipeline.scratch.Scratch;
import picocli.CommandLine;

/** A locked edition made again in a workspace of its own, of the archive and of the decisions as they were. */
final class LockedRebuild {
    private static final String SECRET = ".secret";

    private final Workspace workspace;
    private final EditionLock lock;
    private final Workspace apart;

    LockedRebuild(Workspace workspace, EditionLock lock) throws IOException {
        this.workspace = workspace;
        this.lock = lock;
        this.apart = new Workspace(Scratch.folder("rebuild"));
    }

    /** Makes it; returns an {@link ExitCode}. */
    int run(CommandLine command) throws Exception {
        new Archive(workspace.archive()).copyTo(apart.archive(), lock.lastReceipt());
        Path copies = EditionLock.decisionsOf(workspace.decisions(), lock.edition());
        for (String file : lock.decisions().keySet()) {
            copy(copies.resolve(file), apart.decisions().resolve(file));
        }
        Path secret = workspace.root().resolve(SECRET);
        if (Files.exists(secret)) {
            copy(secret, apart.root().resolve(SECRET));
        }
        RunRequest request = new RunRequest(
                apart,
                List.of(lock.edition()),
                List.of(),
                Runtime.getRuntime().availableProcessors(),
                null,
                EnumSet.of(Stage.INTAKE, Stage.BUILD, Stage.PUBLISH));
        return new MonitorRun(request, command).call();
    }

    private static void copy(Path file, Path to) throws IOException {
        OwnerOnly.folderOf(to);
        Files.copy(file, to);
    }

    /** The hash over its tables. */
    String hash() throws IOException {
        EditionFolder made = made();
        return Manifest.hashOf(made.publicDatabase(build(made)));
    }

    /** Puts it in the place of a locked build whose public files are gone. */
    boolean restore() throws IOException {
        EditionFolder there = new EditionFolder(workspace.editions(), lock.edition());
        EditionFolder.delete(there.build(lock.build()));
        EditionFolder made = made();
        OwnerOnly.folderOf(there.build(lock.build()));
        Files.move(made.build(build(made)), there.build(lock.build()));
        there.pointTo(lock.build());
        SortedMap<String, String> again = EditionLock.hashes(there.publicFolder(lock.build()));
        again.entrySet().removeAll(lock.files().entrySet());
        lock.restored(workspace.decisions(), again);
        return true;
    }

    /** Puts its internal files in the place of those that `forget` has deleted; whether they were. */
    boolean restoreInternal() throws IOException {
        EditionFolder there = new EditionFolder(workspace.editions(), lock.edition());
        Path internal = there.internalFolder(lock.build());
        if (Files.exists(internal) || !Files.isDirectory(there.build(lock.build()))) {
            return false;
        }
        EditionFolder made = made();
        Files.move(made.internalFolder(build(made)), internal);
        return true;
    }

    private EditionFolder made() {
        return new EditionFolder(apart.editions(), lock.edition());
    }

    private static String build(EditionFolder folder) throws IOException {
        return folder.current().orElseThrow(() -> new IllegalStateException("the edition was made and has no build"));
    }
}
