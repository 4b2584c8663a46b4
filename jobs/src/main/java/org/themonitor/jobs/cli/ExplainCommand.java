package org.themonitor.jobs.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.duckdb.Warehouse;
import org.themonitor.pipeline.edition.EditionFolder;
import org.themonitor.pipeline.edition.FigureId;
import org.themonitor.pipeline.edition.FigureTrace;
import org.themonitor.pipeline.edition.FigureTrace.Explanation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code explain ID}: from a published figure back to the cells or acts it rests on. */
@Command(name = "explain", description = "Show what a published figure rests on, down to the cells of the workbooks.")
final class ExplainCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    @Mixin
    private EditionOption edition = new EditionOption();

    @Parameters(arity = "0..1", paramLabel = "ID", description = "table/key/column, as casualties_by_year/2014/killed")
    private @Nullable String id;

    @Option(names = "--table", paramLabel = "TABLE", description = "the table, instead of an id")
    private @Nullable String table;

    @Option(names = "--row", paramLabel = "KEY", split = ",", description = "values of the table's key, with commas")
    private List<String> row = List.of();

    @Option(names = "--column", paramLabel = "COLUMN", description = "the column")
    private @Nullable String column;

    @Override
    public Integer call() throws IOException {
        EditionFolder folder = new EditionFolder(workspace.workspace().editions(), edition.one());
        Optional<String> build = folder.current();
        if (build.isEmpty()) {
            spec.commandLine().getErr().println(NoEdition.sentence(folder, workspace.workspace()));
            return ExitCode.USAGE;
        }
        try (Warehouse internal = Warehouse.openReadOnly(folder.internalDatabase(build.get()), 1)) {
            // the rules that run came with the edition's file
            internal.lockDown();
            Explanation explanation = new FigureTrace(internal).explain(figure());
            print(explanation, spec.commandLine().getOut());
            return ExitCode.DONE;
        } catch (IllegalArgumentException noSuchFigure) {
            throw new ParameterException(spec.commandLine(), String.valueOf(noSuchFigure.getMessage()), noSuchFigure);
        }
    }

    private FigureId figure() {
        if (id != null) {
            return FigureId.parse(id);
        }
        if (table == null || column == null || row.isEmpty()) {
            throw new IllegalArgumentException("say which figure: an ID, or --table, --row and --column");
        }
        return new FigureId(table, row, column);
    }

    static void print(Explanation explanation, PrintWriter out) {
        out.println(explanation.id() + " = " + explanation.value());
        out.println("  " + explanation.title() + ": " + explanation.what());
        out.println("  kind: " + explanation.kind());
        explanation.rules().forEach(rule -> out.println("  rule: " + rule));
        explanation.decisions().forEach(decision -> out.println("  decision: " + decision));
        explanation.evidence().lines().forEach(line -> out.println("  " + line.replace("\n", "\n  ")));
        String sum = explanation.evidence().sum();
        if (sum != null) {
            out.println("  together %s from %d rows"
                    .formatted(sum, explanation.evidence().rows()));
        }
        out.flush();
    }
}
