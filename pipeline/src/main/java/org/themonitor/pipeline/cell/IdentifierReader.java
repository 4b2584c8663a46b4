package org.themonitor.pipeline.cell;

import java.text.Normalizer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.themonitor.pipeline.finding.Cause;
import org.themonitor.pipeline.finding.FindingCode;
import org.themonitor.pipeline.workbook.CellKind;
import org.themonitor.pipeline.workbook.RawCell;

/**
 * A source's number or short code of a person, such as {@code V-17}; what may be a name, a day of birth, a telephone
 * number, an address or the number of an identity paper is left out with a finding, and its row stays.
 *
 * @param column staging column
 */
record IdentifierReader(String column) implements FieldReader {
    private static final int LONGEST = 40;
    private static final Pattern CODE = Pattern.compile("(?=.*[0-9])[\\p{L}0-9]+([-_/.:#][\\p{L}0-9]+)*");
    /** Names are longer words than the letters of a code. */
    private static final Pattern WORD = Pattern.compile(".*\\p{L}{9}.*");
    /** Days, and telephone numbers in groups. */
    private static final Pattern GROUPS = Pattern.compile("[0-9]+([-_/.:#][0-9]+){2,}");
    /** Telephone numbers and numbers of papers are longer than the numbers of a list of victims. */
    private static final Pattern LONG_NUMBER = Pattern.compile("[0-9]([-_/.:#]?[0-9]){9,}|0[1-9][0-9]{6,}");

    @Override
    public Reading read(RawCell cell, RowContext context) {
        String text = normal(cell.text());
        return cell.kind() != CellKind.DATE && isCode(text)
                ? Reading.of(column, text)
                : Reading.problem(Cause.of(FindingCode.IDENTIFIER_NOT_A_CODE));
    }

    /** Digits of all scripts are the same number; upper and lower case may be two people. */
    private static String normal(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFKC)
                .codePoints()
                .mapToObj(c -> Character.isDigit(c) ? String.valueOf(Character.digit(c, 10)) : Character.toString(c))
                .collect(Collectors.joining());
    }

    private static boolean isCode(String text) {
        return text.length() <= LONGEST
                && CODE.matcher(text).matches()
                && !WORD.matcher(text).matches()
                && !GROUPS.matcher(text).matches()
                && !LONG_NUMBER.matcher(text).matches();
    }
}
