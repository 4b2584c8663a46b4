package org.themonitor.pipeline.edition;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.themonitor.pipeline.area.AreaCode;
import org.themonitor.pipeline.area.Areas;
import org.themonitor.pipeline.duckdb.Row;
import org.themonitor.pipeline.duckdb.Warehouse;
import org.themonitor.pipeline.sql.CheckResult;
import org.themonitor.pipeline.treaty.SharedFacts;

/** {@code core.treaty_status} for any day, asked where people ask it: in a finished public edition, read-only. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("long")
class TreatyStatusTableTest {
    private static final Edition EDITION = Editions.edition("lm2026", LocalDate.of(2026, 2, 3));

    private @Nullable Warehouse opened;
    private List<CheckResult> checks = List.of();

    @BeforeAll
    void build(@TempDir Path folder) throws IOException {
        Editions editions = new Editions(folder);
        editions.takeIn();
        checks = editions.publish(EDITION);
        opened = Warehouse.openReadOnly(editions.folder(EDITION).publicDatabase(Editions.BUILD), 1);
    }

    @AfterAll
    void close() {
        edition().close();
    }

    @Test
    void everyCheckHoldsOnTheRealActs() {
        assertThat(checks)
                .hasSizeGreaterThan(5)
                .allSatisfy(check -> assertThat(check.rows()).as(check.check()).isZero());
    }

    @Test
    void publishedStatusCountsComeOut() {
        assertThat(SharedFacts.rows("status_counts.csv")).hasSizeGreaterThan(5).allSatisfy(fact -> {
            String treaty = fact.getField("treaty").toLowerCase(Locale.ROOT);
            Map<String, Row> status = status(treaty, fact.getField("as_of"));
            assertThat(count(status, "state_party")).isEqualTo(number(fact, "published_states_parties"));
            assertThat(count(status, "signatory")).isEqualTo(number(fact, "computed_signatories"));
            assertThat(inForce(status)).isEqualTo(number(fact, "computed_in_force"));
            if (!fact.getField("published_signatories").isEmpty()) {
                assertThat(count(status, "signatory")).isEqualTo(number(fact, "published_signatories"));
            }
        });
    }

    @Test
    void fourthOfJanuary2012HasSixtySevenPartiesAndFortyFourSignatories() {
        // Cluster Munition Monitor: 111 countries had signed or acceded
        Map<String, Row> status = status("ccm", "2012-01-04");

        assertThat(count(status, "state_party")).isEqualTo(67);
        assertThat(count(status, "signatory")).isEqualTo(44);
        assertThat(edition().query("select * from core.treaty_status('ccm', date '2012-01-04')"))
                .hasSameSizeAs(status.values());
    }

    @Test
    void ninetyFourStatesSignedInOslo() {
        assertThat(status("ccm", "2008-12-04").values().stream().filter(row -> row.date("signed_on") != null))
                .hasSize(94);
        assertThat(status("ccm", "2008-12-02").values().stream().filter(row -> row.date("signed_on") != null))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // notified on 6 September 2024; CCM Article 20: six months later
        "ccm, LTU, 2024-09-05, state_party,     ,",
        "ccm, LTU, 2024-09-06, state_party,     2025-03-06, 2024-09-06",
        "ccm, LTU, 2025-01-01, state_party,     2025-03-06, 2024-09-06",
        "ccm, LTU, 2025-03-05, state_party,     2025-03-06, 2024-09-06",
        "ccm, LTU, 2025-03-06, state_not_party, 2025-03-06, 2024-09-06",
        "mbt, LTU, 2025-12-26, state_party,     2025-12-27, 2025-06-27",
        "mbt, LTU, 2025-12-27, state_not_party, 2025-12-27, 2025-06-27",
        "mbt, MHL, 2025-03-11, signatory,       ,",
        "mbt, MHL, 2025-03-12, state_party,     ,",
        "mbt, SRB, 2003-09-17, state_not_party, ,",
        "mbt, SRB, 2004-01-01, state_party,     ,",
        "mbt, PSE, 2012-11-28, other_area,      ,",
        "mbt, PSE, 2012-11-29, state_not_party, ,",
        "mbt, PSE, 2017-12-28, state_not_party, ,",
        "mbt, PSE, 2017-12-29, state_party,     ,",
        "mbt, USA, 2026-02-03, state_not_party, ,",
    })
    void aStatusChangesOnTheDayOfTheAct(
            String treaty,
            String area,
            String day,
            String status,
            @Nullable LocalDate withdrewOn,
            @Nullable LocalDate notifiedOn) {
        Row row = row(treaty, area, day);

        assertThat(row.text("status")).isEqualTo(status);
        assertThat(row.date("withdrew_on")).isEqualTo(withdrewOn);
        assertThat(row.date("withdrawal_notified_on")).isEqualTo(notifiedOn);
    }

    @Test
    void datesAfterTheDayAreBlank() {
        Row before = row("mbt", "MHL", "2025-03-11");
        Row after = row("mbt", "MHL", "2025-03-12");

        assertThat(before.date("signed_on")).isEqualTo("1997-12-04");
        assertThat(before.date("deposited_on")).isNull();
        assertThat(before.textOrNull("deposit_type")).isNull();
        assertThat(after.date("deposited_on")).isEqualTo("2025-03-12");
        assertThat(after.textOrNull("deposit_type")).isEqualTo("ratification");
        // MBT Article 17(2): the first day of the sixth month after the month of the deposit
        assertThat(after.date("in_force_on")).isNull();
        assertThat(row("mbt", "MHL", "2025-09-01").date("in_force_on")).isEqualTo("2025-09-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1997-12-02", "1999-03-01", "2003-09-18", "2008-12-03", "2012-01-04", "2025-06-30"})
    void noDateLiesAfterTheDayButAWithdrawals(String day) {
        LocalDate asOf = LocalDate.parse(day);
        assertThat(List.of("mbt", "ccm"))
                .allSatisfy(treaty -> assertThat(status(treaty, day).values())
                        .allSatisfy(row -> assertThat(
                                        List.of("signed_on", "deposited_on", "in_force_on", "withdrawal_notified_on"))
                                .allSatisfy(column -> {
                                    LocalDate date = row.date(column);
                                    assertThat(date == null || !date.isAfter(asOf))
                                            .as("%s of %s: %s", column, row.text("area"), date)
                                            .isTrue();
                                })));
    }

    @ParameterizedTest
    @ValueSource(strings = {"XKX", "ESH", "TWN", "XAB", "XSO", "XSL", "XNC", "XTR"})
    void otherAreasAreNeverStatesNotParty(String area) {
        assertThat(row("mbt", area, "2026-02-03").text("status")).isEqualTo("other_area");
        assertThat(row("ccm", area, "2009-01-01").text("status")).isEqualTo("other_area");
    }

    @ParameterizedTest
    @CsvSource({
        "1997-12-03",
        "1999-06-09",
        "1999-06-10",
        "2002-05-19",
        "2002-05-20",
        "2006-06-02",
        "2006-06-03",
        "2007-12-31",
        "2008-01-01",
        "2011-07-08",
        "2011-07-09",
        "2023-12-31",
        "2024-01-01",
        "2026-02-03",
    })
    void everyAreaThatExistsOnTheDayHasOneRowAndNoOther(String day) {
        Areas areas = Areas.load();
        LocalDate asOf = LocalDate.parse(day);
        List<String> existing = areas.all().stream()
                .filter(area -> areas.exists(area, asOf))
                .map(AreaCode::code)
                .toList();

        assertThat(List.of("mbt", "ccm"))
                .allSatisfy(
                        treaty -> assertThat(edition().query("select area from core.treaty_status(?, ?)", treaty, asOf))
                                .extracting(row -> row.text("area"))
                                .containsExactlyInAnyOrderElementsOf(existing));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mbt", "ccm"})
    void everyStatusOfTheDepositarysListComesOut(String treaty) {
        List<NamedCsvRecord> facts = SharedFacts.rows(treaty + "_status.csv");
        LocalDate day = SharedFacts.statusDay(facts);
        Map<String, Row> ours = status(treaty, day.toString());

        assertThat(facts).allSatisfy(fact -> {
            Row row = Objects.requireNonNull(ours.get(fact.getField("iso3")));
            assertThat(row.text("status")).isEqualTo(code(SharedFacts.status(fact, day)));
            assertThat(row.date("signed_on")).isEqualTo(SharedFacts.day(fact, "signed_on"));
            assertThat(row.date("deposited_on")).isEqualTo(SharedFacts.day(fact, "deposited_on"));
            assertThat(row.date("withdrew_on")).isEqualTo(SharedFacts.day(fact, "withdrew_on"));
            assertThat(row.textOrNull("deposit_type")).isEqualTo(depositType(fact));
        });
        assertThat(count(ours, "state_party") + count(ours, "signatory") + withdrawn(ours))
                .isEqualTo(facts.size());
    }

    @Test
    void everyPublishedTableAndColumnSaysWhatItIs() {
        assertThat(edition()
                        .query("select table_name from duckdb_tables()"
                                + " where schema_name in ('publish', 'core') and coalesce(comment, '') = ''"))
                .isEmpty();
        assertThat(edition()
                        .query("select table_name, column_name from duckdb_columns()"
                                + " where schema_name in ('publish', 'core') and coalesce(comment, '') = ''"))
                .isEmpty();
        assertThat(edition()
                        .query("select function_name from duckdb_functions()"
                                + " where schema_name = 'core' and coalesce(comment, '') = ''"))
                .isEmpty();
    }

    private static String code(String printed) {
        if (printed.startsWith("withdrawn")) {
            return "state_not_party";
        }
        return printed.startsWith("State Party") ? "state_party" : printed.toLowerCase(Locale.ROOT);
    }

    private static @Nullable String depositType(NamedCsvRecord fact) {
        String type = fact.getField("deposit_type");
        return type.isEmpty() ? null : type;
    }

    private static long withdrawn(Map<String, Row> status) {
        return status.values().stream()
                .filter(row -> row.text("status").equals("state_not_party") && row.date("withdrew_on") != null)
                .count();
    }

    private Row row(String treaty, String area, String day) {
        return Objects.requireNonNull(status(treaty, day).get(area), area + " on " + day);
    }

    private Map<String, Row> status(String treaty, String day) {
        return edition().query("select * from core.treaty_status(?, ?)", treaty, LocalDate.parse(day)).stream()
                .collect(Collectors.toMap(row -> row.text("area"), Function.identity()));
    }

    private static long count(Map<String, Row> status, String wanted) {
        return status.values().stream()
                .filter(row -> row.text("status").equals(wanted))
                .count();
    }

    private static long inForce(Map<String, Row> status) {
        return status.values().stream()
                .filter(row -> row.text("status").equals("state_party") && row.date("in_force_on") != null)
                .count();
    }

    private static long number(NamedCsvRecord fact, String column) {
        return Long.parseLong(fact.getField(column));
    }

    private Warehouse edition() {
        return Objects.requireNonNull(opened, "opened before all tests");
    }
}
