package org.themonitor.jobs.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.themonitor.jobs.config.JobInfrastructure;
import org.themonitor.jobs.config.Workspace;
import org.themonitor.jobs.config.WorkspaceLock;
import org.themonitor.jobs.history.HistoryServer;
import org.themonitor.jobs.history.JobHistory;
import org.themonitor.jobs.history.JobHistory.Part;
import org.themonitor.pipeline.archive.Archive;
import org.themonitor.pipeline.decision.CommonDecisions;
import org.themonitor.pipeline.duckdb.AnalystQuery.Result;
import org.themonitor.pipeline.duckdb.Warehouse;
import org.themonitor.pipeline.duckdb.WarehouseException;
import org.themonitor.pipeline.edition.EditionFolder;
import org.themonitor.pipeline.sql.SqlProject;
import org.themonitor.pipeline.vault.WorkbooksInForce;

/** What is going on in a workspace, how its last run ended, and how old its editions are. */
final class WorkspaceStatus {
    private final Workspace workspace;
    private final Instant now = JobInfrastructure.clock().instant();

    WorkspaceStatus(Workspace workspace) {
        this.workspace = workspace;
    }

    /** For people, a line each. */
    List<String> lines() throws IOException {
        if (!Files.isDirectory(workspace.jobs())) {
            return List.of("Nothing has run in %s yet.".formatted(workspace.root()));
        }
        List<String> lines = new ArrayList<>();
        Map<String, @Nullable Object> facts = facts();
        lines.add(running(facts));
        int received = (Integer) known(facts, "workbooks_received");
        int counting = (Integer) known(facts, "workbooks_in_force");
        lines.add("%d workbooks received%s."
                .formatted(
                        received,
                        received == counting
                                ? ""
                                : ", %d of them not in force, see `monitor receipts`".formatted(received - counting)));
        lines.addAll(waiting());
        for (String edition : editions()) {
            lines.add(edition(edition));
        }
        if (facts.get("last_run") instanceof Map<?, ?> last) {
            lines.add("The last run ended with %s at %s, after %s s."
                    .formatted(last.get("exit_code"), last.get("ended_at"), last.get("seconds")));
        }
        if (facts.get("last_failure") instanceof Map<?, ?> failure) {
            lines.add("The last job that failed: %s%s at %s: %s"
                    .formatted(
                            failure.get("job"),
                            failure.get("edition") == null ? "" : " of " + failure.get("edition"),
                            failure.get("ended_at"),
                            failure.get("exit_text") == null ? "why is not known" : failure.get("exit_text")));
        }
        return lines;
    }

    /** For programs. */
    Map<String, @Nullable Object> facts() throws IOException {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("workspace", workspace.root().toString());
        boolean isThere = Files.isDirectory(workspace.jobs());
        boolean isRunning = isThere && WorkspaceLock.isHeld(workspace);
        Optional<HistoryServer.Address> run = HistoryServer.address(workspace);
        facts.put("is_running", isRunning);
        facts.put("is_cut_off", !isRunning && run.isPresent());
        facts.put("process", isRunning ? run.map(HistoryServer.Address::pid).orElse(null) : null);
        facts.put(
                "workbooks_received",
                new Archive(workspace.archive()).receipts().size());
        facts.put("workbooks_in_force", workspace.receipts().size());
        List<Map<String, @Nullable Object>> editions = new ArrayList<>();
        for (String edition : editions()) {
            editions.add(editionFacts(edition));
        }
        facts.put("editions", editions);
        facts.putAll(history());
        return facts;
    }

    private Map<String, @Nullable Object> history() {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        try (JobHistory history = JobHistory.open(workspace).orElse(null)) {
            if (history != null) {
                if (history.isBeingWritten()) {
                    facts.put("is_running", true);
                    facts.put("is_cut_off", false);
                }
                facts.put("running", history.running());
                facts.put("last_run", first(history.rows(Part.runs, null, false, 1)));
                facts.put("last_failure", first(history.lastFailure()));
            }
        } catch (IOException notNow) {
            facts.put("history", notNow.getMessage());
        }
        return facts;
    }

    private static @Nullable Map<String, @Nullable Object> first(Result result) {
        if (result.rows().isEmpty()) {
            return null;
        }
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        for (int column = 0; column < result.columns().size(); column++) {
            @Nullable Object value = result.rows().get(0).get(column);
            row.put(result.columns().get(column), value == null || value instanceof Number ? value : value.toString());
        }
        return row;
    }

    private Map<String, @Nullable Object> editionFacts(String edition) throws IOException {
        EditionFolder folder = new EditionFolder(workspace.editions(), edition);
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("edition", edition);
        @Nullable String build = folder.current().orElse(null);
        facts.put("build", build);
        if (build != null) {
            Instant made = Files.getLastModifiedTime(folder.publicFolder(build).resolve("manifest.json"))
                    .toInstant();
            facts.put("made_at", made.toString());
            facts.put("days_old", Duration.between(made, now).toDays());
        }
        return facts;
    }

    private String edition(String edition) throws IOException {
        Map<String, @Nullable Object> facts = editionFacts(edition);
        return facts.get("build") == null
                ? edition + ": no finished build"
                : "%s: build %s in %s, %s"
                        .formatted(
                                edition,
                                facts.get("build"),
                                workspace.editions().resolve(edition).resolve(String.valueOf(facts.get("build"))),
                                age((Long) known(facts, "days_old")));
    }

    private static String age(long days) {
        return days < 1 ? "made today" : days == 1 ? "made a day ago" : "made %d days ago".formatted(days);
    }

    private static Object known(Map<String, @Nullable Object> facts, String name) {
        return Objects.requireNonNull(facts.get(name), name);
    }

    /** Versions of which nobody knows which is the later, in a line each. */
    private List<String> waiting() throws IOException {
        if (!Files.exists(workspace.vault())) {
            return List.of();
        }
        try (Warehouse vault = Warehouse.openReadOnly(workspace.vault(), 1)) {
            return WorkbooksInForce.of(
                            vault::query,
                            SqlProject.fromClassPath(),
                            CommonDecisions.load(workspace.decisions()),
                            workspace.receipts())
                    .waiting()
                    .stream()
                    .map(place -> "Waiting: " + place + ".")
                    .toList();
        } catch (WarehouseException held) {
            return List.of(
                    "Which versions of workbooks wait for a decision cannot be said while a run holds the vault.");
        }
    }

    private static String running(Map<String, @Nullable Object> facts) {
        if (facts.get("is_running") == Boolean.FALSE) {
            return facts.get("is_cut_off") == Boolean.TRUE
                    ? "No run is going on; the last one was cut off, and `monitor run` continues it."
                    : "No run is going on.";
        }
        String steps = facts.get("running") instanceof List<?> running && !running.isEmpty()
                ? String.join("; ", running.stream().map(String::valueOf).toList())
                : "starting";
        return "A run is going on: process %s, %s."
                .formatted(facts.get("process") == null ? "unknown" : facts.get("process"), steps);
    }

    private List<String> editions() throws IOException {
        Path folder = workspace.editions();
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> editions = Files.list(folder)) {
            return editions.filter(Files::isDirectory)
                    .map(edition -> edition.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }
}
