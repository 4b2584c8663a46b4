package org.themonitor.pipeline.sql;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.themonitor.pipeline.duckdb.Column;
import org.themonitor.pipeline.duckdb.Quoted;
import org.themonitor.pipeline.duckdb.RelationName;
import org.themonitor.pipeline.duckdb.Warehouse;

/** Puts a file's header into the database, so that a shipped table explains itself. */
final class RelationComments {
    private RelationComments() {}

    /** After each creation: {@code create or replace} drops comments. Columns of a macro cannot carry any. */
    static void write(Warehouse warehouse, List<SqlFile> files) {
        write(warehouse, files, Column.ofAll(warehouse), Set.of());
    }

    /**
     * The same, where the columns are known.
     *
     * @param writtenDown views that are tables as yet
     */
    static void write(
            Warehouse warehouse,
            List<SqlFile> files,
            Map<RelationName, List<Column>> columns,
            Set<SqlFile> writtenDown) {
        // one script in one transaction: a commit per column took a third of a small edition's time
        String script = files.stream()
                .flatMap(file ->
                        comments(file, columns.getOrDefault(file.relation(), List.of()), writtenDown.contains(file)))
                .collect(Collectors.joining(";\n"));
        if (!script.isEmpty()) {
            warehouse.inTransaction(() -> warehouse.execute(script));
        }
    }

    private static Stream<String> comments(SqlFile file, List<Column> columns, boolean isTable) {
        String relation = file.relation().quoted();
        String kind = file.isMacro() ? "macro table " : file.isView() && !isTable ? "view " : "table ";
        Stream<String> table = Stream.of(comment(kind + relation, file.header().relationComment()));
        return Stream.concat(
                table,
                columns.stream()
                        .map(Column::name)
                        .filter(name -> file.header().meaning(name) != null)
                        .map(name -> comment(
                                "column " + relation + "." + Quoted.name(name),
                                Objects.requireNonNull(file.header().meaning(name)))));
    }

    private static String comment(String subject, String text) {
        // DuckDB takes no parameter here
        return "comment on " + subject + " is " + Quoted.text(text);
    }
}
