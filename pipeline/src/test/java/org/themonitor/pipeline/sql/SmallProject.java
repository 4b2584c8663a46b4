package org.themonitor.pipeline.sql;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.themonitor.pipeline.duckdb.Warehouse;

/** A tiny SQL tree written in a test: schemas, one reference table, one staging table, and what the test adds. */
public final class SmallProject {
    public static final String HEADER = "-- title: A title\n-- grain: one row per thing\n-- key: id\n";

    private final SortedMap<String, String> files = new TreeMap<>();

    public SmallProject() {
        with(
                "schema/01_schemas.sql",
                "create schema reference; create schema staging; create schema core; create schema marts;"
                        + " create schema publish; create schema analysis;");
        with("schema/02_reference.sql", "create table reference.areas (id integer, area varchar);");
        with(
                "staging/people.sql",
                "-- title: People as reported\n-- id: number of the row\ncreate table staging.people (id integer, killed integer);");
    }

    public SmallProject with(String path, String content) {
        files.put(path, content);
        return this;
    }

    /** A file with the usual header. */
    public SmallProject select(String path, String select) {
        return with(path, HEADER + select);
    }

    /** A published file with the usual header and a comment on its key. */
    public SmallProject published(String name, String header, String select) {
        return with("publish/%s.sql".formatted(name), HEADER + "-- id: number of the thing\n" + header + select);
    }

    public SqlProject project() {
        return SqlProject.of(files);
    }

    /** Runs everything in a database that has three people. */
    static List<ModelRun> run(Warehouse warehouse, SqlProject project, Computation... computations) {
        ModelRunner runner = prepared(warehouse, project, computations);
        return runner.run(() -> false, run -> {}).done();
    }

    static ModelRunner prepared(Warehouse warehouse, SqlProject project, Computation... computations) {
        ModelRunner runner = new ModelRunner(warehouse, project, List.of(computations));
        runner.createSchema();
        runner.createStaging();
        warehouse.execute("insert into staging.people values (1, 2), (2, 0), (3, null)");
        return runner;
    }
}
