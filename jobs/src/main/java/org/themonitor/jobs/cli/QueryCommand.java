package org.themonitor.jobs.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.themonitor.pipeline.about.EmptyTables;
import org.themonitor.pipeline.duckdb.AnalystQuery;
import org.themonitor.pipeline.edition.EditionFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code query "SQL"}: opens the current edition read-only. */
@Command(name = "query", description = "Query the current edition with SQL, read-only.")
final class QueryCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    @Mixin
    private EditionOption edition = new EditionOption();

    @Parameters(paramLabel = "SQL", description = "one select, as in \"from publish.casualties_by_year\"")
    private String sql = "";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "one of: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private ResultFormat format = ResultFormat.table;

    @Option(names = "--internal", description = "the internal edition, with records, findings and accounting")
    private boolean internal;

    @Override
    public Integer call() throws IOException {
        EditionFolder folder = new EditionFolder(workspace.workspace().editions(), edition.one());
        Optional<String> build = folder.current();
        if (build.isEmpty()) {
            spec.commandLine().getErr().println(NoEdition.sentence(folder, workspace.workspace()));
            return ExitCode.USAGE;
        }
        Path database = internal ? folder.internalDatabase(build.get()) : folder.publicDatabase(build.get());
        AnalystQuery.Result result = AnalystQuery.run(database, sql);
        PrintWriter out = spec.commandLine().getOut();
        out.print(format.text(result));
        out.flush();
        EmptyTables.namedIn(sql, database)
                .forEach(sentence -> spec.commandLine().getErr().println(sentence));
        return ExitCode.DONE;
    }
}
