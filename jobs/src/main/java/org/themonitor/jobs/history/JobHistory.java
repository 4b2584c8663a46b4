package org.themonitor.jobs.history;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.themonitor.jobs.config.Workspace;
import org.themonitor.jobs.config.WorkspaceLock;
import org.themonitor.pipeline.duckdb.AnalystQuery.Result;
import org.themonitor.pipeline.edition.EditionFolder;
import org.themonitor.pipeline.scratch.Scratch;

/**
 * The job history, for whoever looks it up: asked of the run that goes on, else in its file, or of the server that the
 * configuration names.
 */
public final class JobHistory implements AutoCloseable {
    private static final String FILE = "jobs.mv.db";
    private static final int MOST_OF_A_RUN = 200;
    private static final int TRIES = 40;
    private static final long NANOSECONDS_BETWEEN = 50_000_000;

    private final JdbcClient sql;
    private final @Nullable SingleConnectionDataSource own;
    private final @Nullable Path copy;
    private final boolean isPostgresql;

    /** What can be asked for. */
    public enum Part {
        runs("position desc"),
        jobs("execution desc"),
        steps("execution desc, position desc"),
        workbooks("execution desc, position desc");

        private final String newestFirst;

        Part(String newestFirst) {
            this.newestFirst = newestFirst;
        }

        private boolean hasEdition() {
            return this == jobs || this == steps;
        }
    }

    private JobHistory(
            DataSource history, @Nullable SingleConnectionDataSource own, @Nullable Path copy, boolean isPostgresql) {
        this.sql = JdbcClient.create(history);
        this.own = own;
        this.copy = copy;
        this.isPostgresql = isPostgresql;
    }

    /** The one that a run has open. */
    static JobHistory of(DataSource history) {
        return new JobHistory(history, null, null, false);
    }

    /**
     * Opens it for reading.
     *
     * @return empty where nothing has run
     * @throws IOException if it is there and cannot be asked, with what to do
     */
    public static Optional<JobHistory> open(Workspace workspace) throws IOException {
        HistoryPlace place = HistoryPlace.of(workspace);
        try {
            if (!place.isFile()) {
                return ofServer(place);
            }
            return Files.exists(place.database()) ? Optional.of(ofFile(workspace, place)) : Optional.empty();
        } catch (DataAccessException refused) {
            throw place.cannotBeOpened(refused);
        }
    }

    /**
     * The same for the run that holds the workspace, before it writes anything.
     *
     * @throws IOException as for any other
     */
    public static Optional<JobHistory> openByHolder(Workspace workspace) throws IOException {
        HistoryPlace place = HistoryPlace.of(workspace);
        try {
            if (!place.isFile()) {
                return ofServer(place);
            }
            return Files.exists(place.database()) ? Optional.of(ofCopy(place)) : Optional.empty();
        } catch (DataAccessException refused) {
            throw place.cannotBeOpened(refused);
        }
    }

    private static Optional<JobHistory> ofServer(HistoryPlace place) throws IOException {
        JobHistory server = at(place.url(), place.username(), place.password(), null);
        try {
            server.columns(Part.runs);
            return Optional.of(server);
        } catch (BadSqlGrammarException noRunHasBegun) {
            server.close();
            return Optional.empty();
        }
    }

    private static JobHistory ofFile(Workspace workspace, HistoryPlace place) throws IOException {
        for (int tries = 0; tries < TRIES; tries++) {
            Optional<JobHistory> found = ofRun(workspace);
            if (found.isPresent()) {
                return found.get();
            }
            Optional<WorkspaceLock> lock = WorkspaceLock.takeToRead(workspace);
            if (lock.isPresent()) {
                try (WorkspaceLock held = lock.get()) {
                    return ofCopy(place);
                }
            }
            // whoever holds the workspace begins just now to answer, or ends
            LockSupport.parkNanos(NANOSECONDS_BETWEEN);
        }
        throw new IOException("another command holds the workspace and is no run; ask again when it has ended");
    }

    private static Optional<JobHistory> ofRun(Workspace workspace) throws IOException {
        Optional<HistoryServer.Address> address =
                HistoryServer.address(workspace).filter(run -> run.port() > 0);
        try {
            return address.map(run -> at(run.url(), "reader", run.password(), null));
        } catch (DataAccessException ended) {
            // the run was cut off, or has ended since
            return Optional.empty();
        }
    }

    /** A file has one process: it is copied, so that a run can begin while it is read. */
    private static JobHistory ofCopy(HistoryPlace place) throws IOException {
        Path copy = Scratch.folder("history");
        Files.copy(place.database(), copy.resolve(FILE));
        try {
            JobHistory opened = at(
                    "jdbc:h2:file:" + copy.resolve("jobs") + ";TRACE_LEVEL_FILE=0",
                    place.username(),
                    place.password(),
                    copy);
            // of a release that had none
            createViews(new JdbcTemplate(Objects.requireNonNull(opened.own)));
            return opened;
        } catch (DataAccessException damaged) {
            EditionFolder.delete(copy);
            throw damaged;
        }
    }

    private static JobHistory at(String url, String username, String password, @Nullable Path copy) {
        HistoryServer.forThisMachine();
        SingleConnectionDataSource connection = new SingleConnectionDataSource(url, username, password, true);
        connection.setAutoCommit(true);
        JobHistory opened = new JobHistory(connection, connection, copy, HistoryPlace.isPostgresql(url));
        try {
            opened.sql.sql("select 1").query().singleValue();
        } catch (DataAccessException refused) {
            connection.destroy();
            throw refused;
        }
        return opened;
    }

    /** Makes the views, in a history that may be written to: all at once, for others may be asking. */
    static void createViews(JdbcTemplate history) {
        history.execute(script());
    }

    private static String script() {
        try (InputStream script = JobHistory.class.getResourceAsStream("/history.sql")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    /**
     * Rows of a part; times have the offset of this machine.
     *
     * @param edition of this edition alone, where not null; runs and workbooks belong to none
     * @param slowestFirst in place of newest first
     */
    public Result rows(Part part, @Nullable String edition, boolean slowestFirst, int most) {
        String of = edition == null || !part.hasEdition() ? "" : " where edition = :edition";
        String order = slowestFirst ? "seconds desc nulls last, " + part.newestFirst : part.newestFirst;
        JdbcClient.StatementSpec asked =
                sql.sql("select * from history_%s%s order by %s limit %d".formatted(part.name(), of, order, most));
        List<Map<String, Object>> found =
                (of.isEmpty() ? asked : asked.param("edition", edition)).query().listOfRows();
        return rows(found, columns(part));
    }

    /** Rows of a part of one run, in the order they began or the slowest first. */
    public Result ofRun(Part part, String run, boolean slowestFirst) {
        String order = slowestFirst ? "seconds desc nulls last, started_at" : part.newestFirst.replace(" desc", "");
        return rows(
                sql.sql("select * from history_%s where run = :run order by %s limit %d"
                                .formatted(part, order, MOST_OF_A_RUN))
                        .param("run", run)
                        .query()
                        .listOfRows(),
                columns(part));
    }

    /** Whether a run writes a history that is on a server; of a file only its workspace knows. */
    public boolean isBeingWritten() {
        return HistoryLock.isHeld(isPostgresql, sql);
    }

    /** The steps that run now, as job and step. */
    public List<String> running() {
        return sql.sql("select job, step from history_steps where status in ('STARTED', 'STOPPING') order by position")
                .query((row, number) -> "job %s, step %s".formatted(row.getString("job"), row.getString("step")))
                .list();
    }

    /**
     * A run that was done whole, and would end the same again.
     *
     * @param run its id
     * @param inputs the hash of all that it depended on
     */
    public record WholeRun(String run, String inputs) {}

    /** The newest run of that kind. */
    public Optional<WholeRun> lastWholeRun() {
        return sql.sql("select run, inputs from history_runs where inputs is not null order by position desc limit 1")
                .query((row, number) -> new WholeRun(row.getString("run"), row.getString("inputs")))
                .optional();
    }

    /** The newest job that failed, with why. */
    public Result lastFailure() {
        return rows(
                sql.sql("select * from history_jobs where status = 'FAILED' order by execution desc limit 1")
                        .query()
                        .listOfRows(),
                columns(Part.jobs));
    }

    private List<String> columns(Part part) {
        return sql.sql("select * from history_" + part + " where 1 = 0").query(result -> {
            List<String> columns = new ArrayList<>();
            for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                columns.add(result.getMetaData().getColumnLabel(column).toLowerCase(Locale.ROOT));
            }
            columns.remove("position");
            return columns;
        });
    }

    private static Result rows(List<Map<String, Object>> found, List<String> columns) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Map<String, Object> row : found) {
            List<@Nullable Object> values = new ArrayList<>();
            columns.forEach(column -> values.add(value(row.get(column))));
            rows.add(values);
        }
        return new Result(columns, rows);
    }

    private static @Nullable Object value(@Nullable Object value) {
        if (value instanceof Timestamp time) {
            LocalDateTime local = time.toLocalDateTime().truncatedTo(ChronoUnit.SECONDS);
            return ISO_OFFSET_DATE_TIME.format(
                    local.atZone(TimeZone.getDefault().toZoneId()));
        }
        return value instanceof BigDecimal number ? new BigDecimal(number.toPlainString()) : value;
    }

    @Override
    public void close() throws IOException {
        if (own != null) {
            own.destroy();
        }
        if (copy != null) {
            EditionFolder.delete(copy);
        }
    }
}
