package org.themonitor.jobs.doctor;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.themonitor.pipeline.duckdb.Warehouse;
import org.themonitor.pipeline.duckdb.WarehouseException;

/**
 * Which Java and which program this is, and whether DuckDB's native library can be loaded: it is unpacked at each start.
 *
 * @param release the name of this release, which takes the database to say
 */
record Versions(Supplier<String> release) implements Question {
    private static final String TOPIC = "versions";

    @Override
    public List<Answer> ask() {
        String java = "Java " + Runtime.version();
        try (Warehouse memory = Warehouse.inMemory(1)) {
            return List.of(Answer.fine(
                    TOPIC, "%s, %s, DuckDB %s".formatted(java, release.get(), memory.single("select version()"))));
        } catch (WarehouseException | UncheckedIOException | CompletionException | LinkageError refused) {
            return List.of(Answer.todo(
                    TOPIC,
                    "%s; DuckDB's native library cannot be loaded (%s)".formatted(java, refused.getMessage()),
                    "name a folder that can be written to and from which programs may be run, in place of %s: export JAVA_TOOL_OPTIONS=-Djava.io.tmpdir=DIR"
                            .formatted(System.getProperty("java.io.tmpdir"))));
        }
    }
}
