package org.themonitor.pipeline.treaty;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The collected facts in the folder {@code shared} beside the project; tests on them are skipped where it is absent. */
public final class SharedFacts {
    private static final String STATUS_ON = "status_on_";

    private SharedFacts() {}

    public static List<NamedCsvRecord> rows(String fileName) {
        Optional<Path> file = find(Path.of("shared", "facts", fileName));
        if (file.isEmpty()) {
            System.getLogger("facts").log(System.Logger.Level.INFO, "skipped: no shared/facts/{0} here", fileName);
        }
        assumeTrue(
                file.isPresent(),
                "skipped: put the collected facts at shared/facts/" + fileName + " beside the project");
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file.orElseThrow())) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A day; null where there is none, or only words around a year. */
    public static @Nullable LocalDate day(NamedCsvRecord row, String column) {
        String text = row.getField(column);
        return text.matches("\\d{4}-\\d{2}-\\d{2}") ? LocalDate.parse(text) : null;
    }

    /** The day on which the facts give a status; none where they leave it to be computed, and the test is skipped. */
    public static LocalDate statusDay(List<NamedCsvRecord> rows) {
        Optional<String> column = rows.get(0).getHeader().stream()
                .filter(name -> name.startsWith(STATUS_ON))
                .findFirst();
        assumeTrue(column.isPresent(), "the facts give no status: it is computed");
        return LocalDate.parse(
                column.orElseThrow().substring(STATUS_ON.length()).replace('_', '-'));
    }

    /** The status on that day, in the facts' words. */
    public static String status(NamedCsvRecord row, LocalDate day) {
        return row.getField(STATUS_ON + day.toString().replace('-', '_'));
    }

    /** A file of the project's surroundings, looked for in every folder above. */
    public static Optional<Path> find(Path wanted) {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve(wanted))
                .filter(Files::isRegularFile)
                .findFirst();
    }
}
