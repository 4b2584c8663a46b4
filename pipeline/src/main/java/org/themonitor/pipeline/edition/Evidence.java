package org.themonitor.pipeline.edition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind a figure.
 *
 * @param rows number of rows
 * @param sum what the rows add up to, null where nothing is added
 * @param lines one line per row or per sheet, ready to print
 */
public record Evidence(long rows, @Nullable String sum, List<String> lines) {
    static final Evidence NONE = new Evidence(0, null, List.of());

    public Evidence {
        lines = List.copyOf(lines);
    }
}
