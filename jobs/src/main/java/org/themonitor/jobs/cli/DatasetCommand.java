package org.themonitor.jobs.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.themonitor.jobs.config.Workspace;
import org.themonitor.pipeline.edition.Dataset;
import org.themonitor.pipeline.edition.EditionFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code export dataset DIR}: rows of the internal edition as partitioned Parquet. */
@Command(
        name = "dataset",
        description = "Write the rows of people of the current internal edition as Parquet files by area and year, for"
                + " programs on many machines. They are for the house alone.")
final class DatasetCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private WorkspaceOption option = new WorkspaceOption();

    @Mixin
    private EditionOption edition = new EditionOption();

    @Parameters(paramLabel = "DIR", description = "a folder that is not there yet")
    private Path to = Path.of("");

    @Override
    public Integer call() throws IOException {
        if (Files.exists(to, LinkOption.NOFOLLOW_LINKS)) {
            throw new ParameterException(
                    spec.commandLine(), "%s is there already; name a folder that is not".formatted(to));
        }
        Workspace workspace = option.workspace();
        EditionFolder folder = new EditionFolder(workspace.editions(), edition.one());
        Optional<String> build = folder.current();
        if (build.isEmpty()) {
            spec.commandLine().getErr().println(NoEdition.sentence(folder, workspace));
            return ExitCode.USAGE;
        }
        Map<String, Long> rows =
                Dataset.write(folder.internalDatabase(build.get()), edition.one(), build.get(), to.toAbsolutePath());
        PrintWriter out = spec.commandLine().getOut();
        rows.forEach((table, count) -> out.println("%s: %d rows".formatted(table, count)));
        out.println("Written: %s, for the house alone; %s says what each column is.".formatted(to, Dataset.SCHEMA));
        return ExitCode.DONE;
    }
}
