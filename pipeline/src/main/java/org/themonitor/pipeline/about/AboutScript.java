package org.themonitor.pipeline.about;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.themonitor.pipeline.duckdb.Warehouse;

/** Statements about {@code about}: those that make its tables, empty, and one that asks them. */
final class AboutScript {
    private AboutScript() {}

    static void run(Warehouse edition, String name) {
        edition.execute(text(name));
    }

    static String text(String name) {
        try (InputStream script = AboutScript.class.getResourceAsStream("/about/" + name)) {
            return new String(Objects.requireNonNull(script, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read about/" + name, unreadable);
        }
    }
}
