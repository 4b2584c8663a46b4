package org.themonitor.pipeline.edition;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.themonitor.pipeline.duckdb.RelationName;
import org.themonitor.pipeline.sql.Layer;
import org.themonitor.pipeline.sql.SqlFile;
import org.themonitor.pipeline.sql.SqlProject;

/**
 * What a question needs of the SQL tree: the relations it names, all they read, the rows behind their figures, and every
 * check of rows that asks for nothing more. It is made without comments: see {@link EditionBuild#ofRows}.
 */
final class NeededTables {
    private static final Pattern RELATION = Pattern.compile("\\b(?:core|marts|publish|analysis|checks)\\.\\w+");

    private NeededTables() {}

    /** Relations and checks that a text names. */
    static Set<RelationName> named(String sql) {
        return RELATION.matcher(sql)
                .results()
                .map(found -> RelationName.of(found.group()))
                .collect(Collectors.toSet());
    }

    static SqlProject of(SqlProject sql, Set<RelationName> asked) {
        Set<RelationName> wanted = new HashSet<>(asked);
        SqlProject needed = sql.upTo(wanted);
        while (wanted.addAll(behindFigures(needed))) {
            needed = sql.upTo(wanted);
        }
        SqlProject made = needed;
        sql.files(Layer.CHECKS).stream()
                .filter(check -> !isOfCatalogue(check))
                .filter(check -> check.reads().stream().allMatch(read -> isThere(read, sql, made)))
                .forEach(check -> wanted.add(check.relation()));
        return sql.upTo(wanted);
    }

    private static List<RelationName> behindFigures(SqlProject needed) {
        return needed.files(Layer.PUBLISH).stream()
                .flatMap(NeededTables::traces)
                .toList();
    }

    private static Stream<RelationName> traces(SqlFile file) {
        return Stream.concat(file.header().traces().stream(), file.header().derived().stream())
                .flatMap(line -> named(line).stream());
    }

    /** Whether it is about comments, which only a whole edition has. */
    private static boolean isOfCatalogue(SqlFile check) {
        return check.reads().isEmpty();
    }

    private static boolean isThere(RelationName read, SqlProject sql, SqlProject made) {
        return sql.file(read).isEmpty() || made.file(read).isPresent();
    }
}
