package org.themonitor.pipeline.warehouse;

/** Puts a file's header into the database, so that a shipped table explains itself. */
final class RelationComments {
    private RelationComments() {}

    /** After each creation: {@code create or replace} drops comments. Columns of a macro cannot carry any. */
    static void write(Warehouse warehouse, SqlFile file) {
        String relation = file.relation().quoted();
        String kind = file.isMacro() ? "macro table " : "table ";
        comment(warehouse, file, kind + relation, file.header().relationComment());
        if (!file.isMacro()) {
            file.header()
                    .columns()
                    .forEach((column, text) ->
                            comment(warehouse, file, "column " + relation + "." + Quoted.name(column), text));
        }
    }

    private static void comment(Warehouse warehouse, SqlFile file, String subject, String text) {
        // DuckDB takes no parameter here
        warehouse.executeAs(file.path(), "comment on " + subject + " is " + Quoted.text(text));
    }
}
