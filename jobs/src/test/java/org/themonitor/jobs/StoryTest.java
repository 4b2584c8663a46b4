package org.themonitor.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.themonitor.jobs.MonitorCall.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.themonitor.jobs.MonitorProcess.Ended;

/**
 * A year of the data team, as README.md tells it: blanks go out, come back filled in beside the files that authorities
 * send in their own shapes, and one run makes tables of them.
 */
@Tag("long")
class StoryTest {
    private static final Path FOREIGN = Path.of("../sample-data/foreign");

    /** Areas by the language in which they are asked. */
    private static final Map<String, String> ASKED =
            Map.of("en", "LAO", "fr", "BDI", "es", "PER", "pt", "GNB", "ar", "LBN", "ru", "TJK");

    /** Six files in shapes of their own, by the area whose authority sent them. */
    private static final Map<String, String> SENT = Map.of(
            "SYNTHETIC-imsma-victims-accidents.xlsx", "KHM",
            "SYNTHETIC-incidents-by-sex-and-age.xlsx", "TCD",
            "SYNTHETIC-injured-by-month-and-province.xlsx", "SLV",
            "SYNTHETIC-media-reports.xlsx", "YEM",
            "SYNTHETIC-hxl-casualties.csv", "MLI",
            "SYNTHETIC-agency-total.xlsx", "AGO");

    @TempDir
    Path workspace;

    @Test
    void blanksGoOutAndComeBackBesideForeignFilesAsTables() throws Exception {
        edition();
        for (Map.Entry<String, String> asked : ASKED.entrySet()) {
            fill(asked.getKey(), asked.getValue());
        }
        for (Map.Entry<String, String> sent : SENT.entrySet()) {
            Path place = inbox(sent.getValue(), "synthetic-agency");
            Files.createDirectories(place);
            Files.copy(FOREIGN.resolve(sent.getKey()), place.resolve(sent.getKey()));
        }

        Ended ended = run("run", "--edition", "lm2025", "--workspace", workspace);

        assertThat(ended.exitCode()).as(ended.out() + ended.err()).isZero();
        assertThat(ended.out()).contains("Workbooks: 12 received, 12 in use, 0 replaced by later ones, 0 quarantined");
        assertThat(tables())
                .containsExactly(
                        "AGO,0,0,47,47,incomplete",
                        "BDI,2,3,0,5,exact",
                        "GNB,2,3,0,5,exact",
                        "IRQ,0,1,0,1,at_least",
                        "KHM,1,2,0,3,incomplete",
                        "LAO,2,3,0,5,exact",
                        "LBN,2,3,0,5,exact",
                        "MLI,2,6,0,8,incomplete",
                        "MOZ,0,0,12,12,at_least",
                        "PER,2,3,0,5,exact",
                        "SLV,,7,,7,at_least",
                        "TCD,1,7,0,8,incomplete",
                        "TJK,2,3,0,5,exact",
                        "YEM,2,3,0,5,incomplete");
        assertThat(run(
                                "query",
                                "select receipt from staging.coverage_statements where said_by = 'cover'"
                                        + " and value = 'full' and first_year = 2024 and last_year = 2024",
                                "--internal",
                                "--format",
                                "csv",
                                "--edition",
                                "lm2025",
                                "--workspace",
                                workspace)
                        .out()
                        .lines()
                        .skip(1))
                .hasSize(ASKED.size());
        assertThat(run(
                                "query",
                                "from core.held_casualties",
                                "--internal",
                                "--format",
                                "csv",
                                "--edition",
                                "lm2025",
                                "--workspace",
                                workspace)
                        .out()
                        .lines())
                .hasSize(1);
    }

    /** The sample's edition, a year earlier: the foreign files tell of 2024. */
    private void edition() throws IOException {
        String sample = Files.readString(Path.of("../sample-data/decisions/lm2026/edition.yml"));
        Path file =
                Files.createDirectories(workspace.resolve("decisions/lm2025")).resolve("edition.yml");
        Files.writeString(file, sample.replace("2025", "2024").replace("2026", "2025"));
        // two of the agency's files tell of neighbours too
        Files.writeString(workspace.resolve("decisions/sources.yml"), """
                sources:
                - {source: synthetic-agency, speaks_for: any_area, reason: it works in several, author: A. Editor, decided_on: 2025-05-01}
                """);
    }

    private void fill(String language, String area) {
        Path blank = workspace.resolve(area + ".xlsx");
        Ended made = run(
                "template",
                "--area",
                area,
                "--language",
                language,
                "--edition",
                "lm2025",
                "--source",
                "synthetic-researcher",
                "--to",
                blank,
                "--workspace",
                workspace);
        assertThat(made.exitCode()).as(made.err()).isZero();
        try (FilledBlank form = FilledBlank.open(blank, language)) {
            form.casualties(0, "2024-03-04", 2, "killed", "antipersonnel_mine")
                    .casualties(1, "2024-05", 3, "injured", "other_erw")
                    .inFull("2024")
                    .saveAs(inbox(area, "synthetic-researcher").resolve(area + ".xlsx"));
        }
    }

    private Path inbox(String area, String source) {
        return workspace.resolve("inbox").resolve(area).resolve(source).resolve("2024");
    }

    private List<String> tables() {
        String columns = "select area, killed, injured, unknown, total, qualifier from publish.casualties_by_area";
        return run(
                        "query",
                        columns + " order by area",
                        "--format",
                        "csv",
                        "--edition",
                        "lm2025",
                        "--workspace",
                        workspace)
                .out()
                .lines()
                .skip(1)
                .toList();
    }
}
