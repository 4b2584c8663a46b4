package org.themonitor.pipeline.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Consumer;
import org.themonitor.pipeline.duckdb.Warehouse;
import org.themonitor.pipeline.reference.Reference;
import org.themonitor.pipeline.sql.ModelRunner;
import org.themonitor.pipeline.sql.SqlProject;

/** Schema, staging and the shipped reference, made once for each process of tests: a copy costs a fifth of making them. */
final class PreparedDatabase {
    private static final Path PREPARED = prepare();

    private PreparedDatabase() {}

    /** A database of its own to build in, in place of what is there. */
    static Warehouse copyTo(Path database) throws IOException {
        Files.createDirectories(database.getParent());
        Files.deleteIfExists(database.resolveSibling(database.getFileName() + ".wal"));
        Files.copy(PREPARED, database, StandardCopyOption.REPLACE_EXISTING);
        return Warehouse.open(database, 1);
    }

    /** A build in such a database: of a whole edition, or of the rows that some questions need. */
    static EditionBuild build(Path database, Edition edition, SqlProject sql, boolean isWhole) throws IOException {
        Warehouse copy = copyTo(database);
        return isWhole ? EditionBuild.in(copy, edition, sql) : EditionBuild.ofRows(copy, edition, sql);
    }

    /** Works in a database of this process and undoes it all: nothing is copied, opened or written for one question. */
    static void inPassing(Consumer<Warehouse> work) {
        synchronized (InMemory.PREPARED) {
            try {
                InMemory.PREPARED.inTransaction(() -> {
                    work.accept(InMemory.PREPARED);
                    throw new Undone();
                });
            } catch (Undone expected) {
                // as it was
            }
        }
    }

    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** Made when it is first asked for. */
    private static final class InMemory {
        static final Warehouse PREPARED = fill(Warehouse.inMemory(1));
    }

    private static Path prepare() {
        try {
            Path folder = Files.createTempDirectory("prepared");
            Path file = folder.resolve("prepared.duckdb");
            // deleted in the other order
            List.of(folder, file).forEach(made -> made.toFile().deleteOnExit());
            fill(Warehouse.open(file, 1)).close();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Warehouse fill(Warehouse warehouse) {
        ModelRunner runner = new ModelRunner(warehouse, Editions.DEFINITIONS.sql(), EditionBuild.computations());
        runner.createSchema();
        runner.createStaging();
        warehouse.inTransaction(() -> ReferenceTables.load(warehouse, Reference.shipped()));
        return warehouse;
    }
}
