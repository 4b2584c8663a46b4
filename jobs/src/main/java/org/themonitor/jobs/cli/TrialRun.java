package org.themonitor.jobs.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.themonitor.jobs.config.Workspace;
import org.themonitor.jobs.config.WorkspaceLock;
import org.themonitor.pipeline.decision.CommonDecisions;
import org.themonitor.pipeline.decision.EditionDecisions;
import org.themonitor.pipeline.duckdb.AnalystQuery;
import org.themonitor.pipeline.duckdb.RelationName;
import org.themonitor.pipeline.edition.EditionFile;
import org.themonitor.pipeline.edition.Trial;
import org.themonitor.pipeline.intake.Definitions;
import org.themonitor.pipeline.scratch.Scratch;
import org.themonitor.pipeline.sql.CheckResult;
import org.themonitor.pipeline.sql.CheckRunner;
import org.themonitor.pipeline.sql.Layer;
import org.themonitor.pipeline.sql.SqlFile;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Makes one relation or check alone and shows it; nothing that is published changes. */
final class TrialRun {
    private static final int ROWS = 40;

    private final RunRequest request;
    private final CommandLine command;

    TrialRun(RunRequest request, CommandLine command) {
        this.request = request;
        this.command = command;
    }

    /** Tries a relation by schema and name. */
    int of(RelationName relation) throws Exception {
        Workspace workspace = request.workspace();
        if (request.editions().size() != 1) {
            throw new ParameterException(command, "one edition at a time is tried, as in --edition lm2026");
        }
        if (!Files.exists(workspace.vault())) {
            command.getErr().println("Nothing has been taken in yet: run `monitor intake` first.");
            return ExitCode.USAGE;
        }
        Optional<WorkspaceLock> lock = WorkspaceLock.takeToRead(workspace);
        if (lock.isEmpty()) {
            command.getErr().println(Busy.sentence(workspace));
            return ExitCode.BUSY;
        }
        try (WorkspaceLock held = lock.get()) {
            Definitions definitions = Definitions.load(request.sql(), workspace.decisions())
                    .with(CommonDecisions.load(workspace.decisions()));
            SqlFile file = definitions
                    .sql()
                    .file(relation)
                    .filter(TrialRun::canBeTried)
                    .orElseThrow(() -> unknown(relation));
            String edition = request.editions().get(0);
            Trial trial = Trial.of(
                    definitions,
                    EditionFile.read(workspace.decisions(), edition),
                    EditionDecisions.load(workspace.decisions(), edition),
                    file,
                    Scratch.folder("trial").resolve("trial.duckdb"),
                    workspace.vault(),
                    workspace.receipts());
            return show(file, trial);
        }
    }

    private static boolean canBeTried(SqlFile file) {
        return file.layer().holdsSelects() && file.layer() != Layer.VAULT && !file.isMacro();
    }

    private ParameterException unknown(RelationName relation) {
        return new ParameterException(
                command,
                "there is no table or check %s: write its folder and name, as publish.casualties_by_year or checks.…"
                        .formatted(relation));
    }

    private int show(SqlFile file, Trial trial) {
        PrintWriter out = command.getOut();
        if (trial.isMade() && file.layer() != Layer.CHECKS) {
            String all = "from " + file.relation();
            Object rows = AnalystQuery.run(trial.database(), "select count(*) " + all)
                    .rows()
                    .get(0)
                    .get(0);
            out.print(ResultFormat.table.text(AnalystQuery.run(trial.database(), all + " limit " + ROWS)));
            out.println("%s has %s rows.".formatted(file.relation(), rows));
        }
        for (CheckResult check : trial.checks()) {
            out.println("%s: %s; %s"
                    .formatted(
                            check.check(),
                            check.title(),
                            check.rows() == 0 ? "held" : check.rows() + " rows. " + check.fix()));
        }
        List<CheckResult> broken =
                trial.checks().stream().filter(check -> check.rows() > 0).toList();
        if (!broken.isEmpty()) {
            out.print(ResultFormat.table.text(AnalystQuery.run(
                    trial.database(), "select violation from " + CheckRunner.VIOLATIONS + " limit " + ROWS)));
        }
        out.flush();
        return broken.stream().anyMatch(CheckResult::failed) ? ExitCode.CHECK_FAILED : ExitCode.DONE;
    }
}
