package org.themonitor.pipeline.decision;

import org.jspecify.annotations.Nullable;

/**
 * What a cell must hold for a correction to be applied.
 *
 * @param text the raw text, only where it is a number, date or known term; {@link Correction#BLANK} for an empty cell
 * @param keyed HMAC-SHA-256 of any other raw text with the workspace's secret, since it may name a person
 */
public record Expectation(@Nullable String text, @Nullable String keyed) {
    public Expectation {
        if ((text == null) == (keyed == null)) {
            throw new IllegalArgumentException("a correction has either expect or expect_keyed");
        }
        if (keyed != null && !WorkspaceSecret.isHash(keyed)) {
            throw new IllegalArgumentException("expect_keyed is 64 hexadecimal digits; decide writes them");
        }
    }

    /** Whether a cell holds it; {@link Correction#BLANK} stands for an empty one. */
    public boolean holds(String raw, WorkspaceSecret secret) {
        return keyed != null ? secret.isKeyed(raw, keyed) : raw.equals(text);
    }

    /** The text, or a phrase in its place. */
    public String shown() {
        return text == null ? "keyed" : text;
    }
}
