package org.themonitor.pipeline.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.themonitor.pipeline.archive.Sha256;

/**
 * What columns mean that mean the same wherever they stand: a file at the tree's root in the form of a header, a line for
 * each name. A header says only where a column of this name means something else.
 *
 * @param byColumn name to text
 * @param text the whole file; empty in a tree without one
 */
public record ColumnTexts(Map<String, String> byColumn, String text) {
    static final String PATH = "columns.sql";
    public static final ColumnTexts NONE = new ColumnTexts(Map.of(), "");

    public ColumnTexts {
        byColumn = Map.copyOf(byColumn);
    }

    static ColumnTexts in(Map<String, String> contents, List<String> problems) {
        String text = contents.getOrDefault(PATH, "");
        List<String> found = new ArrayList<>();
        SqlHeader lines = HeaderParser.parse(HeaderParser.lines(text), found);
        lines.words().keySet().forEach(word -> found.add("`%s` is no column".formatted(word)));
        if (HeaderParser.lines(text).size() < text.lines().count()) {
            found.add("it holds lines `-- column: text` alone");
        }
        found.forEach(problem -> problems.add(PATH + ": " + problem));
        return new ColumnTexts(lines.columns(), text);
    }

    String digest() {
        return Sha256.of(List.of(text));
    }
}
