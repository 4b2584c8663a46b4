package org.themonitor.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.themonitor.jobs.MonitorProcess.Ended;
import org.themonitor.pipeline.duckdb.Row;
import org.themonitor.pipeline.duckdb.Warehouse;
import org.themonitor.pipeline.edition.EditionFolder;

/** The dataset says what the internal edition says, and nothing that is sensitive. */
@ExtendWith(FinishedSample.Once.class)
class DatasetTest {
    private static final String SUMS =
            "select area, %s as year, outcome, count(*) as rows, sum(people) as people from %s"
                    + " group by all order by all";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void everyRowIsInItAndItsSumsAreThoseOfTheEdition(FinishedSample sample) throws IOException {
        Path dataset = folder.resolve("dataset");
        Ended ended = MonitorCall.run("export", "dataset", dataset, "--workspace", sample.workspace());

        assertThat(ended.exitCode()).as(ended.err()).isZero();
        EditionFolder edition = new EditionFolder(sample.workspace().resolve("editions"), "lm2026");
        List<Row> expected;
        List<Row> sensitive;
        try (Warehouse internal = Warehouse.openReadOnly(
                edition.internalDatabase(edition.current().orElseThrow()), 1)) {
            expected = internal.query(SUMS.formatted("incident_year", "core.casualties"));
            sensitive = internal.query(
                    "select distinct column_name from about.columns where audience in ('sensitive', 'vault_only')"
                            + " and schema_name = 'core'");
        }
        assertThat(expected).isNotEmpty();
        assertThat(sensitive).isNotEmpty();
        String files = "read_parquet('%s/casualties/*/*/*.parquet', hive_partitioning = true)".formatted(dataset);
        try (Warehouse reader = Warehouse.inMemory(1)) {
            assertThat(reader.query(SUMS.formatted("year", files)).toString()).isEqualTo(expected.toString());
        }
        String schema = Files.readString(dataset.resolve("schema.json"));
        assertThat(schema).contains("For the house alone", "\"name\" : \"people\"", "number of people");
        for (Row column : sensitive) {
            assertThat(schema).doesNotContain("\"name\" : \"" + column.text("column_name") + '"');
        }
        assertThat(openToOthers(dataset)).isEmpty();
        assertThat(folder.resolve("dataset.next")).doesNotExist();
    }

    @Test
    void aFolderThatIsThereIsNotWrittenTo(FinishedSample sample) {
        Ended there = MonitorCall.run("export", "dataset", folder, "--workspace", sample.workspace());
        assertThat(there.exitCode()).isEqualTo(2);
        assertThat(there.err()).isEqualTo(folder + " is there already; name a folder that is not");
        assertThat(folder).isEmptyDirectory();

        Ended none = MonitorCall.run("export", "dataset", folder.resolve("a"), "--workspace", folder.resolve("none"));
        assertThat(none.exitCode()).isEqualTo(2);
        assertThat(none.err()).startsWith("There is no finished edition lm2026");
        assertThat(MonitorCall.run("export").err()).isEqualTo("say what to export: monitor export dataset DIR");
    }

    private static List<String> openToOthers(Path folder) throws IOException {
        if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> {
                        try {
                            return !PosixFilePermissions.toString(Files.getPosixFilePermissions(path))
                                    .endsWith("------");
                        } catch (IOException unreadable) {
                            throw new java.io.UncheckedIOException(unreadable);
                        }
                    })
                    .map(Path::toString)
                    .toList();
        }
    }
}
