package org.themonitor.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** SQL is the analysts' front door: what makes a table stands in a file of the tree sql, never in Java. */
class SqlInJavaTest {
    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Pattern TEXT_BLOCK = Pattern.compile("\"\"\"(.*?)\"\"\"", Pattern.DOTALL);
    private static final Pattern SQL =
            Pattern.compile("\\b(select|create|insert|update|delete|with)\\b\\s", Pattern.CASE_INSENSITIVE);

    @Test
    void noTextBlockOfTheLibraryHoldsAStatement() throws IOException {
        List<Path> sources;
        try (Stream<Path> files = Files.walk(SOURCES)) {
            sources = files.filter(file -> file.toString().endsWith(".java")).toList();
        }

        assertThat(sources).hasSizeGreaterThan(100);
        assertThat(sources.stream().filter(SqlInJavaTest::holdsAStatement)).isEmpty();
    }

    @Test
    void aTextBlockWithAStatementWouldBeFound() {
        assertThat(holdsAStatement("String s = \"\"\"\n    select area\n    from core.areas\n    \"\"\";"))
                .isTrue();
        assertThat(holdsAStatement("String s = \"select one line of plumbing\";"))
                .isFalse();
    }

    private static boolean holdsAStatement(Path source) {
        try {
            return holdsAStatement(Files.readString(source));
        } catch (IOException e) {
            throw new IllegalStateException(source.toString(), e);
        }
    }

    private static boolean holdsAStatement(String source) {
        return TEXT_BLOCK
                .matcher(source)
                .results()
                .anyMatch(block -> SQL.matcher(block.group(1)).find());
    }
}
