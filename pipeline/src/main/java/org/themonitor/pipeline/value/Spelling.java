package org.themonitor.pipeline.value;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A written word or phrase in the form in which two spellings of the same thing are equal.
 *
 * <p>Compatibility forms, letter case, blanks, underscores, marks of writing direction, Arabic vowel signs and tatweel
 * and the punctuation around the text carry no meaning; a question mark or a dash does, and stays.
 *
 * @param exact the text with its accents
 * @param unaccented the text without accents, for writers whose keyboard has none
 */
public record Spelling(String exact, String unaccented) {
    // most cells: nothing but the letter case can differ
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9]++(?:[ /'-][A-Za-z0-9]++)*+");
    // U+200E.. direction marks, U+FEFF byte order mark; U+064B..065F, U+0670 Arabic vowel signs; U+0640 tatweel
    private static final Pattern WITHOUT_MEANING = Pattern.compile("[\\p{Cf}\\u064B-\\u065F\\u0670\\u0640]");
    private static final Pattern BESIDE_DIGIT =
            Pattern.compile("(?<=[\\p{Nd}\\p{No}])(?=\\p{No})|(?<=\\p{No})(?=\\p{Nd})");
    private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\s\\p{Cc}_]+");
    private static final Pattern DASHES = Pattern.compile("[\\p{Pd}\\u2212]");
    private static final Pattern APOSTROPHES = Pattern.compile("[\\u2018\\u2019\\u02BC`\\u00B4]");
    private static final String AROUND = "[\\s.,;:!\\u00A1()\\[\\]\"'\\u00AB\\u00BB\\u201C-\\u201E\\u060C\\u061B]+";
    private static final Pattern EDGES = Pattern.compile("^" + AROUND + "|" + AROUND + "$");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** The spelling of a text as someone wrote it; empty when nothing but blanks and punctuation is there. */
    public static Spelling of(String written) {
        if (PLAIN.matcher(written).matches()) {
            String lower = written.toLowerCase(Locale.ROOT);
            return new Spelling(lower, lower);
        }
        String text = APOSTROPHES.matcher(written).replaceAll("'");
        text = Normalizer.normalize(apart(text), Normalizer.Form.NFKC);
        text = WITHOUT_MEANING.matcher(text).replaceAll("");
        text = DASHES.matcher(asciiDigits(text)).replaceAll("-");
        text = BLANKS.matcher(text).replaceAll(" ").toLowerCase(Locale.ROOT);
        text = EDGES.matcher(text).replaceAll("");
        return new Spelling(text, withoutAccents(text));
    }

    /** A raised or circled digit beside a digit is the mark of a footnote: 3¹ is not 31, so something parts them. */
    private static String apart(String text) {
        return BESIDE_DIGIT.matcher(text).replaceAll("^");
    }

    private static String withoutAccents(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
        return Normalizer.normalize(MARKS.matcher(apart).replaceAll(""), Normalizer.Form.NFC);
    }

    /** Arabic-Indic, Persian and other decimal digits as 0 to 9. */
    private static String asciiDigits(String text) {
        StringBuilder ascii = new StringBuilder();
        text.codePoints()
                .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
                .forEach(ascii::appendCodePoint);
        return ascii.toString();
    }
}
