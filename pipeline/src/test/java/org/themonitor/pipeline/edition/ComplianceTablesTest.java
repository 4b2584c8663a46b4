package org.themonitor.pipeline.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Deadlines, reports and contamination as of any day, on the real cited facts. */
@Tag("long")
class ComplianceTablesTest {

    private static EditionOfWorkbooks edition;

    @BeforeAll
    static void build() {
        edition = EditionOfWorkbooks.publishedSample();
    }

    @AfterAll
    static void close() {
        edition.close();
    }

    @ParameterizedTest
    @CsvSource({
        "ccm, BGR, stockpile_destruction, 2019-10-01 > 2021-04-01 > 2022-10-01 > 2023-12-31",
        "ccm, PER, stockpile_destruction, 2021-03-01 > 2024-04-01",
        "ccm, TCD, clearance, 2023-09-01 > 2024-10-01 > 2026-10-01",
        "ccm, BIH, clearance, 2021-03-01 > 2022-09-01 > 2023-09-01",
        "mbt, AGO, clearance, 2013-01-01 > 2018-01-01 > 2025-12-31",
        "mbt, SSD, clearance, 2021-07-09 > 2026-07-09",
        // day and month of later steps are not in the sources, and are not invented
        "ccm, MRT, clearance, 2022-08-01 > 2024-08 > 2026",
    })
    void extensionChainsAreThoseOfTheSources(String treaty, String area, String obligation, String chain) {
        String steps = edition
                .query("from publish.deadline_extensions where treaty = '%s' and area = '%s' and obligation = '%s'"
                        .formatted(treaty, area, obligation))
                .stream()
                .map(step -> (step.number("step") == 1 ? step.text("previous_deadline_text") + " > " : "")
                        + step.text("granted_until_text"))
                .collect(Collectors.joining(" > "));
        assertThat(steps).isEqualTo(chain);
    }

    @ParameterizedTest
    @CsvSource({
        // Ukraine's Article 5 deadline of 1 June 2016 passed; granted at the 17MSP, which ended on 1 December 2018
        "mbt, UKR, clearance, 2016-06-01,           , on_going,          2016-06-01",
        "mbt, UKR, clearance, 2016-06-02,           , deadline_passed,   2016-06-01",
        "mbt, UKR, clearance, 2018-11-30,           , deadline_passed,   2016-06-01",
        "mbt, UKR, clearance, 2018-12-01,           , on_going,          2021-06-01",
        // whoever asks as of that day knew of no print yet
        "mbt, UKR, clearance, 2016-06-02, 2016-06-02,                  ,",
        "mbt, UKR, clearance, 2017-12-13, 2017-12-13, deadline_passed,   2016-06-01",
        // a grant of 2018 says nothing of the years since 2009, nor the nil report of 2022 of those since 2019
        "mbt, GBR, clearance, 2009-03-02,           , not_known,         2009-03-01",
        // a print of 2012 gives the extension to 2019
        "mbt, GBR, clearance, 2017-12-31,           , on_going,          2019-03-01",
        "mbt, GBR, clearance, 2018-12-01,           , on_going,          2024-04-01",
        "ccm, GNB, stockpile_destruction, 2019-07-28, , not_known,       2019-05-01",
        // outcomes that are not in the facts accuse nobody
        "mbt, UKR, clearance, 2025-10-15,           , not_known,         2023-12-01",
        "ccm, DEU, clearance, 2025-10-15,           , extension_pending, 2025-08-01",
        "ccm, LAO, clearance, 2025-10-15,           , extension_pending, 2025-08-01",
        "ccm, DEU, clearance, 2026-08-01,           , extension_pending, 2025-08-01",
        "ccm, LBN, clearance, 2021-04-30,           , on_going,          2026-05-01",
        "ccm, BIH, clearance, 2022-10-01,           , not_known,         2022-09-01",
        "ccm, BIH, clearance, 2023-10-01,           , completed,         2023-09-01",
        // completed, found again, completed again
        // the extension to 2015 is known from a print of November 2016, so not on these days; that to 2014 from 2012 on
        "mbt, MOZ, clearance, 2015-12-31,           , completed,         2014-03-01",
        "mbt, MOZ, clearance, 2016-04-01,           , not_known,         2014-03-01",
        "mbt, MOZ, clearance, 2017-06-01,           , completed,         2015-01-01",
        "mbt, MRT, clearance, 2025-10-15,           , on_going,          2026-12-31",
        "ccm, GNB, stockpile_destruction, 2019-05-02, , deadline_passed, 2019-05-01",
        "ccm, GNB, stockpile_destruction, 2023-01-01, , not_affected,    2019-05-01",
        "ccm, BGR, stockpile_destruction, 2019-10-01, , extension_pending, 2019-10-01",
        "ccm, BGR, stockpile_destruction, 2023-07-01, , completed,       2022-10-01",
        // withdrawn on 6 March 2025: nothing is owed any more
        "ccm, LTU, clearance, 2025-10-15,           ,                  ,",
    })
    void aStateStandsWhereItsDatedFactsPutIt(
            String treaty,
            String area,
            String obligation,
            String day,
            @Nullable String knownOn,
            @Nullable String status,
            @Nullable String deadline) {
        String known = knownOn == null ? "" : ", date '" + knownOn + "'";
        List<String> rows = edition
                .query("from core.obligation_status('%s', date '%s'%s) where area = '%s' and obligation = '%s'"
                        .formatted(treaty, day, known, area, obligation))
                .stream()
                .map(row -> row.text("status") + " " + row.text("current_deadline"))
                .toList();
        assertThat(rows).isEqualTo(status == null ? List.of() : List.of(status + " " + deadline));
    }

    @Test
    void noStateAbsentFromTheFactsIsEverAccused() {
        Set<String> told = areas("select distinct area from core.obligation_facts where says_it_applies"
                + " union select distinct area from core.report_facts where submission <> 'not_known'");
        Set<String> accused = new TreeSet<>();
        Stream.iterate(LocalDate.of(2000, 1, 1), day -> day.plusMonths(7))
                .limit(46)
                .forEach(day -> List.of("mbt", "ccm").forEach(treaty -> {
                    String on = "('%s', date '%s')".formatted(treaty, day);
                    accused.addAll(areas(
                            "select area from core.obligation_status" + on + " where status = 'deadline_passed'"));
                    accused.addAll(areas("select area from core.report_status" + on + " where status = 'missing'"));
                }));
        assertThat(accused).isNotEmpty();
        assertThat(told).containsAll(accused);
    }

    /** Of every accusation on every half-year: a fact about its deadline reaches the day, and lies before any later step. */
    @Test
    void noAccusationRestsOnInformationOfALaterStep() {
        // from the first deadlines on; July and December in turn
        String day = "make_date(2003 + year, if(year % 2 = 0, 7, 12), 1)";
        String statuses = Stream.of("mbt", "ccm")
                .flatMap(treaty -> Stream.iterate(0, year -> year + 1)
                        .limit(24)
                        .map(year -> "select %s as day, * from core.obligation_status('%s', %s)"
                                .formatted(
                                        day.replace("year", year.toString()),
                                        treaty,
                                        day.replace("year", year.toString()))))
                .collect(Collectors.joining(" union all "));
        String accused = "select * from (" + statuses + ") where status = 'deadline_passed'";
        String sameObligation = "facts.treaty = accused.treaty and facts.area = accused.area"
                + " and facts.obligation = accused.obligation";
        String steps = "select min(facts.happened_from) from core.obligation_facts as facts where " + sameObligation
                + " and facts.happened_from > accused.day and facts.event not in"
                + " ('deadline_set', 'contaminated', 'stock_declared')";
        String rests = "exists (select 1 from core.obligation_facts as facts where " + sameObligation
                + " and facts.information_until = accused.information_until and facts.information_until >= accused.day"
                + " and facts.deadline_by = accused.current_deadline_by)";

        assertThat(edition.query(accused)).isNotEmpty();
        assertThat(edition.query("select accused.* from (" + accused + ") as accused where not " + rests
                        + " or accused.information_until >= (" + steps + ")"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-10-15", "2026-02-03", "2026-10-15", "2030-12-31"})
    void nobodyIsOverdueWhereTheInformationEndsBefore(String day) {
        assertThat(List.of("mbt", "ccm")).allSatisfy(treaty -> {
            String on = "('%s', date '%s')".formatted(treaty, day);
            assertThat(edition.query("from core.obligation_status" + on + " where status = 'deadline_passed'"))
                    .isEmpty();
            assertThat(edition.query("from core.report_status" + on + " where status = 'missing'"))
                    .isEmpty();
        });
    }

    @Test
    void theListOf18June2015ComesOut() {
        // Guinea is on the printed list too, with a due day counted from its deposit: by Article 7 it was due later
        Set<String> printed = Set.of("BOL", "CMR", "TCD", "COM", "COK", "FJI", "GNB", "HND", "MLI", "PAN");
        String asOf = "select area from core.report_status('ccm', date '2015-06-18'%s)"
                + " where report = 'initial' and status = 'missing'";

        assertThat(areas(asOf.formatted(", date '2015-06-18'"))).isEqualTo(printed);
        // later the profile of Chad said that its report was in since May 2014
        Set<String> knownToday = new TreeSet<>(printed);
        knownToday.remove("TCD");
        assertThat(areas(asOf.formatted(""))).isEqualTo(knownToday);
    }

    @ParameterizedTest
    @CsvSource({
        "state_party, 8",
        "signatory, 8",
        // 28 States: 8, 8 and 12
        "state_not_party, 12",
        "other_area, 3",
    })
    void theContaminatedListOf2011ComesOutByBlock(String status, long places) {
        String listed = "select count(*) from core.contamination_facts as facts"
                + " inner join core.treaty_status('ccm', date '2011-08-25') as statuses on facts.area = statuses.area"
                + " where facts.treaty = 'ccm' and facts.listed_as is not null and statuses.status = '" + status + "'"
                + " and facts.happened_on like '2011%'";
        assertThat(edition.one(listed)).isEqualTo(Long.toString(places));
    }

    @Test
    void anActKnownLaterIsNotKnownBefore() {
        String pending = "select count(*) from core.treaty_status('mbt', date '2025-08-01'%s)"
                + " where withdrawal_notified_on is not null";
        assertThat(edition.one(pending.formatted(""))).isEqualTo("4");
        assertThat(edition.one(pending.formatted(", date '2025-06-30'"))).isEqualTo("3");
    }

    @ParameterizedTest
    @CsvSource({
        "BGR, cluster_munition, 6909 6909 6901 6862 6905 6905 6862, 6905",
        "PER, cluster_munition, 676 2007 2012, 2012",
        "CHE, cluster_munition, 205894 206061, 206061",
        "MOZ, submunition, 12804 9708, 9708",
    })
    void vintagesOfAStockStandSideBySide(String area, String item, String vintages, String latest) {
        String of = " from publish.stockpiles_declared where area = '%s' and item = '%s'".formatted(area, item);
        assertThat(edition.one("select string_agg(quantity, ' ' order by vintage_number)" + of))
                .isEqualTo(vintages);
        assertThat(edition.one("select quantity" + of + " and is_current")).isEqualTo(latest);
    }

    @ParameterizedTest
    @CsvSource({
        "mbt, 4990000, small",
        "mbt, 5000000, medium",
        "mbt, 19500000, medium",
        "mbt, 20000000, large",
        "mbt, 99600000, large",
        "mbt, 100000000, massive",
        "ccm, 9999999.99, light",
        "ccm, 10000000, medium",
        "ccm, 99600000, medium",
        "ccm, 100000000, heavy",
        "ccm, 999500000, heavy",
        "ccm, 1000000000, massive",
    })
    void bandsHaveNoGapsAndNoOverlaps(String treaty, String size, String band) {
        assertThat(edition.query(("select band from reference.extent_bands where treaty = '%s' and %s >= lower_m2"
                                + " and (upper_m2 is null or %s < upper_m2)"
                                + " and coalesce(used_from <= date '2025-10-15', true)"
                                + " and coalesce(used_to > date '2025-10-15', true)")
                        .formatted(treaty, size, size)))
                .extracting(row -> row.text("band"))
                .containsExactly(band);
    }

    @ParameterizedTest
    @CsvSource({
        "mbt, IRQ, 2015, 50580000.00, printed",
        "mbt, KHM, 2015, 147000000.00, printed",
        "mbt, BIH, 2017, 5230000.00, printed",
        "ccm, LBN, 2015, 1690000.00, sum",
        "mbt, MRT, 2024, 57678.00, printed",
    })
    void releasedLandIsTheSumOrTheOneThatIsPrinted(
            String treaty, String area, int year, String released, String basis) {
        assertThat(edition.query("from publish.land_release where treaty = '%s' and area = '%s' and year = %d"
                        .formatted(treaty, area, year)))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.text("released_m2")).isEqualTo(released);
                    assertThat(row.text("released_basis")).isEqualTo(basis);
                });
    }

    @Test
    void landReleasedTwiceOnAnUnreportedPartStaysBlank() {
        assertThat(edition.query("from publish.land_release where treaty = 'ccm' and area = 'IRQ' and year = 2015"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.textOrNull("reduced_m2")).isNull();
                    assertThat(row.textOrNull("released_m2")).isNull();
                });
    }

    @Test
    void tablesWithoutFactsAreEmptyAndNotFull() {
        assertThat(List.of("use_timeline", "national_legislation", "interpretive_issues", "victim_assistance"))
                .allSatisfy(table ->
                        assertThat(edition.query("from publish." + table)).isEmpty());
    }

    private static Set<String> areas(String sql) {
        return edition.query(sql).stream().map(row -> row.text("area")).collect(Collectors.toCollection(TreeSet::new));
    }
}
