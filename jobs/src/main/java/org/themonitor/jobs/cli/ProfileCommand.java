package org.themonitor.jobs.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.about.About;
import org.themonitor.pipeline.area.AreaCode;
import org.themonitor.pipeline.duckdb.AnalystQuery;
import org.themonitor.pipeline.edition.EditionFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code profile AREA}: what the tables of the edition say of one State or other area, each with its source. */
@Command(name = "profile", description = "Print what the edition says of one State or other area, with sources.")
final class ProfileCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    @Mixin
    private EditionOption edition = new EditionOption();

    @Parameters(paramLabel = "AREA", description = "the State or other area, by code or name")
    private String area = "";

    @Override
    public Integer call() throws IOException {
        AreaCode code = workspace
                .workspace()
                .areas()
                .find(area)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "no State or other area is called '%s'".formatted(area)));
        EditionFolder folder = new EditionFolder(workspace.workspace().editions(), edition.one());
        Optional<String> build = folder.current();
        if (build.isEmpty()) {
            spec.commandLine().getErr().println(NoEdition.sentence(folder, workspace.workspace()));
            return ExitCode.USAGE;
        }
        Path database = folder.publicDatabase(build.get());
        AnalystQuery.Result result = About.asked(database, () -> AnalystQuery.run(database, sql(code)));
        print(result.rows(), spec.commandLine().getOut());
        return ExitCode.DONE;
    }

    private static String sql(AreaCode code) {
        return "select area_name, topic, statement, value, as_of, source, notice from publish.state_profile"
                + " where area = '" + code.code() + "' order by topic, statement";
    }

    private static void print(List<List<@Nullable Object>> rows, PrintWriter out) {
        Object topic = null;
        for (List<@Nullable Object> row : rows) {
            if (topic == null) {
                out.println(row.get(0));
            }
            if (!row.get(1).equals(topic)) {
                topic = row.get(1);
                out.println("  " + topic);
            }
            out.printf(
                    "    %s: %s (%s)%s%n",
                    row.get(2), row.get(3), row.get(4), row.get(6) == null ? "" : " " + row.get(6));
            out.println("      source: " + row.get(5));
        }
        out.flush();
    }
}
