package org.themonitor.pipeline.edition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.about.About;
import org.themonitor.pipeline.about.AboutTable;
import org.themonitor.pipeline.duckdb.Row;
import org.themonitor.pipeline.duckdb.Warehouse;

/** Turns rows behind a figure into lines that name workbook, sheet and cells, or act, article and source. */
final class EvidenceReader {
    /** Of more rows that rest on others, each is told with its id alone. */
    private static final int MOST_FOLLOWED = 3;

    private static final String PRINT_LINE = "print_line";
    private static final String PRINTED_NUMBER = "value";

    private final Warehouse internal;
    private final About about;
    private final FigureTrace figures;
    private @Nullable Map<String, List<String>> letters;

    /** @param figures of the same edition, for rows that rest on others */
    EvidenceReader(Warehouse internal, About about, FigureTrace figures) {
        this.internal = internal;
        this.about = about;
        this.figures = figures;
    }

    Evidence read(Trace trace, List<Row> rows) {
        if (rows.isEmpty()) {
            return new Evidence(0, trace.kind() == Trace.Kind.SUM ? "0" : null, List.of());
        }
        List<Row> ofCells =
                rows.stream().filter(row -> SourceRow.in(row).isPresent()).toList();
        List<String> lines = new ArrayList<>(ofCells.isEmpty() ? List.of() : cellLines(trace, ofCells));
        rows.stream()
                .filter(row -> SourceRow.in(row).isEmpty())
                .forEach(row -> lines.addAll(otherLines(trace, row, rows.size())));
        BigDecimal sum = FigureTrace.sum(trace, rows);
        return new Evidence(rows.size(), sum == null ? null : sum.toPlainString(), lines);
    }

    /** A row that stands in no workbook: an act, or what is said of an area, with what that rests on. */
    private List<String> otherLines(Trace trace, Row row, int rows) {
        if (row.values().containsKey("act_id")) {
            return List.of(actLine(row));
        }
        List<String> lines = new ArrayList<>(List.of(valuesLine(row)));
        about.table(trace.relation().replaceFirst("^publish\\.", ""))
                .filter(table -> !table.traces().isEmpty())
                .ifPresent(table -> {
                    FigureId id = FurtherFigures.id(table, row, further(trace, table));
                    if (table.isPublished() || rows > MOST_FOLLOWED) {
                        lines.add("  go on with " + id);
                    } else {
                        figures.explain(id).evidence().lines().forEach(line -> lines.add("  " + line));
                    }
                });
        return lines;
    }

    /** The column to go on with: the first of what is counted that rows give, else the first that they give. */
    private static String further(Trace trace, AboutTable table) {
        Set<String> given =
                table.traces().stream().map(line -> Trace.parse(line).column()).collect(Collectors.toSet());
        return trace.measuredColumns().stream()
                .filter(given::contains)
                .findFirst()
                .orElseGet(() -> FurtherFigures.firstFigure(table));
    }

    /** Rows of workbooks, sheet by sheet: a heading line with receipt and subtotal, then one line per row. */
    private List<String> cellLines(Trace trace, List<Row> rows) {
        Map<String, List<String>> letters = lettersOnce();
        Map<String, List<Row>> bySheet = new LinkedHashMap<>();
        rows.stream()
                .sorted((one, other) -> SourceRow.of(one).compareTo(SourceRow.of(other)))
                .forEach(row -> bySheet.computeIfAbsent(SourceRow.of(row).sheetId(), sheet -> new ArrayList<>())
                        .add(row));
        List<String> lines = new ArrayList<>();
        bySheet.forEach((sheet, ofSheet) -> {
            lines.add(sheetLine(trace, ofSheet));
            ofSheet.forEach(row -> {
                lines.add("  " + rowLine(trace, row, letters));
                printLine(row).ifPresent(line -> lines.add("    " + line));
            });
        });
        return lines;
    }

    private String sheetLine(Trace trace, List<Row> rows) {
        SourceRow first = SourceRow.of(rows.get(0));
        BigDecimal sum = FigureTrace.sum(trace, rows);
        return "%s · sheet %s · %d rows%s"
                .formatted(first.receipt(), first.sheet(), rows.size(), sum == null ? "" : " = " + sum.toPlainString());
    }

    /** Cells that decided: {@code row 17: G17 incident_year 2014 · L17 outcome killed · people 1 (set by the template)}. */
    private static String rowLine(Trace trace, Row row, Map<String, List<String>> letters) {
        SourceRow origin = SourceRow.of(row);
        String cells = trace.factColumns().stream()
                .filter(column -> row.values().containsKey(column))
                .map(column -> {
                    String value = shown(row.value(column));
                    String cell = cell(origin, named(origin, column, trace, row, letters), letters);
                    boolean isAnswer = cell.isEmpty() && trace.measure().equals("fact." + column);
                    return ((isAnswer ? origin.ownCell() : cell) + " " + column + " " + value).strip();
                })
                .collect(Collectors.joining(" · "));
        return "row " + origin.number() + ": " + cells;
    }

    private static String shown(@Nullable Object value) {
        return value instanceof BigDecimal number
                ? number.stripTrailingZeros().toPlainString()
                : Objects.toString(value, "not reported");
    }

    /** {@code printed in LM2018: Landmine Monitor 2018, Casualties, https://…}; only rows of prints have a source. */
    private static Optional<String> printLine(Row row) {
        if (!row.values().keySet().containsAll(List.of("vintage", "source_title"))
                || row.textOrNull("source_title") == null) {
            return Optional.empty();
        }
        return Optional.of("printed in %s: %s, %s"
                .formatted(
                        Objects.requireNonNullElse(row.textOrNull("vintage"), "a report"),
                        row.text("source_title"),
                        Objects.requireNonNullElse(row.textOrNull("source_url"), "no address known")));
    }

    /**
     * The column a value was read into where it has another name now: of prints the one for every number, whatever it
     * measures; of counts side by side the one that what was counted is called by, as {@code boys}.
     */
    private static String named(
            SourceRow origin, String column, Trace trace, Row row, Map<String, List<String>> letters) {
        String sheet = origin.sheetId() + "/";
        if (letters.containsKey(sheet + column) || !trace.measure().contains("fact." + column)) {
            return column;
        }
        return letters.containsKey(sheet + PRINT_LINE)
                ? PRINTED_NUMBER
                : row.values().values().stream()
                        .filter(String.class::isInstance)
                        .map(Object::toString)
                        .filter(name -> letters.containsKey(sheet + name))
                        .findFirst()
                        .orElse(column);
    }

    /** The cell a value stands in: of several columns for one value, that of the row's count; empty when in none. */
    private static String cell(SourceRow origin, String column, Map<String, List<String>> letters) {
        List<String> own = letters.getOrDefault(origin.sheetId() + "/" + column, List.of());
        if (own.contains(origin.part()) || own.size() == 1) {
            return (own.size() == 1 ? own.get(0) : origin.part()) + origin.number();
        }
        List<String> other = letters.getOrDefault(origin.otherSheetId() + "/" + column, List.of());
        return other.size() == 1
                ? origin.other().substring(0, origin.other().lastIndexOf('!') + 1) + other.get(0) + origin.otherNumber()
                : "";
    }

    private Map<String, List<String>> lettersOnce() {
        if (letters == null) {
            letters = letters();
        }
        return letters;
    }

    private Map<String, List<String>> letters() {
        Map<String, List<String>> letters = new HashMap<>();
        for (Row column : internal.query("select * from staging.columns where staging_column is not null")) {
            String sheet = column.text("receipt") + "/" + column.text("sheet");
            letters.computeIfAbsent(sheet + "/" + column.text("staging_column"), key -> new ArrayList<>())
                    .add(column.text("letters"));
        }
        // a date fills year, month and day, unless a column of its own does
        Map<String, List<String>> dates = new HashMap<>(letters);
        dates.forEach((column, cells) -> {
            if (column.endsWith("_date")) {
                List.of("_year", "_month", "_day")
                        .forEach(part -> letters.putIfAbsent(column.replaceFirst("_date$", part), cells));
            }
        });
        totals(letters);
        return letters;
    }

    /** A total has its people in one column per outcome, and its year in the period. */
    private static void totals(Map<String, List<String>> letters) {
        new HashMap<>(letters).forEach((column, cells) -> {
            String sheet = column.substring(0, column.lastIndexOf('/') + 1);
            String name = column.substring(sheet.length());
            if (List.of("killed", "injured", "unknown", "total").contains(name)) {
                letters.computeIfAbsent(sheet + "people", key -> new ArrayList<>())
                        .addAll(cells);
            } else if (name.equals("happened_on")) {
                letters.putIfAbsent(sheet + "incident_year", cells);
            }
        });
    }

    private String actLine(Row effect) {
        Row act = internal.query("select * from core.treaty_acts where act_id = ?", effect.text("act_id"))
                .get(0);
        @Nullable String note = act.textOrNull("note");
        return "%s of %s on %s: %s on %s by %s%s%n  source: %s"
                .formatted(
                        act.text("act").replace('_', ' '),
                        act.text("area"),
                        act.text("happened_on"),
                        effect.text("effect").replace('_', ' '),
                        effect.text("effective_on"),
                        effect.text("article"),
                        note == null ? "" : "; " + note,
                        act.textOrNull("source_line") == null ? reportedIn(act) : listedIn(act));
    }

    private String listedIn(Row act) {
        Row line = internal.query("select * from reference.treaty_acts where act_id = ?", act.text("act_id"))
                .get(0);
        // an edition made before a workspace could have lines of its own does not say
        String file = Optional.ofNullable(line.values().get("source_file"))
                .map(String::valueOf)
                .orElse("reference/treaty_acts.csv");
        return "%s, %s (%s, line %s)"
                .formatted(act.text("source_title"), act.text("source_url"), file, act.text("source_line"));
    }

    private String reportedIn(Row act) {
        return internal.query(
                        "select * from core.reported_acts where act_id = ? and left_out is null", act.text("act_id"))
                .get(0)
                .text("source_row_id");
    }

    private static String valuesLine(Row row) {
        return row.values().entrySet().stream()
                .filter(entry -> entry.getValue() != null)
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(" · "));
    }
}
