package org.themonitor.pipeline.compute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.themonitor.pipeline.duckdb.Warehouse;
import org.themonitor.pipeline.sql.Computation;

/** Each computation reads its input and writes its table; what it cannot say is a row with the reason. Limits are R's. */
class ComputationsTest {
    private Warehouse warehouse = Warehouse.inMemory(1);

    @BeforeEach
    void schemas() {
        List.of("core", "marts", "analysis").forEach(schema -> warehouse.execute("create schema " + schema));
    }

    @AfterEach
    void close() {
        warehouse.close();
    }

    @Test
    void statisticsOfASeriesAndReasonsWhereItIsTooShort() {
        warehouse.execute(
                "create table marts.casualty_series as select 'AFG' as area, 2010 + i as casualty_year,"
                        + " [90, 100, 110, 95, 105, 120, 130, 125, 140, 200][i] as total, null::integer as recorded_alike_from"
                        + " from range(1, 11) as years(i) union all select 'LAO', 2019, 11, 2019 union all select 'LAO', 2020, 22, 2019");

        List<String> rows = computed(new CasualtyStatistics(), "area, method");

        assertThat(rows)
                .contains(
                        "AFG|garwood_interval|2020|2020|200.0000|173.2409|229.7220|null|null",
                        "AFG|trend_theil_sen|2011|2020|6.6667|null|null|null|null",
                        "LAO|garwood_interval|2020|2020|22.0000|13.7873|33.3083|null|null",
                        "LAO|trend_theil_sen|2019|2020|null|null|null|null|a trend needs 8 years, not 2;"
                                + " recorded alike from 2019, years before are left out",
                        "LAO|rate_ratio_to_previous_year|2019|2020|2.0000|0.9295|4.5678|0.0801|null");
        assertThat(rows)
                .as("the counts vary by 8.37 times their mean: no Poisson ratio, and all else is given")
                .contains("AFG|overdispersion|2011|2020|8.3699|null|null|0.0000|null")
                .contains(
                        "AFG|rate_ratio_to_previous_year|2019|2020|null|null|null|null|"
                                + "yearly counts vary more than a Poisson process (overdispersion): an exact ratio does not hold")
                .filteredOn(row -> row.startsWith("AFG") && row.endsWith("|null"))
                .hasSize(8);
        assertThat(rows)
                .as("the size of the negative binomial, and the probability of the corrected trend")
                .contains("AFG|negative_binomial_size|2011|2020|16.4859|null|null|null|null")
                .contains("AFG|trend_mann_kendall_hamed_rao|2011|2020|3.2199|null|null|0.0013|null");
        assertThat(new CasualtyStatistics().name()).isEqualTo("casualty_statistics");
    }

    @Test
    void noRatioWithoutTheYearBeforeOrToNobody() {
        warehouse.execute("create table marts.casualty_series as select * from (values"
                + " ('AGO', 2018, 5, null::integer), ('AGO', 2020, 7, null), ('CHL', 2019, 0, null), ('CHL', 2020, 3, null))"
                + " as t(area, casualty_year, total, recorded_alike_from)");

        assertThat(computed(new CasualtyStatistics(), "area, method"))
                .contains(
                        "AGO|rate_ratio_to_previous_year|2019|2020|null|null|null|null|"
                                + "no figure of the year before, recorded alike",
                        "CHL|rate_ratio_to_previous_year|2019|2020|null|null|null|null|"
                                + "no casualty in the year before: no ratio");
    }

    @Test
    void sharesWithTheirBounds() {
        warehouse.execute("create table marts.casualty_known_shares as select * from (values"
                + " ('IRQ', 'civilian', 2017, 148, 182, 122), ('AGO', 'civilian', 2017, 0, 0, 9))"
                + " as t(area, share_of, casualty_year, people, known, unknown)");

        assertThat(computed(new ShareIntervals(), "area"))
                .containsExactly(
                        "AGO|civilian|2017|0|0|9|null|null|null|null|null|a share needs a base: nobody's kind is known",
                        "IRQ|civilian|2017|148|182|122|81.32|75.03|86.31|48.68|88.82|null");
        assertThat(new ShareIntervals().name()).isEqualTo("casualty_share_intervals");
    }

    @Test
    void overlapsOfTwoSources() {
        warehouse.execute("create table marts.casualty_source_pairs as select * from (values"
                + " ('AFG', 2020, 'a', 'b', 100, 60, 20), ('LAO', 2020, 'a', 'b', 100, 60, 6))"
                + " as t(area, incident_year, first_source, second_source, first_people, second_people, both_people)");

        assertThat(computed(new ListOverlaps(), "area"))
                .containsExactly(
                        "AFG|2020|a|b|100|60|20|292.4|45.1|null",
                        "LAO|2020|a|b|100|60|6|null|null|an overlap of 6 people is below 7: no estimate");
        assertThat(new ListOverlaps().name()).isEqualTo("casualty_list_overlaps");
    }

    /** A telephone number among the people has been seen. */
    @Test
    void theGreatestNumbersAreComputed() {
        warehouse.execute("create table marts.casualty_series as select 'KHM' as area, 2010 + i as casualty_year,"
                + " 6442450941 + i as total, null::integer as recorded_alike_from from range(1, 11) as years(i)");
        warehouse.execute("create table marts.casualty_known_shares as select 'KHM' as area, 'civilian' as share_of,"
                + " 2017 as casualty_year, 6442450941 as people, 6442450942 as known, 1000000000000000 as unknown");
        warehouse.execute("create table marts.casualty_source_pairs as select 'KHM' as area, 2020 as incident_year,"
                + " 'a' as first_source, 'b' as second_source, 6442450941 as first_people,"
                + " 1000000000000000 as second_people, 6442450941 as both_people");

        assertThat(computed(new CasualtyStatistics(), "area, method"))
                .contains("KHM|garwood_interval|2020|2020|null|null|null|null|"
                        + "a count above 10000000 is not one of people in a year")
                .anyMatch(row -> row.startsWith("KHM|trend_theil_sen|2011|2020|1.0000"));
        warehouse.execute("drop table analysis.computed");
        assertThat(computed(new ShareIntervals(), "area"))
                .containsExactly(
                        "KHM|civilian|2017|6442450941|6442450942|1000000000000000|100.00|100.00|100.00|0.00|100.00|null");
        warehouse.execute("drop table analysis.computed");
        assertThat(computed(new ListOverlaps(), "area"))
                .containsExactly("KHM|2020|a|b|6442450941|1000000000000000|6442450941|1000000000000000.0|0.0|null");
    }

    /** Convention on Cluster Munitions, article 4.1 (b): ten years from the end of active hostilities. */
    @Test
    void anEndOfHostilitiesGivesTenYearsUnderTheConventionAlone() {
        warehouse.execute("create table core.obligation_events as select * from (values"
                + " ('one', 'ccm', 'clearance', 'hostilities_ended', '2020-03-01', null),"
                + " ('two', 'mbt', 'clearance', 'hostilities_ended', '2020-03-01', null),"
                + " ('three', 'ccm', 'clearance', 'hostilities_ended', '2020-03-01', 'unverified'))"
                + " as t(event_id, treaty, obligation, event, happened_on, not_used)");

        assertThat(computed(new HostilitiesDeadlines(), "event_id"))
                .singleElement()
                .asString()
                .startsWith("one|2030-03-01|");
        assertThat(new HostilitiesDeadlines().name()).isEqualTo("hostilities_deadlines");
    }

    @Test
    void whatTheTreatiesAskOfAParty() {
        acts("core.treaty_acts", "('ccm', 'LAO', 'ratification', '2009-03-18')");

        assertThat(computed(new TreatyObligations(), "obligation"))
                .anySatisfy(row -> assertThat(row).startsWith("ccm|clearance|").endsWith("|5"))
                .allMatch(row -> row.startsWith("ccm|"));
        assertThat(new TreatyObligations().name()).isEqualTo("treaty_obligations");
    }

    @Test
    void effectsOfAnAct() {
        acts(
                "core.treaty_acts",
                "('mbt', 'AFG', 'signature', '1998-01-03')",
                "('mbt', 'AFG', 'accession', '2002-09-11')");

        // two States alone do not bring the convention into force
        assertThat(computed(new TreatyEffects(), "effective_on, effect"))
                .containsExactly(
                        "mbt-AFG-signature-1998-01-03|mbt|AFG|signed|1998-01-03|1998-01-03|MBT Article 15",
                        "mbt-AFG-accession-2002-09-11|mbt|AFG|bound|2002-09-11|2002-09-11|MBT Article 16(2)");
        assertThat(new TreatyEffects().name()).isEqualTo("treaty_effects");
    }

    @Test
    void actsThatTheTextsDoNotAllow() {
        acts(
                "core.told_acts",
                "('ccm', 'LAO', 'accession', '2012-03-18')",
                "('ccm', 'LAO', 'accession', '2013-03-18')",
                "('ccm', 'TCD', 'accession', '2013-03-18')");

        assertThat(computed(new ActProblems(), "act_id")).isNotEmpty().allMatch(row -> row.contains("LAO"));
        assertThat(new ActProblems().name()).isEqualTo("act_problems");
    }

    private void acts(String table, String... rows) {
        warehouse.execute(
                "create table " + table + " as select concat_ws('-', treaty, area, act, day) as act_id, treaty,"
                        + " area, act, cast(day as date) as happened_on, cast(day as date) as known_on,"
                        + " cast(null as date) as effective_on_by_hand from (values " + String.join(", ", rows)
                        + ") as t(treaty, area, act, day)");
    }

    /** The table's rows, values between bars. */
    private List<String> computed(Computation computation, String order) {
        computation.compute(warehouse, "analysis.computed");
        return warehouse.query("from analysis.computed order by " + order).stream()
                .map(row -> String.join(
                        "|", row.values().values().stream().map(String::valueOf).toList()))
                .toList();
    }
}
