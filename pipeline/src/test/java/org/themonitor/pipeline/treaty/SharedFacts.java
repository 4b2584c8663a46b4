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

    public static @Nullable LocalDate day(NamedCsvRecord row, String column) {
        String text = row.getField(column);
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    /** A file of the project's surroundings, looked for in every folder above. */
    public static Optional<Path> find(Path wanted) {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve(wanted))
                .filter(Files::isRegularFile)
                .findFirst();
    }
}
