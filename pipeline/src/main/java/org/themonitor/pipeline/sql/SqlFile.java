package org.themonitor.pipeline.sql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.themonitor.pipeline.duckdb.RelationName;
import org.themonitor.pipeline.duckdb.Row;
import org.themonitor.pipeline.duckdb.Warehouse;

/**
 * One file of the SQL tree.
 *
 * @param layer folder it lies in
 * @param path from the root of the tree, with slashes: {@code core/casualties/incidents.sql}
 * @param content whole text with LF line ends
 * @param header parsed leading comments; empty for schema scripts
 * @param reads what its select (or its computation) reads, by DuckDB's own parser
 */
public record SqlFile(Layer layer, String path, String content, SqlHeader header, SortedSet<RelationName> reads)
        implements Comparable<SqlFile> {
    private static final String SUFFIX = ".sql";

    public SqlFile {
        if (!path.startsWith(layer.folder() + "/") || !path.endsWith(SUFFIX)) {
            throw new IllegalArgumentException(
                    "expected %s/[<room>/]<name>.sql, not %s".formatted(layer.folder(), path));
        }
        reads = Collections.unmodifiableSortedSet(new TreeSet<>(reads));
    }

    /** File name without its suffix: the relation's name. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1, path.length() - SUFFIX.length());
    }

    /** The table, view, macro or check this file is. */
    public RelationName relation() {
        return new RelationName(layer.folder(), name());
    }

    /** The select without the header and without a closing semicolon; empty for a computed table. */
    public String select() {
        String body = content.lines()
                .skip(HeaderParser.lines(content).size())
                .collect(Collectors.joining("\n"))
                .strip();
        return body.endsWith(";") ? body.substring(0, body.length() - 1).stripTrailing() : body;
    }

    public boolean isMacro() {
        return header.arguments().isPresent();
    }

    public boolean isView() {
        return header.form() != null;
    }

    /** Whether it is text that each question runs, in public too: a macro, or a view by a column. */
    public boolean isAsked() {
        String form = header.form();
        return isMacro() || (form != null && form.startsWith(HeaderRules.VIEW_BY));
    }

    public Optional<ComputedBy> computedBy() {
        return header.computedBy();
    }

    /** Whether the relation may go into the public edition: publish unless it says internal, core if it says public. */
    public boolean isPublic() {
        return switch (layer) {
            case PUBLISH -> !"internal".equals(header.audience());
            case CORE -> "public".equals(header.audience());
            case SCHEMA, STAGING, MARTS, ANALYSIS, CHECKS, VAULT -> false;
        };
    }

    /** Whether the relation goes into the public edition of a product, such as {@code cmm}. */
    public boolean isPublicIn(String product) {
        return isPublic() && (header.products().isEmpty() || header.products().contains(product));
    }

    /** As the public edition describes it. */
    public SqlFile asPublished() {
        return new SqlFile(layer, path, content, header.withoutInternalColumns(), reads);
    }

    SqlFile reading(SortedSet<RelationName> relations) {
        return new SqlFile(layer, path, content, header, relations);
    }

    /** Reads the header; problems found are added, each with the path. */
    public static SqlFile parse(Layer layer, String path, String content, ColumnTexts texts, List<String> problems) {
        List<String> found = new ArrayList<>();
        SqlHeader header = layer == Layer.SCHEMA
                ? SqlHeader.EMPTY
                : HeaderParser.parse(HeaderParser.lines(content), found).with(texts);
        SqlFile file = new SqlFile(layer, path, content, header, new TreeSet<>());
        if (found.isEmpty()) {
            found.addAll(HeaderRules.problems(file));
        }
        found.forEach(problem -> problems.add(path + ": " + problem));
        return file;
    }

    @Override
    public int compareTo(SqlFile other) {
        return path.compareTo(other.path);
    }

    /** Runs it as it stands: plain statements of schema or staging. */
    public void runIn(Warehouse warehouse) {
        warehouse.executeAs(path(), content());
    }

    /** All rows of its select. */
    public List<Row> rows(Warehouse warehouse) {
        List<Row> rows = new ArrayList<>();
        warehouse.queryAs(path(), select(), rows::add);
        return rows;
    }
}
