package org.themonitor.pipeline.sql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The leading comment lines of an SQL file, {@code -- word: text}; a line {@code --   text} continues the one before. A
 * column that is called like a reserved word is commented with {@code -- column word: text}.
 *
 * @param words text of each reserved word, in the order written; note and trace may come several times
 * @param columns comment of each column that the file says
 * @param texts what a column means that the file says nothing of
 */
public record SqlHeader(Map<String, List<String>> words, Map<String, String> columns, ColumnTexts texts) {
    static final Set<String> REPEATABLE = Set.of("note", "references", "trace", "derived");
    static final Set<String> RESERVED = Set.of(
            "title",
            "grain",
            "key",
            "references",
            "note",
            "unit",
            "empty",
            "args",
            "form",
            "computed-by",
            "audience",
            "products",
            "sensitive",
            "vault-only",
            "seasons",
            "closes",
            "spoken-by",
            "about-areas",
            "ids",
            "internal-columns",
            "trace",
            "derived",
            "order",
            "severity",
            "fix");

    static final SqlHeader EMPTY = new SqlHeader(Map.of(), Map.of(), ColumnTexts.NONE);

    public SqlHeader {
        words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }

    SqlHeader with(ColumnTexts common) {
        return new SqlHeader(words, columns, common);
    }

    /** What a column of the relation means: by the file, else as everywhere; null where neither says it. */
    public @Nullable String meaning(String column) {
        String own = columns.get(column);
        return own == null ? texts.byColumn().get(column) : own;
    }

    public @Nullable String title() {
        return word("title");
    }

    /** What one row is. */
    public @Nullable String grain() {
        return word("grain");
    }

    /** Columns that together name a row: the middle part of a figure's id. */
    public List<String> key() {
        return names("key");
    }

    /** Columns each of whose values is a row of another relation. */
    public List<ColumnReference> references() {
        return words.getOrDefault("references", List.of()).stream()
                .map(ColumnReference::parse)
                .toList();
    }

    public List<String> notes() {
        return words.getOrDefault("note", List.of());
    }

    public @Nullable String unit() {
        return word("unit");
    }

    /** What it says, and does not say, that the relation has no row. */
    public @Nullable String empty() {
        return word("empty");
    }

    /** The order readers expect, as text. */
    public @Nullable String order() {
        return word("order");
    }

    /** How a figure's rows are found when the key alone does not say it. */
    public List<String> traces() {
        return words.getOrDefault("trace", List.of());
    }

    /** What SQL gives of figures that no rows give, of other columns: the build holds each to it. */
    public List<String> derived() {
        return words.getOrDefault("derived", List.of());
    }

    /** Columns that a line {@code trace} or {@code derived} is about. */
    Set<String> explained() {
        return Stream.concat(traces().stream(), derived().stream())
                .map(line -> line.strip().split("\\W", 2)[0])
                .collect(Collectors.toSet());
    }

    /** Columns that never leave the house. */
    public List<String> sensitive() {
        return names("sensitive");
    }

    /** Parameters, when the file is a table macro. */
    public Optional<MacroArguments> arguments() {
        return Optional.ofNullable(word("args")).map(MacroArguments::parse);
    }

    /** What stands for the rows: a table that holds them, a {@code view} that makes them each time they are read, or
     * a {@code view by report} that makes those of the one report that is asked for. */
    @Nullable
    String form() {
        return word("form");
    }

    /** Whether an edition takes rows of this table from older seasons too, and not of its own data year alone. */
    public boolean isOfAllSeasons() {
        return words.getOrDefault("seasons", List.of()).contains("all");
    }

    /**
     * The as-of day after which an arriving workbook's rows of this table wait for the next edition, by its topic; empty where
     * they wait for none.
     */
    public Optional<String> closes() {
        return Optional.ofNullable(word("closes"));
    }

    /** Columns whose values never leave the vault: an edition has them empty. */
    public List<String> vaultOnly() {
        return names("vault-only");
    }

    /** Columns that name a workbook, its source or a row of it: rows are told apart by them, and nobody is shown them. */
    public List<String> ids() {
        return names("ids");
    }

    /** Columns of a public relation that the public edition does not have. */
    public List<String> internalColumns() {
        return names("internal-columns");
    }

    SqlHeader withoutInternalColumns() {
        Map<String, String> left = new LinkedHashMap<>(columns);
        left.keySet().removeAll(internalColumns());
        return new SqlHeader(words, left, texts);
    }

    /** The computation in Java, when the file has no select. */
    public Optional<ComputedBy> computedBy() {
        return Optional.ofNullable(word("computed-by")).map(ComputedBy::parse);
    }

    /** Whom the relation is for, public or internal, when the file says it. */
    public @Nullable String audience() {
        return word("audience");
    }

    /** Whose word a record kind is: that of any sender, or the Monitor's own. */
    public @Nullable String spokenBy() {
        return word("spoken-by");
    }

    /** The products that publish the relation, by the letters of their editions; empty where all do. */
    public List<String> products() {
        return names("products");
    }

    /** How bad a row of a check is. */
    public CheckSeverity severity() {
        String text = word("severity");
        return text == null ? CheckSeverity.ERROR : CheckSeverity.parse(text);
    }

    /** What to do about a row of a check. */
    public @Nullable String fix() {
        return word("fix");
    }

    /** Title, grain and notes as one comment on the relation. */
    String relationComment() {
        List<String> lines = new ArrayList<>();
        lines.addAll(words.getOrDefault("title", List.of()));
        for (String word : List.of("grain", "unit", "note", "empty")) {
            words.getOrDefault(word, List.of()).forEach(text -> lines.add(word + ": " + text));
        }
        return String.join("\n", lines);
    }

    private List<String> names(String word) {
        String text = word(word);
        return text == null ? List.of() : List.of(text.split("\\s*,\\s*"));
    }

    private @Nullable String word(String word) {
        List<String> texts = words.get(word);
        return texts == null ? null : texts.get(0);
    }
}
