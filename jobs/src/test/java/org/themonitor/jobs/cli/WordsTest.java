package org.themonitor.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void theLastWordsOfALineAreReadAsUtf8() {
        byte[] line = "java\0-jar\0monitor.jar\0receive\0Ответ 🙂.csv\0\0".getBytes(StandardCharsets.UTF_8);

        assertThat(Words.last(line, 3)).hasValue(new String[] {"receive", "Ответ 🙂.csv", ""});
    }

    @Test
    void aWordThatIsNoUtf8CannotBeKnown() {
        byte[] line = "receive\0\u00e9.csv\0".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(Words.last(line, 2)).isEmpty();
    }

    @Test
    void aUsageErrorIsLastAndAloneButForWhereHelpIs() {
        for (String wrong :
                new String[] {"receive", "receive x --nonsense", "history a b", "nonsense", "overdue --as-of=x"}) {
            ByteArrayOutputStream err = new ByteArrayOutputStream();

            int code =
                    CommandLineFactory.create(new ByteArrayOutputStream(), err).execute(wrong.split(" "));

            assertThat(code).as(wrong).isEqualTo(ExitCode.USAGE);
            String told = err.toString(StandardCharsets.UTF_8);
            assertThat(told.lines().count()).as(told).isLessThan(5);
            assertThat(told.lines().reduce((first, second) -> second).orElseThrow())
                    .as(told)
                    .doesNotContain("--help");
        }
    }
}
