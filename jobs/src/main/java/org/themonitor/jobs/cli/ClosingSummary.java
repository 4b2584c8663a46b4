package org.themonitor.jobs.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.themonitor.jobs.report.Outcomes;
import org.themonitor.pipeline.about.FigureCounts;
import org.themonitor.pipeline.about.NotDescribedException;
import org.themonitor.pipeline.duckdb.Warehouse;
import org.themonitor.pipeline.edition.Edition;
import org.themonitor.pipeline.edition.EditionFile;
import org.themonitor.pipeline.edition.EditionFolder;
import org.themonitor.pipeline.edition.FigureId;
import org.themonitor.pipeline.edition.FigureTrace;
import org.themonitor.pipeline.edition.FigureTrace.Explanation;
import org.themonitor.pipeline.edition.Headline;
import org.themonitor.pipeline.edition.Manifest;
import org.themonitor.pipeline.intake.Definitions;
import org.themonitor.pipeline.sql.CheckResult;
import org.themonitor.pipeline.sql.CheckRunner;
import org.themonitor.pipeline.vault.IntakeCounts;
import org.themonitor.pipeline.vault.IntakeSummary;
import org.themonitor.pipeline.vault.ShownSheets;

/** What a run says at its end. */
final class ClosingSummary {
    private static final int EXPLAINED_LINES = 14;
    /** No line of more rows would be shown. */
    private static final int EXPLAINED_ROWS = 1000;

    private final RunRequest request;
    private final Outcomes outcomes;
    private final List<String> lines = new ArrayList<>();
    private final ShownSheets sheets;

    ClosingSummary(RunRequest request, Definitions definitions, Outcomes outcomes) {
        this.request = request;
        this.outcomes = outcomes;
        this.sheets = new ShownSheets(definitions.templates());
    }

    String text() throws IOException, EditionFile.ProblemsException {
        lines.add("");
        outcomes.notReceived().forEach(file -> lines.add("NOT RECEIVED: " + file + "."));
        IntakeSummary intake = outcomes.intake();
        if (intake != null) {
            sheets.add(intake.sheets());
            intake(intake);
        }
        checks();
        String last = null;
        for (String edition : request.editions()) {
            last = edition(edition).orElse(last);
        }
        if (last != null) {
            explained(last);
        }
        return lines.stream().map(sheets::safe).collect(Collectors.joining(System.lineSeparator()));
    }

    private void intake(IntakeSummary intake) {
        IntakeCounts rows = intake.rows();
        lines.add("Workbooks: %d received, %d in use, %d replaced by later ones, %d quarantined; this run read %d."
                .formatted(
                        outcomes.received(),
                        intake.inUse() - outcomes.nothingUsable().size(),
                        intake.replaced(),
                        intake.quarantined().size(),
                        outcomes.read()));
        intake.waiting().forEach(place -> lines.add("WAITING: " + place + "; say it in the list workbook_versions."));
        lines.add("Rows: %d in = %d used + %d rejected + %d ignored with a reason."
                .formatted(rows.rowsFilled(), rows.rowsUsed(), rows.rowsRejected(), rows.rowsIgnored()));
        findings(intake);
        intake.quarantined().forEach(workbook -> lines.add("  quarantined: " + workbook));
        outcomes.nothingUsable()
                .forEach(workbook -> lines.add("  NOTHING USABLE: " + workbook
                        + ": every row of it was refused and nothing of it counts; its findings say why"));
        if (intake.syntheticWorkbooks() > 0) {
            lines.add("SYNTHETIC sample data: %d of these workbooks; their figures are marked so on every output."
                    .formatted(intake.syntheticWorkbooks()));
        }
    }

    private void findings(IntakeSummary intake) {
        lines.add("Findings: %d%s"
                .formatted(intake.findings(), intake.findings() == 0 ? "." : " open, the gravest first:"));
        intake.firstFindings().forEach(finding -> lines.add("  " + finding));
        long more = intake.findings() - intake.firstFindings().size();
        if (more > 0) {
            lines.add("  … and %d more; all of them: java -jar jobs/target/monitor.jar findings%s"
                    .formatted(more, workspaceOption()));
        }
    }

    private void checks() {
        // a build alone has no summary of the vault it read
        if (outcomes.intake() == null && !outcomes.checks().isEmpty()) {
            try (Warehouse vault = Warehouse.openReadOnly(request.workspace().vault(), 1)) {
                sheets.addFrom(vault);
            }
        }
        for (Map.Entry<String, List<CheckResult>> edition : outcomes.checks().entrySet()) {
            long held = edition.getValue().stream()
                    .filter(check -> check.rows() == 0)
                    .count();
            lines.add("Checks of %s: %d of %d held."
                    .formatted(edition.getKey(), held, edition.getValue().size()));
            edition.getValue().stream().filter(check -> check.rows() > 0).forEach(this::check);
            if (held < edition.getValue().size()) {
                lines.add("  Every row of them: %s in %s"
                        .formatted(CheckRunner.VIOLATIONS, shown(outcomes.checkedDatabase(edition.getKey()))));
            }
        }
    }

    private void check(CheckResult check) {
        lines.add("  %s  %s: %s; %d rows, such as %s. %s"
                .formatted(
                        check.severity(),
                        check.check(),
                        check.title(),
                        check.rows(),
                        check.examples().isEmpty() ? "-" : check.examples().get(0),
                        check.fix() == null ? "" : check.fix()));
    }

    /** Lines for one finished edition; its id when there is one. */
    private Optional<String> edition(String id) throws IOException, EditionFile.ProblemsException {
        EditionFolder folder = folder(id);
        Optional<String> build = folder.current();
        if (build.isEmpty() || !folder.isPublished(build.get())) {
            return Optional.empty();
        }
        Edition edition = EditionFile.read(request.workspace().decisions(), id);
        lines.add("");
        lines.add("%s (%s), %s".formatted(edition.title(), id, edition.label()));
        try (Warehouse open = Warehouse.openReadOnly(folder.publicDatabase(build.get()), 1)) {
            lines.add("  " + Headline.statuses(open) + ".");
            lines.add("  "
                    + Headline.casualties(open, edition)
                            .orElse("Nothing is known here of casualties in %d, which is not zero"
                                    .formatted(edition.dataYear()))
                    + ".");
            figures(open);
        }
        Path manifest = folder.publicFolder(build.get()).resolve("manifest.json");
        lines.add("  hash  " + Manifest.hashIn(manifest));
        lines.add("  files " + shown(folder.publicFolder(build.get()))
                + (Edition.isTrial(id) ? " (a trial, not to publish)" : " (to publish)"));
        lines.add("        " + shown(folder.internalFolder(build.get())) + " (never leaves the house)");
        return Optional.of(id);
    }

    private void figures(Warehouse open) {
        try {
            FigureCounts counts = FigureCounts.of(open);
            lines.add("  %d columns of numbers are published: %d go back to rows, %d are derived from others."
                    .formatted(counts.numbers(), counts.traced(), counts.derived()));
        } catch (NotDescribedException keptFromAnEarlierRelease) {
            // said where the headline is explained
            return;
        }
    }

    private void explained(String id) throws IOException, EditionFile.ProblemsException {
        EditionFolder folder = folder(id);
        Edition edition = EditionFile.read(request.workspace().decisions(), id);
        @Nullable String build = folder.current().orElse(null);
        if (build == null) {
            return;
        }
        headlineExplained(folder, build, edition);
        lines.add("");
        lines.add("Ask it yourself:");
        lines.add("  java -jar jobs/target/monitor.jar query%s --edition %s \"from publish.%s\""
                .formatted(
                        workspaceOption(), id, Headline.casualtyFigure(edition).table()));
    }

    private void headlineExplained(EditionFolder folder, String build, Edition edition) {
        FigureId figure = Headline.casualtyFigure(edition);
        StringWriter text = new StringWriter();
        Explanation explanation;
        try (Warehouse internal = Warehouse.openReadOnly(folder.internalDatabase(build), 1)) {
            internal.lockDown();
            sheets.addFrom(internal);
            if (Headline.casualties(internal, edition).isEmpty()) {
                return;
            }
            explanation = new FigureTrace(internal).explain(figure, EXPLAINED_ROWS);
        } catch (NotDescribedException keptFromAnEarlierRelease) {
            lines.add("");
            lines.add("Where the headline comes from is not told: " + keptFromAnEarlierRelease.getMessage() + ".");
            return;
        }
        ExplainCommand.print(explanation, new PrintWriter(text, true));
        lines.add("");
        lines.add("Where the headline comes from:");
        List<String> all = text.toString().lines().toList();
        all.stream().limit(EXPLAINED_LINES).forEach(line -> lines.add("  " + line));
        boolean counted = explanation.evidence().lines().isEmpty()
                && explanation.evidence().rows() > 0;
        if (all.size() > EXPLAINED_LINES || counted) {
            lines.add("    … and so on; every row with");
            lines.add("  java -jar jobs/target/monitor.jar explain %s%s --edition %s"
                    .formatted(figure, workspaceOption(), edition.id()));
        }
    }

    /** The option as it has to be repeated, empty where the default is meant. */
    private String workspaceOption() {
        Path workspace = request.workspace().root();
        return workspace.equals(Path.of("monitor-data").toAbsolutePath().normalize())
                ? ""
                : " --workspace \"" + workspace + "\"";
    }

    private EditionFolder folder(String id) {
        return new EditionFolder(request.workspace().editions(), id);
    }

    /** Relative to where the command was given, where that is shorter to read. */
    private static String shown(Path path) {
        Path here = Path.of("").toAbsolutePath();
        return path.startsWith(here) ? "." + java.io.File.separator + here.relativize(path) : path.toString();
    }
}
