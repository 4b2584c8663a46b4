package org.themonitor.jobs.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        print(result, spec.commandLine().getOut());
        return ExitCode.DONE;
    }

    private static String sql(AreaCode code) {
        return "from publish.state_profile where area = '" + code.code() + "' order by topic, statement";
    }

    private static void print(AnalystQuery.Result profile, PrintWriter out) {
        Object topic = null;
        for (List<@Nullable Object> row : profile.rows()) {
            Map<String, @Nullable Object> said = new HashMap<>();
            for (int column = 0; column < row.size(); column++) {
                said.put(profile.columns().get(column), row.get(column));
            }
            if (topic == null) {
                out.println(said.get("area_name"));
            }
            if (!Objects.equals(said.get("topic"), topic)) {
                topic = said.get("topic");
                out.println("  " + topic);
            }
            Object asOf = said.getOrDefault("as_of_text", said.get("as_of"));
            out.printf(
                    "    %s: %s%s%s%n",
                    said.get("statement"),
                    said.get("value"),
                    asOf == null ? "" : " (" + asOf + ")",
                    said.get("notice") == null ? "" : " " + said.get("notice"));
            out.println("      source: " + source(said));
        }
        out.flush();
    }

    /** An edition that an earlier release made has title and address in one column. */
    private static @Nullable Object source(Map<String, @Nullable Object> said) {
        if (said.containsKey("source")) {
            return said.get("source");
        }
        Object address = said.get("source_url");
        return said.get("source_title") + (address == null ? "" : ", " + address);
    }
}
