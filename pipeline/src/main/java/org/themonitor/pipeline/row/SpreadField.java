package org.themonitor.pipeline.row;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.themonitor.pipeline.cell.FieldReaders;
import org.themonitor.pipeline.cell.Qualifiers;
import org.themonitor.pipeline.cell.Reading;
import org.themonitor.pipeline.cell.RowContext;
import org.themonitor.pipeline.finding.CellAddress;
import org.themonitor.pipeline.finding.Finding;
import org.themonitor.pipeline.template.ColumnUse.Mapped;
import org.themonitor.pipeline.template.ColumnUse.Spread;
import org.themonitor.pipeline.template.MatchedColumn;
import org.themonitor.pipeline.template.MatchedSheet;
import org.themonitor.pipeline.workbook.CellKind;
import org.themonitor.pipeline.workbook.RawCell;

/**
 * A column of counts, each of which is a row of its own.
 *
 * @param field the column and how its counts are read
 * @param set what the header says, by staging column
 * @param headerFinding why the header says nothing, if it should and does not
 */
record SpreadField(Field field, Map<String, Object> set, Optional<Finding> headerFinding) {
    static Optional<SpreadField> of(
            MatchedColumn column, MatchedSheet sheet, FieldReaders readers, RowContext context) {
        return column.spread().map(spread -> of(column, spread, sheet, readers, context));
    }

    private static SpreadField of(
            MatchedColumn column, Spread spread, MatchedSheet sheet, FieldReaders readers, RowContext context) {
        var table = sheet.template().into();
        Map<String, Object> set = new LinkedHashMap<>();
        spread.set().forEach((to, value) -> set.put(to, table.typed(to, value)));
        Optional<Finding> problem = Optional.empty();
        if (spread.header().isPresent()) {
            Mapped said = spread.header().get();
            CellAddress cell = new CellAddress(column.index(), sheet.headerRow());
            Reading reading =
                    readers.of(said, table).read(new RawCell(cell, CellKind.TEXT, column.header(), false), context);
            set.putAll(reading.values());
            problem = reading.problem()
                    .map(cause -> new Finding(cause, sheet.sheet().name(), cell, column.header())
                            .ofNumbers(Field.isOfNumbers(said)));
        }
        Field field = new Field(column, spread.count(), readers.of(spread.count(), table));
        return new SpreadField(field, set, problem);
    }

    boolean fills(String stagingColumn) {
        String to = field.mapped().to();
        return set.containsKey(stagingColumn) || stagingColumn.equals(to) || stagingColumn.equals(Qualifiers.of(to));
    }

    /** Whether a count gives a row: none for a problem, and none for nobody. */
    boolean reports(Reading reading, RowRules rules) {
        Object count = reading.values().get(field.mapped().to());
        return count != null && !rules.isNobody(field.mapped().to(), count);
    }
}
