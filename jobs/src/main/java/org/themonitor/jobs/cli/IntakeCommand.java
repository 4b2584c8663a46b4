package org.themonitor.jobs.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.themonitor.jobs.cli.RunRequest.Stage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code intake}. */
@Command(name = "intake", description = "Read new or changed workbooks into the vault.")
final class IntakeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private JobOptions options = new JobOptions();

    @Override
    public Integer call() throws Exception {
        return new MonitorRun(options.request(List.of(), Stage.INTAKE), spec.commandLine()).call();
    }
}
