package org.themonitor.pipeline.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.themonitor.pipeline.yaml.InvalidYamlException;

class RetentionTest {
    private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");

    @TempDir
    private Path workspace = Path.of("");

    @Test
    void whatIsOlderThanItMayBeIsCountedByItsClass() throws IOException {
        write("outbox/findings/LAO/a.xlsx", "2028-11-01T00:00:00Z");
        write("outbox/findings/LAO/b.xlsx", "2029-12-01T00:00:00Z");
        write("archive/" + "0".repeat(64), "2001-01-01T00:00:00Z");

        OldFiles files = OldFiles.of(workspace, retention(), NOW);

        assertThat(files.old()).hasSize(1);
        files.old().forEach((data, count) -> {
            assertThat(data.name()).isEqualTo("findings");
            assertThat(count).isEqualTo(1);
        });
        assertThat(files.unknown()).isEmpty();
    }

    @Test
    void aWorkspaceHasItsOwnTimes() throws IOException {
        write("archive/" + "0".repeat(64), "2001-01-01T00:00:00Z");
        own("{class: originals, days: 3650, why: the law of the land}");

        assertThat(OldFiles.of(workspace, retention(), NOW).old().keySet())
                .extracting(DataClass::name, DataClass::why)
                .containsExactly(tuple("originals", "the law of the land"));
    }

    @Test
    void whatItSaysWrongIsToldTogether() throws IOException {
        own("{class: nothing, days: 3, why: x}\n- {class: originals, days: soon}");

        assertThatThrownBy(this::retention)
                .isInstanceOf(InvalidYamlException.class)
                .hasMessageContainingAll("no class of data", "or always", "'why' is missing");
    }

    @Test
    void aFileOfNoKindIsOfNoClass() throws IOException {
        write("vault/vault.duckdb", "2029-12-31T00:00:00Z");
        write("vault/copy.duckdb", "2029-12-31T00:00:00Z");
        write("notes.txt", "2029-12-31T00:00:00Z");

        assertThat(OldFiles.of(workspace, retention(), NOW).unknown())
                .containsExactly("notes.txt", "vault/copy.duckdb");
    }

    private Retention retention() {
        return Retention.load(workspace.resolve("decisions"));
    }

    private void own(String lines) throws IOException {
        write("decisions/retention.yml", "2029-12-31T00:00:00Z");
        Files.writeString(workspace.resolve("decisions/retention.yml"), "retention:\n- " + lines + "\n");
    }

    private void write(String name, String at) throws IOException {
        Path file = workspace.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "");
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse(at)));
    }
}
