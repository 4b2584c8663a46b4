package org.themonitor.pipeline.treaty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.themonitor.pipeline.treaty.Acts.accessions;
import static org.themonitor.pipeline.treaty.Acts.act;
import static org.themonitor.pipeline.treaty.Acts.inForceWith;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryIntoForceTest {

    @ParameterizedTest(name = "{0} {1}: {2} -> {3}")
    @CsvSource({
        "CCM, MNE, 2010-01-25, 2010-08-01, CCM Article 17(1)",
        "CCM, GBR, 2010-05-04, 2010-11-01, CCM Article 17(2)",
        "CCM, MRT, 2012-02-01, 2012-08-01, CCM Article 17(2)",
        "CCM, ITA, 2011-09-21, 2012-03-01, CCM Article 17(2)",
        "CCM, SVK, 2015-07-24, 2016-01-01, CCM Article 17(2)",
        "CCM, BGR, 2011-04-06, 2011-10-01, CCM Article 17(2)",
        "CCM, SSD, 2023-08-03, 2024-02-01, CCM Article 17(2)",
        "CCM, VUT, 2025-09-05, 2026-03-01, CCM Article 17(2)",
        "MBT, AFG, 2002-09-11, 2003-03-01, MBT Article 17(2)",
        "MBT, UKR, 2005-12-27, 2006-06-01, MBT Article 17(2)",
        "MBT, ALB, 2000-02-29, 2000-08-01, MBT Article 17(2)",
        "MBT, MHL, 2025-03-12, 2025-09-01, MBT Article 17(2)",
        "MBT, TON, 2025-06-25, 2025-12-01, MBT Article 17(2)",
        "MBT, SSD, 2011-11-11, 2011-07-09, MBT succession (not in the text)",
    })
    void realDepositsEnterIntoForceOnTheWorkedDays(
            Treaty treaty, String area, LocalDate deposit, LocalDate inForce, String article) {
        Effects effects = RealActs.of(treaty, area);

        assertThat(effects.only(Effect.BOUND).effectiveOn()).isEqualTo(deposit);
        assertThat(effects.only(Effect.IN_FORCE).effectiveOn()).isEqualTo(inForce);
        assertThat(effects.only(Effect.IN_FORCE).article()).isEqualTo(article);
    }

    @Test
    void thirtiethDepositBringsTheClusterMunitionConventionIntoForce() {
        EntryIntoForce rule = real(Treaty.CCM);

        assertThat(rule.lastNeededDeposit()).isEqualTo("2010-02-16");
        assertThat(rule.ofTreaty()).isEqualTo("2010-08-01");
        assertThat(rule.knownOn()).isEqualTo("2010-02-16");
    }

    @Test
    void fortiethDepositBringsTheMineBanTreatyIntoForce() {
        EntryIntoForce rule = real(Treaty.MBT);

        assertThat(rule.lastNeededDeposit()).isEqualTo("1998-09-16");
        assertThat(rule.ofTreaty()).isEqualTo("1999-03-01");
    }

    @Test
    void oneDepositShortNothingIsInForceAndNothingDue() {
        assertThat(Effects.from(accessions(Treaty.CCM, 29, "2010-02-16")).all())
                .extracting(TreatyEffect::effect)
                .containsOnly(Effect.BOUND);
        assertThat(Effects.from(accessions(Treaty.MBT, 39, "1998-09-16")).days(Effect.IN_FORCE))
                .isEmpty();
        assertThat(Effects.from(accessions(Treaty.MBT, 40, "1998-09-16")).days(Effect.IN_FORCE))
                .hasSize(40)
                .containsOnly(LocalDate.parse("1999-03-01"));
    }

    @Test
    void successionDoesNotCountAmongTheThirty() {
        List<TreatyAct> acts = new ArrayList<>(accessions(Treaty.CCM, 29, "2010-02-16"));
        acts.add(act(ActKind.SUCCESSION, "2010-02-16"));

        assertThat(Effects.from(acts).days(Effect.IN_FORCE)).isEmpty();
    }

    @Test
    void depositOfTheSameDayAsTheThirtiethFallsUnderTheFirstParagraph() {
        Effects effects = Effects.from(inForceWith(act(ActKind.ACCESSION, "2010-02-16")));

        assertThat(effects.of(Treaty.CCM, "AAA").only(Effect.IN_FORCE).article())
                .isEqualTo("CCM Article 17(1)");
    }

    @Test
    void nobodyKnewIn2009WhenTheConventionWouldEnterIntoForce() {
        Effects norway = RealActs.of(Treaty.CCM, "NOR");

        assertThat(norway.only(Effect.BOUND).knownOn()).isEqualTo("2008-12-03");
        assertThat(norway.only(Effect.IN_FORCE).knownOn()).isEqualTo("2010-02-16");
        assertThat(norway.only(Effect.CLEARANCE_DUE).knownOn()).isEqualTo("2010-02-16");
        assertThat(norway.knownBy(LocalDate.parse("2010-02-15")).days(Effect.IN_FORCE))
                .isEmpty();
    }

    @Test
    void laterDepositIsKnownWithItself() {
        assertThat(RealActs.of(Treaty.CCM, "ITA").only(Effect.IN_FORCE).knownOn())
                .isEqualTo("2011-09-21");
    }

    @Test
    void depositHeardOfLateMakesTheEntryIntoForceKnownLate() {
        List<TreatyAct> acts = new ArrayList<>(accessions(Treaty.CCM, 29, "2010-02-16"));
        LocalDate deposited = LocalDate.parse("2010-02-01");
        acts.add(new TreatyAct(
                "late", Treaty.CCM, "AAA", ActKind.ACCESSION, deposited, LocalDate.parse("2010-03-09"), null));

        assertThat(Effects.from(acts)
                        .of(Treaty.CCM, "X00")
                        .only(Effect.IN_FORCE)
                        .knownOn())
                .isEqualTo("2010-03-09");
    }

    private static EntryIntoForce real(Treaty treaty) {
        return Objects.requireNonNull(EntryIntoForce.of(treaty, StateHistory.of(treaty, RealActs.ACTS)));
    }
}
