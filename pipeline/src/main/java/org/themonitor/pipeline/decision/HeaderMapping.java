package org.themonitor.pipeline.decision;

import org.jspecify.annotations.Nullable;

/**
 * A header that is accepted beside those of a template.
 *
 * @param template name of the template
 * @param sheet name of the sheet
 * @param header the header as written, null where it is keyed
 * @param keyed HMAC-SHA-256 of what the header has in common with other ways of writing it, with the workspace's secret,
 *     since it may name a person; null where it is written
 * @param to the staging column it is read into, null when it is ignored
 * @param as how it is read where the template has no such column yet, null where it has
 * @param ignore why it is not read, null when it is
 */
public record HeaderMapping(
        Decided decided,
        String template,
        String sheet,
        @Nullable String header,
        @Nullable String keyed,
        @Nullable String to,
        @Nullable String as,
        @Nullable String ignore) {
    public HeaderMapping {
        if ((header == null) == (keyed == null)) {
            throw new IllegalArgumentException("a header is written ('header') or keyed ('header_keyed')");
        }
        if (keyed != null && !WorkspaceSecret.isHash(keyed)) {
            throw new IllegalArgumentException("header_keyed is 64 hexadecimal digits; decide writes them");
        }
        if ((to == null) == (ignore == null)) {
            throw new IllegalArgumentException("a header is read ('to') or ignored ('ignore')");
        }
    }

    /** The header as it is written in the file, in clear or keyed. */
    public String written() {
        return header == null ? String.valueOf(keyed) : header;
    }

    /** The header, or a word in its place. */
    public String shown() {
        return header == null ? "keyed" : header;
    }
}
