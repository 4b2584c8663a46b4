package org.themonitor.jobs.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.themonitor.jobs.config.Workspace;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Where a command writes files for people: where it is told, else into the workspace, as far as that can be written to. */
final class OutputFolder {
    private OutputFolder() {}

    static Path of(@Nullable Path to, Path usual, Workspace workspace, CommandSpec spec) {
        if (to != null) {
            return to;
        }
        if (!Files.isWritable(workspace.root())) {
            throw new ParameterException(
                    spec.commandLine(),
                    "the workspace %s cannot be written to; say with --to DIR where the files are to be written"
                            .formatted(workspace.root()));
        }
        return usual;
    }
}
