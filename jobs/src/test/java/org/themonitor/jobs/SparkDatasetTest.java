package org.themonitor.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.themonitor.jobs.MonitorProcess.Ended;
import org.themonitor.pipeline.duckdb.Warehouse;

/** Spark reads the dataset as DuckDB reads it; {@code -Pspark}, for its two hundred jars are nobody else's. */
@ExtendWith(FinishedSample.Once.class)
class SparkDatasetTest {
    private static final Pattern WORKED = Pattern.compile(
            "(?s)create temporary view casualties using parquet options \\(path '([^']+)'\\);\\s+(select .+?);");
    private static final String SUMS =
            "select area, year, outcome, count(*) as rows_of_people, sum(people) as people from casualties"
                    + " group by area, year, outcome";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void sparkSaysWhatDuckDbSays(FinishedSample sample) throws IOException {
        Path dataset = folder.resolve("dataset");
        Ended ended = MonitorCall.run("export", "dataset", dataset, "--workspace", sample.workspace());
        assertThat(ended.exitCode()).as(ended.err()).isZero();
        Matcher worked = WORKED.matcher(Files.readString(MonitorProcess.PROJECT.resolve("README.md")));
        assertThat(worked.find()).as("the README's worked query").isTrue();

        try (SparkSession spark = SparkSession.builder()
                        .master("local[2]")
                        .config("spark.ui.enabled", "false")
                        .config("spark.driver.host", "127.0.0.1")
                        .config("spark.driver.bindAddress", "127.0.0.1")
                        .config("spark.local.dir", folder.resolve("local").toString())
                        .config(
                                "spark.sql.warehouse.dir",
                                folder.resolve("warehouse").toString())
                        .config("spark.sql.session.timeZone", "UTC")
                        .getOrCreate();
                Warehouse duckdb = Warehouse.inMemory(1)) {
            spark.sql(worked.group(0)
                    .substring(0, worked.group(0).indexOf(';'))
                    .replace(worked.group(1), dataset.resolve("casualties").toString()));
            duckdb.execute(
                    "create view casualties as from read_parquet('%s/casualties/*/*/*.parquet')".formatted(dataset));

            for (String query : List.of(SUMS, worked.group(2))) {
                List<String> expected = duckdb.query(query).stream()
                        .map(row -> line(List.copyOf(row.values().keySet().stream()
                                .map(name -> String.valueOf(row.values().get(name)))
                                .toList())))
                        .sorted()
                        .toList();
                List<String> found = spark.sql(query).collectAsList().stream()
                        .map(row -> line(java.util.stream.IntStream.range(0, row.size())
                                .mapToObj(index -> String.valueOf(row.get(index)))
                                .toList()))
                        .sorted()
                        .toList();
                assertThat(found).as(query).isNotEmpty().isEqualTo(expected);
            }
        }
    }

    private static String line(List<String> values) {
        return values.stream().collect(Collectors.joining("|"));
    }
}
