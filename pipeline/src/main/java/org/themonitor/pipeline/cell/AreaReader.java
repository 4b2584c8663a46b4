package org.themonitor.pipeline.cell;

import org.themonitor.pipeline.area.Areas;
import org.themonitor.pipeline.finding.Cause;
import org.themonitor.pipeline.finding.FindingCode;
import org.themonitor.pipeline.workbook.RawCell;

/** A State or other area by any of its names. */
record AreaReader(String column, Areas areas) implements FieldReader {
    @Override
    public Reading read(RawCell cell, RowContext context) {
        return areas.find(cell.text())
                .map(area -> Reading.of(column, area.code()))
                .orElseGet(() -> Reading.problem(unknown(FindingCode.AREA_UNKNOWN, areas, cell.text())));
    }

    static Cause unknown(FindingCode code, Areas areas, String written) {
        return areas.nearest(written)
                .map(nearest -> Cause.of(code, "nearest").with("nearest", nearest))
                .orElse(Cause.of(code));
    }
}
