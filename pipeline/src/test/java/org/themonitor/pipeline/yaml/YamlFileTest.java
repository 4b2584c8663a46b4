package org.themonitor.pipeline.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class YamlFileTest {
    private final YamlProblems problems = new YamlProblems();

    @Test
    void guessesNothingFromScalars() {
        YamlNode root = new YamlFile("a.yml", "no: No\nyear: 010\nempty:\n").root(problems);

        assertThat(root.fields().values()).extracting(YamlNode::text).containsExactly("No", "010", "");
        assertThat(root.fields().values()).extracting(YamlNode::line).containsExactly(1, 2, 3);
    }

    @Test
    void refusesAKeyWrittenTwice() {
        new YamlFile("a.yml", "a: 1\na: 2\n").root(problems);

        assertThatThrownBy(problems::throwIfAny)
                .isInstanceOf(InvalidYamlException.class)
                .hasMessageContaining("a.yml line 2")
                .hasMessageContaining("'a'");
    }

    @Test
    void namesTheLineOfBrokenYaml() {
        new YamlFile("a.yml", "a: 1\nb: [1, 2\n").root(problems);

        assertThat(problems.sentences()).singleElement().asString().startsWith("a.yml line ");
    }

    @Test
    void whatStandsBelowTheEndOfTheDocumentIsNotLeftOutUnseen() {
        new YamlFile("a.yml", "a: 1\n---\nb: 2\n").root(problems);

        assertThat(problems.sentences()).singleElement().asString().startsWith("a.yml line 3: stands below");
    }

    @Test
    void aReferenceIsNotTakenForItsName() {
        new YamlFile("a.yml", "a: &x 1\nb: *x\n").root(problems);

        assertThat(problems.sentences()).singleElement().asString().startsWith("a.yml line 2: '*x' stands for another");
    }

    @Test
    void aFileInAnotherEncodingIsNamed(@TempDir Path folder) throws Exception {
        Path file = Files.write(folder.resolve("a.yml"), new byte[] {'a', ':', ' ', (byte) 0xE9});

        assertThatThrownBy(() -> YamlFile.at(file))
                .isInstanceOf(InvalidYamlException.class)
                .hasMessage("a.yml: is not written in UTF-8; save it in that encoding");
    }

    @Test
    void namesUnknownKeysAndMissingTexts() {
        YamlFile file = new YamlFile("a.yml", "a: 1\nextra: 2\n");
        new YamlForm(file.name(), file.root(problems), problems).only("a", "b").text("b");

        assertThat(problems.sentences())
                .containsExactly("a.yml line 2: unknown key 'extra'; known are a, b", "a.yml line 1: 'b' is missing");
    }

    @Test
    void digestsTheSameWhateverTheLineEnds() {
        assertThat(new YamlFile("a.yml", "a: 1\r\n").digest()).isEqualTo(new YamlFile("b.yml", "a: 1\n").digest());
    }
}
