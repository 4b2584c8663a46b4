package org.themonitor.jobs.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.themonitor.jobs.config.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code status}: what is going on in the workspace, and which editions are there. */
@Command(name = "status", description = "Say what is running, how the last run ended, and which editions there are.")
final class StatusCommand implements Callable<Integer> {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** How the status is printed; the names are the words of {@code --format}. */
    enum Format {
        text,
        json
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private WorkspaceOption option = new WorkspaceOption();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "one of: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private Format format = Format.text;

    @Override
    public Integer call() throws IOException {
        Workspace workspace = option.workspace();
        PrintWriter out = spec.commandLine().getOut();
        WorkspaceStatus status = new WorkspaceStatus(workspace);
        if (format == Format.json) {
            Map<String, @Nullable Object> facts = status.facts();
            out.println(JSON.writeValueAsString(facts));
            return ExitCode.DONE;
        }
        List<String> lines = status.lines();
        lines.forEach(out::println);
        return ExitCode.DONE;
    }
}
