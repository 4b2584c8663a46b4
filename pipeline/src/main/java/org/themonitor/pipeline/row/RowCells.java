package org.themonitor.pipeline.row;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.themonitor.pipeline.finding.Cause;
import org.themonitor.pipeline.finding.CellAddress;
import org.themonitor.pipeline.finding.Finding;
import org.themonitor.pipeline.template.MatchedSheet;
import org.themonitor.pipeline.workbook.RawCell;
import org.themonitor.pipeline.workbook.RawRow;

/** The cells a row was read from: where a value of a staging column stands. */
public record RowCells(MatchedSheet sheet, List<Field> fields, RawRow row) {

    /** The filled cell of the column, else the one in which it would stand, else the first of the row. */
    CellAddress of(String column) {
        List<CellAddress> places = fields.stream()
                .filter(field -> field.fills(column))
                .map(field -> field.cell(row.number()))
                .toList();
        return places.stream()
                .filter(place -> cell(place).isPresent())
                .findFirst()
                .or(() -> places.stream().findFirst())
                .orElse(new CellAddress(0, row.number()));
    }

    /** The same with its sheet, as in {@code Contamination!D5}. */
    public String named(String column) {
        return sheet.sheet().name() + "!" + of(column).a1();
    }

    public Finding finding(Cause cause, String column) {
        CellAddress place = of(column);
        return new Finding(
                cause,
                sheet.sheet().name(),
                place,
                cell(place).map(RawCell::text).orElse(null));
    }

    /** The same row with no other cells than those of these columns. */
    public RowCells only(Set<String> columns) {
        Set<CellAddress> places = fields.stream()
                .filter(field -> columns.stream().anyMatch(field::fills))
                .map(field -> field.cell(row.number()))
                .collect(Collectors.toSet());
        List<RawCell> kept = row.cells().stream()
                .filter(filled -> places.contains(filled.address()))
                .toList();
        return kept.isEmpty() ? this : new RowCells(sheet, fields, new RawRow(row.number(), row.hidden(), kept));
    }

    private Optional<RawCell> cell(CellAddress place) {
        return row.cells().stream()
                .filter(filled -> filled.address().equals(place))
                .findFirst();
    }
}
