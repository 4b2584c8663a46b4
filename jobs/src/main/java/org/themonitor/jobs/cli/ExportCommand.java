package org.themonitor.jobs.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code export}: an edition in the form of other programs. */
@Command(
        name = "export",
        description = "Write an edition in the form that other programs read.",
        subcommands = DatasetCommand.class)
final class ExportCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to export: monitor export dataset DIR");
    }
}
