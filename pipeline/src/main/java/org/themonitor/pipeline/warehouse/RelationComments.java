package org.themonitor.pipeline.warehouse;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts a file's header into the database, so that a shipped table explains itself. */
final class RelationComments {
    private RelationComments() {}

    /** After each creation: {@code create or replace} drops comments. Columns of a macro cannot carry any. */
    static void write(Warehouse warehouse, SqlFile file) {
        String relation = file.relation().quoted();
        String kind = file.isMacro() ? "macro table " : "table ";
        Stream<String> table = Stream.of(comment(kind + relation, file.header().relationComment()));
        Stream<String> columns = file.isMacro()
                ? Stream.empty()
                : Column.of(warehouse, file.relation()).stream()
                        .map(Column::name)
                        .filter(name -> file.header().meaning(name) != null)
                        .map(name -> comment(
                                "column " + relation + "." + Quoted.name(name),
                                Objects.requireNonNull(file.header().meaning(name))));
        // one script in one transaction: a commit per column took a third of a small edition's time
        String script = Stream.concat(table, columns).collect(Collectors.joining(";\n"));
        warehouse.inTransaction(() -> warehouse.executeAs(file.path(), script));
    }

    private static String comment(String subject, String text) {
        // DuckDB takes no parameter here
        return "comment on " + subject + " is " + Quoted.text(text);
    }
}
