package org.themonitor.pipeline.decision;

import org.jspecify.annotations.Nullable;

/**
 * A header that is accepted beside those of a template.
 *
 * @param template name of the template
 * @param sheet name of the sheet
 * @param header the header as written
 * @param to the staging column it is read into, null when it is ignored
 * @param as how it is read where the template has no such column yet, null where it has
 * @param ignore why it is not read, null when it is
 */
public record HeaderMapping(
        Decided decided,
        String template,
        String sheet,
        String header,
        @Nullable String to,
        @Nullable String as,
        @Nullable String ignore) {
    public HeaderMapping {
        if ((to == null) == (ignore == null)) {
            throw new IllegalArgumentException("a header is read ('to') or ignored ('ignore')");
        }
    }
}
