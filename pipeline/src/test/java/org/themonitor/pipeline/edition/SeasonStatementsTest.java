package org.themonitor.pipeline.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.themonitor.pipeline.archive.Coordinates;
import org.themonitor.pipeline.duckdb.Warehouse;

/**
 * Two seasons in which every number was right and nearly every statement made of them was wrong: nothing may be said of
 * more, fewer, most or least people where nobody vouches for the years that are compared.
 */
class SeasonStatementsTest {
    private static final Path SAMPLE = Path.of("..", "sample-data");
    private static final String CHANGES =
            "select area, previous_total, change, direction from publish.casualty_change_by_area";

    /** {@link FiguresNetTest} makes the rest of both. */
    private static final String ASKED = "publish.casualties_by_year publish.casualty_headlines"
            + " publish.casualty_change_by_area publish.area_ranks publish.late_rows publish.season_coverage";

    @TempDir
    Path folder;

    /** It said casualties +275 %, increased in 4 of 4 areas, the lowest year 2024: of that year a few late rows came. */
    @Test
    void fourCleanWorkbooksSayNothingOfTheYearBefore() throws Exception {
        NetWorkspace season = new NetWorkspace(folder).decided(SAMPLE.resolve("decisions"));
        for (String area : List.of("IRQ", "LBN", "MOZ", "PER")) {
            try (Stream<Path> all = Files.walk(SAMPLE.resolve("inbox").resolve(area))) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    season.receive(
                            file,
                            Coordinates.ofInboxPath(SAMPLE.resolve("inbox").relativize(file)));
                }
            }
        }
        try (Warehouse edition = lm2026(season)) {
            assertThat(texts(edition, "select year, qualifier from publish.casualties_by_year"))
                    .containsExactly("2025 at_least");
            assertThat(texts(
                            edition,
                            "select count, base from publish.casualty_headlines where measure in"
                                    + " ('areas_increased', 'areas_decreased', 'areas_same')"))
                    .containsOnly("null 0");
            assertThat(texts(
                            edition,
                            "select measure, count from publish.casualty_headlines where count is not null and measure in"
                                    + " ('previous_total', 'change_of_comparable_areas', 'change_of_total', 'lowest_total',"
                                    + " 'highest_total', 'highest_since', 'years_in_a_row')"))
                    .isEmpty();
            assertThat(texts(edition, CHANGES + " where change is not null or direction <> 'not_comparable'"))
                    .isEmpty();
            assertThat(texts(edition, "select area, rank from publish.area_ranks where rank is not null"))
                    .isEmpty();
            assertThat(texts(edition, "select distinct year from publish.late_rows where year = 2024"))
                    .containsExactly("2024");
        }
    }

    /** It said −2,029 of Myanmar, which sent nothing, and ranked late rows of 6 beside a print of 2,029. */
    @Test
    @Tag("long")
    void printsBesideThisYearsWorkbooksAreNoFall() throws Exception {
        NetWorkspace season =
                new NetWorkspace(folder).decided(SAMPLE.resolve("decisions")).inbox(SAMPLE.resolve("inbox"));
        for (String source : List.of("monitor-casualties", "monitor-compliance")) {
            Path prints = SAMPLE.resolve(Path.of("published", "inbox", "XWD", source, "2024"));
            try (Stream<Path> all = Files.list(prints)) {
                for (Path file : all.toList()) {
                    season.receive(file, new Coordinates("XWD", source, 2025));
                }
            }
        }
        try (Warehouse edition = lm2026(season)) {
            assertThat(texts(edition, CHANGES + " where area = 'MMR'")).containsExactly("MMR 2029 null not_comparable");
            assertThat(texts(
                            edition,
                            "select area, rank from publish.area_ranks where measure = 'total' and year = 2025"
                                    + " and rank is not null"))
                    .isEmpty();
            assertThat(texts(
                            edition,
                            "select information, total, could_be from publish.season_coverage where area = 'MMR'"))
                    .containsExactly("last_years_information null 2029");
            assertThat(texts(
                            edition,
                            "select measure, count from publish.casualty_headlines where count is not null and measure in"
                                    + " ('change_of_total', 'highest_total', 'highest_since', 'years_in_a_row')"))
                    .isEmpty();
            assertThat(texts(edition, "select distinct notice from publish.area_ranks where basis = 'printed'"))
                    .containsExactly("null");
        }
    }

    private static Warehouse lm2026(NetWorkspace season) throws Exception {
        return season.takenIn().upTo(ASKED, EditionFile.read(season.decisions(), "lm2026"));
    }

    private static List<String> texts(Warehouse edition, String query) {
        return edition.query(query).stream()
                .map(row -> String.join(
                        " ", row.values().values().stream().map(String::valueOf).toList()))
                .toList();
    }
}
