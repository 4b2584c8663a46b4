package org.themonitor.jobs.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.themonitor.jobs.cli.RunRequest.Stage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code publish}. */
@Command(name = "publish", description = "Write the files of the edition that was built last, and point to them.")
final class PublishCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private JobOptions options = new JobOptions();

    @Override
    public Integer call() throws Exception {
        return new MonitorRun(options.request(List.of(), Stage.PUBLISH), spec.commandLine()).call();
    }
}
