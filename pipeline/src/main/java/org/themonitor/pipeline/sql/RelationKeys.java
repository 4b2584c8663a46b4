package org.themonitor.pipeline.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.themonitor.pipeline.duckdb.Quoted;
import org.themonitor.pipeline.duckdb.Warehouse;

/** Holds relations that were made to their keys: never null, never twice. */
final class RelationKeys {
    /** So many rows are looked at in one statement, which bounds what it holds in memory. */
    private static final long MOST_ROWS = 200_000;

    private static final int MOST_RELATIONS = 50;

    private final Warehouse warehouse;

    private RelationKeys(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    /** @throws BrokenRelationException for the first whose key is none */
    static void check(Warehouse warehouse, List<ModelRun> made) {
        RelationKeys keys = new RelationKeys(warehouse);
        List<SqlFile> together = new ArrayList<>();
        long rows = 0;
        for (ModelRun run : made) {
            // of no rows every key is sound, and most tables of a small edition have none
            if (run.rows() == 0 || run.file().header().key().isEmpty()) {
                continue;
            }
            if (rows + run.rows() > MOST_ROWS || together.size() == MOST_RELATIONS) {
                keys.check(together);
                together.clear();
                rows = 0;
            }
            together.add(run.file());
            rows += run.rows();
        }
        keys.check(together);
    }

    private void check(List<SqlFile> files) {
        OptionalLong first = files.isEmpty() ? OptionalLong.empty() : firstBroken(files);
        first.ifPresent(position -> {
            SqlFile file = files.get((int) position);
            throw new BrokenRelationException(file, problem(file));
        });
    }

    private OptionalLong firstBroken(List<SqlFile> files) {
        String broken = IntStream.range(0, files.size())
                .mapToObj(position -> "(select cast(%d as bigint) as position%s limit 1)"
                        .formatted(position, broken(files.get(position))))
                .collect(Collectors.joining(" union all "));
        return warehouse.query(broken).stream()
                .mapToLong(row -> row.number("position"))
                .min();
    }

    private static String broken(SqlFile file) {
        return " from %s group by %s having count(*) > 1 or %s"
                .formatted(file.relation().quoted(), columns(file, ""), columns(file, " is null"));
    }

    private String problem(SqlFile file) {
        String key = String.join(", ", file.header().key());
        String nulls = "select 1 from " + file.relation().quoted() + " where " + columns(file, " is null") + " limit 1";
        return warehouse.query(nulls).isEmpty()
                ? "its key (%s) comes twice".formatted(key)
                : "its key (%s) is null in a row".formatted(key);
    }

    private static String columns(SqlFile file, String isNull) {
        return file.header().key().stream()
                .map(name -> Quoted.name(name) + isNull)
                .collect(Collectors.joining(isNull.isEmpty() ? ", " : " or "));
    }
}
