package org.themonitor.pipeline.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.themonitor.pipeline.duckdb.Warehouse;

/** The edition of the year after, made of the very workbooks and decisions that its predecessor was made of. */
class NextEditionTest {
    private static final Path SAMPLE = Path.of("..", "sample-data");
    private static final List<String> OF_A_YEAR = List.of(
            "from marts.casualty_area_years where casualty_year = 2025 order by area",
            "select source_row_id, people, outcome, device_type, not_counted, merged_into from core.casualty_rows"
                    + " where incident_year = 2025 order by source_row_id",
            "from core.held_casualties where incident_year = 2025 order by all",
            "from core.incomplete_casualty_years where incident_year = 2025 order by all",
            "from core.area_coverage where incident_year = 2025 order by all",
            "from core.casualty_merges order by all");

    @TempDir
    Path folder;

    @Test
    void saysOfTheYearBeforeWhatItsPredecessorSaid() throws Exception {
        NetWorkspace season =
                new NetWorkspace(folder).decided(SAMPLE.resolve("decisions")).inbox(SAMPLE.resolve("inbox"));
        Files.writeString(
                season.decisions().resolve("lm2026").resolve("inclusions.yml"),
                "inclusions:\n- {source: synthetic-centre, area: LBN, incident_year: 2025, record_kind: casualties,"
                        + " decision: exclude, reason_code: other, reason: a trial, author: editor, decided_on: 2026-05-01}\n");
        Path next = Files.createDirectories(season.decisions().resolve("lm2027"));
        Files.writeString(
                next.resolve("edition.yml"),
                Files.readString(season.decisions().resolve("lm2026").resolve("edition.yml"))
                        .replace("2026", "2027")
                        .replace("2025", "2026"));
        season.takenIn();
        String asked = String.join(" ", OF_A_YEAR) + " publish.casualty_change_by_area";
        try (Warehouse before = season.upTo(asked, EditionFile.read(season.decisions(), "lm2026"));
                Warehouse after = season.upTo(asked, EditionFile.read(season.decisions(), "lm2027"))) {
            assertThat(before.query("from core.casualty_rows where not_counted = 'excluded_by_decision:other'"))
                    .isNotEmpty();
            for (String rows : OF_A_YEAR) {
                assertThat(after.query(rows)).as(rows).isEqualTo(before.query(rows));
            }
            assertThat(after.query("select distinct previous_total is not null as has_one, current_total"
                                    + " from publish.casualty_change_by_area")
                            .toString())
                    .contains("has_one=true")
                    .contains("current_total=null");
        }
    }
}
