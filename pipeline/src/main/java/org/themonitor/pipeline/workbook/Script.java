package org.themonitor.pipeline.workbook;

/**
 * How a run of rich text stands on its line. Raised and lowered digits become the characters for such digits: the mark
 * of a footnote behind a 3 must not make it 31.
 */
enum Script {
    PLAIN("0123456789"),
    RAISED("⁰¹²³⁴⁵⁶⁷⁸⁹"),
    LOWERED("₀₁₂₃₄₅₆₇₈₉");

    private final String digits;

    Script(String digits) {
        this.digits = digits;
    }

    String write(CharSequence text) {
        StringBuilder written = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int digit = PLAIN.digits.indexOf(text.charAt(i));
            written.append(digit < 0 ? text.charAt(i) : digits.charAt(digit));
        }
        return written.toString();
    }
}
