package org.themonitor.pipeline.edition;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.themonitor.pipeline.duckdb.Row;
import org.themonitor.pipeline.sql.SqlFile;
import org.themonitor.pipeline.treaty.SharedFacts;

/** The real printed figures of sample-data, through the whole pipeline; compared with the collected facts where they are. */
@Tag("long")
class PublishedFactsTest {

    /** Facts that are refused, by print line: the finding says why. */
    private static final Map<String, String> REFUSED = Map.of(
            // Azerbaijan/Nagorno-Karabakh: two areas at once
            "cluster_casualties_country 34", "AREA_UNKNOWN",
            // a period that begins in 1930
            "profiles_casualties_country_year 54", "DATE_NOT_A_DATE",
            // counts of a day after the edition's, known from no report
            "profiles_status_counts 2", "YEAR_IN_FUTURE",
            "profiles_status_counts 3", "YEAR_IN_FUTURE");

    /** Columns of the facts that hold a figure, and the measure that carries it. */
    private static final Map<String, String> NUMBERS = Map.ofEntries(
            Map.entry("killed", "casualties_killed"),
            Map.entry("injured", "casualties_injured"),
            Map.entry("unknown", "casualties_unknown"),
            Map.entry("total", "casualties_total"),
            Map.entry("count", "casualties_total"),
            Map.entry("percent", "casualties_share"),
            Map.entry("attack_casualties", "casualties_attack"),
            Map.entry("remnant_casualties", "casualties_remnant"),
            Map.entry("published_states_parties", "states_parties"),
            Map.entry("published_signatories", "signatories"),
            Map.entry("initial_due", "initial_report_due_on"),
            Map.entry("initial_submitted", "initial_report_submitted_on"),
            Map.entry("annual_status", "reporting_status"),
            Map.entry("original_deadline", "clearance_original_deadline"),
            Map.entry("current_deadline", "clearance_deadline"),
            Map.entry("extension_chain", "clearance_extension_chain"),
            Map.entry("status", "clearance_status"),
            Map.entry("contamination_km2", "contaminated_area"),
            Map.entry("cluster_munitions_declared", "stockpile_cluster_munitions_declared"),
            Map.entry("submunitions_declared", "stockpile_submunitions_declared"),
            Map.entry("completed_on", "stockpile_destruction_completed_on"),
            Map.entry("deadline", "stockpile_destruction_deadline"),
            Map.entry("retained_cluster_munitions", "retained_cluster_munitions"),
            Map.entry("retained_submunitions", "retained_submunitions"),
            Map.entry("states_parties_completed", "stockpile_states_parties_completed"),
            Map.entry("cluster_munitions_destroyed", "stockpile_cluster_munitions_destroyed"),
            Map.entry("submunitions_destroyed", "stockpile_submunitions_destroyed"),
            Map.entry("name_printed", "contaminated_list"),
            Map.entry("cleared_km2", "land_cleared"),
            Map.entry("reduced_km2", "land_reduced"),
            Map.entry("cancelled_km2", "land_cancelled"),
            Map.entry("released_total_km2", "land_released"),
            Map.entry("submunitions_or_mines_destroyed", "devices_destroyed"),
            Map.entry("total_usd_million", "support_total"),
            Map.entry("international_usd_million", "support_international"),
            Map.entry("donors", "support_donors"),
            Map.entry("affected_states_contributing", "support_affected_states_contributing"),
            Map.entry("recipients", "support_recipients"),
            Map.entry("in_favour", "votes_in_favour"),
            Map.entry("against", "votes_against"),
            Map.entry("abstaining", "votes_abstaining"),
            Map.entry("finding", "finding"));

    /** Columns that name or explain the figures, and those computed beside them, which no report printed. */
    private static final Set<String> NO_FIGURES = Set.of(
            "edition year country evidence source_title source_url scope dimension category denominator_note treaty"
                    .concat(" as_of note eif initial_due_computed days_late_vs_computed original_deadline_computed")
                    .concat(
                            " period_from period_to computed_by_deposit_date computed_signatories computed_in_force deposit_rule_matches")
                    .concat(" region_printed status_class_computed listed_as date stage text topic")
                    .split(" "));

    private static EditionOfWorkbooks edition;

    @BeforeAll
    static void build() {
        edition = EditionOfWorkbooks.publishedSample();
    }

    @AfterAll
    static void close() {
        edition.close();
    }

    @Test
    void onlyRealContradictionsWarnAndNothingIsSynthetic() {
        // real prints that contradict themselves or their history; all are kept
        assertThat(edition.broken())
                .containsExactlyInAnyOrder(
                        "cumulative_prints_grow_by_the_year",
                        "killed_far_from_history",
                        "printed_base_notes_are_known",
                        "printed_boxes_do_not_contradict",
                        "printed_categories_are_known",
                        "printed_facts_reach_a_table",
                        "printed_figures_do_not_contradict",
                        "printed_vintages_are_known",
                        "prints_of_a_report_agree",
                        "release_parts_equal_their_sum");
        assertThat(edition.query("from publish.casualties_by_year where notice is not null or basis <> 'printed'"))
                .isEmpty();
        assertThat(edition.one("select count(*) from staging.casualties")).isEqualTo("0");
    }

    @Test
    void onlyTheListedFactsAreRefused() {
        assertThat(edition.query("select distinct code from staging.findings"))
                .extracting(row -> row.text("code"))
                .containsExactlyInAnyOrderElementsOf(Set.copyOf(REFUSED.values()));
        assertThat(edition.query("select distinct print_line from staging.rejected_rows"))
                .extracting(row -> row.text("print_line"))
                .containsExactlyInAnyOrderElementsOf(REFUSED.keySet());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "casualties_global_by_year",
                "casualties_country_year",
                "casualties_disaggregation",
                "cluster_casualties_country",
                "status_counts",
                "art7_status",
                "ccm_clearance",
                "mbt_clearance",
                "ccm_stockpiles",
                "ccm_stockpile_totals",
                "contaminated_lists",
                "land_release",
                "mine_action_support",
                "unga_votes_ccm",
                "aggregate_findings",
                "profiles/casualties_country_year",
                "profiles/casualties_disaggregation",
                "profiles/cluster_casualties_country",
                "profiles/mbt_clearance",
                "profiles/contaminated_lists",
                "profiles/land_release",
                "profiles/status_counts"
            })
    void everyFactArrivesAsItIs(String file) {
        List<NamedCsvRecord> facts = SharedFacts.rows(file + ".csv");
        String lines = file.replace('/', '_');
        Map<String, List<Row>> arrived =
                edition
                        .query("from core.printed_figures where starts_with(print_line, '%s ')".formatted(lines))
                        .stream()
                        .collect(Collectors.groupingBy(row -> row.text("print_line")));
        List<String> missing = new ArrayList<>();
        Set<String> expected = new TreeSet<>();
        int line = 1;
        for (NamedCsvRecord fact : facts) {
            line++;
            String name = lines + " " + line;
            if (!REFUSED.containsKey(name)) {
                expected.add(name);
                missing.addAll(missing(name, fact, arrived.getOrDefault(name, List.of())));
            }
        }
        assertThat(arrived.keySet()).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(missing).isEmpty();
    }

    private static List<String> missing(String line, NamedCsvRecord fact, List<Row> figures) {
        List<String> missing = new ArrayList<>();
        int expected = 0;
        for (Map.Entry<String, String> field : fact.getFieldsAsMap().entrySet()) {
            String measure = NUMBERS.get(field.getKey());
            if (isComputedBeside(line, field.getKey())) {
                continue;
            }
            if (measure == null) {
                assertThat(NO_FIGURES).contains(field.getKey());
            } else if (!field.getValue().isEmpty()) {
                expected++;
                boolean there = figures.stream().anyMatch(row -> carries(row, measure, field.getValue(), fact));
                if (!there) {
                    missing.add("%s: %s %s".formatted(line, field.getKey(), field.getValue()));
                }
            }
        }
        if (figures.size() != expected) {
            missing.add("%s: %d figures of %d".formatted(line, figures.size(), expected));
        }
        return missing;
    }

    /** The profiles' first deadlines were computed by who collected them; no report printed them. */
    private static boolean isComputedBeside(String line, String field) {
        return line.startsWith("profiles_mbt_clearance") && field.equals("original_deadline");
    }

    private static boolean carries(Row row, String measure, String printed, NamedCsvRecord fact) {
        String written = row.text("measure").replaceFirst("^cluster_(?=casualties)", "");
        boolean same = written.equals(measure) || written.equals(measure.replace("_share", "_yearly_average"));
        Object value = row.value("value");
        boolean number = value != null && row.textOrNull("printed_text") == null;
        return same
                && row.text("source_title").equals(fact.getField("source_title"))
                && fact.getField("source_url")
                        .equals(row.textOrNull("source_url") == null ? "" : row.textOrNull("source_url"))
                && (number
                        ? new BigDecimal(printed).compareTo((BigDecimal) value) == 0
                        : printed.equals(row.textOrNull("printed_text")));
    }

    @Test
    void everyLabelHasItsSeriesAndDay() {
        for (NamedCsvRecord label : SharedFacts.rows("editions.csv")) {
            String where = label.getField("edition").replace("'", "''");
            Row known = edition.query("from core.printed_vintages where label = '%s'".formatted(where))
                    .get(0);
            String day = known.textOrNull("printed_on");
            assertThat(known.text("series") + " " + (day == null ? "" : day))
                    .isEqualTo(label.getField("series") + " " + label.getField("printed_on"));
        }
    }

    /** domain note on casualties, 4.2: first print, then what later reports printed; scope global. */
    @ParameterizedTest
    @CsvSource({
        "2007, LM2008 5426 LM2009 5473",
        "2008, LM2009 5197 LM2011 5502",
        "2009, LM2010 3956 LM2011 4010",
        "2013, LM2014 3308 LM2015 3308 LM2017 3450 LM2019 3457 LM2021 3456",
        "2014, LM2015 3678 LM2016 3695 LM2018 3993",
        "2015, LM2016 6461 LM2017 6967 LM2018 6967 LM2019 6971",
        "2016, LM2017 8605 LM2018 9437 LM2019 9439 LM2021 9440 LM2024 9440",
        "2017, LM2018 7239 LM2019 7253",
        "2019, LM2020 5554 LM2021 5853"
    })
    void revisionsAreKeptInTheirOrder(String year, String prints) {
        assertThat(prints("casualties_total", year)).isEqualTo(prints);
    }

    @Test
    void theClusterMunitionRevisionOf2018IsKept() {
        assertThat(prints("cluster_casualties_total", "2018")).isEqualTo("CMM2019 149 CMM2021 277");
    }

    /** Landmine casualties §4.2: what country profiles printed first and last of a year; downwards too. */
    @ParameterizedTest
    @CsvSource({"IRN, 2011, 21, 129", "MMR, 2013, 101, 145", "LBY, 2011, 184, 226", "AGO, 2015, 25, 40"})
    void theRevisionsOfCountryProfilesAreShown(String area, int year, long first, long last) {
        assertThat(edition.one(("select first_total || ' ' || last_total from publish.casualty_first_and_last_prints"
                                + " where kind = 'country_profile' and area = '%s' and year = %d")
                        .formatted(area, year)))
                .isEqualTo(first + " " + last);
    }

    /** 149 = 65 + 84 was printed in 2019; the 277 of 2021 was not divided, so its parts are not known. */
    @Test
    void aRevisedClusterMunitionTotalDoesNotKeepTheOldParts() {
        assertThat(clusterYear("CMM2019")).isEqualTo("65 84 149 CMM2019");
        assertThat(clusterYear("CMM2021")).isEqualTo("- - 277 CMM2021");
        assertThat(edition.one("select count(*) from core.cluster_casualty_years_by_report"
                        + " where report = 'CMM2022' and attacks + remnants <> total"))
                .isEqualTo("0");
    }

    /** A view is made anew for each question, so no build holds it to its key; these reports stand for all. */
    @Test
    void whatAReportSawHasOneRowForEachKey() {
        List<SqlFile> views = Editions.DEFINITIONS.sql().files().stream()
                .filter(file -> file.isView() && file.isAsked())
                .toList();
        assertThat(views).hasSize(9).allSatisfy(view -> {
            String key = String.join(", ", view.header().key());
            String of = "from %s where report in ('LM2011', 'LM2018', 'CMM2019', 'CP 2018-10-10', 'published')"
                    .formatted(view.relation());
            assertThat(edition.one("select count(*) > 0 " + of)).isEqualTo("true");
            assertThat(edition.query("select 1 " + of + " group by " + key + " having count(*) > 1"))
                    .as(view.path())
                    .isEmpty();
            assertThat(edition.query("select 1 " + of + " and (" + key.replace(", ", " is null or ") + " is null)"))
                    .as(view.path())
                    .isEmpty();
        });
    }

    /** Landmine Monitor 2024 names ten areas of 2023, Landmine Monitor 2025 three of 2024. */
    @Test
    void anAreaThatAPrintedListDoesNotNameHasNeitherRisenNorFallen() {
        assertThat(edition.one("select string_agg(area || ' ' || direction || ' ' || change, ', ' order by area)"
                        + " from publish.casualty_change_by_area where change is not null"))
                .isEqualTo("MMR increased 1026");
        assertThat(edition.one("select string_agg(area, ' ' order by area) from publish.casualty_change_by_area"
                        + " where direction = 'not_comparable'"))
                .isEqualTo("AFG BFA ETH IRQ MLI SYR UKR YEM");
        assertThat(edition.one("select count || ' ' || qualifier || ' ' || coalesce(cast(share as varchar), 'no share')"
                        + " from publish.casualty_headlines where measure = 'casualties_in_mbt_states_parties'"))
                .isEqualTo("917 at_least no share");
    }

    /** From 2006 on: S = 31; of 1999, the only year before, nobody knows what lay between. */
    @Test
    void theTrendOfTheWorldIsOfItsLastYearsWithoutAGap() {
        assertThat(edition.one("select string_agg(method || ' ' || year_from || ' ' || value, ', ' order by method)"
                        + " from analysis.casualty_statistics where area = 'XWD'"
                        + " and method in ('trend_mann_kendall', 'trend_theil_sen')"))
                .isEqualTo("trend_mann_kendall 2006 1.0496, trend_theil_sen 2006 72.9167");
    }

    private static String clusterYear(String report) {
        return edition.one("select concat_ws(' ', coalesce(cast(attacks as varchar), '-'),"
                + " coalesce(cast(remnants as varchar), '-'), total, vintage)"
                + " from core.cluster_casualty_years_by_report where report = '" + report
                + "' and area = 'XWD' and year = 2018");
    }

    private static String prints(String measure, String year) {
        return edition
                .query(("from core.printed_figures where scope = 'global' and dimension is null and measure = '%s'"
                                + " and period_from = '%s' and period_to = period_from order by printed_until")
                        .formatted(measure, year))
                .stream()
                .map(row -> row.text("vintage") + " " + row.number("value"))
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "1999, 9220, LM2015, true",
        "2006, 6022, LM2008, false",
        "2007, 5473, LM2009, false",
        "2008, 5502, LM2011, false",
        "2009, 4010, LM2011, false",
        "2010, 4191, LM2011, false",
        "2011, 4286, LM2012, true",
        "2012, 3628, LM2013, false",
        "2013, 3457, LM2019, false",
        "2014, 3695, LM2016, false",
        "2015, 6967, LM2017, false",
        "2016, 9437, LM2018, false",
        "2017, 7239, LM2018, false",
        "2018, 6897, LM2019, false",
        "2019, 5853, LM2021, true",
        "2020, 7073, LM2022, false",
        "2021, 5544, LM2023, false",
        "2022, 4710, LM2023, true",
        "2023, 5757, LM2025, true",
        "2024, 6279, LM2025, true"
    })
    void eachYearShowsItsLatestPrint(int year, long total, String vintage, boolean secondary) {
        Row row = edition.query("from publish.casualties_by_year where year = " + year)
                .get(0);
        assertThat(row.number("total")).isEqualTo(total);
        assertThat(row.text("vintage")).isEqualTo(vintage);
        assertThat(row.value("is_secondary")).isEqualTo(secondary);
        assertThat(row.text("source_title")).isNotBlank();
    }
}
