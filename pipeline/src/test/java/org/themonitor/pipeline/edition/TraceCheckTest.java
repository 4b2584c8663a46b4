package org.themonitor.pipeline.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.themonitor.pipeline.warehouse.CheckResult;
import org.themonitor.pipeline.warehouse.SqlFile;
import org.themonitor.pipeline.warehouse.SqlProject;

/** A table whose trace lines and select tell different stories must not be published. */
@Tag("long")
class TraceCheckTest {
    private static final Edition EDITION = Editions.edition("lm2026", LocalDate.of(2026, 2, 3));

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void takeIn() throws IOException {
        Editions editions = new Editions(folder);
        editions.receive(
                "register.csv",
                Editions.register(
                        "2025,1,Civil,Muerto,Masculino,Accidente por MAP,Vereda",
                        "2025,2,Civil,Herido,Masculino,Accidente por MAP,Vereda",
                        "2025,2,Civil,Herido,Femenino,Accidente por MUSE,Vereda"),
                "COL",
                "nra",
                2025);
        editions.takeIn();
    }

    @Test
    void theShippedTracesHold() throws IOException {
        assertThat(failed(Editions.DEFINITIONS.sql())).isEmpty();
    }

    @Test
    void aWrongConditionOfASumIsFound() throws IOException {
        assertThat(failed(doctored("publish/casualties_by_year.sql", "fact.outcome = 'killed'", "fact.outcome = 'x'")))
                .singleElement()
                .satisfies(check -> {
                    assertThat(check.check()).isEqualTo("figures_trace_to_rows/casualties_by_year");
                    assertThat(check.examples()).containsExactly("figure=casualties_by_year/2025/killed");
                    assertThat(check.fix()).contains("publish/casualties_by_year.sql");
                });
    }

    @Test
    void aWrongSelectIsFoundByItsTrace() throws IOException {
        assertThat(failed(doctored(
                        "publish/casualties_by_area.sql", "    totals.injured,", "    totals.injured + 1 as injured,")))
                .extracting(CheckResult::check)
                .containsExactly("figures_trace_to_rows/casualties_by_area");
    }

    @Test
    void aWrongCountIsFound() throws IOException {
        assertThat(failed(doctored("publish/status_counts.sql", "fact.status = 'signatory'", "fact.status = 'x'")))
                .flatExtracting(CheckResult::examples)
                .containsExactly("figure=status_counts/ccm/signatories");
    }

    @Test
    void aDateThatNoActGivesIsFound() throws IOException {
        assertThat(failed(doctored(
                        "publish/treaty_status.sql",
                        "fact.effective_on = figure.signed_on",
                        "fact.effective_on = figure.deposited_on")))
                .extracting(CheckResult::check)
                .containsExactly("figures_trace_to_rows/treaty_status");
    }

    private List<CheckResult> failed(SqlProject sql) throws IOException {
        return new Editions(folder)
                .build(EDITION, sql).stream().filter(CheckResult::failed).toList();
    }

    private static SqlProject doctored(String path, String from, String to) {
        SortedMap<String, String> files = new TreeMap<>();
        for (SqlFile file : Editions.DEFINITIONS.sql().files()) {
            files.put(file.path(), file.content());
        }
        String original = String.valueOf(files.get(path));
        assertThat(original).contains(from);
        int at = original.indexOf(from);
        files.put(path, original.substring(0, at) + to + original.substring(at + from.length()));
        return SqlProject.of(files);
    }
}
