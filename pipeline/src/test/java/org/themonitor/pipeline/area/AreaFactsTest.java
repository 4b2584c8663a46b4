package org.themonitor.pipeline.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.themonitor.pipeline.reference.Reference;
import org.themonitor.pipeline.reference.ReferenceTable;

/** Every area in the published facts is known, where that folder lies beside the project. */
class AreaFactsTest {
    private static final Path FACTS = Path.of("..", "..", "shared", "facts");
    private static final LocalDate STATUS_DAY = LocalDate.of(2026, 2, 3);
    private static final Areas AREAS = Areas.load();

    // Totals, lists of several areas, and a country with a topic in brackets are no area.
    private static final Pattern NO_AREA = Pattern.compile(
            "World|(GLOBAL|ALL STATES PARTIES).*|.*\\(cluster munition remnants\\)|.+/Nagorno-Karabakh");
    // The Depositary's plain name of one of the two; too ambiguous for an alias.
    private static final String CONGO = "Congo";

    @BeforeEach
    void needsTheFolder() {
        assumeTrue(
                Files.isDirectory(FACTS),
                "skipped: put the collected facts in " + FACTS.toAbsolutePath().normalize());
    }

    @Test
    void knowsEveryCountryAsPrinted() throws IOException {
        for (ReferenceTable table : facts()) {
            assertThat(column(table, "country"))
                    .as(table.name())
                    .filteredOn(country -> !NO_AREA.matcher(country).matches())
                    .allMatch(country -> AREAS.find(country).isPresent());
        }
    }

    @Test
    void agreesWithTheStatusListsOnCodesAndNames() throws IOException {
        for (String name : List.of("ccm_status", "mbt_status")) {
            ReferenceTable table = fact(FACTS.resolve(name + ".csv"));
            for (ReferenceTable.Row row : table.rows()) {
                AreaCode area = new AreaCode(row.cells().get(table.column("iso3")));
                String country = row.cells().get(table.column("country"));
                String depositary = row.cells().get(table.column("untc_name"));

                assertThat(AREAS.name(area, STATUS_DAY)).isEqualTo(country);
                assertThat(AREAS.find(area.code())).contains(area);
                if (!depositary.equals(CONGO)) {
                    assertThat(AREAS.find(depositary)).as(depositary).contains(area);
                }
            }
        }
    }

    @Test
    void agreesWithTheRegionsPrintedIn2011() throws IOException {
        ReferenceTable printed = fact(FACTS.resolve("contaminated_lists.csv"));
        List<List<String>> regions = Reference.shipped().table("region_areas").rows().stream()
                .map(ReferenceTable.Row::cells)
                .toList();
        for (ReferenceTable.Row row : printed.rows()) {
            String region = row.cells().get(printed.column("region_printed"));
            String area = AREAS.find(row.cells().get(printed.column("country")))
                    .orElseThrow()
                    .code();
            if (!region.isEmpty()) {
                assertThat(row.cells().get(printed.column("edition"))).isEqualTo("CMM 2011");
                assertThat(regions).contains(List.of("cmm2011", region, area));
            }
        }
    }

    private static List<ReferenceTable> facts() throws IOException {
        try (Stream<Path> files = Files.list(FACTS)) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .map(AreaFactsTest::fact)
                    .filter(table -> table.header().contains("country"))
                    .toList();
        }
    }

    private static ReferenceTable fact(Path file) {
        try {
            return ReferenceTable.parse(
                    String.valueOf(file.getFileName()).replace(".csv", ""), Files.readAllBytes(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<String> column(ReferenceTable table, String name) {
        int position = table.column(name);
        return table.rows().stream().map(row -> row.cells().get(position)).toList();
    }
}
