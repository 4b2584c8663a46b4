package org.themonitor.jobs.history;

import java.io.Closeable;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * One run at a time writes a job history on a server: an advisory lock of PostgreSQL, on a connection that is held as long as the run
 * lives, so that the server gives it back when the run dies. A history in a file is kept by the workspace's own lock.
 */
final class HistoryLock implements Closeable {
    /** The letters MONITOR. */
    static final long KEY = 0x4d4f4e49544f52L;

    private final @Nullable SingleConnectionDataSource held;

    private HistoryLock(@Nullable SingleConnectionDataSource held) {
        this.held = held;
    }

    /**
     * Takes the lock.
     *
     * @throws BusyHistoryException when another run has it
     */
    static HistoryLock take(HistoryPlace place, DataSource history) throws BusyHistoryException {
        if (!place.isPostgresql()) {
            return new HistoryLock(null);
        }
        SingleConnectionDataSource held = new SingleConnectionDataSource(DataSourceUtils.getConnection(history), true);
        boolean isTaken = Boolean.TRUE.equals(JdbcClient.create(held)
                .sql("select pg_try_advisory_lock(:key)")
                .param("key", KEY)
                .query(Boolean.class)
                .single());
        HistoryLock lock = new HistoryLock(held);
        if (!isTaken) {
            lock.close();
            throw new BusyHistoryException();
        }
        return lock;
    }

    /** Whether a run has it; always false of a file. */
    static boolean isHeld(boolean isPostgresql, JdbcClient history) {
        return isPostgresql
                && history.sql("select count(*) from pg_locks where locktype = 'advisory' and granted"
                                        + " and database = (select oid from pg_database where datname = current_database())"
                                        + " and (cast(classid as bigint) << 32 | cast(objid as bigint)) = :key")
                                .param("key", KEY)
                                .query(Long.class)
                                .single()
                        > 0;
    }

    @Override
    public void close() {
        if (held == null) {
            return;
        }
        try {
            JdbcClient.create(held)
                    .sql("select pg_advisory_unlock(:key)")
                    .param("key", KEY)
                    .query(Boolean.class)
                    .single();
        } catch (DataAccessException gone) {
            // with the connection the lock is gone too
        } finally {
            held.destroy();
        }
    }
}
