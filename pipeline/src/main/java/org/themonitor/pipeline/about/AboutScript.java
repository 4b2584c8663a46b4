package org.themonitor.pipeline.about;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.themonitor.pipeline.warehouse.Warehouse;

/** The statements that make the tables of {@code about}, empty. */
final class AboutScript {
    private AboutScript() {}

    static void run(Warehouse edition, String name) {
        try (InputStream script = AboutScript.class.getResourceAsStream("/about/" + name)) {
            edition.execute(new String(Objects.requireNonNull(script, name).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read about/" + name, unreadable);
        }
    }
}
