package org.themonitor.pipeline.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.themonitor.pipeline.duckdb.Column;
import org.themonitor.pipeline.duckdb.RelationName;

/** Holds a table that was just made to the promises of its header. */
final class RelationRules {
    private static final Pattern UNSTABLE = Pattern.compile("\\b(DOUBLE|FLOAT|REAL)\\b");
    private static final Pattern WIDE = Pattern.compile("\\bU?HUGEINT\\b");

    /** What a row says of its number. */
    private static final Pattern QUALIFIER = Pattern.compile("(\\w+_)?qualifier");

    /** A span of time between two days of the row is as sure as they are. */
    private static final Pattern SPAN = Pattern.compile("years_old|days_(late|overdue)");

    private static final Set<String> SYNTHETIC = Set.of("is_synthetic", "notice");

    private final SqlFile file;
    private final List<Column> columns;
    private final List<String> problems = new ArrayList<>();

    private RelationRules(SqlFile file, List<Column> columns) {
        this.file = file;
        this.columns = columns;
    }

    /** What is wrong with the relations of some files, with or without rows; they come in the order made. */
    static List<String> problems(List<SqlFile> made, Map<RelationName, List<Column>> columns) {
        List<String> problems = new ArrayList<>();
        for (SqlFile file : made) {
            if (!file.isMacro()) {
                RelationRules rules = new RelationRules(file, columns.getOrDefault(file.relation(), List.of()));
                rules.check(columns);
                rules.problems.forEach(problem -> problems.add(file.path() + ": " + problem));
            }
        }
        return problems;
    }

    private void check(Map<RelationName, List<Column>> all) {
        checkNames();
        if (file.layer() == Layer.PUBLISH) {
            checkPublished();
            checkFigures();
            checkMarks(all);
        }
    }

    private void checkNames() {
        Set<String> names = names();
        checkNames("a comment describes", file.header().columns().keySet(), names);
        checkNames("the key names", file.header().key(), names);
        checkNames("sensitive names", file.header().sensitive(), names);
        checkNames("ids names", file.header().ids(), names);
        checkNames("internal-columns names", file.header().internalColumns(), names);
    }

    private void checkNames(String what, Iterable<String> named, Set<String> names) {
        for (String name : named) {
            if (!names.contains(name)) {
                problems.add("%s %s, which is not a column".formatted(what, name));
            }
        }
    }

    private Set<String> names() {
        return columns.stream().map(Column::name).collect(Collectors.toSet());
    }

    /** A number nobody can trace is worthless. */
    private void checkFigures() {
        Set<String> explained = file.header().explained();
        for (Column column : columns) {
            String name = column.name();
            if (column.isNumber()
                    && !explained.contains(name)
                    && !file.header().key().contains(name)) {
                problems.add(("column %s is a number without a line: add `-- trace: %s = …` with the rows behind it, or"
                                + " `-- derived: %s = …` with the SQL that makes it of other columns")
                        .formatted(name, name, name));
            }
        }
        for (String name : explained) {
            if (!names().contains(name)) {
                problems.add("a line is about %s, which is not a column".formatted(name));
            }
        }
    }

    /** What the rows behind it may say of themselves, a table has a column for. */
    private void checkMarks(Map<RelationName, List<Column>> all) {
        Set<String> behind = file.reads().stream()
                .flatMap(read -> all.getOrDefault(read, List.of()).stream())
                .map(Column::name)
                .collect(Collectors.toSet());
        if (!names().contains("notice") && behind.stream().anyMatch(SYNTHETIC::contains)) {
            problems.add("what it reads may be synthetic: add the column notice, such as sample_notice(is_synthetic)");
        }
        boolean hasFigures = columns.stream()
                .anyMatch(column -> column.isNumber()
                        && !file.header().key().contains(column.name())
                        && !SPAN.matcher(column.name()).matches());
        if (hasFigures
                && names().stream().noneMatch(name -> QUALIFIER.matcher(name).matches())
                && behind.stream().anyMatch(name -> QUALIFIER.matcher(name).matches())) {
            problems.add("what it reads may be a lower bound: add the column qualifier");
        }
    }

    private void checkPublished() {
        for (Column column : columns) {
            if (file.header().meaning(column.name()) == null) {
                problems.add("column %s has no comment: in the header, or in %s where it means the same in other files"
                        .formatted(column.name(), ColumnTexts.PATH));
            }
            if (UNSTABLE.matcher(column.type()).find()) {
                problems.add("column %s is %s: publish a decimal, or numerator and base"
                        .formatted(column.name(), column.type()));
            }
            // sums of integers are HUGEINT, which Parquet does not have: it would be written as a double
            if (WIDE.matcher(column.type()).find()) {
                problems.add("column %s is %s, a double in Parquet: cast it to integer or bigint"
                        .formatted(column.name(), column.type()));
            }
        }
    }
}
