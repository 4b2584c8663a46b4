package org.themonitor.jobs.cli;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.themonitor.jobs.cli.RunRequest.Stage;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of every command that runs jobs. */
final class JobOptions {
    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    @Mixin
    private EditionOption edition = new EditionOption();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "workbooks read at once (default: one per processor); no figure depends on it")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--sql",
            paramLabel = "DIR",
            description = "folder with an SQL tree, to try a table without building the jar anew")
    private @Nullable Path sql;

    RunRequest request(List<Path> from, Stage first, Stage... more) {
        return request(from, EnumSet.of(first, more));
    }

    private RunRequest request(List<Path> from, Set<Stage> stages) {
        return new RunRequest(workspace.workspace(), edition.all(), from, Math.max(1, threads), sql, stages);
    }
}
