package org.themonitor.pipeline.normalise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.themonitor.pipeline.area.Areas;
import org.themonitor.pipeline.finding.Finding;
import org.themonitor.pipeline.finding.FindingCode;
import org.themonitor.pipeline.template.ColumnTemplate;
import org.themonitor.pipeline.template.ColumnUse.Mapped;
import org.themonitor.pipeline.template.MatchedColumn;
import org.themonitor.pipeline.template.MatchedSheet;
import org.themonitor.pipeline.template.StagingTable;
import org.themonitor.pipeline.vocabulary.Vocabularies;
import org.themonitor.pipeline.vocabulary.Vocabulary;
import org.themonitor.pipeline.workbook.CellKind;
import org.themonitor.pipeline.workbook.RawCell;
import org.themonitor.pipeline.workbook.RawRow;

/** Reads the rows of one sheet into values of its staging table; keeps nothing from row to row. */
public final class RowNormaliser {
    static final String HEADER = "header row";
    static final String TITLE = "title above the header";
    static final String TOTALS = "totals row";

    private final MatchedSheet sheet;
    private final RowContext context;
    private final Vocabulary rowMarkers;
    private final List<Field> fields = new ArrayList<>();
    private final Map<String, Object> constants = new LinkedHashMap<>();
    private final Set<Integer> headed;

    /**
     * A normaliser for a sheet.
     *
     * @throws IllegalArgumentException if the template names a vocabulary there is not ({@link TemplateCheck} says so
     *     beforehand)
     */
    public RowNormaliser(MatchedSheet sheet, RowContext context, Vocabularies vocabularies, Areas areas) {
        this.sheet = sheet;
        this.context = context;
        this.rowMarkers = vocabularies.get("row_marker");
        this.headed = sheet.columns().stream().map(MatchedColumn::index).collect(Collectors.toSet());
        FieldReaders readers = new FieldReaders(vocabularies, areas);
        StagingTable table = sheet.template().into();
        for (MatchedColumn column : sheet.columns()) {
            column.mapped().ifPresent(to -> fields.add(new Field(column, to, readers.of(to, table))));
        }
        sheet.template().constants().forEach((column, value) -> constants.put(column, typed(table, column, value)));
        absent().forEach(to -> constants.putAll(readers.of(to, table).blank().values()));
    }

    MatchedSheet sheet() {
        return sheet;
    }

    /** Reads one row. */
    public NormalisedRow normalise(RawRow row) {
        if (row.number() <= sheet.headerRow()) {
            String reason = row.number() == sheet.headerRow() ? HEADER : TITLE;
            return new NormalisedRow.Ignored(row.number(), reason, List.of());
        }
        if (sheet.blocked()) {
            return new NormalisedRow.Rejected(row.number(), List.of(), null);
        }
        if (sheet.template().ignoreTotals() && isTotal(row)) {
            return new NormalisedRow.Ignored(row.number(), TOTALS, List.of(totals(row)));
        }
        return new RowReading(this, row).read();
    }

    List<Field> fields() {
        return fields;
    }

    Map<String, Object> constants() {
        return constants;
    }

    RowContext context() {
        return context;
    }

    boolean hasHeader(RawCell cell) {
        return headed.contains(cell.address().column());
    }

    private boolean isTotal(RawRow row) {
        return row.cells().stream()
                .filter(cell -> cell.kind() == CellKind.TEXT)
                .findFirst()
                .flatMap(cell -> rowMarkers.find(cell.text(), context.area().code(), context.source()))
                .filter("total"::equals)
                .isPresent();
    }

    private Finding totals(RawRow row) {
        return new Finding(
                FindingCode.TOTALS_ROW,
                sheet.sheet().name(),
                row.cells().get(0).address(),
                "rows of people only",
                "nothing to do: the row is left out, for the rows it adds up are read",
                row.cells().get(0).text());
    }

    /** Columns the template maps but the sheet does not have; the matcher has reported them. */
    private List<Mapped> absent() {
        return sheet.template().columns().stream()
                .filter(column -> sheet.columns().stream()
                        .noneMatch(found -> found.template().equals(Optional.of(column))))
                .map(ColumnTemplate::use)
                .filter(Mapped.class::isInstance)
                .map(Mapped.class::cast)
                .toList();
    }

    private static Object typed(StagingTable table, String column, String value) {
        boolean whole =
                table.column(column).filter(c -> c.type().equals("integer")).isPresent();
        return whole ? Integer.valueOf(value) : value;
    }

    static Map<Integer, RawCell> byColumn(RawRow row) {
        Map<Integer, RawCell> cells = new HashMap<>();
        row.cells().forEach(cell -> cells.put(cell.address().column(), cell));
        return cells;
    }
}
