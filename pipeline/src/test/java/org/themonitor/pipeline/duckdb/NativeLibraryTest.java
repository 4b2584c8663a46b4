package org.themonitor.pipeline.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeLibraryTest {
    @Test
    void theUnpackedFileIsDeletedOnceItIsLoaded(@TempDir Path folder) throws IOException {
        Path unpacked = Files.createFile(folder.resolve("libduckdb_java123.so"));
        Path other = Files.createFile(folder.resolve("libother123.so"));

        NativeLibrary.delete(List.of(
                "7f00-7f01 r-xp 00000000 08:01 42                         " + unpacked,
                "7f02-7f03 r-xp 00000000 08:01 43                         " + other,
                "7f04-7f05 rw-p 00000000 00:00 0"));

        assertThat(unpacked).doesNotExist();
        assertThat(other).exists();
    }
}
