package org.themonitor.pipeline.template;

import java.util.List;
import java.util.stream.Stream;

/**
 * A column (or, on a cover, a label) by its headers in all languages, and what becomes of it.
 *
 * @param header the main header
 * @param also other headers of the same meaning
 * @param use what becomes of it
 */
public record ColumnTemplate(String header, List<String> also, ColumnUse use) {
    public ColumnTemplate {
        also = List.copyOf(also);
    }

    /** The main header and the others. */
    public List<String> headers() {
        return Stream.concat(Stream.of(header), also.stream()).toList();
    }
}
