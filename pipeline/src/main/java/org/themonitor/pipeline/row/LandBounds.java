package org.themonitor.pipeline.row;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.themonitor.pipeline.area.AreaCode;
import org.themonitor.pipeline.area.Areas;
import org.themonitor.pipeline.finding.Cause;
import org.themonitor.pipeline.finding.Finding;
import org.themonitor.pipeline.finding.FindingCode;
import org.themonitor.pipeline.template.FieldType.Kind;
import org.themonitor.pipeline.template.MatchedSheet;
import org.themonitor.pipeline.workbook.RawRow;

/** Sizes of land that cannot be: more than half of the area they lie in is taken for a slip of the unit. */
final class LandBounds {
    private static final BigDecimal HALF_A_SQUARE_KILOMETRE = new BigDecimal("500000");

    private final MatchedSheet sheet;
    private final List<Field> fields;
    private final List<String> columns;
    private final Areas areas;

    LandBounds(MatchedSheet sheet, List<Field> fields, Areas areas) {
        this.sheet = sheet;
        this.fields = fields;
        this.areas = areas;
        this.columns = fields.stream()
                .filter(field -> field.mapped().as().kind() == Kind.LAND_AREA)
                .map(field -> field.mapped().to())
                .distinct()
                .toList();
    }

    /** What of a row is too large for its area. */
    List<Finding> findings(Map<String, Object> values, RawRow row) {
        if (columns.isEmpty() || !(values.get("area") instanceof String area)) {
            return List.of();
        }
        Optional<BigDecimal> limit = areas.size(new AreaCode(area)).map(HALF_A_SQUARE_KILOMETRE::multiply);
        return limit.stream().flatMap(most -> tooLarge(most, values, row)).toList();
    }

    private Stream<Finding> tooLarge(BigDecimal most, Map<String, Object> values, RawRow row) {
        BigDecimal inKilometres = most.divide(BigDecimal.valueOf(1_000_000), 0, RoundingMode.HALF_UP);
        return columns.stream()
                .filter(column -> values.get(column) instanceof BigDecimal size && size.compareTo(most) > 0)
                .map(column -> new RowCells(sheet, fields, row)
                        .finding(Cause.of(FindingCode.LAND_ABOVE_AREA).with("limit", inKilometres), column));
    }
}
