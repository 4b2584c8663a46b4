package org.themonitor.pipeline.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.themonitor.pipeline.blank.BlankWorkbooks;

/** Whatever a sender writes, wherever a file has room for it, stays in the house until an editor accepts it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlantedPartsTest {
    private static final Edition EDITION = Editions.edition("lm2026", LocalDate.of(2026, 2, 3));
    private static final Pattern MARKER = Pattern.compile("plantmark\\d+q");

    /** The kinds of files a public edition has; a new kind is searched, and named here. */
    private static final Set<String> KINDS = Set.of("csv", "duckdb", "json", "md", "parquet", "xlsx");

    private Map<String, String> planted = Map.of();
    private Map<String, String> published = Map.of();
    private Map<String, String> internal = Map.of();

    @BeforeAll
    void publish(@TempDir Path folder) throws IOException {
        Editions editions = new Editions(folder);
        PlantedParts parts = new PlantedParts(
                Editions.DEFINITIONS.templates().find(BlankWorkbooks.TEMPLATE).orElseThrow());
        editions.receive(parts.xlsx(folder.resolve(parts.mark("name of a file") + ".xlsx")), "LAO", "nra", 2025);
        editions.receive(parts.xls(folder.resolve("workbook.xls")), "KHM", parts.mark("name of a source"), 2025);
        editions.receive(
                parts.csv(
                        folder.resolve("register.csv"),
                        Editions.register("2025,1,Civil,Herido,Masculino,Accidente por MAP,x")),
                "COL",
                "register",
                2025);
        editions.takeIn();
        editions.publish(EDITION);
        planted = parts.planted;
        published = PublishedFiles.contents(editions.folder(EDITION).publicFolder(Editions.BUILD));
        internal = PublishedFiles.contents(editions.folder(EDITION).internalFolder(Editions.BUILD));
    }

    /** Else the search below would prove nothing. */
    @Test
    void theEditionOfTheHouseHoldsMuchOfIt() {
        assertThat(planted).hasSizeGreaterThan(400);
        assertThat(found(internal)).hasSizeGreaterThan(100);
    }

    @Test
    void nothingPlantedIsPublic() {
        assertThat(found(published)).isEmpty();
    }

    @Test
    void everyKindOfOutputIsSearched() {
        assertThat(published.keySet().stream()
                        .filter(name -> !name.contains("!") && !name.contains("#"))
                        .map(name -> name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet()))
                .isEqualTo(KINDS);
    }

    /** What was found, where it was planted and where it came out. */
    private Set<String> found(Map<String, String> contents) {
        Set<String> found = new TreeSet<>();
        contents.forEach((name, text) -> {
            for (String part : List.of(name.toLowerCase(Locale.ROOT), text)) {
                MARKER.matcher(part).results().forEach(match -> found.add(planted.get(match.group()) + " in " + name));
            }
        });
        return found;
    }
}
