package org.themonitor.pipeline.cell;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.finding.Cause;
import org.themonitor.pipeline.finding.FindingCode;
import org.themonitor.pipeline.value.Spelling;
import org.themonitor.pipeline.workbook.CellKind;
import org.themonitor.pipeline.workbook.RawCell;

/**
 * Child or adult: by a word of the vocabulary, an age or an age band. A child is under 18 at the explosion (Landmine
 * Monitor 2018, casualties).
 */
record AgeReader(TermReader words) implements FieldReader {
    private static final int ADULT_FROM = 18;
    private static final int OLDEST = 120;
    private static final Pattern UNIT = Pattern.compile(
            " ?\\b(years?|yrs?|y|years old|ans|años?|anos?|سنة|سنوات|عام|лет|года?|років|роки|рік)$",
            Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern AGE = Pattern.compile("([0-9]{1,3})(?:\\.[0-9]+)?");
    private static final Pattern BAND = Pattern.compile("([0-9]{1,3}) ?(?:-|to|à|a|до|إلى) ?([0-9]{1,3})");
    private static final Pattern LIMIT = Pattern.compile("(<=|≤|<|>=|≥|>) ?([0-9]{1,3})");
    private static final Pattern AND_OVER = Pattern.compile("([0-9]{1,3}) ?\\+");

    @Override
    public Reading read(RawCell cell, RowContext context) {
        Optional<String> term = words.find(cell, context);
        if (term.isPresent()) {
            return Reading.of(words.column(), term.get());
        }
        Band band = band(cell);
        return band == null ? words.unknown(cell) : read(band);
    }

    @Override
    public boolean knows(RawCell cell, RowContext context) {
        return words.knows(cell, context) || band(cell) != null;
    }

    /** A spreadsheet turns the band 10-12 into a day in October: what was meant is lost. */
    private static @Nullable Band band(RawCell cell) {
        return cell.kind() == CellKind.DATE ? null : band(cell.text());
    }

    @Override
    public Reading blank() {
        return words.blank();
    }

    @Override
    public Reading unreadable() {
        return words.unreadable();
    }

    private Reading read(Band band) {
        if (band.high() < ADULT_FROM) {
            return Reading.of(words.column(), "child");
        }
        if (band.low() >= ADULT_FROM) {
            return Reading.of(words.column(), "adult");
        }
        return Reading.of(words.column(), "unknown").with(Cause.of(FindingCode.AGE_BAND_ACROSS_18));
    }

    private record Band(int low, int high) {}

    private static @Nullable Band band(String written) {
        String text = UNIT.matcher(Spelling.of(written).exact()).replaceFirst("");
        Matcher age = AGE.matcher(text);
        Matcher between = BAND.matcher(text);
        Matcher limit = LIMIT.matcher(text);
        Matcher over = AND_OVER.matcher(text);
        if (age.matches()) {
            return checked(number(age, 1), number(age, 1));
        }
        if (between.matches()) {
            return checked(number(between, 1), number(between, 2));
        }
        if (over.matches()) {
            return checked(number(over, 1), OLDEST);
        }
        return limit.matches() ? limit(limit.group(1), number(limit, 2)) : null;
    }

    private static @Nullable Band limit(String sign, int age) {
        return switch (sign) {
            case "<" -> checked(0, age - 1);
            case "<=", "≤" -> checked(0, age);
            case ">" -> checked(age + 1, OLDEST);
            default -> checked(age, OLDEST);
        };
    }

    private static @Nullable Band checked(int low, int high) {
        return low <= high && high <= OLDEST ? new Band(low, high) : null;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
