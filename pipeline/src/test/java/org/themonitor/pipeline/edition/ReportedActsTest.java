package org.themonitor.pipeline.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.themonitor.pipeline.duckdb.Row;
import org.themonitor.pipeline.duckdb.Warehouse;

/** An act later than the depositary's list counts as a workbook reports it; what the treaty does not allow never does. */
@Tag("long")
class ReportedActsTest {
    private static final String[] HEADERS = {"# Treaty actions", "Treaty|Act|Date"};

    private static Warehouse edition;
    private static List<String> warnings = List.of();

    @BeforeAll
    static void build(@TempDir Path folder) throws IOException {
        SmallEdition small = new SmallEdition(folder);
        small.workbookOf("LAO", "nra", HEADERS[0], HEADERS[1], "mbt|accession|2026-04-15", "mbt|accession|2026-05-15");
        small.workbookOf("XKX", "nra", HEADERS[0], HEADERS[1], "mbt|accession|2026-04-15");
        small.workbookOf(
                "CHN", "nra", HEADERS[0], HEADERS[1], "ccm|withdrawal_notice|2026-04-15", "mbt|accession|2026");
        edition = small.run();
        warnings = small.warnings();
    }

    @AfterAll
    static void close() {
        edition.close();
    }

    @ParameterizedTest
    @CsvSource({
        "mbt, 2026-04-14, 0, 0",
        "mbt, 2026-04-15, 1, 0",
        "mbt, 2026-05-16, 1, 0",
        // MBT Article 17(2): the first day of the sixth month after the month of the deposit
        "mbt, 2026-09-30, 1, 0",
        "mbt, 2026-10-01, 1, 1",
        "mbt, 2012-01-04, 0, 0",
        "ccm, 2026-10-01, 0, 0",
        "ccm, 2026-10-15, 0, 0",
    })
    void anAccessionRaisesTheCountByOneOnTheRightDaysOnly(String treaty, String day, int parties, int inForce) {
        // whoever asks as of the list's day does not know of the workbooks' acts
        Row known = counts("'%s', date '%s', date '2026-02-03'".formatted(treaty, day));
        Row told = counts("'%s', date '%s'".formatted(treaty, day));

        assertThat(told.number("parties") - known.number("parties")).isEqualTo(parties);
        assertThat(told.number("in_force") - known.number("in_force")).isEqualTo(inForce);
        assertThat(told.number("signatories")).isEqualTo(known.number("signatories"));
    }

    @Test
    void thePublishedCountHasItAndNamesNobodyElse() {
        assertThat(edition.query("select area from publish.new_states_parties where deposited_on > date '2026-02-03'"))
                .extracting(row -> row.text("area"))
                .containsExactly("LAO");
        assertThat(edition.single("select count(*) from publish.upcoming where treaty = 'mbt' and area = 'LAO'"))
                .isEqualTo(1L);
    }

    @Test
    void whatTheDepositaryDoesNotListIsAWarningOfTheBuild() {
        assertThat(warnings).contains("reported_acts_are_listed");
        assertThat(edition.query("select act_id, left_out from core.reported_acts order by act_id"))
                .extracting(row -> row.text("act_id") + " " + row.textOrNull("left_out"))
                .containsExactly(
                        "ccm-CHN-withdrawal_notice-2026-04-15 null",
                        "mbt-CHN-accession-2026 no_exact_day",
                        "mbt-LAO-accession-2026-04-15 null",
                        "mbt-LAO-accession-2026-05-15 null",
                        "mbt-XKX-accession-2026-04-15 not_a_state");
        assertThat(edition.query("select act_id from core.act_problems order by act_id"))
                .extracting(row -> row.text("act_id"))
                .containsExactly("ccm-CHN-withdrawal_notice-2026-04-15", "mbt-LAO-accession-2026-05-15");
    }

    private static Row counts(String arguments) {
        return edition.query("select count(*) filter (where status = 'state_party') as parties,"
                        + " count(*) filter (where status = 'signatory') as signatories,"
                        + " count(in_force_on) as in_force from core.treaty_status(" + arguments + ")")
                .get(0);
    }
}
