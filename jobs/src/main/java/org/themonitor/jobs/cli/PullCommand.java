package org.themonitor.jobs.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.themonitor.jobs.cli.RunRequest.Stage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code pull}. */
@Command(name = "pull", description = "Receive workbooks into the archive.")
final class PullCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private JobOptions options = new JobOptions();

    @Option(
            names = "--from",
            paramLabel = "DIR",
            description = "folder or share to pull from, laid out like the inbox; may be repeated")
    private List<Path> from = List.of();

    @Override
    public Integer call() throws Exception {
        return new MonitorRun(options.request(from, Stage.PULL), spec.commandLine()).call();
    }
}
