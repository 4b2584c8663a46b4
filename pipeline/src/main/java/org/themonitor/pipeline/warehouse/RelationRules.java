package org.themonitor.pipeline.warehouse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Holds a table that was just made to the promises of its header. */
final class RelationRules {
    private static final Pattern UNSTABLE = Pattern.compile("\\b(DOUBLE|FLOAT|REAL)\\b");
    private static final Pattern WIDE = Pattern.compile("\\bU?HUGEINT\\b");

    private final SqlFile file;
    private final List<Column> columns;
    private final List<String> problems = new ArrayList<>();

    private RelationRules(Warehouse warehouse, SqlFile file) {
        this.file = file;
        this.columns = Column.of(warehouse, file.relation());
    }

    static List<String> problems(Warehouse warehouse, SqlFile file) {
        RelationRules rules = new RelationRules(warehouse, file);
        rules.checkNames();
        rules.checkPublished();
        return rules.problems.stream()
                .map(problem -> file.path() + ": " + problem)
                .toList();
    }

    /** What rows make of the key: null or twice the same; empty where it is one. */
    static Optional<String> keyProblem(Warehouse warehouse, SqlFile file) {
        List<String> key = file.header().key();
        if (key.isEmpty()) {
            return Optional.empty();
        }
        String relation = file.relation().quoted();
        String columns = key.stream().map(Quoted::name).collect(Collectors.joining(", "));
        String isNull = columns.replace(", ", " is null or ") + " is null";
        if (!warehouse
                .query("select 1 from %s where %s limit 1".formatted(relation, isNull))
                .isEmpty()) {
            return Optional.of("its key (%s) is null in a row".formatted(String.join(", ", key)));
        }
        String twice = "select 1 from %s group by %s having count(*) > 1 limit 1".formatted(relation, columns);
        return warehouse.query(twice).isEmpty()
                ? Optional.empty()
                : Optional.of("its key (%s) comes twice".formatted(String.join(", ", key)));
    }

    private void checkNames() {
        Set<String> names = columns.stream().map(Column::name).collect(Collectors.toSet());
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

    private void checkPublished() {
        if (file.layer() != Layer.PUBLISH) {
            return;
        }
        for (Column column : columns) {
            if (!file.header().columns().containsKey(column.name())) {
                problems.add("column %s has no comment in the header".formatted(column.name()));
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
