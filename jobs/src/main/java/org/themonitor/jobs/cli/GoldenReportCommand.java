package org.themonitor.jobs.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.about.About;
import org.themonitor.pipeline.duckdb.AnalystQuery;
import org.themonitor.pipeline.edition.EditionFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code golden-report casualties}: whether each printed fact is what its parts give, below the closed list of codes. */
@Command(
        name = "golden-report",
        description =
                "Say of every printed fact whether its parts give it, as CSV below a list of the codes; internal.")
final class GoldenReportCommand implements Callable<Integer> {
    /** What the facts are about. */
    private enum Facts {
        casualties("analysis.casualty_golden_report"),
        compliance("analysis.compliance_golden_report");

        private final String report;

        Facts(String report) {
            this.report = report;
        }

        private String codes() {
            return "select codes.verdict, codes.code, count(fact), meaning from analysis.golden_report_codes as codes"
                    + " left join " + report + " as facts"
                    + " on codes.verdict = facts.verdict and codes.code is not distinct from facts.code"
                    + " where codes.report = '" + name() + "'"
                    + " group by position, codes.verdict, codes.code, meaning order by position";
        }
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    @Mixin
    private EditionOption edition = new EditionOption();

    @Parameters(paramLabel = "FACTS", description = "one of: ${COMPLETION-CANDIDATES}")
    private Facts facts = Facts.casualties;

    @Override
    public Integer call() throws IOException {
        EditionFolder folder = new EditionFolder(workspace.workspace().editions(), edition.one());
        Optional<String> build = folder.current();
        if (build.isEmpty()) {
            spec.commandLine().getErr().println(NoEdition.sentence(folder, workspace.workspace()));
            return ExitCode.USAGE;
        }
        Path internal = folder.internalDatabase(build.get());
        List<List<@Nullable Object>> codes = About.asked(internal, () -> AnalystQuery.run(internal, facts.codes()))
                .rows();
        PrintWriter out = spec.commandLine().getOut();
        long recomputed = sum(codes, "recomputed");
        long disagreeing = sum(codes, "disagreeing");
        out.print("# %d facts; the parts of %d are printed too: %d are what these give, %d are not\n"
                .formatted(sum(codes, ""), recomputed + disagreeing, recomputed, disagreeing));
        for (List<@Nullable Object> code : codes) {
            String why = code.get(1) == null ? "" : " " + code.get(1);
            out.print("# %s%s: %s, %s\n".formatted(code.get(0), why, code.get(2), code.get(3)));
        }
        out.print(ResultFormat.csv.text(AnalystQuery.run(internal, "from " + facts.report)));
        out.flush();
        return ExitCode.DONE;
    }

    private static long sum(List<List<@Nullable Object>> codes, String verdict) {
        return codes.stream()
                .filter(code -> verdict.isEmpty() || verdict.equals(code.get(0)))
                .mapToLong(code -> ((Number) Objects.requireNonNull(code.get(2))).longValue())
                .sum();
    }
}
