package org.themonitor.pipeline.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.themonitor.pipeline.duckdb.Warehouse;
import org.themonitor.pipeline.reference.Reference;
import org.themonitor.pipeline.sql.CheckResult;
import org.themonitor.pipeline.sql.CheckRunner;
import org.themonitor.pipeline.sql.ModelRunner;

/** A sound edition breaks no casualty check; each check finds the one thing it is about. */
class CasualtyChecksTest {
    private static final String ROWS = """
            insert into staging.casualties by name
            select 'R1/csv/' || n as source_row_id, 'R1' as receipt, 'csv' as sheet, n as row_number,
                'key-' || n as row_key, area, 'incident' as row_kind, year as incident_year, people,
                'exact' as people_qualifier, outcome, 'civilian' as civilian_status, age_group, sex, device_type,
                incident as incident_key
            from (values
                (2, 'COL', 2025, 15, 'killed', 'adult', 'male', 'improvised_mine', 'a'),
                (3, 'COL', 2025, 15, 'injured', 'child', 'female', 'other_erw', 'b'),
                (4, 'LAO', 2025, 12, 'injured', 'child', 'male', 'submunition', 'c'),
                (5, 'LAO', 2024, 20, 'injured', 'unknown', 'unknown', 'submunition', 'd'),
                (6, 'AFG', 2025, 20, 'killed', 'adult', 'male', 'improvised_mine', 'e'),
                (7, 'AFG', 2025, 20, 'injured', 'adult', 'male', 'improvised_mine', 'f'),
                (8, 'AFG', 2025, 20, 'injured', 'adult', 'male', 'improvised_mine', 'g'),
                (9, 'AFG', 2025, 20, 'injured', 'adult', 'male', 'improvised_mine', 'h'),
                (10, 'AFG', 2025, 20, 'injured', 'adult', 'male', 'improvised_mine', 'i')
            ) as given (n, area, year, people, outcome, age_group, sex, device_type, incident)""";

    private static Warehouse warehouse = Warehouse.inMemory(1);

    @BeforeAll
    static void build() {
        ModelRunner runner = new ModelRunner(warehouse, Editions.DEFINITIONS.sql(), EditionBuild.computations());
        runner.createSchema();
        runner.createStaging();
        ReferenceTables.load(warehouse, Reference.shipped());
        warehouse.setVariable("edition", "lm2026");
        warehouse.setVariable("data_year", 2025);
        for (Edition.Topic topic : Edition.Topic.values()) {
            warehouse.setVariable("as_of_" + topic.code(), LocalDate.of(2026, 2, 3));
        }
        warehouse.execute("insert into intake.receipts values ('R1', 1, 'hash', 'a.csv', 'COL', 'nra', 2025, null)");
        warehouse.execute("insert into staging.workbooks by name select 'R1' as receipt, 'key' as intake_key,"
                + " 'csv' as file_kind, 'a' as template, 'COL' as area, 'nra' as source, 2025 as data_year,"
                + " 'read' as state, false as is_synthetic");
        warehouse.execute("insert into staging.sheets by name select 'R1' as receipt, 'csv' as sheet,"
                + " 'casualties' as record_kind, 9 as rows_filled, 9 as rows_used, 9 as rows_given,"
                + " 0 as rows_rejected, 0 as rows_ignored");
        warehouse.execute(ROWS);
        warehouse.execute(
                "insert into decisions.coverage by name select 1 as number, unnest(['COL', 'LAO', 'AFG', 'XWD'])"
                        + " as area, 2024 as first_year, 2025 as last_year, 'casualties' as record_kind, 'full' as value,"
                        + " 'lm2026' as edition, 'other' as reason_code, 'given' as reason, 'editor' as author,"
                        + " date '2026-05-01' as decided_on, 'coverage.yml' as file, 1 as line");
        runner.run(() -> false, made -> {});
    }

    @AfterAll
    static void close() {
        warehouse.close();
    }

    @Test
    void aSoundEditionBreaksNone() {
        assertThat(broken()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "casualty_dimensions_equal_total | update publish.casualties_by_sex set total = 1 where sex = 'male'",
                "casualty_regions_hold_every_area | update publish.casualties_by_region set areas = 7",
                "casualty_changes_add_up | update publish.casualty_change_by_area set change = 1 where area = 'LAO'",
                "statements_have_ground | insert into publish.casualty_change_by_area by name"
                        + " select 'PER' as area, 2025 as year, 3 as change, 'increased' as direction",
                "statements_have_ground | insert into publish.area_ranks by name"
                        + " select 'killed' as measure, 2025 as year, 'PER' as area, 1 as rank, 9 as total",
                "statements_have_ground | delete from core.area_coverage where area = 'AFG'",
                "statements_have_ground | insert into publish.casualties_by_area by name"
                        + " select 'PER' as area, 9 as total, 2025 as year, 'exact' as qualifier, 'recorded' as basis",
                "statements_have_ground | update core.area_coverage set is_covered = false"
                        + " where area = 'XWD' and incident_year = 2024",
                "sums_of_years_have_ground | insert into publish.casualties_ten_year by name"
                        + " select 'PER' as area, 2016 as from_year, 2025 as until_year, 10 as years, 90 as total",
                "sums_of_years_have_ground | insert into publish.cluster_munition_casualties_ten_year by name"
                        + " select 'LAO' as area, 'years' as basis, 2016 as from_year, 2025 as until_year, 14 as total",
                "sums_of_years_have_ground | insert into publish.casualties_cumulative by name select 'PER' as area,"
                        + " 2024 as printed_until_year, 2025 as until_year, '2025' as not_whole, 'exact' as qualifier",
                "sums_of_years_have_ground | insert into publish.cluster_munition_casualties_all_time by name"
                        + " select 'LAO' as area, 2021 as printed_until_year, 2025 as until_year",
                "casualty_shares_have_a_base | update publish.child_casualties set base = 9 where measure = 'killed'",
                "casualty_shares_have_a_base | update publish.casualties_by_treaty_status set areas_base = 9, share_of_areas = 50",
                "casualty_shares_have_a_base | update publish.child_casualties_by_device_type set known_base = 9,"
                        + " share_of_known = 50",
                "areas_with_100_are_listed | update publish.casualties_by_area set total = 100 where area = 'COL'",
                "areas_with_100_are_listed | delete from publish.areas_with_100_or_more_casualties",
                "children_are_some_of_all | update publish.child_casualties set count = 40 where measure = 'boys'",
                "submunitions_are_remnants | update publish.cluster_munition_casualties_by_year set remnants = 1",
                "cluster_munition_attacks_are_not_counted | update core.counted_cluster_munition_casualties"
                        + " set cause = 'attack'",
                "submunitions_are_remnants | update marts.casualty_figures set device_type = 'cluster_munition'"
                        + " where device_type = 'other_erw'",
                "submunitions_are_remnants | update publish.cluster_munition_casualties_by_area set remnants = 1"
                        + " where year = 2024",
                "cluster_munition_attacks_are_not_counted | update core.casualty_rows set device_type = 'cluster_munition'"
                        + " where source_row_id = 'R1/csv/3'",
                "cluster_munition_attacks_are_not_counted | insert into core.casualty_inclusions by name select"
                        + " 'R1/csv/4' as source_row_id, 'any' as held_as, 'exclude' as decision,"
                        + " 'attack' as reason_code",
                "suspect_values_are_judged | insert into core.suspect_values by name select 'killed_far_from_history'"
                        + " as suspicion, 'COL 2025' as subject, 'COL' as area, 2025 as incident_year",
                "duplicate_candidates_are_decided | insert into core.duplicate_candidates by name select 'R1/csv/2'"
                        + " as source_row_id, 'R1/csv/3' as other_row_id, 'COL' as area, 'a' as source,"
                        + " 'b' as other_source, 2025 as incident_year, 1 as people",
                "merged_rows_do_not_contradict | insert into core.match_groups values"
                        + " ('R1/csv/2', 'R1/csv/2', 'R1/csv/2'), ('R1/csv/4', 'R1/csv/2', 'R1/csv/4')",
                "printed_years_fit_their_edition | insert into core.printed_figures by name select 'LM2025' as vintage,"
                        + " 'global' as scope, '2026' as period_from, '2026' as period_to,"
                        + " 'casualties_total' as measure, 10 as value, date '2025-12-31' as printed_until",
                // a table of 2010 whose header says 2009
                "printed_years_fit_their_edition | insert into core.printed_figures by name select vintage,"
                        + " 'area' as scope, area, year as period_from, year as period_to,"
                        + " 'casualties_total' as measure, value, date '2012-12-31' as printed_until from (values"
                        + " ('LM2011', 'AFG', '2009', 1211), ('LM2012', 'AFG', '2009', 859), ('LM2012', 'AFG', '2010', 1211),"
                        + " ('LM2011', 'COL', '2009', 512), ('LM2012', 'COL', '2009', 674), ('LM2012', 'COL', '2010', 512),"
                        + " ('LM2011', 'PAK', '2009', 394), ('LM2012', 'PAK', '2009', 421), ('LM2012', 'PAK', '2010', 394)"
                        + " ) as print (vintage, area, year, value)",
                "workbooks_hold_their_data_year | update staging.workbooks set data_year = 2030",
                "printed_boxes_do_not_contradict | insert into core.printed_recomputations values"
                        + " ('a 1', 'partition', 10, 11, false, 'print_contradicts_itself')",
                "killed_far_from_history | insert into publish.area_casualty_profile by name"
                        + " select 'KHM' as area, year, 'a' as vintage, measure, count from (values"
                        + " (2014, 'killed', 3), (2014, 'injured', 30), (2015, 'killed', 3), (2015, 'injured', 30),"
                        + " (2016, 'killed', 3), (2016, 'injured', 30), (2017, 'killed', 48), (2017, 'injured', 10))"
                        + " as box (year, measure, count)",
            })
    void eachCheckFindsWhatItIsAbout(String check, String damage) {
        warehouse.execute("begin transaction");
        try {
            warehouse.execute(damage);
            assertThat(OneCheck.rows(warehouse, check)).isPositive();
        } finally {
            warehouse.execute("rollback");
        }
    }

    private static List<String> broken() {
        return new CheckRunner(warehouse, Editions.DEFINITIONS.sql())
                .run().stream()
                        .filter(result -> result.rows() > 0)
                        .map(CheckResult::check)
                        .toList();
    }
}
