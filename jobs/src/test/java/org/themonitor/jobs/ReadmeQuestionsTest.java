package org.themonitor.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.themonitor.pipeline.about.EmptyTables;
import org.themonitor.pipeline.duckdb.Warehouse;
import org.themonitor.pipeline.edition.EditionFolder;

/** The questions of {@code sql/README.md}, asked of the finished editions as it says, have the answers it gives. */
@ExtendWith(FinishedSample.Once.class)
@Tag("long")
class ReadmeQuestionsTest {
    private static final Path QUESTIONS = MonitorProcess.PROJECT.resolve("sql/README.md");
    private static final Pattern QUESTION = Pattern.compile("^\\d+\\. \\*\\*(.+?)\\*\\*.*?`(.+?)` → (.+)$");

    @ParameterizedTest
    @CsvSource({"published, 53", "lm2026, 21"})
    void eachHasItsAnswer(String edition, int questions, FinishedSample sample) throws IOException {
        EditionFolder folder = new EditionFolder(sample.workspace().resolve("editions"), edition);
        Path database = folder.internalDatabase(folder.current().orElseThrow());
        List<String> items = items(edition);
        assertThat(items).hasSize(questions);
        try (Warehouse internal = Warehouse.openReadOnly(database, 1)) {
            for (String item : items) {
                Matcher question = QUESTION.matcher(item);
                assertThat(question.matches()).as(item).isTrue();
                String answer = answer(internal, question.group(2));
                assertThat(answer.isEmpty() ? whyEmpty(question.group(2), database) : answer)
                        .as(question.group(1))
                        .isEqualTo(question.group(3));
            }
        }
    }

    @Test
    void whoAsksATableWithoutARowIsToldWhatThatMeans(FinishedSample sample) {
        MonitorProcess.Ended asked = MonitorProcess.run(
                "query",
                "select sum(total) from casualties_by_sex",
                "--edition",
                "published",
                "--workspace",
                sample.workspace());

        assertThat(asked.exitCode()).isZero();
        assertThat(asked.err())
                .startsWith(
                        "publish.casualties_by_sex has no row in this edition: nothing of the data year is recorded");
    }

    /** Items of an edition's numbered list, each on one line. */
    private static List<String> items(String edition) throws IOException {
        String text = Files.readString(QUESTIONS, StandardCharsets.UTF_8).replaceAll("\\n +(?=\\S)", " ");
        int second = text.indexOf("### The same of `lm2026`");
        return (edition.equals("lm2026") ? text.substring(second) : text.substring(0, second))
                .lines()
                .filter(line -> line.matches("\\d+\\. \\*\\*.*`.* → .*"))
                .toList();
    }

    /** {@code no row: } and what the one table that is asked says of it. */
    private static String whyEmpty(String sql, Path database) {
        return EmptyTables.namedIn(sql, database)
                .get(0)
                .replaceFirst("^.* has (no row) in this edition(: .*)\\.$", "$1$2");
    }

    /** Rows with semicolons between, values with commas; {@code -} where there is none. */
    private static String answer(Warehouse internal, String sql) {
        return internal.query(sql).stream()
                .map(row -> row.values().values().stream()
                        .map(value -> value == null ? "-" : String.valueOf(value))
                        .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
    }
}
