package org.themonitor.pipeline.lineage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.WeakHashMap;
import org.themonitor.pipeline.duckdb.Column;
import org.themonitor.pipeline.duckdb.RelationName;
import org.themonitor.pipeline.duckdb.Row;
import org.themonitor.pipeline.duckdb.Warehouse;
import org.themonitor.pipeline.sql.ModelGraph;
import org.themonitor.pipeline.sql.SelectParser;
import org.themonitor.pipeline.sql.SqlFile;
import org.themonitor.pipeline.sql.SqlProblemsException;
import org.themonitor.pipeline.sql.SqlProject;
import tools.jackson.databind.JsonNode;

/**
 * Which column of the SQL tree is derived from which sensitive one, and the guard that none of them is public: what is
 * derived from a column that a header calls sensitive or vault-only reaches a public relation through a count, a sum, an
 * average or an accepted list, or not at all.
 */
public final class ColumnLineage {
    /** Trees that were looked at already: a run makes several editions of one. */
    private static final Map<SqlProject, List<ColumnRead>> SOUND = Collections.synchronizedMap(new WeakHashMap<>());

    private final Warehouse parser;
    private final Map<RelationName, Derived> known = new HashMap<>();
    /** The same as the public edition has them, where its macros and views are asked. */
    private final Map<RelationName, Derived> published = new HashMap<>();

    /** The same with every column made of nothing but itself: what is made of it names it. */
    private final Map<RelationName, Derived> itself = new HashMap<>();

    private final List<ColumnRead> reads = new ArrayList<>();
    private final Map<String, ScalarMacro> macros = new HashMap<>();
    private final SensitiveColumns sensitive;
    private final SortedSet<String> problems = new TreeSet<>();

    private ColumnLineage(Warehouse parser, SqlProject project) {
        this.parser = parser;
        SensitiveColumns own = SensitiveColumns.of(project);
        this.sensitive = own.withShipped();
        own.formsOtherThan(sensitive)
                .forEach(macro -> problems.add(
                        "schema: the macro %s lets words into public; it stays as it is shipped".formatted(macro)));
    }

    /**
     * Looks at a whole project.
     *
     * @param warehouse a database with its schema and staging tables
     * @return of which columns each column is made, step by step
     * @throws SqlProblemsException naming each public column with the way that leads to it
     */
    public static List<ColumnRead> check(Warehouse warehouse, SqlProject project) {
        List<ColumnRead> known = SOUND.get(project);
        if (known != null) {
            return known;
        }
        ColumnLineage lineage = of(warehouse, project);
        SqlProblemsException.throwIfAny(List.copyOf(lineage.problems));
        List<ColumnRead> reads = List.copyOf(lineage.reads);
        SOUND.put(project, reads);
        return reads;
    }

    private static ColumnLineage of(Warehouse warehouse, SqlProject project) {
        ColumnLineage lineage = new ColumnLineage(warehouse, project);
        lineage.macros();
        project.declared().forEach(lineage::declared);
        ModelGraph.of(project).order().forEach(lineage::made);
        return lineage;
    }

    private void macros() {
        for (Row macro : parser.query("select function_name, macro_definition,"
                + " lower(array_to_string(parameters, ',')) as parameters from duckdb_functions()"
                + " where function_type = 'macro' and not internal")) {
            List<String> parameters = List.of(macro.text("parameters").split(","));
            JsonNode body = SelectParser.tree(parser, "select " + macro.text("macro_definition"));
            macros.put(
                    macro.text("function_name").toLowerCase(Locale.ROOT),
                    new ScalarMacro(
                            parameters, body.path("node").path("select_list").path(0)));
        }
    }

    private void declared(RelationName relation) {
        Map<String, Taint> columns = new LinkedHashMap<>();
        for (Column column : Column.of(parser, relation)) {
            columns.put(column.name().toLowerCase(Locale.ROOT), sensitive.taint(relation, column.name()));
        }
        known.put(relation, new Derived(columns, Taint.NONE));
        published.put(relation, new Derived(columns, Taint.NONE));
        itself.put(relation, ofItself(relation, columns.keySet(), false));
    }

    private static Derived ofItself(RelationName relation, Collection<String> names, boolean isOpen) {
        Map<String, Taint> columns = new LinkedHashMap<>();
        names.forEach(name -> columns.put(name, Taint.of(relation + "." + name, false)));
        return new Derived(columns, Taint.NONE, Taint.NONE, isOpen);
    }

    private void made(SqlFile file) {
        Derived made = file.computedBy().isPresent() ? computed(file) : selected(file);
        itself.put(file.relation(), ofItself(file.relation(), made.columns().keySet(), made.isOpen()));
        Map<String, Taint> columns = new LinkedHashMap<>();
        made.columns()
                .forEach((name, taint) -> columns.put(
                        name, taint.through(file.relation() + "." + name).and(sensitive.taint(file.relation(), name))));
        Derived named = new Derived(
                columns, made.rows().through(file.relation() + " (which rows)"), made.order(), made.isOpen());
        known.put(file.relation(), named);
        published.put(file.relation(), named.without(file.header().internalColumns()));
        if (file.isPublic()) {
            check(file, named);
        }
    }

    /** What Java computes may tell any text of its inputs; their ids stay in columns that are called as they are. */
    private Derived computed(SqlFile file) {
        Taint all = Taint.NONE;
        Map<String, Taint> ids = new HashMap<>();
        for (RelationName input : file.computedBy().orElseThrow().inputs()) {
            Derived read = known.getOrDefault(input, Derived.NOTHING);
            all = all.and(read.all().ofTexts());
            read.columns().forEach((name, taint) -> ids.merge(name, taint, Taint::and));
            file.header()
                    .columns()
                    .keySet()
                    .forEach(column -> reads.add(new ColumnRead(file.relation(), column, input, null)));
        }
        Map<String, Taint> columns = new LinkedHashMap<>();
        for (String column : file.header().columns().keySet()) {
            columns.put(column, all.and(ids.getOrDefault(column, Taint.NONE)));
        }
        return new Derived(columns, all, Taint.NONE, true);
    }

    private Derived selected(SqlFile file) {
        LineageScope parameters = new LineageScope(null);
        file.header().arguments().ifPresent(arguments -> {
            arguments.required().forEach(name -> parameters.name(name, Taint.NONE));
            arguments.optional().forEach(name -> parameters.name(name, Taint.NONE));
        });
        JsonNode tree = SelectParser.tree(parser, file.select());
        boolean isAskedInPublic = file.isAsked() && file.isPublic();
        // what cannot be told is told once, below
        SelectLineage.ofAll(itself, macros)
                .of(tree.path("node"), parameters)
                .columns()
                .forEach((column, taint) -> taint.ways().keySet().forEach(from -> reads.add(read(file, column, from))));
        return SelectLineage.ofSensitive(
                        isAskedInPublic ? published : known,
                        macros,
                        problem -> problems.add(file.path() + ": " + problem))
                .of(tree.path("node"), parameters);
    }

    private static ColumnRead read(SqlFile file, String column, String from) {
        int dot = from.lastIndexOf('.');
        return new ColumnRead(
                file.relation(), column, RelationName.of(from.substring(0, dot)), from.substring(dot + 1));
    }

    private void check(SqlFile file, Derived made) {
        made.columns().forEach((name, taint) -> {
            if (!file.header().internalColumns().contains(name)) {
                refuse(file, "column " + name, taint);
            }
        });
        refuse(file, "which rows there are", made.rows());
        refuse(file, "the order of its rows", made.order().through(file.relation() + " (their order)"));
    }

    private void refuse(SqlFile file, String what, Taint taint) {
        taint.ways()
                .forEach((origin, way) -> problems.add("%s: %s is derived from %s, which is not public: %s"
                        .formatted(file.path(), what, origin, String.join(" → ", way.columns()))));
    }
}
