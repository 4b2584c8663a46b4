package org.themonitor.pipeline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNamesTest {
    @ParameterizedTest
    @CsvSource({
        "Sant%C3%A9.csv, Santé.csv",
        "%D0%BE%D1%82%D0%B2%D0%B5%D1%82%20%F0%9F%99%82.xlsx, ответ 🙂.xlsx",
        "100%25.csv, 100%.csv",
        "lat%E9.csv, lat%E9.csv",
        "é.csv, é.csv",
    })
    void aNameIsReadFromItsBytes(String raw, String name) {
        assertThat(FileNames.decoded(raw)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.csv", "TCD v2 FINAL.xlsx", "a%20b#?;.csv", "Ünïcode 字.csv", "~x"})
    void theLastNameOfAPathIsItself(String name) {
        assertThat(FileNames.of(Path.of("inbox", "LAO", name))).isEqualTo(name);
        assertThat(FileNames.of(FileNames.path(name))).isEqualTo(name);
        assertThat(FileNames.in(Path.of("inbox"), name)).isEqualTo(Path.of("inbox", name));
    }

    @Test
    void aFolderIsNamedLikeAFile() {
        assertThat(FileNames.of(Path.of("").toAbsolutePath()))
                .isEqualTo(Path.of("").toAbsolutePath().getFileName().toString());
    }
}
