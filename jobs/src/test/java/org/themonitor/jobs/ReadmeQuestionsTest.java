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
import org.themonitor.pipeline.duckdb.Warehouse;
import org.themonitor.pipeline.edition.EditionFolder;

/** The questions of {@code sql/README.md}, asked of the finished edition {@code published} as the README says, have the answers it gives. */
@ExtendWith(FinishedSample.Once.class)
@Tag("long")
class ReadmeQuestionsTest {
    private static final Path QUESTIONS = MonitorProcess.PROJECT.resolve("sql/README.md");
    private static final Pattern QUESTION = Pattern.compile("^\\d+\\. \\*\\*(.+?)\\*\\*.*?`(.+?)` → (.+)$");

    @Test
    void eachHasItsAnswer(FinishedSample sample) throws IOException {
        EditionFolder folder = new EditionFolder(sample.workspace().resolve("editions"), "published");
        List<String> items = items();
        assertThat(items).hasSize(38);
        try (Warehouse internal =
                Warehouse.openReadOnly(folder.internalDatabase(folder.current().orElseThrow()), 1)) {
            for (String item : items) {
                Matcher question = QUESTION.matcher(item);
                assertThat(question.matches()).as(item).isTrue();
                assertThat(answer(internal, question.group(2)))
                        .as(question.group(1))
                        .isEqualTo(question.group(3));
            }
        }
    }

    /** Items of the numbered list, each on one line. */
    private static List<String> items() throws IOException {
        String text = Files.readString(QUESTIONS, StandardCharsets.UTF_8).replaceAll("\\n +(?=\\S)", " ");
        return text.lines()
                .filter(line -> line.matches("\\d+\\. \\*\\*.*`.* → .*"))
                .toList();
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
