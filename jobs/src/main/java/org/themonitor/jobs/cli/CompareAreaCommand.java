package org.themonitor.jobs.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.about.About;
import org.themonitor.pipeline.area.AreaCode;
import org.themonitor.pipeline.duckdb.AnalystQuery;
import org.themonitor.pipeline.edition.EditionFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code compare-area AREA}: an area's casualties as last printed and as recorded now, and what both rest on. */
@Command(
        name = "compare-area",
        description = "Put an area's casualties as last printed beside those recorded now, and why; internal.")
final class CompareAreaCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    @Mixin
    private EditionOption edition = new EditionOption();

    @Parameters(paramLabel = "AREA", description = "the State or other area, by code or name")
    private String area = "";

    @Option(names = "--year", paramLabel = "YEAR", description = "this year alone (default: every year)")
    private @Nullable Integer year;

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
        Path internal = folder.internalDatabase(build.get());
        PrintWriter out = spec.commandLine().getOut();
        List<List<@Nullable Object>> figures = ask(internal, figures(code));
        List<List<@Nullable Object>> reasons = ask(internal, reasons(code));
        String notPrinted =
                ask(internal, "select 1 from core.printed_figures limit 1").isEmpty()
                        ? "no prints in this edition"
                        : "not printed";
        // a reason may stand without a figure
        List<Integer> years = Stream.concat(figures.stream(), reasons.stream())
                .map(row -> ((Number) Objects.requireNonNull(row.get(0))).intValue())
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
        out.println("%s: %s".formatted(code.code(), years.isEmpty() ? "nothing printed or sent" : "last print, now"));
        years.forEach(of -> print(of, figures, reasons, notPrinted, out));
        out.flush();
        return ExitCode.DONE;
    }

    private static List<List<@Nullable Object>> ask(Path internal, String sql) {
        return About.asked(internal, () -> AnalystQuery.run(internal, sql)).rows();
    }

    private String figures(AreaCode code) {
        return "select year, measure, last_print, last_vintage, now, now_qualifier, change, profile_print,"
                + " profile_vintage, late from analysis.area_casualty_comparison where " + where(code)
                + " order by year desc, position";
    }

    private String reasons(AreaCode code) {
        return "select year, kind, reason, people, killed, injured, unknown from analysis.area_casualty_reasons where "
                + where(code) + " order by year desc, position, reason";
    }

    private String where(AreaCode code) {
        return "area = '" + code.code() + "'" + (year == null ? "" : " and year = " + year);
    }

    private static void print(
            int of,
            List<List<@Nullable Object>> figures,
            List<List<@Nullable Object>> reasons,
            String notPrinted,
            PrintWriter out) {
        out.println("  " + of);
        for (List<@Nullable Object> row : figures) {
            if (String.valueOf(row.get(0)).equals(String.valueOf(of))) {
                out.printf("    %s: %s%n", row.get(1), figure(row, notPrinted));
            }
        }
        for (List<@Nullable Object> row : reasons) {
            if (String.valueOf(row.get(0)).equals(String.valueOf(of))) {
                out.printf("      %s: %s%s%n", String.valueOf(row.get(1)).replace('_', ' '), row.get(2), people(row));
            }
        }
    }

    /** {@code 2104 (LM2017) → 2104 exact, change 0}, and the last country profile where there is one. */
    private static String figure(List<@Nullable Object> row, String notPrinted) {
        String printed = row.get(2) == null ? notPrinted : row.get(2) + " (" + row.get(3) + ")";
        String now = row.get(4) == null ? noFigure(row.get(5), row.get(9)) : row.get(4) + " " + row.get(5);
        String profile = row.get(7) == null ? "" : "; country profile %s (%s)".formatted(row.get(7), row.get(8));
        return printed + " → " + now + (row.get(6) == null ? "" : ", change " + row.get(6)) + profile;
    }

    /** Rows that wait, an outcome nobody gave or late rows are something else than nothing sent. */
    private static String noFigure(@Nullable Object qualifier, @Nullable Object late) {
        if (late != null) {
            return "no figure, %s people in late rows".formatted(late);
        }
        return qualifier == null
                ? "nothing recorded"
                : "no figure, " + String.valueOf(qualifier).replace('_', ' ');
    }

    private static String people(List<@Nullable Object> row) {
        if (row.get(3) == null) {
            return "";
        }
        String parts = row.get(4) == null
                ? ""
                : " (%s killed, %s injured, %s unknown)".formatted(row.get(4), row.get(5), row.get(6));
        return ": " + row.get(3) + " people" + parts;
    }
}
