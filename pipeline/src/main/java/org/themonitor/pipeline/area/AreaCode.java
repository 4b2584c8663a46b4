package org.themonitor.pipeline.area;

/**
 * Stable code of a State or other area.
 *
 * @param code ISO 3166 alpha-3, else an own code that begins with X (XSL = Somaliland)
 */
public record AreaCode(String code) implements Comparable<AreaCode> {
    /** Stands for no single area in the coordinates of a workbook; no row and no table is about it. */
    public static final AreaCode WORLD = new AreaCode("XWD");

    public AreaCode {
        if (code.length() != 3 || !code.chars().allMatch(letter -> letter >= 'A' && letter <= 'Z')) {
            throw new IllegalArgumentException("an area code is three capital letters A-Z, not '%s'".formatted(code));
        }
    }

    @Override
    public int compareTo(AreaCode other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
