package org.themonitor.pipeline.edition;

import java.util.List;
import org.themonitor.pipeline.sql.CheckResult;
import org.themonitor.pipeline.sql.CheckRunner;
import org.themonitor.pipeline.sql.CheckSeverity;
import org.themonitor.pipeline.sql.ColumnReference;
import org.themonitor.pipeline.sql.SqlFile;
import org.themonitor.pipeline.sql.SqlProject;

/** Holds a published table to its lines {@code references}. */
final class References {
    private static final String MISSING = "select distinct '%1$s' as column_name, cast(figure.%1$s as varchar) as value"
            + " from %2$s as figure where figure.%1$s is not null"
            + " and not exists (select 1 from %3$s as referred where referred.%4$s = figure.%1$s)";

    private References() {}

    /**
     * One result for a table that refers to others: each value that is no row there.
     *
     * @param made what is made: nothing can be said of a table that a part of the tree leaves out
     */
    static List<CheckResult> check(SqlFile file, SqlProject made, CheckRunner runner) {
        List<String> missing = file.header().references().stream()
                .filter(reference -> made.has(reference.relation()))
                .map(reference -> missing(file, reference))
                .toList();
        if (missing.isEmpty()) {
            return List.of();
        }
        return List.of(runner.run(
                "refers_to_rows/" + file.name(),
                "Every value of %s that refers to another table is a row of it".formatted(file.relation()),
                CheckSeverity.ERROR,
                "add the row to the table that the line references of %s names, or correct the line"
                        .formatted(file.path()),
                file.path(),
                String.join(" union all ", missing) + " order by column_name, value"));
    }

    private static String missing(SqlFile file, ColumnReference reference) {
        return MISSING.formatted(reference.column(), file.relation(), reference.relation(), reference.referred());
    }
}
