package org.themonitor.pipeline.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.themonitor.pipeline.archive.Sha256;

/**
 * Under which names published tables and columns stood in earlier releases: a file at the tree's root, a line for each.
 *
 * @param all in the order of the file
 * @param text the whole file; empty in a tree without one
 */
public record Renames(List<Rename> all, String text) {
    static final String PATH = "renames.csv";
    static final Renames NONE = new Renames(List.of(), "");

    private static final String HEADER = "release,old_name,new_name,note";
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)?");

    public Renames {
        all = List.copyOf(all);
    }

    /**
     * One new name.
     *
     * @param release the first release that has it
     * @param oldName table, or table and column
     * @param newName the same under its new name
     * @param note what else has changed; empty where only the name has
     */
    public record Rename(String release, String oldName, String newName, String note) {
        /** The table that has it now. */
        public String table() {
            return newName.split("\\.", 2)[0];
        }
    }

    static Renames in(Map<String, String> contents, List<String> problems) {
        String text = contents.getOrDefault(PATH, "");
        if (text.isEmpty()) {
            return NONE;
        }
        List<String> lines = text.lines().toList();
        List<Rename> all = new ArrayList<>();
        if (!lines.get(0).equals(HEADER)) {
            problems.add(PATH + ": the first line is " + HEADER);
        }
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = Arrays.asList(line.split(",", 4));
            if (cells.size() == 4
                    && NAME.matcher(cells.get(1)).matches()
                    && NAME.matcher(cells.get(2)).matches()) {
                all.add(new Rename(cells.get(0), cells.get(1), cells.get(2), cells.get(3)));
            } else {
                problems.add(PATH + ": a line is release,table.column,table.column,note, not " + line);
            }
        }
        return new Renames(all, text);
    }

    String digest() {
        return Sha256.of(List.of(text));
    }
}
