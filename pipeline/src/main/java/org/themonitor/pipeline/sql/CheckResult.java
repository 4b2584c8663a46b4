package org.themonitor.pipeline.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one check found.
 *
 * @param check name of the file
 * @param title the rule, as a sentence
 * @param fix what to do about it, when the file says so
 * @param rows number of violations; 0 = held
 * @param examples the first of them as text
 */
public record CheckResult(
        String check,
        String title,
        CheckSeverity severity,
        @Nullable String fix,
        long rows,
        List<String> examples) {
    public CheckResult {
        examples = List.copyOf(examples);
    }

    /** Whether the build may not be published. */
    public boolean failed() {
        return rows > 0 && severity == CheckSeverity.ERROR;
    }
}
