package org.themonitor.pipeline.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.themonitor.pipeline.duckdb.Warehouse;
import org.themonitor.pipeline.intake.Definitions;

/** A line of a workspace's reference decides what an edition says, and is named where it does. */
class OwnReferenceTest {
    private static final Edition EDITION = Editions.edition("lm2026", LocalDate.of(2026, 10, 15));

    @TempDir
    private Path folder;

    @Test
    void anActThatTheProgramDoesNotListBindsAState() throws IOException {
        Path reference = Files.createDirectories(folder.resolve("decisions/reference"));
        // invented: what a deposit after the program's list would look like
        Files.writeString(
                reference.resolve("treaty_acts.csv"),
                "act_id,treaty,area,act,happened_on,known_on,known_on_basis,effective_on_by_hand,note,source_title,source_url\n"
                        + "mbt-LBN-accession-2026-04-01,mbt,LBN,accession,2026-04-01,2026-04-02,receipt,,,an invented"
                        + " list,https://example.org\n");
        Files.writeString(
                reference.resolve("producers.csv"),
                "area,weapon,practice,listed_on,source_title,source_url\n"
                        + "BRA,cluster_munition,former,2026-01-01,an invented list,https://example.org\n"
                        + "LAO,cluster_munition,never,,an invented list,https://example.org\n");
        Definitions definitions = Definitions.with(Editions.DEFINITIONS.sql(), folder.resolve("decisions"));
        Path database = folder.resolve("edition.duckdb");
        try (EditionBuild build =
                EditionBuild.start(EDITION, definitions.sql(), definitions.reference(), database, 1)) {
            assertThat(build.buildTables(() -> false, made -> {})).isTrue();
            assertThat(build.check())
                    .allSatisfy(
                            check -> assertThat(check.rows()).as(check.check()).isZero());
        }
        try (Warehouse edition = Warehouse.openReadOnly(database, 1)) {
            assertThat(edition.query("select status, in_force_on from publish.treaty_status"
                            + " where treaty = 'mbt' and area = 'LBN'"))
                    .singleElement()
                    .satisfies(row -> {
                        assertThat(row.text("status")).isEqualTo("state_party");
                        assertThat(row.date("in_force_on")).isEqualTo(LocalDate.of(2026, 10, 1));
                    });
            assertThat(new FigureTrace(edition)
                            .explain(FigureId.parse("treaty_status/mbt/LBN/status"))
                            .evidence()
                            .lines())
                    .anyMatch(line -> line.contains("(decisions/reference/treaty_acts.csv, line 2)"));
            assertThat(edition.query("select statement_id from core.production_statements"
                            + " where area in ('BRA', 'LAO') order by area"))
                    .extracting(row -> row.text("statement_id"))
                    .containsExactly("decisions/reference/producers 2", "decisions/reference/producers 3");
        }
    }
}
