package org.themonitor.pipeline.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkspaceSecretTest {
    @TempDir
    Path workspace;

    private WorkspaceSecret secret() {
        return WorkspaceSecret.beside(workspace.resolve("decisions"));
    }

    @Test
    void aKeyIsMadeOnceAndHashesAlike() {
        String hash = secret().keyed("a name");

        assertThat(hash).matches("[0-9a-f]{64}");
        assertThat(secret().keyed("a name")).isEqualTo(hash);
        assertThat(secret().isKeyed("a name", hash)).isTrue();
        assertThat(secret().isKeyed("another", hash)).isFalse();
    }

    /** One digit changed by a bit may be no digit any more. */
    @ParameterizedTest
    @ValueSource(strings = {"no key", "abc", "0123456789`bcdef", "\u0000"})
    void aKeyThatIsDamagedIsToldAndNotMadeAnew(String damaged) throws IOException {
        Path file = workspace.resolve(".secret");
        Files.writeString(file, damaged);

        assertThatThrownBy(() -> secret().keyed("a name"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(".secret")
                .hasRootCauseInstanceOf(IllegalArgumentException.class)
                .cause()
                .hasMessage("it holds no key any more; put the file of your last backup in its place");
        assertThat(Files.readString(file)).isEqualTo(damaged);
    }
}
