package org.themonitor.pipeline.sql;

import java.util.List;

/** A relation that the rows in use cannot make: its key is null or comes again, or its select fails over a value. */
public final class BrokenRelationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient SqlFile file;
    private final String problem;
    private final transient List<OffendingRow> rows;

    /**
     * Before the rows behind it are known.
     *
     * @param problem what is wrong, without a value of any cell
     */
    BrokenRelationException(SqlFile file, String problem, Throwable cause) {
        super(file.path() + ": " + problem, cause);
        this.file = file;
        this.problem = problem;
        this.rows = List.of();
    }

    BrokenRelationException(SqlFile file, String problem) {
        super(file.path() + ": " + problem);
        this.file = file;
        this.problem = problem;
        this.rows = List.of();
    }

    private BrokenRelationException(BrokenRelationException broken, List<OffendingRow> rows) {
        super(String.valueOf(broken.getMessage()), broken);
        this.file = broken.file;
        this.problem = broken.problem;
        this.rows = List.copyOf(rows);
    }

    BrokenRelationException madeOf(List<OffendingRow> rowsBehind) {
        return new BrokenRelationException(this, rowsBehind);
    }

    /** The file whose relation it is. */
    public SqlFile file() {
        return file;
    }

    /** What is wrong, as a clause. */
    public String problem() {
        return problem;
    }

    /** Rows without which it could be made, with the cells that break it. */
    List<OffendingRow> rows() {
        return rows;
    }
}
