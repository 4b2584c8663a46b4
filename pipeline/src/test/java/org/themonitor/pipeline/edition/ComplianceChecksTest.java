package org.themonitor.pipeline.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.themonitor.pipeline.duckdb.Warehouse;
import org.themonitor.pipeline.reference.Reference;
import org.themonitor.pipeline.sql.CheckRunner;
import org.themonitor.pipeline.sql.Layer;
import org.themonitor.pipeline.sql.ModelRunner;
import org.themonitor.pipeline.sql.SqlFile;

/** Every check on compliance finds what it is for: the tables of the shipped reference, with one thing wrong. */
class ComplianceChecksTest {
    private static Warehouse warehouse;

    @BeforeAll
    static void build() {
        warehouse = Warehouse.inMemory(1);
        ModelRunner runner = new ModelRunner(warehouse, Editions.DEFINITIONS.sql(), EditionBuild.computations());
        runner.createSchema();
        runner.createStaging();
        ReferenceTables.load(warehouse, Reference.shipped());
        warehouse.setVariable("edition", "lm2026");
        warehouse.setVariable("data_year", 2025);
        List.of("status", "contamination", "reporting", "casualty_intake")
                .forEach(topic -> warehouse.setVariable("as_of_" + topic, LocalDate.of(2026, 2, 3)));
        runner.run(() -> false, made -> {});
    }

    @AfterAll
    static void close() {
        warehouse.close();
    }

    @BeforeEach
    void begin() {
        warehouse.execute("begin transaction");
    }

    @AfterEach
    void takeBack() {
        warehouse.execute("rollback");
    }

    @Test
    void theShippedReferenceIsSound() {
        assertThat(new CheckRunner(warehouse, Editions.DEFINITIONS.sql()).run())
                .filteredOn(check -> check.rows() > 0)
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "signature_comes_before_deposit | update core.treaty_statuses set signed_on = date '2030-01-01'"
                        + " where treaty = 'ccm' and area = 'ITA'",
                "entry_into_force_follows_the_deposit | update core.treaty_effects set effective_on = date '2012-03-02'"
                        + " where effect = 'in_force' and treaty = 'ccm' and area = 'ITA'",
                "withdrawal_takes_six_months | update core.treaty_effects set effective_on = date '2025-03-01'"
                        + " where effect = 'withdrawn' and treaty = 'ccm' and area = 'LTU'",
                "deadlines_follow_entry_into_force | update core.obligation_events set deadline_on = '2021-04'"
                        + " where event = 'deadline_set' and treaty = 'ccm' and area = 'BIH'",
                // five years at most for clearance of remnants, and never before the last deadline
                "extensions_keep_to_the_law | update core.obligation_events set deadline_on = '2029-10-02',"
                        + " deadline_by = date '2029-10-02' where area = 'TCD' and request_number = 2",
                "extensions_keep_to_the_law | update core.obligation_events set deadline_on = '2024-09-30',"
                        + " deadline_by = date '2024-09-30' where area = 'TCD' and request_number = 2",
                "completions_fit_the_party_period | update core.obligation_events set source_title = null,"
                        + " happened_by = date '2010-02-01' where area = 'HRV' and obligation = 'clearance'",
                "reports_follow_entry_into_force | update core.transparency_reports set happened_by = date '2010-07-31'"
                        + " where report = 'initial' and area = 'LAO'",
                "retained_is_within_declared | insert into core.retained_items by name select 'r/s/1' as source_row_id,"
                        + " 'ccm' as treaty, 'PER' as area, 'submunition' as item, 'retained' as event, 5 as quantity;"
                        + " insert into core.declared_stockpiles by name select 'ccm' as treaty, 'PER' as area,"
                        + " 'submunition' as item, 1 as vintage_number, 4 as quantity",
                "submunitions_outnumber_their_containers | insert into core.declared_stockpiles by name"
                        + " select 'ccm' as treaty, 'PER' as area, unnest(['cluster_munition', 'submunition']) as item,"
                        + " 1 as vintage_number, unnest([9708, 299]) as quantity, '2016' as happened_on",
                "release_parts_equal_their_sum | insert into core.land_release_facts by name select 'r/s/1' as"
                        + " source_row_id, 30000 as cleared_m2, 20000 as reduced_m2, 60001 as printed_released_m2",
                "contamination_does_not_jump | insert into core.contamination_extents by name select 'ccm' as treaty,"
                        + " 'LAO' as area, unnest(['r/s/1', 'r/s/2']) as source_key,"
                        + " unnest([1371100000, 1371]) as contaminated_m2,"
                        + " unnest([date '2024-12-31', date '2025-12-31']) as happened_by",
                "release_is_within_contamination | insert into core.contamination_extents by name select 'ccm' as"
                        + " treaty, 'LBN' as area, 'r/s/1' as source_key, 10 as contaminated_m2,"
                        + " date '2024-12-31' as happened_by; insert into publish.land_release by name select 'ccm' as"
                        + " treaty, 'LBN' as area, 2025 as year, 'battle_area' as task, 11 as released_m2",
                "land_release_waits_for_no_decision | insert into core.land_release_facts by name select 'r/s/1' as"
                        + " source_row_id, 'sources_overlap' as not_counted",
                "status_counts_equal_their_lists | delete from publish.status_annex where treaty = 'mbt'"
                        + " and area = 'LAO' or treaty = 'ccm' and area = 'LAO'",
                "obligations_are_of_states_parties | update core.treaty_statuses set status = 'signatory'"
                        + " where treaty = 'ccm' and area = 'TCD'",
                "overdue_rests_on_dated_facts | insert into publish.overdue by name select 'ccm' as treaty,"
                        + " 'DEU' as area, 'clearance' as obligation, date '2025-08-01' as due_on,"
                        + " date '2024-09-01' as information_until, date '2026-02-03' as as_of",
                "compliance_facts_have_a_source | update core.obligation_events set source_url = null"
                        + " where area = 'TCD'",
                "judgements_are_of_what_applies | insert into decisions.judgements by name select 'mbt' as treaty,"
                        + " 'DEU' as area, 'annual_report' as obligation, 'in_violation' as judgement,"
                        + " date '2020-05-01' as from_on, 'A' as source_title, 'https://example.org' as source_url,"
                        + " 'other' as reason_code, 'x' as reason, 'y' as author, date '2026-01-01' as decided_on,"
                        + " 'lm2026/judgements.yml' as file, 2 as line",
                "reported_acts_are_listed | insert into core.reported_acts by name select 'r/s/1' as source_row_id,"
                        + " 'mbt-LAO-accession-2026-04-01' as act_id",
                "land_fits_its_area | insert into core.contamination_extents by name select 'r/Chad' as source_key,"
                        + " 'mbt' as treaty, 'TCD' as area, '2025' as happened_on, 1250000000000 as contaminated_m2",
                "only_states_consent_to_be_bound | update core.treaty_acts set area = 'XKX'"
                        + " where treaty = 'ccm' and area = 'LAO'",
            })
    void whatIsWrongIsFound(String check, String mutation) {
        assertThat(OneCheck.rows(warehouse, check)).isZero();

        for (String statement : mutation.split(";")) {
            warehouse.execute(statement);
        }

        assertThat(OneCheck.rows(warehouse, check)).isPositive();
    }

    @Test
    void nothingComputesAViolation() {
        assertThat(Stream.of(Layer.values())
                        .filter(layer -> layer != Layer.SCHEMA)
                        .flatMap(layer -> Editions.DEFINITIONS.sql().files(layer).stream())
                        .filter(file -> file.select().contains("violation"))
                        .map(SqlFile::path))
                .isEmpty();
        assertThat(warehouse.query("from publish.compliance_judgements")).isEmpty();
    }
}
