package org.themonitor.jobs.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.themonitor.jobs.config.Workspace;
import org.themonitor.jobs.config.WorkspaceLock;
import org.themonitor.pipeline.archive.Archive;
import org.themonitor.pipeline.edition.EditionFolder;
import org.themonitor.pipeline.edition.Manifest;
import org.themonitor.pipeline.lock.EditionLock;
import org.themonitor.pipeline.lock.LockCheck;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code verify ID}: whether a locked edition, and what made it, are what they were; {@code --rebuild} makes it again. */
@Command(
        name = "verify",
        description =
                "Hold an edition to its lock: its files, the workbooks and the decisions behind it. Of one that is"
                        + " not locked, its tables to its manifest.")
final class VerifyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private WorkspaceOption option = new WorkspaceOption();

    @Parameters(paramLabel = "ID", description = "the edition, as lm2026")
    private String id = "";

    @Option(
            names = "--rebuild",
            description = "make it again from the archive, apart, and compare the hash; takes the release that made it")
    private boolean isRebuilt;

    @Override
    public Integer call() throws Exception {
        EditionOption.check(id, spec.commandLine());
        Workspace workspace = option.workspace();
        Optional<EditionLock> lock = EditionLock.of(workspace.decisions(), id);
        if (lock.isEmpty()) {
            return notLocked(workspace);
        }
        LockCheck check = new LockCheck(lock.get());
        check.inputs(workspace.decisions(), new Archive(workspace.archive()));
        if (isRebuilt) {
            Optional<WorkspaceLock> held = WorkspaceLock.take(workspace);
            if (held.isEmpty()) {
                spec.commandLine().getErr().println(Busy.sentence(workspace));
                return ExitCode.BUSY;
            }
            try (WorkspaceLock mine = held.get()) {
                return rebuild(workspace, lock.get(), check.problems());
            }
        }
        check.files(workspace.decisions(), new EditionFolder(workspace.editions(), id));
        return told(
                check.problems(),
                "%s is what was locked on %s: hash %s; %d files, %d workbooks and %d files of decisions are unchanged."
                        .formatted(
                                id,
                                lock.get().lockedOn(),
                                lock.get().hash(),
                                lock.get().files().size(),
                                lock.get().receipts().size(),
                                lock.get().decisions().size()));
    }

    private int rebuild(Workspace workspace, EditionLock lock, List<String> problems) throws Exception {
        if (!problems.isEmpty()) {
            return told(problems, "");
        }
        if (!lock.release().equals(Release.name())) {
            spec.commandLine()
                    .getErr()
                    .println("%s was made by another release, and only that one gives it again: %s; this is %s."
                            .formatted(id, lock.release(), Release.name()));
            return ExitCode.USAGE;
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println("Making %s again from %d workbooks …"
                .formatted(id, lock.receipts().size()));
        out.flush();
        LockedRebuild rebuild = new LockedRebuild(workspace, lock);
        CommandLine quiet = CommandLineFactory.create(OutputStream.nullOutputStream(), OutputStream.nullOutputStream());
        quiet.setErr(spec.commandLine().getErr());
        int ended = rebuild.run(quiet);
        if (ended != ExitCode.DONE && ended != ExitCode.QUARANTINED) {
            spec.commandLine().getErr().println("It could not be made again; the lines above say why.");
            return ended;
        }
        String hash = rebuild.hash();
        if (!hash.equals(lock.hash())) {
            return told(
                    List.of("made again its hash is %s and not %s, which was locked".formatted(hash, lock.hash())), "");
        }
        LockCheck files = new LockCheck(lock);
        files.files(workspace.decisions(), new EditionFolder(workspace.editions(), id));
        boolean isRestored = files.isGone() && rebuild.restore();
        if (!isRestored && rebuild.restoreInternal()) {
            out.println("What is internal of it was deleted and stands there again.");
        }
        out.println("%s made again has the hash that was locked: %s.".formatted(id, hash));
        if (isRestored) {
            out.println("Its files were gone and stand in %s again; those of other bytes are noted beside the lock."
                    .formatted(workspace.editions().resolve(id)));
            return ExitCode.DONE;
        }
        List<String> changed = new ArrayList<>(files.problems());
        if (!changed.isEmpty()) {
            changed.add("delete %s and give this command again: it puts the edition back"
                    .formatted(new EditionFolder(workspace.editions(), id).build(lock.build())));
        }
        return told(changed, "The files that are there are those that were locked.");
    }

    private int notLocked(Workspace workspace) throws IOException {
        EditionFolder folder = new EditionFolder(workspace.editions(), id);
        Optional<String> current = folder.current();
        if (isRebuilt || current.isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .println(
                            current.isEmpty()
                                    ? NoEdition.sentence(folder, workspace)
                                    : "%s is not locked: `monitor run --edition %1$s` builds it anew.".formatted(id));
            return ExitCode.USAGE;
        }
        Path manifest = folder.publicFolder(current.get()).resolve("manifest.json");
        String said = Files.isRegularFile(manifest) ? Manifest.hashIn(manifest) : "none";
        String found = Manifest.hashOf(folder.publicDatabase(current.get()));
        return told(
                said.equals(found)
                        ? List.of()
                        : List.of("its tables have the hash %s, its manifest says %s".formatted(found, said)),
                "%s is not locked; its tables have the hash its manifest says: %s.".formatted(id, found));
    }

    private int told(List<String> problems, String otherwise) {
        if (problems.isEmpty()) {
            spec.commandLine().getOut().println(otherwise);
            return ExitCode.DONE;
        }
        PrintWriter err = spec.commandLine().getErr();
        err.println("%s is not what it was:".formatted(id));
        problems.forEach(problem -> err.println("  " + problem));
        return ExitCode.CHECK_FAILED;
    }
}
