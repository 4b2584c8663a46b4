package org.themonitor.pipeline.draft;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.themonitor.pipeline.normalise.TemplateCheck;
import org.themonitor.pipeline.template.Templates;
import org.themonitor.pipeline.vocabulary.Vocabularies;
import org.themonitor.pipeline.workbook.RawCell;
import org.themonitor.pipeline.workbook.RawRow;
import org.themonitor.pipeline.workbook.Sheet;
import org.themonitor.pipeline.workbook.UnreadableWorkbookException;
import org.themonitor.pipeline.workbook.Workbook;
import org.themonitor.pipeline.yaml.InvalidYamlException;
import org.themonitor.pipeline.yaml.YamlFile;
import org.themonitor.pipeline.yaml.YamlProblems;

/** A completed list as a template; it holds headers and decisions, and none of the list's sample values. */
public final class DraftedTemplate {
    private final Map<String, String> settings = new LinkedHashMap<>();
    private final Map<String, List<ColumnProposal>> columns = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> constants = new LinkedHashMap<>();
    private final YamlProblems problems = new YamlProblems();

    private DraftedTemplate() {}

    /** Whether a workbook is a list that {@code template --from} has made. */
    public static boolean isDraft(Workbook workbook) throws IOException, UnreadableWorkbookException {
        AtomicBoolean marked = new AtomicBoolean();
        for (Sheet sheet : workbook.sheets()) {
            if (sheet.name().equals(DraftList.TEMPLATE)) {
                workbook.read(sheet, row -> {
                    marked.set(row.cells().get(0).text().equals(DraftList.MARK));
                    return false;
                });
            }
        }
        return marked.get();
    }

    /**
     * Writes the template of a completed list into a folder.
     *
     * @param templates those there are, the folder's own included
     * @return the file {@code <name>.yml}
     * @throws InvalidYamlException listing everything that is not decided or not possible; nothing is written then
     */
    public static Path accept(Workbook list, Path folder, Templates templates, Vocabularies vocabularies)
            throws IOException, UnreadableWorkbookException {
        YamlFile file = read(list);
        Templates all = templates.with(file);
        YamlProblems problems = new YamlProblems();
        TemplateCheck.problems(all, vocabularies).forEach(problem -> problems.add(file.name(), problem));
        problems.throwIfAny();
        Files.createDirectories(folder);
        return Files.writeString(folder.resolve(file.name()), file.text());
    }

    /** The template a completed list says. */
    static YamlFile read(Workbook list) throws IOException, UnreadableWorkbookException {
        DraftedTemplate drafted = new DraftedTemplate();
        for (Sheet sheet : list.sheets()) {
            switch (sheet.name()) {
                case DraftList.TEMPLATE -> list.read(sheet, drafted::setting);
                case DraftList.COLUMNS -> list.read(sheet, drafted::column);
                case DraftList.CONSTANTS -> list.read(sheet, drafted::constant);
                default -> {
                    // the choices of the drop-downs
                }
            }
        }
        return drafted.file();
    }

    private boolean setting(RawRow row) {
        settings.put(text(row, 0), text(row, 1));
        return true;
    }

    private boolean column(RawRow row) {
        String header = text(row, 2);
        if (!header.isEmpty() && !text(row, 1).equals("Column")) {
            ColumnProposal column = new ColumnProposal(
                    text(row, 0),
                    text(row, 1),
                    header,
                    "",
                    text(row, 4),
                    text(row, 5),
                    text(row, 6),
                    text(row, 7).equals(ColumnProposal.YES),
                    text(row, 8).equals(ColumnProposal.YES),
                    text(row, 9));
            columns.computeIfAbsent(column.sheet(), sheet -> new ArrayList<>()).add(column);
            check(column, row.number());
        }
        return true;
    }

    private void check(ColumnProposal column, int row) {
        String place = "sheet '%s' of the list, row %d: ".formatted(DraftList.COLUMNS, row);
        if (column.becomes().isEmpty()) {
            problems.add(
                    "draft",
                    place
                            + "nothing is decided about the column '%s'; choose what it becomes, or ignore"
                                    .formatted(column.header()));
        } else if (column.becomes().equals(ColumnProposal.IGNORE)
                && column.reason().isEmpty()) {
            problems.add("draft", place + "write why the column '%s' is not read".formatted(column.header()));
        }
    }

    private boolean constant(RawRow row) {
        boolean isValue = !text(row, 2).isEmpty() && !text(row, 2).equals("Value");
        if (isValue) {
            constants
                    .computeIfAbsent(text(row, 0), sheet -> new LinkedHashMap<>())
                    .put(text(row, 1), text(row, 2));
        }
        return true;
    }

    private static String text(RawRow row, int column) {
        return row.cells().stream()
                .filter(cell -> cell.address().column() == column)
                .map(RawCell::text)
                .findFirst()
                .orElse("");
    }

    private String setting(String what) {
        return settings.getOrDefault(what, "");
    }

    private YamlFile file() {
        String name = setting("name");
        if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            problems.add("draft", "the name is lower-case letters, digits and hyphens");
        }
        if (setting("title").isEmpty()) {
            problems.add("draft", "write the title: what such a workbook is");
        }
        problems.throwIfAny();
        StringBuilder yaml = new StringBuilder("template: " + name + "\n");
        yaml.append("title: ").append(quoted(setting("title"))).append('\n');
        yaml.append("language: ").append(quoted(setting("language"))).append('\n');
        if (!setting("encoding").isEmpty()) {
            String delimiter = setting("delimiter").equals("tab") ? "\t" : setting("delimiter");
            yaml.append(
                    "csv: {encoding: %s, delimiter: %s}\n".formatted(quoted(setting("encoding")), quoted(delimiter)));
        }
        yaml.append("sheets:\n");
        columns.forEach((sheet, ofSheet) -> sheet(yaml, sheet, ofSheet));
        return new YamlFile(name + ".yml", yaml.toString());
    }

    private void sheet(StringBuilder yaml, String sheet, List<ColumnProposal> ofSheet) {
        String recognise = ofSheet.stream()
                .filter(ColumnProposal::recognises)
                .map(column -> quoted(column.header()))
                .collect(Collectors.joining(", "));
        String set = constants.getOrDefault(sheet, Map.of()).entrySet().stream()
                .map(entry -> entry.getKey() + ": " + quoted(entry.getValue()))
                .collect(Collectors.joining(", "));
        yaml.append("  - sheet: ").append(quoted(sheet)).append('\n');
        yaml.append("    recognise: [").append(recognise).append("]\n");
        yaml.append("    into: ").append(ofSheet.get(0).table()).append('\n');
        if (!setting("totals rows").isEmpty()) {
            yaml.append("    totals_rows: ").append(setting("totals rows")).append('\n');
        }
        yaml.append("    set: {").append(set).append("}\n    columns:\n");
        ofSheet.forEach(column -> yaml.append("      %s: %s\n".formatted(quoted(column.header()), use(column))));
    }

    private static String use(ColumnProposal column) {
        if (column.becomes().equals(ColumnProposal.IGNORE)) {
            return "{ignore: " + quoted(column.reason()) + "}";
        }
        return "{to: %s, as: %s%s}"
                .formatted(column.becomes(), quoted(column.as()), column.isRequired() ? ", required: true" : "");
    }

    private static String quoted(String text) {
        String escaped = text.replace("\\", "\\\\").replace("\"", "\\\"");
        return "\"" + escaped.replace("\n", "\\n").replace("\r", "").replace("\t", "\\t") + "\"";
    }
}
