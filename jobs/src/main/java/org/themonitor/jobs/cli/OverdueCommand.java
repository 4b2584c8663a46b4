package org.themonitor.jobs.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.about.About;
import org.themonitor.pipeline.duckdb.AnalystQuery;
import org.themonitor.pipeline.edition.EditionFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code overdue --as-of DAY}: what dated facts say was overdue on a day, each with its source. */
@Command(name = "overdue", description = "List what was overdue on a day, as far as dated facts say so, with sources.")
final class OverdueCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    @Mixin
    private EditionOption edition = new EditionOption();

    @Option(names = "--as-of", paramLabel = "DAY", required = true, description = "the day, as 2015-06-18")
    private LocalDate asOf = LocalDate.EPOCH;

    @Option(
            names = "--known-as-of",
            paramLabel = "DAY",
            description = "leave out what became known later (default: everything known counts)")
    private @Nullable LocalDate knownAsOf;

    @Override
    public Integer call() throws IOException {
        EditionFolder folder = new EditionFolder(workspace.workspace().editions(), edition.one());
        Optional<String> build = folder.current();
        if (build.isEmpty()) {
            spec.commandLine().getErr().println(NoEdition.sentence(folder, workspace.workspace()));
            return ExitCode.USAGE;
        }
        Path database = folder.publicDatabase(build.get());
        AnalystQuery.Result result = About.asked(database, () -> AnalystQuery.run(database, sql()));
        PrintWriter out = spec.commandLine().getOut();
        out.println("Overdue on " + asOf + (knownAsOf == null ? "" : ", as known on " + knownAsOf)
                + ", where a dated fact says so; whoever is not named may be late all the same.");
        result.rows().forEach(row -> print(row, out));
        out.println(result.rows().size() + " overdue.");
        out.flush();
        return ExitCode.DONE;
    }

    private String sql() {
        String known = knownAsOf == null ? "null" : "date '" + knownAsOf + "'";
        return "select upper(treaty), area_name, obligation, due_on, days_overdue, information_until, source"
                + " from core.overdue_on(date '" + asOf + "', " + known + ") inner join core.area_names using (area)"
                + " order by treaty, sort_name, obligation, due_on";
    }

    private static void print(List<@Nullable Object> row, PrintWriter out) {
        out.printf(
                "%s  %s: %s due on %s, %s days before; known until %s%n",
                row.get(0),
                row.get(1),
                String.valueOf(row.get(2)).replace('_', ' '),
                row.get(3),
                row.get(4),
                row.get(5));
        out.println("    source: " + row.get(6));
    }
}
