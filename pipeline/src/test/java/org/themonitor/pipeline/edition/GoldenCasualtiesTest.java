package org.themonitor.pipeline.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.themonitor.pipeline.duckdb.Row;
import org.themonitor.pipeline.treaty.SharedFacts;

/** Casualty tables that the Monitor printed, made again from the printed figures of {@code sample-data/published}. */
@Tag("long")
class GoldenCasualtiesTest {
    private static final Path PRINTED =
            Path.of("..", "sample-data", "published", "inbox", "XWD", "monitor-casualties", "2024");
    private static final Path REPORT = Path.of("..", "sample-data", "expected", "casualty-golden-report.csv");
    private static final Path QUESTIONS = Path.of("..", "sql", "README.md");

    private static final List<String> FACTS = List.of(
            "casualties_country_year",
            "casualties_disaggregation",
            "casualties_global_by_year",
            "cluster_casualties_country",
            "profiles/casualties_country_year",
            "profiles/casualties_disaggregation",
            "profiles/cluster_casualties_country");

    /** What the editions of 2010 and 2016 are asked; that of 2024 is made whole. */
    private static final String OF_EARLIER = "publish.casualties_by_device_type publish.casualty_revisions"
            + " publish.casualties_by_region publish.areas_with_100_or_more_casualties"
            + " checks.casualty_dimensions_equal_total";

    private static final Map<Integer, EditionOfWorkbooks> EDITIONS = new TreeMap<>();

    @BeforeAll
    static void build(@TempDir Path temp) throws IOException {
        for (int year : List.of(2010, 2016, 2024)) {
            Path folder = temp.resolve(String.valueOf(year));
            Path inbox = Files.createDirectories(folder.resolve("inbox/XWD/monitor-casualties/" + year));
            Files.copy(PRINTED.resolve("printed-casualties.csv"), inbox.resolve("printed-casualties.csv"));
            Edition edition = EditionOfWorkbooks.published(year, "monitor-casualties");
            EDITIONS.put(
                    year,
                    year == 2024
                            ? EditionOfWorkbooks.of(edition, folder.resolve("inbox"), folder)
                            : EditionOfWorkbooks.upTo(OF_EARLIER, edition, folder.resolve("inbox"), folder));
        }
    }

    @AfterAll
    static void close() {
        EDITIONS.values().forEach(EditionOfWorkbooks::close);
        EDITIONS.clear();
    }

    /** Landmine Monitor 2017: 732 + 1,805 + 495 + 538 = 3,570 mines, 114 + 1,078 + 3,843 more make 8,605. */
    @Test
    void theDevicesOf2016AreAFullPartition() {
        assertThat(answer(2016, "select device_type, total from publish.casualties_by_device_type"))
                .isEqualTo("mine_erw_undifferentiated, 3843; improvised_mine, 1805; other_erw, 1078;"
                        + " antipersonnel_mine, 732; mine_unspecified, 538; antivehicle_mine, 495; submunition, 114");
        assertThat(answer(2016, "select sum(total) from publish.casualties_by_device_type"))
                .isEqualTo("8605");
        assertThat(answer(2016, "select count(*) from publish.casualty_revisions where year = 2016 and total = 8605"))
                .isEqualTo("1");
    }

    /** Landmine Monitor 2011, table of regions: 4,191 casualties in 60 states and areas. */
    @Test
    void theRegionsOf2010AddUp() {
        assertThat(answer(2010, "select total, areas from publish.casualties_by_region"))
                .isEqualTo("2477, 12; 531, 17; 524, 3; 427, 13; 232, 15");
        assertThat(answer(2010, "select sum(total), sum(areas) from publish.casualties_by_region"))
                .isEqualTo("4191, 60");
    }

    /** Of the eight areas of Landmine Monitor 2011 the collected facts hold six. */
    @Test
    void theListOf100For2010IsInItsOrder() {
        assertThat(answer(2010, "select area, total from publish.areas_with_100_or_more_casualties"))
                .isEqualTo("AFG, 1211; COL, 512; MMR, 274; IRN, 158; SOM, 154; LAO, 117");
    }

    @Test
    void sharesOfAKnownBaseAreThosePrinted() {
        assertThat(answer(
                        2024,
                        "select printed, recomputed from core.printed_recomputations"
                                + " where method in ('share_of_base', 'share_of_children') and not agrees"))
                .isEmpty();
        assertThat(answer(2024, "select count(*) from core.printed_recomputations where method like 'share%'"))
                .isEqualTo("15");
    }

    /** Cluster Munition Monitor: 971 = 857 + 114, 289 = 196 + 93, 360 = 142 + 218, 149 = 0 + 149, 1,172, 219. */
    @Test
    void clusterMunitionYearsAddUp() {
        assertThat(answer(
                        2024,
                        "select year, attacks, remnants, total from publish.cluster_munition_casualties_by_year"
                                + " where attacks is not null order by year"))
                .isEqualTo("2016, 857, 114, 971; 2017, 196, 93, 289; 2020, 142, 218, 360; 2021, 0, 149, 149;"
                        + " 2022, 987, 185, 1172; 2023, 118, 101, 219");
    }

    /** Every fact has a verdict, in the order of the files; what the report says is kept beside the editions. */
    @Test
    void theGoldenReportIsTheExpectedOne() throws IOException {
        List<Row> report = edition(2024).query("from analysis.casualty_golden_report");
        List<String> facts = new ArrayList<>();
        for (String file : FACTS) {
            if (SharedFacts.find(Path.of("shared", "facts", file + ".csv")).isPresent()) {
                int last = SharedFacts.rows(file + ".csv").size() + 1;
                String lines = file.replace('/', '_');
                IntStream.rangeClosed(2, last).forEach(line -> facts.add(lines + " " + line));
            }
        }
        if (!facts.isEmpty()) {
            // the estimates beside the counts are of no collected table
            assertThat(report.stream()
                            .map(row -> row.text("fact"))
                            .filter(fact -> !fact.equals("cluster_munition_estimates 1")))
                    .as("every line of the facts, once")
                    .containsExactlyElementsOf(facts);
        }
        assertThat(report.stream().map(GoldenCasualtiesTest::csv))
                .as("where the change is meant, write the new report with the command in sql/README.md")
                .containsExactlyElementsOf(Files.readAllLines(REPORT).stream()
                        .filter(line -> !line.startsWith("#"))
                        .skip(1)
                        .toList());
        assertThat(report)
                .noneMatch(row -> row.text("verdict").equals("disagreeing") && row.textOrNull("code") == null);
    }

    /** Verdicts and codes are a closed list, and the README gives the counts as they are. */
    @Test
    void everyVerdictIsOfTheClosedList() throws IOException {
        for (String report : List.of("casualties", "compliance")) {
            String table = report.equals("casualties") ? "casualty_golden_report" : "compliance_golden_report";
            assertThat(answer(
                            2024,
                            "select distinct facts.verdict, facts.code from analysis." + table + " as facts"
                                    + " anti join analysis.golden_report_codes as codes on codes.report = '" + report
                                    + "' and codes.verdict = facts.verdict"
                                    + " and codes.code is not distinct from facts.code"))
                    .isEmpty();
        }
        String counts = answer(
                2024,
                "select format('of {} facts {} are recomputed from other printed figures, {} carried through, {} not"
                        + " recomputable and {} disagree', count(*), count(*) filter (where verdict = 'recomputed'),"
                        + " count(*) filter (where verdict = 'carried_through'),"
                        + " count(*) filter (where verdict = 'not_recomputable'),"
                        + " count(*) filter (where verdict = 'disagreeing')) from analysis.casualty_golden_report");
        assertThat(Files.readString(QUESTIONS).replaceAll("\\s+", " ")).contains(counts);
    }

    /** 114 = 114 of 2016 stands in two reports; a page that says it twice, or a later report, proves nothing. */
    @Test
    void aSubmunitionIsARemnantByTwoReportsOfOneYear() {
        assertThat(answer(
                        2024,
                        "select print_line, printed, recomputed from core.printed_recomputations"
                                + " where method = 'submunitions_are_remnants' order by print_line"))
                .isEqualTo("casualties_disaggregation 46, 114, 114; cluster_casualties_country 12, 114, 114");
    }

    /** Landmine Monitor 2008 divides Afghanistan's 811 of 2007 by devices that make 750; no other line has the 811. */
    @Test
    void aBoxThatMissesTheTotalItNamesDisagrees() {
        assertThat(answer(
                        2024,
                        "select printed, recomputed, printed - recomputed from core.printed_recomputations"
                                + " where code = 'print_contradicts_itself' and print_line between"
                                + " 'casualties_disaggregation 341' and 'casualties_disaggregation 345'"
                                + " order by print_line"))
                .isEqualTo("339, 400, -61; 30, 91, -61; 243, 304, -61; 15, 76, -61; 123, 184, -61");
    }

    /** A total alone is made of another report's parts; another number is a revision and proves nothing. */
    @Test
    void aTotalAloneIsMadeOfThePartsOfAnotherReport() {
        assertThat(answer(
                        2024,
                        "select method, count(*), count(*) filter (where agrees) from core.printed_recomputations"
                                + " where method like '%_of_another_report' group by method order by method"))
                .isEqualTo("attacks_and_remnants_of_another_report, 3, 3; outcomes_of_another_report, 54, 53");
        // Somalia 2010 is 154 and 159 in reports of one year
        assertThat(verdict("casualties_country_year 153"))
                .isEqualTo("disagreeing, two_reports_differ, outcomes_of_another_report 159");
        // 4,010 of 2009 is what Landmine Monitor 2011 made of 1,041 + 2,855 + 60 = 3,956
        assertThat(verdict("casualties_global_by_year 9")).isEqualTo("carried_through, -, -");
    }

    /** 4,128 of 2009-2018 less 149 of 2018 is 3,979; Syria's 3,343 less 65 and 15 is not 3,076. */
    @Test
    void anEarlierWindowIsTheLaterOneLessItsYear() {
        assertThat(answer(
                        2024,
                        "select print_line, printed, recomputed from core.printed_recomputations"
                                + " where method = 'later_period_less_year'"))
                .isEqualTo("cluster_casualties_country 9, 3979, 3979");
    }

    /** 21,764 until 2018 and 317, 360 and 149 of the three years since are 22,590, and 22,930 until 2020 with 149 are 23,079: not the 23,082 until 2021. */
    @Test
    void aCountOfAllTimeIsTheEarlierOneAndTheYearsSince() {
        assertThat(answer(
                        2024,
                        "select print_line, printed, recomputed from core.printed_recomputations"
                                + " where method = 'earlier_period_and_years' order by print_line"))
                .isEqualTo("cluster_casualties_country 10, 4128, 4128; cluster_casualties_country 29, 3343, 3156;"
                        + " cluster_casualties_country 6, 21614, 21564; cluster_casualties_country 7, 21764, 21763;"
                        + " cluster_casualties_country 8, 23082, 23079;"
                        + " profiles_cluster_casualties_country 47, 22930, 22441");
    }

    /** Yemen 2017: of 160 all but 28 are of other devices; Colombia 2017: 7 killed and 49 injured are the 56 of its parts. */
    @Test
    void whatALineLeavesOutIsMadeOfTheParts() {
        assertThat(verdict("cluster_casualties_country 38")).isEqualTo("recomputed, -, total_less_other_devices 28");
        assertThat(verdict("casualties_country_year 66"))
                .isEqualTo("recomputed, -, outcomes_make_age 56, outcomes_make_device 56, outcomes_make_status 56");
    }

    /** Of Chad's 6 of 2015 the killed are not printed: 4 injured and 2 unknown prove no total. */
    @Test
    void anOutcomeThatIsNotPrintedIsNoZero() {
        assertThat(verdict("casualties_country_year 42")).isEqualTo("carried_through, -, -");
    }

    /** Landmine Monitor 2010: 13 + 4 + 19 + 13 + 15 = 64 states and areas; 2011: 12 + 3 + 17 + 13 + 15 = 60. */
    @Test
    void theAreasOfRegionsAddUp() {
        assertThat(answer(
                        2024,
                        "select sum(printed), bool_and(agrees) from core.printed_recomputations"
                                + " where method = 'areas_of_regions'"))
                .isEqualTo("124, true");
    }

    /** 41 civilians of Lao PDR are the 4 killed and 37 injured, 28 of Palestine 1 and 27. */
    @Test
    void theOnlyPartIsTheOutcomesOfItsTotal() {
        assertThat(answer(
                        2024,
                        "select print_line, recomputed from core.printed_recomputations"
                                + " where method = 'only_part' and starts_with(print_line, 'casualties_')"
                                + " order by print_line"))
                .isEqualTo("casualties_disaggregation 282, 41; casualties_disaggregation 289, 28;"
                        + " casualties_disaggregation 290, 28");
        assertThat(verdict("casualties_disaggregation 236")).isEqualTo("recomputed, -, age_and_sex 156");
    }

    /** Cluster Munition Monitor 2018: 289 = 71 killed + 218 injured. */
    @Test
    void clusterMunitionCasualtiesAreTheirOutcomes() {
        assertThat(verdict("casualties_disaggregation 101")).isEqualTo("recomputed, -, partition 71");
        assertThat(verdict("cluster_casualties_country 13"))
                .isEqualTo("recomputed, -, attacks_and_remnants 289, sum_of_outcome 289");
    }

    /** Landmine Monitor 2018: 60 deminers = 18 killed + 42 injured; whether an outcome was unknown it does not say. */
    @Test
    void deminersOf2017AreKilledAndInjured() {
        assertThat(answer(
                        2024,
                        "select killed, injured, unknown, total, vintage from publish.deminer_casualties"
                                + " where year = 2017"))
                .isEqualTo("18, 42, -, 60, LM2018");
        assertThat(verdict("casualties_disaggregation 9")).isEqualTo("recomputed, -, outcomes_of_part 60");
    }

    /** 773 + 1,679 = 2,452 children, but of whom they are 47% no report says. */
    @Test
    void aLineIsNotRecomputedWhileItsShareIsNot() {
        assertThat(verdict("casualties_disaggregation 10"))
                .isEqualTo("not_recomputable, base_not_printed, child_outcomes 2452");
    }

    /** Past cases of cluster munitions keep arriving: 21,614 is 50 more than 21,275 and the 289 of 2017. */
    @Test
    void printsThatContradictThemselvesWarn() {
        assertThat(edition(2024).broken())
                .containsExactly(
                        "cumulative_prints_grow_by_the_year",
                        "killed_far_from_history",
                        "printed_base_notes_are_known",
                        "printed_boxes_do_not_contradict",
                        "printed_categories_are_known",
                        "printed_figures_do_not_contradict",
                        "prints_of_a_report_agree");
        assertThat(edition(2010).broken()).doesNotContain("casualty_dimensions_equal_total");
    }

    private static EditionOfWorkbooks edition(int year) {
        return java.util.Objects.requireNonNull(EDITIONS.get(year));
    }

    /** Rows with semicolons between, values with commas; {@code -} where there is none. */
    private static String answer(int year, String sql) {
        return edition(year).query(sql).stream()
                .map(row -> row.values().values().stream()
                        .map(value -> value == null ? "-" : String.valueOf(value))
                        .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
    }

    private static String verdict(String fact) {
        return answer(
                2024, "select verdict, code, methods from analysis.casualty_golden_report where fact = '" + fact + "'");
    }

    private static String csv(Row row) {
        return row.values().values().stream()
                .map(value -> value == null ? "" : String.valueOf(value))
                .map(value -> value.contains(",") ? "\"" + value + "\"" : value)
                .collect(Collectors.joining(","));
    }
}
