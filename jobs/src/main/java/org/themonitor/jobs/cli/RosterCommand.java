package org.themonitor.jobs.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.themonitor.pipeline.about.NotDescribedException;
import org.themonitor.pipeline.duckdb.AnalystQuery;
import org.themonitor.pipeline.duckdb.AnalystQuery.Result;
import org.themonitor.pipeline.duckdb.WarehouseException;
import org.themonitor.pipeline.edition.EditionFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code roster}: what a season asked for and what has come of it, those with most casualties last year first. */
@Command(
        name = "roster",
        description = "List what the season asks for and what has become of it: sent, waiting, late, quarantined,"
                + " nothing usable, awaited or nothing received; most casualties of the year before first.",
        subcommands = {RosterDraftCommand.class})
final class RosterCommand implements Callable<Integer> {
    private static final String STATES =
            "select area, source, expected, due_on, state, workbooks, open_findings, is_clean,"
                    + " people_last_year from marts.roster_states order by people_last_year desc nulls last, area, source";
    private static final String COUNTS = "select count(*) filter (where expected is not null) as asked,"
            + " count(*) filter (where expected is not null and state = 'sent') as sent,"
            + " count(*) filter (where expected is not null and is_clean) as clean, count(*) filter (where state = 'awaited') as awaited,"
            + " count(*) filter (where state = 'nothing_received') as nothing,"
            + " count(*) filter (where state = 'late') as late,"
            + " count(*) filter (where state in ('quarantined', 'nothing_usable')) as unusable,"
            + " count(*) filter (where expected is null) as unasked"
            + " from marts.roster_states";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    @Mixin
    private EditionOption edition = new EditionOption();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "one of: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private ResultFormat format = ResultFormat.table;

    @Override
    public Integer call() throws IOException {
        EditionFolder folder = new EditionFolder(workspace.workspace().editions(), edition.one());
        Optional<String> build = folder.current();
        if (build.isEmpty()) {
            spec.commandLine().getErr().println(NoEdition.sentence(folder, workspace.workspace()));
            return ExitCode.USAGE;
        }
        PrintWriter out = spec.commandLine().getOut();
        try {
            out.print(format.text(AnalystQuery.run(folder.internalDatabase(build.get()), STATES)));
            if (format == ResultFormat.table) {
                Result counts = AnalystQuery.run(folder.internalDatabase(build.get()), COUNTS);
                out.println(
                        ("%s asked; of them %s sent, %s with nothing open; %s awaited, %s nothing received, %s late,"
                                        + " %s not usable; %s more sent something unasked.")
                                .formatted(counts.rows().get(0).toArray()));
            }
        } catch (WarehouseException | NotDescribedException madeByAnEarlierRelease) {
            spec.commandLine()
                    .getErr()
                    .println("The build of %s knows no roster: run `monitor run --edition %1$s` again."
                            .formatted(edition.one()));
            return ExitCode.USAGE;
        }
        out.flush();
        return ExitCode.DONE;
    }
}
