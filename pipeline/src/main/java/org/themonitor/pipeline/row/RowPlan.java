package org.themonitor.pipeline.row;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.themonitor.pipeline.cell.FieldReaders;
import org.themonitor.pipeline.cell.RowContext;
import org.themonitor.pipeline.cell.TemplateCheck;
import org.themonitor.pipeline.finding.Finding;
import org.themonitor.pipeline.template.ColumnTemplate;
import org.themonitor.pipeline.template.ColumnUse;
import org.themonitor.pipeline.template.ColumnUse.Mapped;
import org.themonitor.pipeline.template.MatchedColumn;
import org.themonitor.pipeline.template.MatchedSheet;
import org.themonitor.pipeline.template.StagingTable;
import org.themonitor.pipeline.vocabulary.Vocabulary;
import org.themonitor.pipeline.workbook.RawCell;
import org.themonitor.pipeline.workbook.RawRow;

/** How the rows of one sheet are read: all that is the same for each of them, found out once. It reads none itself. */
public final class RowPlan {
    private static final String DATA_YEAR = "data_year";
    private static final String ROW_ID = "row_id";

    private final MatchedSheet sheet;
    private final RowContext context;
    private final FieldReaders readers;
    private final RowRules.Maker kinds;
    private final RowRules rules;
    private final List<Field> fields = new ArrayList<>();
    private final List<Field> areaFields;
    private final List<Field> otherFields;
    private final List<SpreadField> spreads = new ArrayList<>();
    private final Map<String, Object> constants = new LinkedHashMap<>();
    private final List<String> neededColumns;
    private final BitSet headed = new BitSet();
    private final BitSet isRead = new BitSet();
    private final List<MatchedColumn> states;
    private final RowControls controls;
    private final CountedNumbers countedNumbers;
    private final LandBounds landBounds;
    private final Confirmation confirmation;
    private final TotalsRows totalsRows;
    private final List<Finding> sheetFindings;
    private final boolean isBlocked;

    /**
     * A plan for a sheet.
     *
     * @param kinds makes what rows of its kind have beside what the template says
     * @throws IllegalArgumentException if the template names a vocabulary there is not ({@link TemplateCheck} says so
     *     beforehand)
     */
    public RowPlan(MatchedSheet found, RowContext context, FieldReaders readers, RowRules.Maker kinds) {
        Vocabulary rowMarkers = readers.vocabularies().get("row_marker");
        this.sheet = found.with(found.columns().stream()
                .map(column -> totalsAreControls(column, rowMarkers))
                .toList());
        this.context = context;
        this.readers = readers;
        this.kinds = kinds;
        StagingTable table = table();
        for (MatchedColumn column : sheet.columns()) {
            headed.set(column.index());
            isRead.set(
                    column.index(),
                    column.stagingColumn().filter(to -> !to.equals(ROW_ID)).isPresent());
            column.mapped().ifPresent(to -> fields.add(new Field(column, to, readers.of(to, table))));
        }
        this.states = sheet.columns().stream()
                .filter(column -> column.holds().isPresent())
                .toList();
        this.rules = kinds.of(sheet, fields);
        LabelReading labels = LabelReading.of(sheet, readers, context);
        sheet.columns()
                .forEach(column ->
                        SpreadField.of(column, sheet, readers, context).ifPresent(spreads::add));
        this.controls = RowControls.of(sheet, readers, rules);
        this.countedNumbers = new CountedNumbers(sheet, fields, readers.vocabularies());
        this.landBounds = new LandBounds(sheet, fields, readers.areas());
        this.confirmation = Confirmation.of(sheet, readers.vocabularies(), context);
        constants.putAll(labels.values());
        sheet.template()
                .constants()
                .forEach((column, value) ->
                        constants.put(column, table.typed(column, value.equals(DATA_YEAR) ? dataYear() : value)));
        absent().forEach(to -> constants.putAll(readers.of(to, table).blank().values()));
        this.areaFields = fields.stream().filter(Field::isArea).toList();
        this.otherFields = fields.stream().filter(field -> !field.isArea()).toList();
        this.totalsRows = new TotalsRows(rowMarkers, fields, rules);
        this.neededColumns = needed(table, spreads);
        this.sheetFindings = Stream.concat(
                        labels.findings().stream(), spreads.stream().flatMap(spread -> spread.headerFinding().stream()))
                .toList();
        this.isBlocked = sheet.blocked()
                || sheetFindings.stream().anyMatch(finding -> finding.code().refuses());
    }

    /** The same for the sheet's rows under other headers. */
    RowPlan under(MatchedSheet header) {
        return new RowPlan(header, context, readers, kinds);
    }

    /** A column headed "Total" among columns that are data adds them up. */
    private static MatchedColumn totalsAreControls(MatchedColumn column, Vocabulary rowMarkers) {
        boolean total =
                column.spread().filter(spread -> spread.header().isPresent()).isPresent()
                        && rowMarkers.find(column.header(), "", "").isPresent();
        ColumnTemplate control = ColumnTemplate.of(column.header(), new ColumnUse.Control(List.of()));
        return total ? new MatchedColumn(column.index(), column.header(), Optional.of(control)) : column;
    }

    private static List<String> needed(StagingTable table, List<SpreadField> spreads) {
        return table.columns().stream()
                .filter(StagingTable.Column::notNull)
                .map(StagingTable.Column::name)
                .filter(column -> !StagingTable.ORIGIN.contains(column))
                .filter(column -> spreads.stream().noneMatch(spread -> spread.fills(column)))
                .toList();
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

    private String dataYear() {
        return Integer.toString(context.dataYear());
    }

    public MatchedSheet sheet() {
        return sheet;
    }

    StagingTable table() {
        return sheet.template().into();
    }

    public RowContext context() {
        return context;
    }

    /** What rows of its kind have beside what the template says. */
    public RowRules rules() {
        return rules;
    }

    /** The columns that are read, from left to right. */
    public List<Field> fields() {
        return fields;
    }

    /** Those of the row's own area, which are read first. */
    List<Field> areaFields() {
        return areaFields;
    }

    List<Field> otherFields() {
        return otherFields;
    }

    List<SpreadField> spreads() {
        return spreads;
    }

    /** What holds for every row: said by the template, by labels above the header, and by columns that are not there. */
    Map<String, Object> constants() {
        return constants;
    }

    /** Columns of the staging table that each of its rows needs a value for, however it comes there. */
    List<String> neededColumns() {
        return neededColumns;
    }

    boolean hasHeader(RawCell cell) {
        return headed.get(cell.address().column());
    }

    /** Whether a value of this column becomes one of the row's own. */
    boolean isRead(int column) {
        return isRead.get(column);
    }

    /** Columns that say in what state a record is. */
    List<MatchedColumn> states() {
        return states;
    }

    Confirmation confirmation() {
        return confirmation;
    }

    boolean isTotal(RawRow row) {
        return totalsRows.isTotal(row, context);
    }

    /** Whether no row may be used, whatever it says. */
    boolean isBlocked() {
        return isBlocked;
    }

    /** What was wrong above the rows: with labels, and with headers that are data. */
    public List<Finding> sheetFindings() {
        return sheetFindings;
    }

    /** What cells of a row, each read by itself, say against each other. */
    List<Finding> contradictions(
            RawRow row, Map<Integer, RawCell> cells, Map<String, Object> values, RowContext ofTheRow) {
        List<Finding> findings = new ArrayList<>(controls.findings(cells, ofTheRow));
        findings.addAll(rules.findings(values, row));
        findings.addAll(countedNumbers.findings(values, row));
        findings.addAll(landBounds.findings(values, row));
        return findings;
    }

    /** Compares the totals rows of its sheet with the rows above them. */
    public ControlTotals controlTotals() {
        return new ControlTotals(sheet, readers, context);
    }
}
