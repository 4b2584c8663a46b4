package org.themonitor.pipeline.normalise;

import org.themonitor.pipeline.area.Areas;
import org.themonitor.pipeline.finding.FindingCode;
import org.themonitor.pipeline.workbook.RawCell;

/** A State or other area by any of its names. */
record AreaReader(String column, Areas areas) implements FieldReader {
    @Override
    public Reading read(RawCell cell, RowContext context) {
        return areas.find(cell.text())
                .map(area -> Reading.of(column, area.code()))
                .orElseGet(() -> Reading.problem(
                        FindingCode.AREA_UNKNOWN, "the name of a State or other area", fix(areas, cell.text())));
    }

    static String fix(Areas areas, String written) {
        return areas.nearest(written)
                .map("write '%s' if that is meant, else the name in English"::formatted)
                .orElse("write the name in English");
    }
}
