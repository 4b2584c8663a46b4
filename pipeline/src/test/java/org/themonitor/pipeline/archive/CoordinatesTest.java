package org.themonitor.pipeline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CoordinatesTest {

    @Test
    void aPlaceInTheInboxSaysAreaSourceAndYear() {
        assertThat(Coordinates.ofInboxPath(Path.of("col", "National Register", "2025", "file.csv")))
                .isEqualTo(new Coordinates("COL", "national-register", 2025));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file.csv",
                "COL/file.csv",
                "COL/nra/file.csv",
                "COL/nra/2025/old/file.csv",
                "COL/nra/25/file.csv",
                "COL/nra/2125/file.csv",
                "COL/nra/draft/file.csv",
            })
    void aPlaceOfAnotherShapeSaysNothing(String path) {
        assertThat(Coordinates.ofInboxPath(Path.of("", path.split("/")))).isEqualTo(Coordinates.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "NRA, nra",
        "Acción contra minas, acción-contra-minas",
        "UXO / Lao, uxo-lao",
        "-a-, a",
        "../../etc, etc",
        "INDIGENA, indigena",
        "'a''b\"c', a-b-c",
    })
    void aSourceCodeIsSafeInIdsAndPaths(String written, String code) {
        assertThat(Coordinates.code(written)).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nra", "mine-action-centre-2", "7"})
    void aSourceThatSendsAnewIsCalledByACode(String written) {
        assertThat(Coordinates.sourceProblem(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "NRA",
                "Dr Doe",
                "santé",
                "a_b",
                "a/b",
                "..",
                "a\n",
                "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
            })
    void anotherNameIsRefusedAndNotRepeated(String written) {
        assertThat(Coordinates.sourceProblem(written))
                .get()
                .asString()
                .contains("as in mine-action-centre")
                .doesNotContain("Doe", "santé", "xxx");
    }

    @Test
    void theFolderOfTheInboxLeadsBackToTheCoordinates() {
        Coordinates colombia = new Coordinates("COL", "nra", 2025);
        Path inbox = Path.of("inbox");
        Path file = colombia.inboxFolder(inbox).resolve("file.csv");

        assertThat(Coordinates.ofInboxPath(inbox.relativize(file))).isEqualTo(colombia);
        assertThat(Coordinates.NONE.inboxFolder(inbox)).isEqualTo(inbox);
    }

    static Stream<Coordinates> usable() {
        return Stream.of(
                Coordinates.NONE,
                new Coordinates("CÔTE D'IVOIRE", "nra", 2025),
                new Coordinates("CONGO (DRC)", "мин-центр", 1999),
                new Coordinates("LAO", "x".repeat(69), 2025));
    }

    @ParameterizedTest
    @MethodSource("usable")
    void coordinatesThatCanBeUsedHaveNoProblem(Coordinates coordinates) {
        assertThat(coordinates.problem()).isEmpty();
    }

    static Stream<Coordinates> unusable() {
        return Stream.of(
                new Coordinates("LAO", "x".repeat(70), 2025),
                new Coordinates("LAO", "字".repeat(69), 2025),
                new Coordinates("LAO", Coordinates.code("???"), 2025),
                new Coordinates("LAO", Coordinates.code("\u202e"), 2025),
                new Coordinates("LAO\nTCD", "nra", 2025),
                new Coordinates("L\ufffdO", "nra", 2025),
                new Coordinates("L/O", "nra", 2025),
                new Coordinates("L".repeat(61), "nra", 2025),
                new Coordinates("LAO", "nra", 25));
    }

    @ParameterizedTest
    @MethodSource("unusable")
    void coordinatesThatCannotBeUsedSayWhatToWrite(Coordinates coordinates) {
        assertThat(coordinates.problem()).get().asString().contains("; write ").doesNotContainPattern("\\p{Cc}");
    }
}
