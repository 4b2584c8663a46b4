package org.themonitor.jobs.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.book.CsvTable;
import org.themonitor.pipeline.duckdb.AnalystQuery.Result;
import org.themonitor.pipeline.finding.OneLine;
import tools.jackson.databind.json.JsonMapper;

/** How {@code query} prints; the names are the words of {@code --format}. */
enum ResultFormat {
    table {
        @Override
        String text(Result result) {
            List<List<String>> lines = new ArrayList<>();
            lines.add(result.columns());
            result.rows()
                    .forEach(row ->
                            lines.add(row.stream().map(ResultFormat::cell).toList()));
            List<Integer> widths = widths(lines);
            StringBuilder text = new StringBuilder();
            for (List<String> line : lines) {
                text.append(padded(line, widths)).append('\n');
                if (line == result.columns()) {
                    text.append(padded(widths.stream().map("-"::repeat).toList(), widths))
                            .append('\n');
                }
            }
            long rows = result.rows().size();
            return text.append('(')
                    .append(rows)
                    .append(rows == 1 ? " row)\n" : " rows)\n")
                    .toString();
        }
    },
    csv {
        @Override
        String text(Result result) {
            return CsvTable.text(result.columns(), result.rows());
        }
    },
    json {
        @Override
        String text(Result result) {
            JsonMapper mapper = JsonMapper.builder().build();
            return result.rows().stream()
                    .map(row -> mapper.writeValueAsString(named(result.columns(), row)))
                    .collect(Collectors.joining(",\n ", "[", "]\n"));
        }
    };

    abstract String text(Result result);

    private static String cell(@Nullable Object value) {
        return value == null ? "" : OneLine.of(value.toString());
    }

    private static List<Integer> widths(List<List<String>> lines) {
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < lines.get(0).size(); column++) {
            int of = column;
            widths.add(lines.stream()
                    .mapToInt(
                            line -> line.get(of).codePointCount(0, line.get(of).length()))
                    .max()
                    .orElse(0));
        }
        return widths;
    }

    private static String padded(List<String> line, List<Integer> widths) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < line.size(); column++) {
            String cell = line.get(column);
            cells.add(cell + " ".repeat(widths.get(column) - cell.codePointCount(0, cell.length())));
        }
        return String.join("  ", cells).stripTrailing();
    }

    private static Map<String, @Nullable Object> named(List<String> columns, List<@Nullable Object> row) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (int column = 0; column < columns.size(); column++) {
            Object value = row.get(column);
            object.put(
                    columns.get(column),
                    value instanceof Number || value instanceof Boolean || value == null ? value : value.toString());
        }
        return object;
    }
}
