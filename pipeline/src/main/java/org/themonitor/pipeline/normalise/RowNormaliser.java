package org.themonitor.pipeline.normalise;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.area.Areas;
import org.themonitor.pipeline.finding.Cause;
import org.themonitor.pipeline.finding.Finding;
import org.themonitor.pipeline.finding.FindingCode;
import org.themonitor.pipeline.template.ColumnTemplate;
import org.themonitor.pipeline.template.ColumnUse;
import org.themonitor.pipeline.template.ColumnUse.Mapped;
import org.themonitor.pipeline.template.HxlTag;
import org.themonitor.pipeline.template.MatchedColumn;
import org.themonitor.pipeline.template.MatchedSheet;
import org.themonitor.pipeline.template.StagingTable;
import org.themonitor.pipeline.value.Spelling;
import org.themonitor.pipeline.vocabulary.Vocabularies;
import org.themonitor.pipeline.vocabulary.Vocabulary;
import org.themonitor.pipeline.workbook.RawCell;
import org.themonitor.pipeline.workbook.RawRow;
import org.themonitor.pipeline.workbook.Sheet.Visibility;

/** Reads the rows of one sheet into values of its staging table; keeps nothing from row to row. */
public final class RowNormaliser {
    static final String HEADER = "header row";
    static final String TITLE = "title above the header";
    static final String TAGS = "tags below the header";
    static final String TOTALS = "totals row";
    static final String HIDDEN = "hidden row";
    /** Rows in which no cell can hold data. */
    static final List<String> NO_DATA = List.of(HEADER, TITLE, TAGS);

    private static final String DATA_YEAR = "data_year";

    private final MatchedSheet sheet;
    private final RowContext context;
    private final Vocabulary rowMarkers;
    private final List<Field> fields = new ArrayList<>();
    private final List<SpreadField> spreads = new ArrayList<>();
    private final RowControls controls;
    private final TreatyControl treatyControl;
    private final CountedNumbers countedNumbers;
    private final LandBounds landBounds;
    private final LabelReading labels;
    private final @Nullable JoinedRows joined;
    private final Map<String, Object> constants = new LinkedHashMap<>();
    private final BitSet headed = new BitSet();
    private final BitSet isRead = new BitSet();
    private final List<MatchedColumn> states;
    private final List<Field> areaFields;
    private final List<Field> otherFields;
    private final List<String> neededColumns;
    private final List<Finding> sheetFindings;
    private final boolean isBlocked;
    private final FieldReaders readers;
    private final Confirmation confirmation;
    private final SexLetters letters = new SexLetters();
    private final Device device;
    private final TotalsRows totalsRows;

    /**
     * A normaliser for a sheet.
     *
     * @throws IllegalArgumentException if the template names a vocabulary there is not ({@link TemplateCheck} says so
     *     beforehand)
     */
    public RowNormaliser(
            MatchedSheet sheet,
            RowContext context,
            Vocabularies vocabularies,
            Areas areas,
            ReferenceFacts referenceFacts) {
        this(sheet, context, new FieldReaders(vocabularies, areas, referenceFacts), null);
    }

    private RowNormaliser(MatchedSheet found, RowContext context, FieldReaders readers, @Nullable JoinedRows joined) {
        this.rowMarkers = readers.vocabularies().get("row_marker");
        this.sheet =
                found.with(found.columns().stream().map(this::totalsAreControls).toList());
        this.readers = readers;
        this.joined = joined;
        this.context = context;
        sheet.columns().forEach(column -> headed.set(column.index()));
        sheet.columns()
                .forEach(column -> isRead.set(
                        column.index(),
                        column.stagingColumn()
                                .filter(to -> !to.equals("row_id"))
                                .isPresent()));
        this.states = sheet.columns().stream()
                .filter(column -> column.holds().isPresent())
                .toList();
        StagingTable table = sheet.template().into();
        for (MatchedColumn column : sheet.columns()) {
            column.mapped().ifPresent(to -> fields.add(new Field(column, to, readers.of(to, table))));
        }
        this.device =
                new Device(readers.facts().models(), readers.vocabularies().get("improvised_device"), table);
        this.labels = LabelReading.of(sheet, readers, context);
        constants.putAll(labels.values());
        sheet.columns()
                .forEach(column ->
                        SpreadField.of(column, sheet, readers, context).ifPresent(spreads::add));
        this.controls = RowControls.of(sheet, readers);
        this.treatyControl = new TreatyControl(sheet, fields, readers.facts());
        this.countedNumbers = new CountedNumbers(sheet, fields, readers.vocabularies());
        this.landBounds = new LandBounds(sheet, fields, readers.areas());
        this.confirmation = Confirmation.of(sheet, readers.vocabularies(), context);
        sheet.template()
                .constants()
                .forEach((column, value) ->
                        constants.put(column, typed(table, column, value.equals(DATA_YEAR) ? dataYear() : value)));
        absent().forEach(to -> constants.putAll(readers.of(to, table).blank().values()));
        // what is the same for every row is not found out anew for each
        this.areaFields = fields.stream().filter(Field::isArea).toList();
        this.totalsRows = new TotalsRows(rowMarkers, fields, table.name().equals("casualties"));
        this.otherFields = fields.stream().filter(field -> !field.isArea()).toList();
        this.neededColumns = needed(table, spreads);
        this.sheetFindings = Stream.concat(
                        labels.findings().stream(), spreads.stream().flatMap(spread -> spread.headerFinding().stream()))
                .toList();
        this.isBlocked =
                sheet.blocked() || sheetFindings.stream().anyMatch(finding -> RowReading.blocks(finding.code()));
    }

    private static List<String> needed(StagingTable table, List<SpreadField> spreads) {
        return table.columns().stream()
                .filter(StagingTable.Column::notNull)
                .map(StagingTable.Column::name)
                .filter(column -> !StagingTable.ORIGIN.contains(column))
                .filter(column -> spreads.stream().noneMatch(spread -> spread.fills(column)))
                .toList();
    }

    MatchedSheet sheet() {
        return sheet;
    }

    /** Reads one row. */
    public NormalisedRow normalise(RawRow row) {
        return notRead(row).orElseGet(() -> held(row, new RowReading(this, row).read()));
    }

    /** Reads one row of a sheet from which the rows of another take values. */
    NormalisedRow normaliseForOthers(RawRow row) {
        return notRead(row).orElseGet(() -> held(row, new RowReading(this, row).readForOthers()));
    }

    /** What the row itself says against its counting. */
    private NormalisedRow held(RawRow raw, NormalisedRow row) {
        NormalisedRow result = row;
        for (RawCell cell : raw.cells()) {
            int column = cell.address().column();
            if (raw.struck().contains(column) && isRead.get(column)) {
                return held(result, HeldRow.STRUCK_THROUGH, FindingCode.ROW_STRUCK_THROUGH, cell);
            }
        }
        for (MatchedColumn column : states) {
            RawCell cell = byColumn(raw).get(column.index());
            boolean isHeld = cell != null
                    && column.holds()
                            .filter(holds -> holds.spellings()
                                    .contains(Spelling.of(cell.text()).unaccented()))
                            .isPresent();
            if (cell != null && isHeld) {
                result = held(result, HeldRow.REJECTED_BY_SENDER, FindingCode.ROW_REJECTED_BY_SENDER, cell);
            }
        }
        return result;
    }

    private NormalisedRow held(NormalisedRow row, String reason, FindingCode code, RawCell cell) {
        Finding finding = new Finding(Cause.of(code), sheet.sheet().name(), cell.address(), cell.text());
        return HeldRow.of(row, reason, finding, sheet.template().into());
    }

    private Optional<NormalisedRow> notRead(RawRow row) {
        Optional<String> above = above(row);
        if (above.isPresent()) {
            return Optional.of(new NormalisedRow.Ignored(row.number(), above.get(), List.of()));
        }
        if (isHidden(row)) {
            return Optional.of(new NormalisedRow.Ignored(row.number(), HIDDEN, List.of()));
        }
        if (isBlocked) {
            return Optional.of(new NormalisedRow.Rejected(row.number(), List.of(), Map.of()));
        }
        return sheet.template().ignoreTotals() && isTotal(row)
                ? Optional.of(new NormalisedRow.Ignored(row.number(), TOTALS, List.of(totals(row))))
                : confirmation.notUsed(row);
    }

    private boolean isHidden(RawRow row) {
        return sheet.template().shape().ignoresHidden()
                && (row.hidden() || sheet.sheet().visibility() != Visibility.VISIBLE);
    }

    /** Whether nothing stands in the row but the row_id that a blank workbook has everywhere. */
    boolean isEmpty(RawRow row) {
        return row.number() > sheet.headerRow() && confirmation.isOnlyId(row);
    }

    private Optional<String> above(RawRow row) {
        if (row.number() <= sheet.headerRow() - sheet.template().shape().headerRows()) {
            return Optional.of(TITLE);
        }
        if (row.number() <= sheet.headerRow()) {
            return Optional.of(HEADER);
        }
        return row.number() == sheet.headerRow() + 1 && HxlTag.isTagRow(row) ? Optional.of(TAGS) : Optional.empty();
    }

    /** The same for the sheet's rows if its contents had not shown that none may be used. */
    RowNormaliser block() {
        return new RowNormaliser(sheet.block(), context, readers, joined);
    }

    /** The same from a row on that is a header of its own. */
    RowNormaliser under(MatchedSheet header) {
        return new RowNormaliser(header, context, readers, joined);
    }

    /** The same, taking values from the rows of another sheet. */
    RowNormaliser joining(JoinedRows rows) {
        return new RowNormaliser(sheet, context, readers, rows);
    }

    LandBounds landBounds() {
        return landBounds;
    }

    Optional<JoinedRows> joined() {
        return Optional.ofNullable(joined);
    }

    /** What was wrong above the rows: with labels, and with headers that are data. */
    List<Finding> sheetFindings() {
        return sheetFindings;
    }

    List<SpreadField> spreads() {
        return spreads;
    }

    ControlTotals controlTotals() {
        return new ControlTotals(sheet, readers, context);
    }

    Confirmation confirmation() {
        return confirmation;
    }

    RowControls controls() {
        return controls;
    }

    TreatyControl treatyControl() {
        return treatyControl;
    }

    CountedNumbers countedNumbers() {
        return countedNumbers;
    }

    /** A column headed "Total" among columns that are data adds them up. */
    private MatchedColumn totalsAreControls(MatchedColumn column) {
        boolean total =
                column.spread().filter(spread -> spread.header().isPresent()).isPresent()
                        && rowMarkers.find(column.header(), "", "").isPresent();
        ColumnTemplate control = ColumnTemplate.of(column.header(), new ColumnUse.Control(List.of()));
        return total ? new MatchedColumn(column.index(), column.header(), Optional.of(control)) : column;
    }

    Device device() {
        return device;
    }

    SexLetters letters() {
        return letters;
    }

    List<Field> fields() {
        return fields;
    }

    ReferenceFacts referenceFacts() {
        return readers.facts();
    }

    /** Those of the row's own area, which are read first. */
    List<Field> areaFields() {
        return areaFields;
    }

    List<Field> otherFields() {
        return otherFields;
    }

    /** Columns of the staging table that each of its rows needs a value for, however it comes there. */
    List<String> neededColumns() {
        return neededColumns;
    }

    Map<String, Object> constants() {
        return constants;
    }

    RowContext context() {
        return context;
    }

    boolean hasHeader(RawCell cell) {
        return headed.get(cell.address().column());
    }

    private boolean isTotal(RawRow row) {
        return totalsRows.isTotal(row, context);
    }

    private Finding totals(RawRow row) {
        RawCell first = row.cells().get(0);
        return new Finding(Cause.of(FindingCode.TOTALS_ROW), sheet.sheet().name(), first.address(), first.text());
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

    static Object typed(StagingTable table, String column, String value) {
        boolean whole =
                table.column(column).filter(c -> c.type().equals("integer")).isPresent();
        return whole ? Integer.valueOf(value) : value;
    }

    static Map<Integer, RawCell> byColumn(RawRow row) {
        Map<Integer, RawCell> cells = new HashMap<>(2 * row.cells().size());
        row.cells().forEach(cell -> cells.put(cell.address().column(), cell));
        return cells;
    }
}
