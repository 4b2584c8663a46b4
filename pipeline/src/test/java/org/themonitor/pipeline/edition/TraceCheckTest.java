package org.themonitor.pipeline.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.themonitor.pipeline.sql.CheckResult;
import org.themonitor.pipeline.sql.SqlProject;

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

    /** Each in a table of its own, so that one build tells of them all. */
    @Test
    void whatATableTellsOtherwiseThanItsLinesIsFound() throws IOException {
        String year = "derived: year = getvariable('data_year')";
        SqlProject sql = doctored(
                "publish/casualties_by_year.sql",
                "fact.outcome = 'killed'",
                "fact.outcome = 'x'",
                "publish/casualties_by_area.sql",
                "    totals.injured,",
                "    totals.injured + 1 as injured,",
                "publish/status_counts.sql",
                "fact.status = 'signatory'",
                "fact.status = 'x'",
                "publish/treaty_status.sql",
                "fact.effective_on = figure.signed_on",
                "fact.effective_on = figure.deposited_on",
                "publish/area_ranks.sql",
                "    spans.figure as total,",
                "    spans.figure + 1 as total,",
                "publish/casualties_by_device_type.sql",
                year,
                year + " when figure.device_type = 'other_erw'",
                "publish/casualties_by_region.sql",
                "sample_notice(parts.is_synthetic)",
                "sample_notice(true)",
                "publish/state_profile.sql",
                "cast(signed_on as",
                "cast(deposited_on as",
                "publish/footnotes.sql",
                "strftime(day, '%d",
                "strftime(day + 1, '%d");

        List<CheckResult> failed = failed(sql);
        assertThat(failed).allSatisfy(check -> assertThat(check.fix()).contains("trace and derived of publish/"));
        assertThat(failed)
                .extracting(CheckResult::check)
                .containsExactlyInAnyOrder(
                        "figures_trace_to_rows/area_ranks",
                        "figures_trace_to_rows/casualties_by_area",
                        "figures_trace_to_rows/casualties_by_device_type",
                        "figures_trace_to_rows/casualties_by_region",
                        "figures_trace_to_rows/casualties_by_year",
                        "figures_trace_to_rows/footnotes",
                        "figures_trace_to_rows/state_profile",
                        "figures_trace_to_rows/status_counts",
                        "figures_trace_to_rows/treaty_status");
        assertThat(failed)
                .flatExtracting(CheckResult::examples)
                .contains(
                        "figure=casualties_by_year/2025/killed, problem=its rows give another",
                        "figure=casualties_by_area/COL/injured, problem=its rows give another",
                        "figure=status_counts/ccm/signatories, problem=its rows give another",
                        "figure=footnotes/annual_reporting/all/as_of/note, problem=its expression gives another",
                        "figure=state_profile/AFG/status/ccm%20signed/value, problem=its rows give another",
                        "figure=casualties_by_device_type/improvised_mine/year, problem=no line is about it",
                        "figure=casualties_by_region/current/Americas/notice, problem=no row behind it is synthetic");
    }

    @Test
    void whatARowDoesNotSayOfTheRowsBehindItIsFound() throws IOException {
        String[] changes = {
            "core/casualties/counted/counted_casualties.sql",
            "    casualties.is_synthetic,",
            "    true as is_synthetic,",
            "core/casualties/counted/counted_casualties.sql",
            "    casualties.people_qualifier,",
            "    'at_least' as people_qualifier,",
            "publish/casualties_by_area.sql",
            "sample_notice(totals.is_synthetic) as notice",
            "cast(null as varchar) as notice",
            "publish/casualties_by_device_type.sql",
            "    parts.qualifier,",
            "    'exact' as qualifier,"
        };
        // of rows alone: each table says so
        assertThat(failed(doctored(Arrays.copyOf(changes, 6)))).isEmpty();

        assertThat(failed(doctored(changes)))
                .flatExtracting(CheckResult::examples)
                .contains(
                        "figure=casualties_by_area/COL/notice, problem=a row behind it is synthetic",
                        "figure=casualties_by_device_type/other_erw/qualifier, problem=a row behind it is not"
                                + " exact");
    }

    /** A value that is no row of the table it refers to. */
    @Test
    void anAreaThatNoTableOfAreasHasIsFound() throws IOException {
        SqlProject sql = doctored(
                "publish/areas.sql",
                "from reference.areas as places",
                "from (from reference.areas where area <> 'COL') as places");
        List<CheckResult> failed = failed(sql);
        assertThat(failed)
                .extracting(CheckResult::check)
                .contains("refers_to_rows/casualties_by_area", "refers_to_rows/treaty_status")
                .allMatch(check -> check.startsWith("refers_to_rows/"));
        assertThat(failed).flatExtracting(CheckResult::examples).contains("column_name=area, value=COL");
    }

    private List<CheckResult> failed(SqlProject sql) throws IOException {
        return new Editions(folder)
                .build(EDITION, sql).stream().filter(CheckResult::failed).toList();
    }

    /** The shipped tree with some texts exchanged: path, text, other text, and so on. */
    private static SqlProject doctored(String... changes) {
        SortedMap<String, String> files = Editions.DEFINITIONS.sql().contents();
        for (int change = 0; change < changes.length; change += 3) {
            String original = String.valueOf(files.get(changes[change]));
            String from = changes[change + 1];
            assertThat(original).contains(from);
            int at = original.indexOf(from);
            files.put(
                    changes[change],
                    original.substring(0, at) + changes[change + 2] + original.substring(at + from.length()));
        }
        return SqlProject.of(files);
    }
}
