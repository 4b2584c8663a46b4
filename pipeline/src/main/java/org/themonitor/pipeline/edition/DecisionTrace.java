package org.themonitor.pipeline.edition;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.duckdb.Row;
import org.themonitor.pipeline.duckdb.Warehouse;

/** Which lines of the decisions files bear on a figure: on rows that it counts, and on rows that it does not. */
final class DecisionTrace {
    private static final String COUNTED = "core.casualties";
    private static final String ALL_ROWS = "core.casualty_rows";
    private static final String WORDS = "select origin, word, term, count(distinct receipt) as workbooks"
            + " from staging.own_words where receipt in (select fact.receipt%s)"
            + " group by all order by origin, word, term";
    private static final String OWN_WORDS =
            "select 1 from duckdb_tables() where schema_name = 'staging' and table_name = 'own_words'";
    /** The view asks every table of decisions: it is looked through once for all figures, and not twice for each. */
    private static final String DECIDED =
            "create or replace temporary table decided_rows as select * from core.row_decisions";

    private static final String LINES = "select file, line, kind, decision, reason_code, reason, author, decided_on,"
            + " count(distinct source_row_id) as rows from temp.decided_rows"
            + " where source_row_id in (select fact.source_row_id%s) group by all order by file, line, decision";

    private final Warehouse internal;
    private boolean isLookedThrough;
    private @Nullable Boolean hasOwnWords;

    DecisionTrace(Warehouse internal) {
        this.internal = internal;
    }

    /** One line per decision and per reason for which rows are not counted; empty where nothing was decided. */
    List<String> lines(Trace trace, String figures, Object[] key) {
        List<String> lines = new ArrayList<>();
        if (!trace.relation().equals(COUNTED)) {
            return lines;
        }
        decisions(trace.fromWhere(figures), key).forEach(line -> lines.add("counted: " + line));
        String condition = "(" + trace.condition() + ") and fact.not_counted is not null";
        String others = new Trace(trace.column(), trace.kind(), trace.measure(), ALL_ROWS, condition, trace.when())
                .fromWhere(figures);
        for (Row row : internal.query(
                "select fact.not_counted, count(*) as rows, sum(fact.people) as people" + others
                        + " group by all order by 1",
                key)) {
            lines.add("not counted: %s people in %s rows, %s"
                    .formatted(row.text("people"), row.text("rows"), row.text("not_counted")));
        }
        decisions(others, key).forEach(line -> lines.add("not counted: " + line));
        lines.addAll(words(trace.fromWhere(figures), key));
        return lines;
    }

    /** Words of the workspace that the workbooks were read with. */
    private List<String> words(String rows, Object[] key) {
        // an edition made before workspaces had words of their own has no such table
        if (hasOwnWords == null) {
            hasOwnWords = !internal.query(OWN_WORDS).isEmpty();
        }
        if (!hasOwnWords) {
            return List.of();
        }
        return internal.query(WORDS.formatted(rows), key).stream()
                .map(row -> "read with %s: '%s' is %s in %s workbooks"
                        .formatted(row.text("origin"), row.text("word"), row.text("term"), row.text("workbooks")))
                .toList();
    }

    private List<String> decisions(String rows, Object[] key) {
        if (!isLookedThrough) {
            internal.execute(DECIDED);
            isLookedThrough = true;
        }
        return internal.query(LINES.formatted(rows), key).stream()
                .map(DecisionTrace::line)
                .toList();
    }

    /** {@code decisions/lm2026/inclusions.yml:3 exclude (attack) …, by A. Editor on 2026-05-01; 4 rows}. */
    private static String line(Row row) {
        return "decisions/%s:%s %s %s (%s): %s; %s, %s; %s rows"
                .formatted(
                        row.text("file"),
                        row.text("line"),
                        row.text("kind"),
                        row.text("decision"),
                        row.text("reason_code"),
                        row.text("reason"),
                        row.text("author"),
                        row.text("decided_on"),
                        row.text("rows"));
    }
}
