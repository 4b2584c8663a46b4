package org.themonitor.pipeline.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The columns a record kind offers to templates: the contract in {@code sql/staging/<name>.sql}.
 *
 * @param name name of the table without its schema
 * @param columns its columns in their order
 * @param spokenBy whose word it is: {@code senders}, or {@code monitor} where it speaks for the Monitor itself
 * @param aboutAreas the columns that say which areas a row is about
 */
public record StagingTable(String name, List<Column> columns, String spokenBy, List<String> aboutAreas) {
    /** Columns the vault fills itself: where the row came from, and what it is known by when rows move. */
    public static final Set<String> ORIGIN = Set.of("source_row_id", "receipt", "sheet", "row_number", "row_key");

    private static final Pattern COLUMN =
            Pattern.compile("^    ([a-z0-9_]+) ([a-z]+(?:\\([0-9, ]+\\))?)( not null)?,?$");

    private static final Pattern SPOKEN_BY = Pattern.compile("^-- spoken-by: (\\w+)$", Pattern.MULTILINE);
    private static final Pattern ABOUT = Pattern.compile("^-- about-areas: (.+)$", Pattern.MULTILINE);

    public StagingTable {
        columns = List.copyOf(columns);
        aboutAreas = List.copyOf(aboutAreas);
    }

    /** A table of which no contract is known: nobody's word but the Monitor's. */
    StagingTable(String name) {
        this(name, List.of(), "monitor", List.of());
    }

    /**
     * A column.
     *
     * @param name its name
     * @param type its SQL type in lower case
     * @param notNull whether every row must have a value
     */
    public record Column(String name, String type, boolean notNull) {}

    /** The contract on the class path, if there is one of that name. */
    public static Optional<StagingTable> find(String name) {
        try (InputStream in = StagingTable.class.getResourceAsStream("/sql/staging/" + name + ".sql")) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(parse(name, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read sql/staging/" + name + ".sql", e);
        }
    }

    static StagingTable parse(String name, String sql) {
        List<Column> columns = new ArrayList<>();
        sql.lines().forEach(line -> {
            Matcher column = COLUMN.matcher(line);
            if (column.matches()) {
                columns.add(new Column(column.group(1), column.group(2), column.group(3) != null));
            }
        });
        return new StagingTable(
                name,
                columns,
                word(SPOKEN_BY, sql).orElse("monitor"),
                List.of(word(ABOUT, sql).orElse("area").split("\\s*,\\s*")));
    }

    private static Optional<String> word(Pattern line, String sql) {
        Matcher found = line.matcher(sql);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    /** Whether its rows are the Monitor's own word: only sources that a decision names for it may give them. */
    public boolean isOfTheMonitor() {
        return !spokenBy.equals("senders");
    }

    /** The column of that name, if there is one. */
    public Optional<Column> column(String column) {
        return columns.stream().filter(c -> c.name().equals(column)).findFirst();
    }

    /** What a template says of a column, as a value of the column's type. */
    public Object typed(String column, String said) {
        return column(column).filter(c -> c.type().equals("integer")).isPresent() ? Integer.valueOf(said) : said;
    }

    /** Whether there is a column of that name. */
    public boolean has(String column) {
        return column(column).isPresent();
    }
}
