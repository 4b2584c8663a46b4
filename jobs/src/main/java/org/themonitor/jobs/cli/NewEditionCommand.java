package org.themonitor.jobs.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.themonitor.jobs.config.Workspace;
import org.themonitor.pipeline.archive.OwnerOnly;
import org.themonitor.pipeline.decision.EditionDecisions;
import org.themonitor.pipeline.decision.EditionPlace;
import org.themonitor.pipeline.duckdb.Row;
import org.themonitor.pipeline.duckdb.Warehouse;
import org.themonitor.pipeline.duckdb.WarehouseException;
import org.themonitor.pipeline.edition.Edition;
import org.themonitor.pipeline.edition.EditionDraft;
import org.themonitor.pipeline.edition.EditionFile;
import org.themonitor.pipeline.edition.EditionFolder;
import org.themonitor.pipeline.lock.EditionLock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code new-edition ID --from ID}: the next year's edition, a locked one made anew, or a trial. */
@Command(
        name = "new-edition",
        description = "Begin an edition after another one: next year's, lm2026.1 of a locked lm2026, or a trial."
                + " Decisions are read from older editions' folders and not copied.")
final class NewEditionCommand implements Callable<Integer> {
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2199;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private WorkspaceOption option = new WorkspaceOption();

    @Parameters(paramLabel = "ID", description = "the new edition, as lm2027, lm2026.1 or trial-col2023")
    private String id = "";

    @Option(names = "--from", required = true, paramLabel = "ID", description = "the edition it comes after")
    private String from = "";

    @Option(names = "--reason", paramLabel = "TEXT", description = "why a locked edition is made anew")
    private @Nullable String reason;

    @Option(names = "--data-year", paramLabel = "YEAR", description = "of a trial: the year it is about")
    private @Nullable Integer dataYear;

    @Override
    public Integer call() throws Exception {
        EditionOption.check(id, spec.commandLine());
        EditionOption.check(from, spec.commandLine());
        Workspace workspace = option.workspace();
        Edition older = EditionFile.read(workspace.decisions(), from);
        refuse(workspace);
        Edition made = made(older);
        // what is wrong with decisions is told before anything is written
        EditionDecisions.load(workspace.decisions(), id);
        OwnerOnly.write(workspace.editionFile(id), EditionDraft.text(made));
        PrintWriter out = spec.commandLine().getOut();
        out.println("decisions/%s/edition.yml is written; look its days through.".formatted(id));
        roster(workspace, older, made, out);
        reachNothing(workspace, out);
        return ExitCode.DONE;
    }

    private void refuse(Workspace workspace) throws IOException {
        if (Files.exists(workspace.editionFile(id))) {
            throw problem("%s is there already, and stays as it is".formatted(workspace.editionFile(id)));
        }
        Optional<String> locked = EditionPlace.madeAnew(id);
        if (locked.isPresent()) {
            if (!from.equals(locked.get()) && !EditionPlace.madeAnew(from).equals(locked)) {
                throw problem("%s is %s made anew, so it is made --from %2$s".formatted(id, locked.get()));
            }
            if (EditionLock.of(workspace.decisions(), from).isEmpty()) {
                throw problem(
                        "%s is not locked, so it can be built again as it is; no %s is needed".formatted(from, id));
            }
        } else if (reason != null) {
            throw problem("--reason is said of a locked edition that is made anew, as lm2026.1");
        }
        if (dataYear != null && (dataYear < FIRST_YEAR || dataYear > LAST_YEAR)) {
            throw problem("--data-year is a year from %d to %d".formatted(FIRST_YEAR, LAST_YEAR));
        }
        if (dataYear != null && !Edition.isTrial(id)) {
            throw problem("--data-year is said of a trial; the year of %s is in its name".formatted(id));
        }
    }

    private Edition made(Edition older) {
        try {
            Edition made = EditionDraft.after(older, id, dataYear, reason);
            if (!Edition.isTrial(id)
                    && EditionPlace.madeAnew(id).isEmpty()
                    && new EditionPlace(id, made.dataYear()).compareTo(new EditionPlace(older.id(), older.dataYear()))
                            <= 0) {
                throw problem("%s does not come after %s".formatted(id, from));
            }
            return made;
        } catch (IllegalArgumentException cannotBe) {
            throw problem(String.valueOf(cannotBe.getMessage()));
        }
    }

    private ParameterException problem(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }

    /** Of a later season, where nobody has said yet whom it asks. */
    private static void roster(Workspace workspace, Edition older, Edition made, PrintWriter out) throws IOException {
        boolean isAsked = EditionDecisions.load(workspace.decisions(), made.id()).roster().lines().stream()
                .anyMatch(line -> line.season() == made.dataYear());
        RosterDraft draft = new RosterDraft(workspace, older, made);
        if (made.dataYear() > older.dataYear() && !Edition.isTrial(made.id()) && !isAsked && draft.hasSeason()) {
            out.println(draft.write());
        }
    }

    /** Lines of decisions that reach nothing any more in the older edition, for whoever begins the new one. */
    private void reachNothing(Workspace workspace, PrintWriter out) throws IOException {
        EditionFolder folder = new EditionFolder(workspace.editions(), from);
        Optional<String> build = folder.current();
        if (build.isEmpty()) {
            out.println("%s has no finished build here, so nothing says which decisions reach nothing any more."
                    .formatted(from));
            return;
        }
        try (Warehouse internal = Warehouse.openReadOnly(folder.internalDatabase(build.get()), 1)) {
            List<Row> lines = internal.query("from core.decisions_without_reach order by file, line");
            lines.forEach(line -> out.println(
                    "reaches nothing in %s: decisions/%s:%d".formatted(from, line.text("file"), line.number("line"))));
            out.println("%d decisions that hold in %s reach nothing there any more.".formatted(lines.size(), from));
        } catch (WarehouseException madeByAnEarlierRelease) {
            out.println("The build of %s does not say which decisions reach nothing any more; run it again."
                    .formatted(from));
        }
    }
}
