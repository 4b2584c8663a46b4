package org.themonitor.pipeline.treaty;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RealActsTest {

    @Test
    void noRealActHasAProblem() {
        assertThat(TreatyLaw.problems(RealActs.ACTS)).isEmpty();
    }

    @Test
    void fileIsSortedAndItsIdsSayWhatTheyName() {
        List<String> order = RealActs.ROWS.stream()
                .map(row -> String.join(" ", fields(row, "treaty", "area", "happened_on", "act")))
                .toList();

        assertThat(RealActs.ROWS).hasSizeGreaterThan(500);
        assertThat(order).isSortedAccordingTo(Comparator.naturalOrder()).doesNotHaveDuplicates();
        assertThat(RealActs.ROWS)
                .allSatisfy(row -> assertThat(row.getField("act_id"))
                        .isEqualTo(String.join("-", fields(row, "treaty", "area", "act", "happened_on"))));
    }

    @Test
    void everyActHasASourceAndTheBasisOfItsKnowledge() {
        assertThat(RealActs.ROWS).allSatisfy(row -> {
            assertThat(row.getField("known_on_basis")).isEqualTo("receipt");
            assertThat(row.getField("source_title")).startsWith("UN Treaty Collection");
            assertThat(row.getField("source_url")).startsWith("https://treaties.un.org/");
        });
    }

    @Test
    void fourthOfJanuary2012HadSixtySevenBoundAndFortyFourSignatories() {
        Effects ccm = new Effects(RealActs.EFFECTS).of(Treaty.CCM);
        LocalDate day = LocalDate.parse("2012-01-04");

        assertThat(ccm.statesParties(day)).isEqualTo(67);
        assertThat(ccm.signatories(day)).isEqualTo(44);
        assertThat(ccm.knownBy(day).statesParties(day)).isEqualTo(67);
        assertThat(ccm.signed(LocalDate.parse("2008-12-04"))).isEqualTo(94);
    }

    @Test
    void publishedStatusCountsComeOut() {
        assertThat(SharedFacts.rows("status_counts.csv")).hasSizeGreaterThan(5).allSatisfy(row -> {
            Effects effects = new Effects(RealActs.EFFECTS).of(Treaty.valueOf(row.getField("treaty")));
            LocalDate day = LocalDate.parse(row.getField("as_of"));
            assertThat(effects.statesParties(day)).isEqualTo(number(row, "published_states_parties"));
            assertThat(effects.statesParties(day)).isEqualTo(number(row, "computed_by_deposit_date"));
            assertThat(effects.signatories(day)).isEqualTo(number(row, "computed_signatories"));
            assertThat(effects.inForce(day)).isEqualTo(number(row, "computed_in_force"));
            if (!row.getField("published_signatories").isEmpty()) {
                assertThat(effects.signatories(day)).isEqualTo(number(row, "published_signatories"));
            }
        });
    }

    @ParameterizedTest
    @EnumSource(Treaty.class)
    void everyStatusDateOfTheFactsEqualsOurs(Treaty treaty) {
        List<NamedCsvRecord> states = SharedFacts.rows(treaty.code() + "_status.csv");

        assertThat(states).allSatisfy(row -> {
            Effects ours = RealActs.of(treaty, row.getField("iso3"));
            assertThat(ours.day(Effect.SIGNED)).isEqualTo(SharedFacts.day(row, "signed_on"));
            assertThat(ours.day(Effect.PROVISIONALLY_APPLIED))
                    .isEqualTo(SharedFacts.day(row, "provisional_application_on"));
            assertThat(ours.day(Effect.BOUND)).isEqualTo(SharedFacts.day(row, "deposited_on"));
            assertThat(ours.day(Effect.IN_FORCE)).isEqualTo(SharedFacts.day(row, "entry_into_force_on"));
            assertThat(ours.day(Effect.WITHDRAWAL_NOTIFIED)).isEqualTo(SharedFacts.day(row, "withdrawal_notified_on"));
            assertThat(ours.day(Effect.WITHDRAWN)).isEqualTo(SharedFacts.day(row, "withdrew_on"));
        });
        assertThat(RealActs.ACTS.stream()
                        .filter(act -> act.treaty() == treaty)
                        .map(TreatyAct::area)
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(
                        states.stream().map(row -> row.getField("iso3")).toList());
    }

    @ParameterizedTest
    @EnumSource(Treaty.class)
    void statusOfTheDayEqualsTheDepositarysPage(Treaty treaty) {
        List<NamedCsvRecord> rows = SharedFacts.rows(treaty.code() + "_status.csv");
        LocalDate day = SharedFacts.statusDay(rows);

        assertThat(rows).allSatisfy(row -> {
            Effects ours = RealActs.of(treaty, row.getField("iso3"));
            String status = SharedFacts.status(row, day).toLowerCase(Locale.ROOT);
            assertThat(ours.statesParties(day)).isEqualTo(status.startsWith("state party") ? 1 : 0);
            assertThat(ours.signatories(day)).isEqualTo(status.equals("signatory") ? 1 : 0);
        });
    }

    private static List<String> fields(NamedCsvRecord row, String... columns) {
        return Stream.of(columns).map(row::getField).toList();
    }

    private static long number(NamedCsvRecord row, String column) {
        return Long.parseLong(row.getField(column));
    }
}
