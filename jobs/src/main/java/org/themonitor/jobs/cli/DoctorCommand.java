package org.themonitor.jobs.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.themonitor.jobs.config.JobInfrastructure;
import org.themonitor.jobs.config.Workspace;
import org.themonitor.jobs.doctor.Answer;
import org.themonitor.jobs.doctor.Doctor;
import org.themonitor.pipeline.duckdb.AnalystQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code doctor}: whether machine and workspace are fit for a run, and what to do where they are not. */
@Command(
        name = "doctor",
        description = "Say whether machine and workspace are fit for a run, and what to do where they are not;"
                + " changes nothing. Ends with 1 when something is to be done.")
final class DoctorCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private WorkspaceOption option = new WorkspaceOption();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "one of: ${COMPLETION-CANDIDATES}; without it a line each, and below it what to do")
    private @Nullable ResultFormat format;

    @Override
    public Integer call() {
        Workspace workspace = option.unchanged();
        List<Answer> answers = new Doctor(workspace, JobInfrastructure.clock(), Release::name).ask();
        PrintWriter out = spec.commandLine().getOut();
        if (format == null) {
            answers.forEach(answer -> print(answer, out));
        } else {
            out.print(format.text(asRows(answers)));
        }
        out.flush();
        return answers.stream().allMatch(Answer::isFine) ? ExitCode.DONE : ExitCode.FAILED;
    }

    private static void print(Answer answer, PrintWriter out) {
        out.println(
                "%-2s  %-9s  %s".formatted(answer.isFine() ? "ok" : "do", answer.topic(), indented(answer.found())));
        if (answer.todo() != null) {
            out.println("               " + indented("to do: " + answer.todo()));
        }
    }

    private static String indented(String lines) {
        return lines.strip().replace("\n", "\n               ");
    }

    private static AnalystQuery.Result asRows(List<Answer> answers) {
        List<List<@Nullable Object>> rows = answers.stream()
                .map(answer -> row(answer.topic(), answer.isFine(), answer.found(), answer.todo()))
                .toList();
        return new AnalystQuery.Result(List.of("topic", "fine", "found", "to_do"), rows);
    }

    private static List<@Nullable Object> row(@Nullable Object... values) {
        return Arrays.asList(values);
    }
}
