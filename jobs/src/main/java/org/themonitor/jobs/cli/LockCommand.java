package org.themonitor.jobs.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.themonitor.jobs.config.JobInfrastructure;
import org.themonitor.jobs.config.Workspace;
import org.themonitor.jobs.config.WorkspaceLock;
import org.themonitor.pipeline.archive.Archive;
import org.themonitor.pipeline.archive.Receipt;
import org.themonitor.pipeline.decision.CommonDecisions;
import org.themonitor.pipeline.decision.EditionDecisions;
import org.themonitor.pipeline.edition.BuildId;
import org.themonitor.pipeline.edition.Edition;
import org.themonitor.pipeline.edition.EditionFile;
import org.themonitor.pipeline.edition.EditionFolder;
import org.themonitor.pipeline.edition.Manifest;
import org.themonitor.pipeline.intake.Definitions;
import org.themonitor.pipeline.lock.EditionLock;
import org.themonitor.pipeline.lock.GivenByEdition;
import org.themonitor.pipeline.lock.LockCheck;
import org.themonitor.pipeline.lock.LockedDecisions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lock ID}: writes down what made the current build of an edition; it is not built again. */
@Command(
        name = "lock",
        description = "Lock an edition: write down what made it. It is not built again, but made anew as lm2026.1.")
final class LockCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private WorkspaceOption option = new WorkspaceOption();

    @Parameters(paramLabel = "ID", description = "the edition, as lm2026")
    private String id = "";

    @Option(names = "--author", paramLabel = "NAME", description = "who locks it (default: the name of the account)")
    private @Nullable String author;

    @Override
    public Integer call() throws Exception {
        Workspace workspace = option.workspace();
        PrintWriter err = spec.commandLine().getErr();
        EditionOption.check(id, spec.commandLine());
        if (Edition.isTrial(id)) {
            err.println("%s is a trial, which is not locked: make the edition itself.".formatted(id));
            return ExitCode.USAGE;
        }
        Optional<WorkspaceLock> held = WorkspaceLock.take(workspace);
        if (held.isEmpty()) {
            err.println(Busy.sentence(workspace));
            return ExitCode.BUSY;
        }
        try (WorkspaceLock mine = held.get()) {
            Optional<EditionLock> before = EditionLock.of(workspace.decisions(), id);
            if (before.isPresent()) {
                err.println(sentence(before.get()));
                return ExitCode.USAGE;
            }
            return lock(workspace);
        }
    }

    private int lock(Workspace workspace) throws IOException, EditionFile.ProblemsException {
        Edition edition = EditionFile.read(workspace.decisions(), id);
        Definitions definitions =
                Definitions.load(null, workspace.decisions()).with(CommonDecisions.load(workspace.decisions()));
        EditionFolder folder = new EditionFolder(workspace.editions(), id);
        List<Receipt> inForce = workspace.receipts();
        String build = BuildId.of(
                edition, EditionDecisions.load(workspace.decisions(), id), definitions, workspace.vault(), inForce);
        if (!folder.current().equals(Optional.of(build)) || !folder.isPublished(build)) {
            spec.commandLine()
                    .getErr()
                    .println(
                            "The current build of %s is not what is in the workspace now: run `monitor run --edition %1$s` first."
                                    .formatted(id));
            return ExitCode.USAGE;
        }
        EditionLock lock = new EditionLock(
                id,
                LocalDate.ofInstant(JobInfrastructure.clock().instant(), ZoneOffset.UTC),
                author == null ? System.getProperty("user.name", "operator") : author,
                build,
                Manifest.hashOf(folder.publicDatabase(build)),
                Release.name(),
                EditionLock.keyOf(workspace.decisions(), id),
                definitions.versions(),
                inForce.stream().mapToInt(Receipt::number).max().orElse(0),
                receipts(inForce),
                LockedDecisions.hashes(workspace.decisions(), id),
                EditionLock.hashes(folder.publicFolder(build)),
                new TreeMap<>());
        LockCheck check = new LockCheck(lock);
        check.originals(new Archive(workspace.archive()));
        List<String> problems = new ArrayList<>(check.problems());
        problems.addAll(changedSince(folder, build, lock.hash()));
        if (!problems.isEmpty()) {
            PrintWriter err = spec.commandLine().getErr();
            err.println("%s is not locked, for it is not what was built:".formatted(id));
            problems.forEach(problem -> err.println("  " + problem));
            return ExitCode.CHECK_FAILED;
        }
        lock.write(workspace.decisions(), GivenByEdition.of(id, folder.internalDatabase(build)));
        PrintWriter out = spec.commandLine().getOut();
        out.println("%s is locked: hash %s, %d receipts, %d files."
                .formatted(id, lock.hash(), lock.receipts().size(), lock.files().size()));
        out.println("What made it stands in decisions/%s/lock; keep it. `monitor verify %1$s` holds the edition to it."
                .formatted(id));
        return ExitCode.DONE;
    }

    /** The manifest is written last: what is newer was changed, or put there, after the edition was finished. */
    private static List<String> changedSince(EditionFolder folder, String build, String hash) throws IOException {
        Path published = folder.publicFolder(build);
        Path manifest = published.resolve("manifest.json");
        List<String> changed = new ArrayList<>();
        if (!Manifest.hashIn(manifest).equals(hash)) {
            changed.add("the tables of its database are not those of its manifest");
        }
        for (String file : EditionLock.hashes(published).keySet()) {
            if (Files.getLastModifiedTime(published.resolve(file)).compareTo(Files.getLastModifiedTime(manifest)) > 0) {
                changed.add(file + " was changed after the edition was finished");
            }
        }
        if (!changed.isEmpty()) {
            changed.add("delete %s and run again".formatted(folder.build(build)));
        }
        return changed;
    }

    private static SortedMap<String, String> receipts(List<Receipt> inForce) {
        SortedMap<String, String> receipts = new TreeMap<>();
        inForce.forEach(receipt -> receipts.put(receipt.id(), receipt.sha256()));
        return receipts;
    }

    /** That an edition is locked, and what to do about it. */
    static String sentence(EditionLock lock) {
        return ("%s is locked since %s (%s) and is not built again; to make it anew: `monitor new-edition %s --from %1$s"
                        + " --reason \"…\"`.")
                .formatted(lock.edition(), lock.lockedOn(), lock.author(), next(lock.edition()));
    }

    private static String next(String id) {
        int dot = id.indexOf('.');
        return dot < 0 ? id + ".1" : id.substring(0, dot + 1) + (Integer.parseInt(id.substring(dot + 1)) + 1);
    }
}
