package org.themonitor.pipeline.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnalystQueryTest {
    @TempDir
    private Path folder = Path.of("");

    private Path database = Path.of("");

    @BeforeEach
    void anEdition() {
        database = folder.resolve("lm2026.duckdb");
        try (Warehouse open = Warehouse.open(database, 1)) {
            open.execute("create schema publish");
            open.execute("create table publish.t as select 5 as killed");
            open.execute("create view publish.v as from publish.t");
            open.execute(
                    "create macro publish.from_year(first) as table select * from publish.t where killed >= first");
            open.execute("create sequence publish.s");
        }
        assertThat(database.toFile().setReadOnly()).isTrue();
    }

    @Test
    void runsWhatReads() {
        try (Warehouse open = Warehouse.openReadOnly(database, 1)) {
            open.lockDown();
            for (String sql : List.of(
                    "select killed from publish.t",
                    "from publish.t;",
                    "-- mine\nselect 1",
                    "/* mine */ with a as (from publish.v) select * from a",
                    "table publish.t",
                    "values (1), (2)",
                    "describe publish.t",
                    "describe select 1",
                    "summarize publish.t",
                    "show tables",
                    "show all tables",
                    "explain select 1",
                    "EXPLAIN ANALYZE select killed from publish.t",
                    "from publish.from_year(1)",
                    "select * from range(3) r(n), unnest([1, 2])",
                    "pivot publish.t on killed in (5) using sum(killed)",
                    "select column_name from duckdb_columns()",
                    "with recursive n as (select 1 as i union all select i + 1 from n where i < 3) from n")) {
                assertThat(AnalystQuery.run(open, sql).columns()).as(sql).isNotEmpty();
            }
        }
    }

    private static Stream<String> whatDoesNotRead() {
        Stream<String> statements = Stream.of(
                "copy (select 1) to '{db}' (use_tmp_file false)",
                "copy (select 'x' as a) to '{db}.wal' (use_tmp_file false)",
                "copy publish.t from '{db}'",
                "explain analyze copy (select 1) to '{db}' (use_tmp_file false)",
                "explain copy (select 1) to '{db}'",
                "select 1; copy (select 1) to '{db}' (use_tmp_file false)",
                "copy (select 1) to '{db}' (use_tmp_file false); select 1",
                "select 1; select 2",
                "",
                "insert into publish.t values (1)",
                "update publish.t set killed = 0",
                "delete from publish.t",
                "truncate publish.t",
                "merge into publish.t using (select 1 as k) on (killed = k) when matched then delete",
                "create table publish.u as select 1",
                "create temp table u as select 1",
                "create view u as select 1",
                "create macro u() as 1",
                "create secret (type http)",
                "drop table publish.t",
                "alter table publish.t rename to u",
                "comment on table publish.t is 'x'",
                "attach '{folder}/other.duckdb'",
                "attach '{db}' as again",
                "detach lm2026",
                "use publish",
                "install httpfs",
                "load httpfs",
                "update extensions",
                "set threads = 4",
                "set variable x = 1",
                "reset threads",
                "pragma version",
                "pragma enable_profiling",
                "call enable_logging()",
                "call pragma_version()",
                "prepare p as select 1",
                "execute p",
                "deallocate p",
                "begin",
                "commit",
                "rollback",
                "checkpoint",
                "force checkpoint",
                "vacuum",
                "analyze",
                "export database '{folder}/out'",
                "import database '{folder}/out'",
                "pivot publish.t on killed using sum(killed)",
                "explain analyze insert into publish.t values (1)");
        Stream<String> functions = Stream.of(
                        "read_csv('{db}')",
                        "read_csv_auto('/etc/passwd')",
                        "read_text('/etc/hostname')",
                        "read_blob('{db}')",
                        "read_duckdb('{db}')",
                        "read_json('{db}')",
                        "read_json_auto('{db}')",
                        "read_json_objects('{db}')",
                        "read_json_objects_auto('{db}')",
                        "read_ndjson('{db}')",
                        "read_ndjson_auto('{db}')",
                        "read_ndjson_objects('{db}')",
                        "read_parquet('{db}')",
                        "parquet_scan('{db}')",
                        "parquet_metadata('{db}')",
                        "parquet_file_metadata('{db}')",
                        "parquet_full_metadata('{db}')",
                        "parquet_kv_metadata('{db}')",
                        "parquet_schema('{db}')",
                        "parquet_bloom_probe('{db}', 'a', 1)",
                        "sniff_csv('{db}')",
                        "glob('/*')",
                        "arrow_scan(1, 2, 3)",
                        "arrow_scan_dumb(1, 2, 3)",
                        "seq_scan()",
                        "query('select 1')",
                        "query_table('publish.t')",
                        "json_execute_serialized_sql(json_serialize_sql('select 1'))",
                        "enable_logging(storage = 'file', storage_path = '{db}')",
                        "disable_logging()",
                        "truncate_duckdb_logs()",
                        "enable_profiling()",
                        "disable_profiling()",
                        "checkpoint()",
                        "force_checkpoint()",
                        "duckdb_settings()",
                        "duckdb_secrets()",
                        "which_secret('x', 'http')")
                .flatMap(function -> Stream.of(
                        "from " + function,
                        "select (select count(*) from main." + function + ")",
                        "with a as (from system.main." + function + ") from a",
                        "describe from " + function));
        return Stream.concat(statements, functions);
    }

    @Test
    void refusesWhatDoesNotRead() {
        try (Warehouse open = Warehouse.openReadOnly(database, 1)) {
            open.lockDown();
            whatDoesNotRead()
                    .forEach(sql -> assertThatThrownBy(() -> AnalystStatement.of(open, real(sql)))
                            .as(sql)
                            .isInstanceOf(WarehouseException.class)
                            .hasMessageMatching(
                                    "(?s)query: (runs one statement|the table function|[sS]yntax error).*"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "copy (select 1) to '{db}' (use_tmp_file false)",
                "copy (select 'x' as a) to '{db}.wal' (use_tmp_file false)",
                "select 1; copy (select 1) to '{db}' (use_tmp_file false)",
                "explain analyze copy (select 1) to '{db}' (use_tmp_file false)",
                "from enable_logging(storage = 'file', storage_path = '{db}')"
            })
    void theEditionStaysAsItIs(String sql) throws IOException {
        byte[] before = Files.readAllBytes(database);

        assertThatThrownBy(() -> AnalystQuery.run(database, real(sql))).isInstanceOf(WarehouseException.class);

        assertThat(Files.readAllBytes(database)).isEqualTo(before);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.toList()).isEqualTo(List.of(database));
        }
    }

    private String real(String sql) {
        return sql.replace("{db}", database.toString()).replace("{folder}", folder.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"from '/etc/passwd'", "summarize 'pom.xml'", "select nextval('publish.s')"})
    void readsNoFileByItsNameAndCountsNothingOn(String sql) {
        assertThatThrownBy(() -> AnalystQuery.run(database, sql)).isInstanceOf(WarehouseException.class);
    }

    /** A function that a later DuckDB adds is refused until somebody has looked at it. */
    @Test
    void everyTableFunctionThatRunsIsNamed() {
        try (Warehouse open = Warehouse.inMemory(1)) {
            List<Row> functions = open.query("select distinct function_name from duckdb_functions()"
                    + " where function_type in ('table', 'table_macro') order by function_name");
            assertThat(functions.stream().map(row -> row.text("function_name")).filter(name -> allowed(open, name)))
                    .allMatch(name -> name.matches("unnest|range|generate_series|repeat|repeat_row|json_(each|tree)"
                            + "|duckdb_(columns|constraints|functions|keywords|schemas|tables|types|views)"
                            + "|pragma_(table_info|show|version|database_size)"));
        }
    }

    private static boolean allowed(Warehouse open, String function) {
        try {
            AnalystStatement.of(open, "from " + function + "()");
            return true;
        } catch (WarehouseException refused) {
            return false;
        }
    }
}
