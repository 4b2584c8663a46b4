package org.themonitor.pipeline.row;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.cell.FieldReader;
import org.themonitor.pipeline.cell.FieldReaders;
import org.themonitor.pipeline.cell.Reading;
import org.themonitor.pipeline.cell.RowContext;
import org.themonitor.pipeline.template.ColumnTemplate;
import org.themonitor.pipeline.template.ColumnUse.Mapped;
import org.themonitor.pipeline.template.FieldType;
import org.themonitor.pipeline.template.MatchedColumn;
import org.themonitor.pipeline.template.MatchedSheet;
import org.themonitor.pipeline.workbook.RawCell;

/** A column of counts as a column of numbers, for comparing sums. */
record CountColumn(MatchedColumn column, String to, FieldReader reader) {
    /** The columns of counts that are read, from left to right. */
    static List<CountColumn> of(MatchedSheet sheet, FieldReaders readers) {
        return sheet.columns().stream()
                .flatMap(column -> column
                        .template()
                        .flatMap(ColumnTemplate::read)
                        .filter(mapped -> mapped.as().kind() == FieldType.Kind.COUNT)
                        .map(mapped -> of(column, mapped, sheet, readers))
                        .stream())
                .toList();
    }

    /** A column that repeats a sum, read as one of a staging column. */
    static CountColumn control(MatchedColumn column, String to, MatchedSheet sheet, FieldReaders readers) {
        Mapped mapped = new Mapped(to, new FieldType(FieldType.Kind.COUNT, ""), false, false, Map.of());
        return of(column, mapped, sheet, readers);
    }

    private static CountColumn of(MatchedColumn column, Mapped mapped, MatchedSheet sheet, FieldReaders readers) {
        return new CountColumn(
                column, mapped.to(), readers.of(mapped, sheet.template().into()));
    }

    /** The number in a cell; empty when there is none. */
    Optional<Long> number(@Nullable RawCell cell, RowContext context) {
        if (cell == null || Reading.unreadable(cell).isPresent()) {
            return Optional.empty();
        }
        // stocks do not fit an integer
        return reader.read(cell, context).values().get(to) instanceof Number number
                ? Optional.of(number.longValue())
                : Optional.empty();
    }
}
