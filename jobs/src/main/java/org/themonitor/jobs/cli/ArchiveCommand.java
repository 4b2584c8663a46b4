package org.themonitor.jobs.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code archive}: what can be asked of the folder of originals. */
@Command(
        name = "archive",
        description = "Hold the originals to their receipts.",
        subcommands = ArchiveVerifyCommand.class)
final class ArchiveCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "say what to do with it: `archive verify`");
    }
}
