package org.themonitor.jobs.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.about.About;
import org.themonitor.pipeline.duckdb.AnalystQuery;
import org.themonitor.pipeline.duckdb.WarehouseException;
import org.themonitor.pipeline.edition.EditionFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code overdue --as-of DAY}: what dated facts say was overdue on a day, each with its source. */
@Command(name = "overdue", description = "List what was overdue on a day, as far as dated facts say so, with sources.")
final class OverdueCommand implements Callable<Integer> {
    private static final int NAMED = 12;
    private static final Map<String, String> WORDS = Map.of(
            "passed_not_known", "passed by the last deadline known here, met or extended is not known",
            "extension_requested", "asked for an extension, deadline not passed",
            "extension_requested_deadline_passed", "asked for an extension, deadline passed, outcome not known here",
            "deadline_not_known", "with an extension whose end is not known here",
            "completed_and_reopened", "completed, and more found since",
            "retains_none", "retaining nothing, as last said",
            "not_known_whether_it_applies", "of which it is not known here whether it applies");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    @Mixin
    private EditionOption edition = new EditionOption();

    @Option(names = "--as-of", paramLabel = "DAY", required = true, description = "the day, as 2015-06-18")
    private LocalDate asOf = LocalDate.EPOCH;

    @Option(
            names = "--known-as-of",
            paramLabel = "DAY",
            description = "leave out what became known later (default: everything known counts)")
    private @Nullable LocalDate knownAsOf;

    @Override
    public Integer call() throws IOException {
        EditionFolder folder = new EditionFolder(workspace.workspace().editions(), edition.one());
        Optional<String> build = folder.current();
        if (build.isEmpty()) {
            spec.commandLine().getErr().println(NoEdition.sentence(folder, workspace.workspace()));
            return ExitCode.USAGE;
        }
        Path database = folder.publicDatabase(build.get());
        AnalystQuery.Result result = About.asked(database, () -> AnalystQuery.run(database, sql()));
        PrintWriter out = spec.commandLine().getOut();
        out.println("Overdue on " + asOf + (knownAsOf == null ? "" : ", as known on " + knownAsOf)
                + ", where a dated fact says so; whoever is not named may be late all the same.");
        result.rows().forEach(row -> print(row, out));
        out.println(
                result.rows().isEmpty()
                        ? "None known to be overdue."
                        : result.rows().size() + " known to be overdue.");
        try {
            AnalystQuery.run(database, board()).rows().forEach(row -> printClass(row, out));
        } catch (WarehouseException madeByAnEarlierRelease) {
            out.println("The edition has no board of obligations: `monitor run --edition %s` makes one."
                    .formatted(edition.one()));
        }
        out.flush();
        return ExitCode.DONE;
    }

    private String sql() {
        String known = knownAsOf == null ? "null" : "date '" + knownAsOf + "'";
        return "select upper(treaty), area_name, obligation, due_on, days_overdue, information_until, source"
                + " from core.overdue_on(date '" + asOf + "', " + known + ") inner join core.area_names using (area)"
                + " order by treaty, sort_name, obligation, due_on";
    }

    /** The other fields of the board: an empty list of what is overdue is not read as "all is well". */
    private String board() {
        String known = knownAsOf == null ? "null" : "date '" + knownAsOf + "'";
        String all = Stream.of("obligation_classes", "report_classes", "retention_classes")
                .flatMap(macro -> Stream.of("mbt", "ccm")
                        .map(treaty -> "select treaty, area, obligation, class from core.%s('%s', date '%s', %s)"
                                .formatted(macro, treaty, asOf, known)))
                .collect(Collectors.joining(" union all "));
        return "select upper(treaty), obligation, class, count(*),"
                + " array_to_string(list(area_name order by sort_name)[1:" + NAMED + "], ', ')"
                + " from (" + all + ") inner join core.area_names using (area)"
                + " where class not in ('passed_not_completed', 'completed', 'never_applied')"
                + " group by all order by 1 desc, 2 desc, 3";
    }

    private static void printClass(List<@Nullable Object> row, PrintWriter out) {
        String which = String.valueOf(row.get(2));
        long states = ((Number) Objects.requireNonNull(row.get(3))).longValue();
        out.printf(
                "%s %s: %d %s%s%n",
                row.get(0),
                String.valueOf(row.get(1)).replace('_', ' '),
                states,
                which.equals("passed_not_known") && String.valueOf(row.get(1)).endsWith("_report")
                        ? "due, whether handed in is not known here"
                        : WORDS.getOrDefault(which, which.replace('_', ' ')),
                which.equals("passed_not_known") || which.startsWith("extension") || which.equals("deadline_not_known")
                        ? ": ask " + row.get(4) + (states > NAMED ? " and " + (states - NAMED) + " more" : "")
                        : "");
    }

    private static void print(List<@Nullable Object> row, PrintWriter out) {
        out.printf(
                "%s  %s: %s due on %s, %s days before; known until %s%n",
                row.get(0),
                row.get(1),
                String.valueOf(row.get(2)).replace('_', ' '),
                row.get(3),
                row.get(4),
                row.get(5));
        out.println("    source: " + row.get(6));
    }
}
