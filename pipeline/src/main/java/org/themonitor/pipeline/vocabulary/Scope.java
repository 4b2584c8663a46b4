package org.themonitor.pipeline.vocabulary;

/**
 * Where a synonym holds: everywhere, or only in reports about an area, or of a source, or both.
 *
 * @param area code of the area, empty for any
 * @param source code of the source, empty for any
 */
record Scope(String area, String source) {
    static final Scope EVERYWHERE = new Scope("", "");

    @Override
    public String toString() {
        if (equals(EVERYWHERE)) {
            return "everywhere";
        }
        return (area.isEmpty() ? "" : "area " + area)
                + (area.isEmpty() || source.isEmpty() ? "" : ", ")
                + (source.isEmpty() ? "" : "source " + source);
    }
}
