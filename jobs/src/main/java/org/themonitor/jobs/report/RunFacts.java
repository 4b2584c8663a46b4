package org.themonitor.jobs.report;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.themonitor.jobs.history.JobHistory;
import org.themonitor.jobs.history.JobHistory.Part;
import org.themonitor.pipeline.duckdb.AnalystQuery.Result;
import org.themonitor.pipeline.sql.CheckResult;
import org.themonitor.pipeline.vault.IntakeCounts;
import org.themonitor.pipeline.vault.IntakeSummary;

/** What there is to say of a run, as names and values: for its report, its metrics, and who is alerted. */
@Component
public class RunFacts {
    private final Run run;
    private final Outcomes outcomes;
    private final JobHistory history;
    private final Clock clock;

    public RunFacts(Run run, Outcomes outcomes, JobHistory history, Clock clock) {
        this.run = run;
        this.outcomes = outcomes;
        this.history = history;
        this.clock = clock;
    }

    /** As JSON has it; a workbook is its receipt. */
    Map<String, @Nullable Object> of(EndOfRun end) {
        Instant now = clock.instant();
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("run", run.id());
        facts.put("began_at", run.began().toString());
        facts.put("ended_at", now.toString());
        facts.put("seconds", Duration.between(run.began(), now).toMillis() / 1000.0);
        facts.put("exit_code", end.exitCode());
        facts.put("not_received", outcomes.notReceived().size());
        facts.put("nothing_usable", outcomes.nothingUsable());
        IntakeSummary intake = outcomes.intake();
        if (intake != null) {
            facts.putAll(intake(intake));
        }
        List<Map<String, @Nullable Object>> editions = new ArrayList<>();
        outcomes.checks().forEach((edition, checks) -> editions.add(checked(edition, checks)));
        facts.put("editions", editions);
        facts.put("jobs", named(history.ofRun(Part.jobs, run.id(), false)));
        facts.put("steps", named(history.ofRun(Part.steps, run.id(), false)));
        return facts;
    }

    private Map<String, @Nullable Object> intake(IntakeSummary intake) {
        IntakeCounts rows = intake.rows();
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("workbooks_received", outcomes.received());
        facts.put("workbooks_in_use", intake.inUse() - outcomes.nothingUsable().size());
        facts.put("workbooks_read_by_this_run", outcomes.read());
        facts.put("workbooks_quarantined", intake.quarantined().size());
        facts.put("workbooks_waiting", intake.waiting().size());
        facts.put("rows_read", rows.rowsFilled());
        facts.put("rows_used", rows.rowsUsed());
        facts.put("rows_rejected", rows.rowsRejected());
        facts.put("rows_ignored", rows.rowsIgnored());
        facts.put("findings_open", intake.findings());
        return facts;
    }

    private static Map<String, @Nullable Object> checked(String edition, List<CheckResult> checks) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("edition", edition);
        facts.put("checks", checks.size());
        facts.put(
                "checks_held",
                checks.stream().filter(check -> check.rows() == 0).count());
        facts.put(
                "checks_failed",
                checks.stream()
                        .filter(CheckResult::failed)
                        .map(CheckResult::check)
                        .toList());
        return facts;
    }

    /** The workbooks of this run that took longest. */
    Result slowestWorkbooks() {
        return history.ofRun(Part.workbooks, run.id(), true);
    }

    Result steps() {
        return history.ofRun(Part.steps, run.id(), false);
    }

    private static List<Map<String, @Nullable Object>> named(Result result) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (List<@Nullable Object> values : result.rows()) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            for (int column = 0; column < values.size(); column++) {
                @Nullable Object value = values.get(column);
                row.put(
                        result.columns().get(column),
                        value == null || value instanceof Number ? value : value.toString());
            }
            rows.add(row);
        }
        return rows;
    }
}
