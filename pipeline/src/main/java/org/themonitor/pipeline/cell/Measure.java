package org.themonitor.pipeline.cell;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import org.themonitor.pipeline.template.FieldType;

/**
 * What a quantity counts: how its numbers are written, and what they become in the staging table.
 *
 * @param factor what one of it is in the table's unit: a hectare is 10,000 m²
 * @param scale digits after the point that the table keeps
 * @param thousands a sign that may part thousands beside a blank; empty for none
 * @param decimalComma whether a comma, not a point, stands before decimals in text
 * @param unit sign of the unit of area; empty for what is no area
 */
record Measure(BigDecimal factor, int scale, String thousands, boolean decimalComma, String unit) {
    static final Measure COUNT = new Measure(BigDecimal.ONE, 0, "", false, "");

    /** What a spreadsheet shows and keeps of a number at most; further digits are traces of binary arithmetic. */
    private static final MathContext DIGITS = new MathContext(15);

    static Measure of(FieldType type) {
        if (type.kind() == FieldType.Kind.MONEY) {
            boolean comma = type.argument().equals("comma");
            String thousands = comma ? "." : type.argument().equals("point") ? "," : "";
            return new Measure(BigDecimal.ONE, 2, thousands, comma, "");
        }
        return switch (type.argument()) {
            case "km2" -> area(1_000_000, "km²");
            case "ha" -> area(10_000, "ha");
            default -> area(1, "m²");
        };
    }

    private static Measure area(long squareMetres, String unit) {
        return new Measure(BigDecimal.valueOf(squareMetres), 2, "", false, unit);
    }

    /** The same with numbers in the unit that a cell writes; it is asked for in the column's. */
    Measure in(WrittenUnit other) {
        return new Measure(other.squareMetres(), scale, thousands, decimalComma, unit);
    }

    /** The number in the table's unit; empty when the table cannot keep it exactly. */
    Optional<BigDecimal> exact(BigDecimal written) {
        BigDecimal number = (scale == 0 ? written : written.round(DIGITS)).multiply(factor);
        BigDecimal plain = number.stripTrailingZeros();
        boolean fits = plain.scale() <= scale && plain.precision() - plain.scale() <= 18 - scale;
        return fits ? Optional.of(number.setScale(scale)) : Optional.empty();
    }

    /** The value for the staging table. */
    Object stored(BigDecimal exact) {
        return scale == 0 ? (Object) exact.longValueExact() : exact;
    }

    /** The number of a text such as "1 234.50"; empty when it is written in a way this measure does not declare. */
    Optional<BigDecimal> parse(String text) {
        String digits = text.replaceAll("(?<=[0-9]) (?=[0-9]{3}(?![0-9]))", "");
        if (!thousands.isEmpty() && digits.matches("-?[0-9]{1,3}([.,][0-9]{3})+(?![0-9]).*")) {
            digits = digits.replaceAll("(?<=[0-9])[" + thousands + "](?=[0-9]{3}(?![0-9]))", "");
        }
        digits = decimalComma ? digits.replace(',', '.') : digits;
        return digits.matches("-?[0-9]+(\\.[0-9]+)?") ? Optional.of(new BigDecimal(digits)) : Optional.empty();
    }
}
