package org.themonitor.pipeline.sql;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.duckdb.Quoted;
import org.themonitor.pipeline.duckdb.Warehouse;

/** Runs the checks over a finished build: a check is a select that returns violations, and every one of them is kept. */
public final class CheckRunner {
    /** Examples go to the console: a number so long may be somebody's telephone number; the table of violations has it. */
    private static final Pattern LONG_COUNT = Pattern.compile("(?<![\\w.-])[0-9]{5,}(?![\\w-])");

    /** The table of all violations; internal, as what it tells may stand in rows. */
    public static final String VIOLATIONS = "analysis.check_violations";

    private static final int EXAMPLES = 5;
    private static final List<String> TABLE = List.of(
            "create or replace table %s (check_name varchar, severity varchar, position bigint, violation varchar)",
            "comment on table %s is 'Every row that a check of this build returned'",
            "comment on column %s.check_name is 'the check: a file of sql/checks, or figures_trace_to_rows'",
            "comment on column %s.severity is 'error or warning'",
            "comment on column %s.position is 'position among the rows of the check, from 1'",
            "comment on column %s.violation is 'the row, as column=value, …'");

    private final Warehouse warehouse;
    private final SqlProject project;

    /** With an empty table of violations. */
    public CheckRunner(Warehouse warehouse, SqlProject project) {
        this.warehouse = warehouse;
        this.project = project;
        TABLE.forEach(statement -> warehouse.execute(statement.formatted(VIOLATIONS)));
    }

    /** One result per check, in the order of their names, also for those that found nothing. */
    public List<CheckResult> run() {
        return project.files(Layer.CHECKS).stream().map(this::run).toList();
    }

    private CheckResult run(SqlFile file) {
        SqlHeader header = file.header();
        String title = Objects.requireNonNull(header.title());
        return run(file.name(), title, header.severity(), header.fix(), file.path(), file.select());
    }

    /**
     * Runs one check.
     *
     * @param path what stands for the select in an error
     */
    public CheckResult run(
            String check, String title, CheckSeverity severity, @Nullable String fix, String path, String select) {
        AtomicLong rows = new AtomicLong();
        // most checks return nothing, and to prepare their rows would cost more than to count them
        warehouse.queryAs(path, "select count(*) as rows from (" + select + "\n)", row -> rows.set(row.number("rows")));
        if (rows.get() == 0) {
            return new CheckResult(check, title, severity, fix, 0, List.of());
        }
        // the database writes the rows itself, so that there may be any number of them
        warehouse.executeAs(
                path,
                "insert into %s select ?, ?, row_number() over (), %s from (%s%n) as violation"
                        .formatted(VIOLATIONS, text(select), select),
                check,
                severity.name().toLowerCase(Locale.ROOT));
        List<String> examples = warehouse
                .query(
                        "select violation from " + VIOLATIONS
                                + " where check_name = ? and position <= ? order by position",
                        check,
                        EXAMPLES)
                .stream()
                .map(row -> LONG_COUNT.matcher(row.text("violation")).replaceAll("a long number"))
                .toList();
        return new CheckResult(check, title, severity, fix, rows.get(), examples);
    }

    /** The one result of a build that ended with a relation rows break; each row behind it is a violation, with the cells that break it. */
    public CheckResult broken(BrokenRelationException broken) {
        SqlFile file = broken.file();
        boolean hasCells = broken.rows().stream().anyMatch(row -> !row.cells().isEmpty());
        String rows = broken.rows().stream()
                .map(row -> "(" + Quoted.text(row.id()) + (hasCells ? ", " + cells(row) : "") + ")")
                .collect(Collectors.joining(", "));
        return run(
                "made_of_its_rows/" + file.relation(),
                "%s can be made of the rows in use: %s".formatted(file.relation(), broken.problem()),
                CheckSeverity.ERROR,
                "correct these rows, at the cells that are named, in their workbook and send it again, or leave the workbook out, and keep both for"
                        + " the people who look after this program: no row should break a table",
                file.path(),
                "select * from (values %s) as rows (source_row_id%s)".formatted(rows, hasCells ? ", cells" : ""));
    }

    private static String cells(OffendingRow row) {
        return row.cells().isEmpty() ? Quoted.text("not known") : Quoted.text(String.join(" ", row.cells()));
    }

    /** The row of a select as {@code column=value, …}. */
    private String text(String select) {
        return warehouse.query("describe " + select).stream()
                .map(column -> Quoted.name(column.text("column_name")))
                .map(name -> "%s || coalesce(cast(violation.%s as varchar), 'null')"
                        .formatted(Quoted.text(name.substring(1, name.length() - 1) + "="), name))
                .collect(Collectors.joining(" || ', ' || "));
    }
}
