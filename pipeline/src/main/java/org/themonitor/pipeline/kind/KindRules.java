package org.themonitor.pipeline.kind;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.themonitor.pipeline.cell.Reading;
import org.themonitor.pipeline.cell.RowContext;
import org.themonitor.pipeline.comparison.ReferenceFacts;
import org.themonitor.pipeline.comparison.TreatyControl;
import org.themonitor.pipeline.finding.Cause;
import org.themonitor.pipeline.finding.Finding;
import org.themonitor.pipeline.finding.FindingCode;
import org.themonitor.pipeline.row.Field;
import org.themonitor.pipeline.row.RowCells;
import org.themonitor.pipeline.row.RowRules;
import org.themonitor.pipeline.template.ColumnUse.Mapped;
import org.themonitor.pipeline.template.MatchedSheet;
import org.themonitor.pipeline.template.StagingTable;
import org.themonitor.pipeline.vocabulary.Vocabularies;
import org.themonitor.pipeline.workbook.RawCell;
import org.themonitor.pipeline.workbook.RawRow;
import org.themonitor.pipeline.workbook.UnreadableWorkbookException;
import org.themonitor.pipeline.workbook.Workbook;

/** The rules of every kind: of people, of devices, and of what is compared with the law. */
final class KindRules implements RowRules {
    private static final String PEOPLE = "people";
    private static final String YEAR = "incident_year";

    /** Where an incident happened: at no place called "Total". */
    private static final Set<String> PLACES = Set.of("admin1", "admin2", "place");

    private final MatchedSheet sheet;
    private final List<Field> fields;
    private final StagingTable table;
    private final int dataYear;
    private final Device device;
    private final SexLetters letters;
    private final TreatyControl treatyControl;

    KindRules(MatchedSheet sheet, List<Field> fields, Vocabularies vocabularies, ReferenceFacts facts, int dataYear) {
        this.sheet = sheet;
        this.fields = fields;
        this.dataYear = dataYear;
        this.table = sheet.template().into();
        this.device = new Device(facts.models(), vocabularies.get("improvised_device"), table);
        this.letters = new SexLetters(sheet, fields);
        this.treatyControl = new TreatyControl(sheet, fields, facts);
    }

    @Override
    public void look(Workbook workbook) throws IOException, UnreadableWorkbookException {
        letters.look(workbook);
    }

    @Override
    public Reading instead(Field field, RawCell cell, RowContext context, Reading refused) {
        return letters.read(field, cell)
                .or(() -> device(field, cell, context))
                .orElseGet(
                        () -> Description.isOne(table, field.mapped()) ? Description.reading(field, refused) : refused);
    }

    private Optional<Reading> device(Field field, RawCell cell, RowContext context) {
        return field.mapped().to().equals(Device.COLUMN) ? device.read(cell, context) : Optional.empty();
    }

    @Override
    public void settle(Map<String, Object> values) {
        severalPeopleAreAnIncident(values);
        Device.settle(values);
    }

    private static void severalPeopleAreAnIncident(Map<String, Object> values) {
        if (values.get(PEOPLE) instanceof Integer people && people > 1) {
            values.replace("row_kind", "individual", "incident");
        }
    }

    @Override
    public List<Finding> findings(Map<String, Object> values, RawRow row) {
        return Stream.concat(treatyControl.findings(values, row).stream(), afterDataYear(values, row).stream())
                .toList();
    }

    /** A row of people of the next season waits for it; perhaps the year is a slip. */
    private Optional<Finding> afterDataYear(Map<String, Object> values, RawRow row) {
        boolean isLater =
                table.name().equals("casualties") && values.get(YEAR) instanceof Integer year && year > dataYear;
        return isLater
                ? Optional.of(new RowCells(sheet, fields, row)
                        .finding(Cause.of(FindingCode.ROW_AFTER_DATA_YEAR).with("year", dataYear), YEAR))
                : Optional.empty();
    }

    @Override
    public String sums() {
        return PEOPLE;
    }

    @Override
    public boolean isNobody(String column, Object count) {
        return column.equals(PEOPLE) && count.equals(0);
    }

    /** Where rows are people, a total in the column of provinces is nobody; elsewhere it is of all provinces. */
    @Override
    public boolean namesNoTotal(Mapped column) {
        return table.name().equals("casualties") && PLACES.contains(column.to());
    }
}
