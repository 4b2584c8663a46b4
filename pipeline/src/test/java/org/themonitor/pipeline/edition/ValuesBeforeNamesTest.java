package org.themonitor.pipeline.edition;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.themonitor.pipeline.duckdb.Warehouse;
import org.themonitor.pipeline.sql.Renames.Rename;

/**
 * What the tables of the sample said before their columns were named and typed once, and what they say now. Each old
 * column is looked for under its new name, or made again of the new columns, and holds the same texts in whatever order;
 * so do whole rows. A value that is meant to change is shown by copying the new file.
 */
@Tag("long")
class ValuesBeforeNamesTest {
    private static final Path BEFORE = Path.of("src", "test", "resources", "names");
    private static final Path ACTUAL = Path.of("target", "names");
    private static final Path SAMPLE = Path.of("..", "sample-data");
    private static final String WHOLE_ROW = "*";

    @TempDir
    Path folder;

    @Test
    void everyValueIsWhatItWas() throws Exception {
        Path published = SAMPLE.resolve("published");
        NetWorkspace sample = new NetWorkspace(folder)
                .decided(published.resolve("decisions"))
                .decided(SAMPLE.resolve("decisions"))
                .inbox(published.resolve("inbox"))
                .inbox(SAMPLE.resolve("inbox"))
                .takenIn();
        assertAll(Stream.of("cmm2026", "lm2026", "published").map(id -> () -> isWhatItWas(id, sample)));
    }

    private static void isWhatItWas(String id, NetWorkspace sample) throws Exception {
        Path file = BEFORE.resolve(id + ".csv");
        List<String> before = Files.readAllLines(file);
        try (Warehouse edition = sample.edition(EditionFile.read(sample.decisions(), id))) {
            List<String> now = new ArrayList<>();
            now.add(before.get(0));
            tables(before).forEach((table, columns) -> now.addAll(lines(edition, table, columns)));
            Path actual = Files.createDirectories(ACTUAL).resolve(id + ".csv");
            Files.write(actual, now);
            assertThat(now)
                    .as("%s; where the change of a value is meant, copy %s to %s", id, actual, file)
                    .isEqualTo(before);
        }
    }

    private static Map<String, List<String>> tables(List<String> before) {
        Map<String, List<String>> tables = new LinkedHashMap<>();
        before.stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .filter(line -> !line[1].equals(WHOLE_ROW))
                .forEach(line -> tables.computeIfAbsent(line[0], table -> new ArrayList<>())
                        .add(line[1]));
        return tables;
    }

    private static List<String> lines(Warehouse edition, String table, List<String> columns) {
        Map<String, String> madeOf = madeOf();
        Map<String, String> texts = columns.stream()
                .collect(toMap(
                        column -> column,
                        column -> "coalesce(cast(%s as varchar), chr(29))"
                                .formatted(madeOf.getOrDefault(table + "." + column, "figure.\"" + column + "\"")),
                        (one, other) -> one,
                        LinkedHashMap::new));
        texts.put(WHOLE_ROW, String.join(" || chr(31) || ", List.copyOf(texts.values())));
        String digests = texts.entrySet().stream()
                .map(text -> "coalesce(left(md5(string_agg(%1$s, chr(30) order by %1$s)), 12), '-') as \"%2$s\""
                        .formatted(text.getValue(), text.getKey()))
                .collect(joining(", "));
        var row = edition.query(
                        "select count(*) as \"rows\", %s from %s as figure".formatted(digests, "publish." + table))
                .get(0);
        return texts.keySet().stream()
                .map(column -> String.join(",", table, column, row.text("rows"), row.text(column)))
                .toList();
    }

    /** Of an old column the SQL over the new row that makes it: its new name, or what the resource says of it. */
    private static Map<String, String> madeOf() {
        Map<String, String> madeOf = Editions.DEFINITIONS.sql().renames().all().stream()
                .collect(toMap(
                        Rename::oldName,
                        rename -> "figure." + rename.newName().split("\\.", 2)[1],
                        (one, other) -> one,
                        LinkedHashMap::new));
        try (Stream<String> lines = Files.lines(BEFORE.resolve("made-of.txt"))) {
            lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" = ", 2))
                    .forEach(line -> madeOf.put(line[0], line[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return madeOf;
    }
}
