package org.themonitor.pipeline.edition;

import java.util.ArrayList;
import java.util.List;
import org.themonitor.pipeline.duckdb.Warehouse;
import org.themonitor.pipeline.reference.Reference;
import org.themonitor.pipeline.sql.Layer;
import org.themonitor.pipeline.sql.SqlFile;
import org.themonitor.pipeline.sql.SqlProblemsException;
import org.themonitor.pipeline.sql.SqlProject;
import org.themonitor.pipeline.sql.SqlStyle;

/**
 * What a tree of SQL must promise before a row of data is read: its form, and of every published table a key, an order down
 * to it, a line for each number and the marks of what it reads. The shipped tree passes it in its tests, one of an
 * author's own each time it is used.
 */
public final class SqlGate {
    private SqlGate() {}

    /**
     * Makes every relation of no rows.
     *
     * @param edition any one: the days and years that the selects ask for
     * @throws SqlProblemsException with every problem of every file at once
     */
    public static void check(SqlProject sql, Edition edition) {
        List<String> problems = new ArrayList<>();
        sql.files().forEach(file -> problems.addAll(SqlStyle.problems(file)));
        sql.files(Layer.PUBLISH).forEach(file -> problems.addAll(lines(file)));
        try (Warehouse scratch = Warehouse.inMemory(1)) {
            EditionBuild.inEmpty(scratch, edition, sql, Reference.shipped()).tryTables();
        } catch (SqlProblemsException found) {
            problems.addAll(found.problems());
        }
        SqlProblemsException.throwIfAny(problems);
    }

    /** What is wrong with the lines of a published table that say how its figures come about. */
    static List<String> lines(SqlFile file) {
        try {
            new FigureRules(file);
            return List.of();
        } catch (IllegalArgumentException malformed) {
            return List.of(file.path() + ": " + malformed.getMessage());
        }
    }
}
