package org.themonitor.jobs.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.themonitor.jobs.cli.RunRequest.Stage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code build}. */
@Command(name = "build", description = "Build and check an edition's tables.")
final class BuildCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private RunOptionsMixin options = new RunOptionsMixin();

    @Override
    public Integer call() throws Exception {
        return new MonitorRun(options.request(List.of(), Stage.BUILD), spec.commandLine()).call();
    }
}
