package org.themonitor.pipeline.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.themonitor.pipeline.yaml.OwnFolder;
import org.themonitor.pipeline.yaml.YamlProblems;

/** The lines of a workspace for one list, held to the list's form; every problem is noted, with its line. */
final class OwnLines {
    private static final String CSV = ".csv";

    private final String file;
    private final ReferenceForm form;
    private final YamlProblems problems;

    private OwnLines(String file, ReferenceForm form, YamlProblems problems) {
        this.file = file;
        this.form = form;
        this.problems = problems;
    }

    /**
     * The lists that a folder has lines for, whole: the program's lines with these.
     *
     * @param folder need not exist
     */
    static Map<String, ReferenceTable> in(Path folder, Map<String, ReferenceForm> forms, YamlProblems problems) {
        Map<String, ReferenceTable> tables = new TreeMap<>();
        for (Path path : OwnFolder.files(folder, "")) {
            String name = String.valueOf(path.getFileName());
            String file = Reference.OWN + name;
            ReferenceForm form = name.endsWith(CSV) ? forms.get(name.substring(0, name.length() - CSV.length())) : null;
            if (form == null) {
                problems.add(
                        file,
                        "there is no list of this name; there are %s".formatted(String.join(", ", forms.keySet())));
            } else {
                new OwnLines(file, form, problems).table(path).ifPresent(table -> tables.put(table.name(), table));
            }
        }
        return tables;
    }

    private Optional<ReferenceTable> table(Path path) {
        Optional<String> text = ReferenceCsv.text(bytes(path));
        if (text.isEmpty()) {
            problems.add(file, "is not written in UTF-8; save it as \"CSV UTF-8\"");
            return Optional.empty();
        }
        List<ReferenceTable.Row> rows = ReferenceCsv.rows(file, text.get());
        List<String> wanted = List.copyOf(form.columns().keySet());
        List<String> header = rows.isEmpty()
                ? List.of()
                : rows.get(0).cells().stream().map(String::strip).toList();
        if (!header.stream().sorted().toList().equals(wanted.stream().sorted().toList())) {
            problems.add(
                    file,
                    1,
                    "the columns are %s, with commas between them; here are %s"
                            .formatted(String.join(",", wanted), header.isEmpty() ? "none" : String.join(",", header)));
            return Optional.empty();
        }
        int before = problems.sentences().size();
        List<ReferenceTable.Row> lines = rows.subList(1, rows.size()).stream()
                .flatMap(row -> line(row, header).stream())
                .toList();
        ReferenceTable table = over(lines);
        if (before == problems.sentences().size()) {
            periods(table);
        }
        return Optional.of(table);
    }

    private static byte[] bytes(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    /** A line with its cells in the list's order, whatever theirs is in the file. */
    private Optional<ReferenceTable.Row> line(ReferenceTable.Row row, List<String> header) {
        if (row.cells().size() != header.size()) {
            problems.add(
                    file,
                    row.line(),
                    "%d cells, for %d columns; a text with a comma stands in quotation marks"
                            .formatted(row.cells().size(), header.size()));
            return Optional.empty();
        }
        List<String> cells = new ArrayList<>();
        form.columns().forEach((column, cell) -> {
            String text = row.cells().get(header.indexOf(column)).strip();
            cell.problem(column, text).ifPresent(problem -> problems.add(file, row.line(), problem));
            cells.add(text);
        });
        return Optional.of(new ReferenceTable.Row(file, row.line(), cells));
    }

    /** The program's lines, those with the key of another of these replaced where they stand, and the others after them. */
    private ReferenceTable over(List<ReferenceTable.Row> lines) {
        ReferenceTable shipped = Reference.shipped(form.list());
        Map<List<String>, ReferenceTable.Row> byKey = new LinkedHashMap<>();
        shipped.rows().forEach(row -> byKey.put(cells(shipped, row, form.key()), row));
        for (ReferenceTable.Row line : lines) {
            ReferenceTable.Row before = byKey.put(cells(shipped, line, form.key()), line);
            if (before != null && before.isOwn()) {
                problems.add(
                        file,
                        line.line(),
                        "names the same %s as line %d".formatted(String.join(", ", form.key()), before.line()));
            }
        }
        return new ReferenceTable(form.list(), shipped.header(), List.copyOf(byKey.values()));
    }

    private void periods(ReferenceTable table) {
        if (form.period().isEmpty()) {
            return;
        }
        List<String> named = form.key().stream()
                .filter(column -> !form.period().contains(column))
                .toList();
        Map<List<String>, List<ReferenceTable.Row>> together = table.rows().stream()
                .collect(Collectors.groupingBy(
                        row -> cells(table, row, named), LinkedHashMap::new, Collectors.toList()));
        together.values().forEach(rows -> periods(table, rows));
    }

    /** Days as text stand in their order, and a blank one before them. */
    private void periods(ReferenceTable table, List<ReferenceTable.Row> rows) {
        List<ReferenceTable.Row> inOrder = rows.stream()
                .sorted(Comparator.comparing(
                        row -> cells(table, row, form.period()).get(0)))
                .toList();
        for (int index = 1; index < inOrder.size(); index++) {
            ReferenceTable.Row earlier = inOrder.get(index - 1);
            ReferenceTable.Row later = inOrder.get(index);
            String until = cells(table, earlier, form.period()).get(1);
            String from = cells(table, later, form.period()).get(0);
            if (until.isEmpty() || from.compareTo(until) < 0) {
                ReferenceTable.Row own = later.isOwn() ? later : earlier;
                ReferenceTable.Row other = later.isOwn() ? earlier : later;
                problems.add(
                        file,
                        own.line(),
                        "its days run into those of %s line %d: end the earlier one on the day"
                                        .formatted(other.file(), other.line())
                                + " the later one begins, by a line of the same %s here"
                                        .formatted(String.join(", ", form.key())));
            }
        }
    }

    private static List<String> cells(ReferenceTable table, ReferenceTable.Row row, List<String> columns) {
        return columns.stream()
                .map(column -> row.cells().get(table.column(column)))
                .toList();
    }
}
