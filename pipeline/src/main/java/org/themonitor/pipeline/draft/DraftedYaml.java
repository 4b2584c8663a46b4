package org.themonitor.pipeline.draft;

import java.util.List;
import java.util.stream.Collectors;
import org.themonitor.pipeline.draft.DraftedList.Column;
import org.themonitor.pipeline.yaml.YamlFile;

/** The template that a list without problems says, as text. */
final class DraftedYaml {
    private final DraftedList list;
    private final StringBuilder yaml = new StringBuilder();

    private DraftedYaml(DraftedList list) {
        this.list = list;
    }

    static YamlFile of(DraftedList list) {
        DraftedYaml text = new DraftedYaml(list);
        text.template();
        list.bySheet().forEach(text::sheet);
        return new YamlFile(list.value("name") + ".yml", text.yaml.toString());
    }

    private void template() {
        yaml.append("template: ").append(list.value("name")).append('\n');
        yaml.append("title: ").append(quoted(list.value("title"))).append('\n');
        yaml.append("language: ").append(quoted(list.value("language"))).append('\n');
        if (!list.value("encoding").isEmpty()) {
            String delimiter = list.value("delimiter").equals("tab") ? "\t" : list.value("delimiter");
            yaml.append("csv: {encoding: %s, delimiter: %s}\n"
                    .formatted(quoted(list.value("encoding")), quoted(delimiter)));
        }
        yaml.append("sheets:\n");
    }

    private void sheet(String sheet, List<Column> columns) {
        String recognise = columns.stream()
                .map(Column::proposal)
                .filter(ColumnProposal::recognises)
                .map(column -> quoted(column.header()))
                .collect(Collectors.joining(", "));
        String set = list.constants().stream()
                .filter(constant ->
                        constant.sheet().equals(sheet) && !constant.value().isEmpty())
                .map(constant -> constant.column() + ": " + quoted(constant.value()))
                .collect(Collectors.joining(", "));
        yaml.append("  - sheet: ").append(quoted(sheet)).append('\n');
        yaml.append("    recognise: [").append(recognise).append("]\n");
        yaml.append("    into: ").append(columns.get(0).proposal().table()).append('\n');
        if (!list.value("totals rows").isEmpty()) {
            yaml.append("    totals_rows: ignore\n");
        }
        yaml.append("    set: {").append(set).append("}\n    columns:\n");
        columns.stream()
                .map(Column::proposal)
                .forEach(column -> yaml.append("      %s: %s\n".formatted(quoted(column.header()), use(column))));
    }

    private String use(ColumnProposal column) {
        if (column.becomes().equals(ColumnProposal.IGNORE)) {
            return "{ignore: " + quoted(column.reason()) + "}";
        }
        return "{to: %s, as: %s%s%s}"
                .formatted(
                        column.becomes(),
                        quoted(column.as()),
                        column.isRequired() ? ", required: true" : "",
                        terms(column));
    }

    private String terms(ColumnProposal column) {
        List<WordProposal> words = column.vocabulary().isPresent() ? list.words(column) : List.of();
        return words.isEmpty()
                ? ""
                : words.stream()
                        .map(word -> quoted(word.word()) + ": " + word.means())
                        .collect(Collectors.joining(", ", ", terms: {", "}"));
    }

    private static String quoted(String text) {
        String escaped = text.replace("\\", "\\\\").replace("\"", "\\\"");
        return "\"" + escaped.replace("\n", "\\n").replace("\r", "").replace("\t", "\\t") + "\"";
    }
}
