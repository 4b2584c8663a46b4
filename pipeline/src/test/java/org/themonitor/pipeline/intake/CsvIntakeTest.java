package org.themonitor.pipeline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.themonitor.pipeline.BuiltIn;
import org.themonitor.pipeline.archive.Coordinates;
import org.themonitor.pipeline.intake.TrialVault.Outcome;

/** CSV files as the programs of other countries write them, and with a byte gone wrong. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CsvIntakeTest {
    private static final Path REGISTER = Path.of("..", "sample-data", "foreign", "SYNTHETIC-register-english.csv");
    private static final Coordinates PLACE = new Coordinates("COL", "synthetic-trial", 2025);

    private final Definitions definitions = BuiltIn.DEFINITIONS;

    @TempDir
    static Path folder;

    private String text = "";

    private TrialVault vault;

    @BeforeAll
    void readTheSoundOne() throws Exception {
        vault = new TrialVault(folder);
        text = Files.readString(REGISTER).replace("\"91.001\"", "91");
    }

    @Test
    void semicolonsAndTabsGiveTheSameRows() throws Exception {
        Outcome sound = take(text.getBytes(StandardCharsets.UTF_8));
        assertThat(sound.rows()).isNotEmpty();
        for (String delimiter : List.of(";", "\t")) {
            assertThat(take(text.replace(",", delimiter).getBytes(StandardCharsets.UTF_8)))
                    .isEqualTo(sound);
        }
    }

    @Test
    void oneWrongByteIsToldAndNotTakenForAnUnknownTemplate() throws Exception {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int thirdLine = text.indexOf('\n', text.indexOf('\n') + 1) + 1;
        bytes[thirdLine + 3] = (byte) 0xE9; // an é of Windows

        Outcome outcome = take(bytes);

        assertThat(outcome.quarantined()).isTrue();
        assertThat(outcome.findings()).containsExactly("FILE_WRONG_ENCODING");
    }

    private Outcome take(byte[] bytes) throws Exception {
        Path file = Files.write(folder.resolve("register.csv"), bytes);
        return vault.take(definitions, file, PLACE);
    }

    @AfterAll
    void close() {
        vault.close();
    }
}
