package org.themonitor.pipeline.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.themonitor.pipeline.reference.Reference;
import org.themonitor.pipeline.sheet.CasualtySheet;
import org.themonitor.pipeline.treaty.ActKind;
import org.themonitor.pipeline.treaty.Obligation;
import org.themonitor.pipeline.treaty.Treaty;
import org.themonitor.pipeline.treaty.TreatyAct;
import org.themonitor.pipeline.value.PartialDate;

/** What the reference tables say of the treaties before any workbook is read. */
class ReferenceFactsTest {
    private ReferenceFacts facts = CasualtySheet.REFERENCE_FACTS;

    @BeforeEach
    void read() {
        facts = ReferenceFacts.of(Reference.shipped());
    }

    @Test
    void theActsAreThoseOfTheDepositarysList() {
        assertThat(facts.list("any").listedOn(Treaty.MBT)).isEqualTo("2026-02-03");
        assertThat(facts.list("any").listedOn(Treaty.CCM)).isEqualTo("2026-02-03");
        assertThat(facts.list("any").acts(Treaty.CCM, "LAO"))
                .extracting(TreatyAct::kind, TreatyAct::happenedOn, TreatyAct::effectiveOnByHand)
                .containsExactly(
                        tuple(ActKind.SIGNATURE, LocalDate.of(2008, 12, 3), null),
                        tuple(ActKind.RATIFICATION, LocalDate.of(2009, 3, 18), null));
    }

    /** South Sudan is treated as bound from its independence on (MBT Article 5: due on 2021-07-09). */
    @Test
    void aDayOfEffectThatTheTextDoesNotGiveIsInTheTable() {
        assertThat(facts.list("any").due(Obligation.MBT_CLEARANCE, "SSD")).containsExactly(LocalDate.of(2021, 7, 9));
    }

    /** Palestine became a State for the UN on 2012-11-29. */
    @Test
    void anAreaIsAStateInItsTime() {
        assertThat(facts.mayBeState("LAO", PartialDate.parse("1997"))).isTrue();
        assertThat(facts.mayBeState("XKX", PartialDate.parse("2024"))).isFalse();
        assertThat(facts.mayBeState("PSE", PartialDate.parse("2012-11-28"))).isFalse();
        assertThat(facts.mayBeState("PSE", PartialDate.parse("2012-11-29"))).isTrue();
        assertThat(facts.mayBeState("PSE", PartialDate.parse("2012-11"))).isTrue();
        assertThat(facts.mayBeState("PSE", PartialDate.parse("2017-12-29"))).isTrue();
    }

    @Test
    void theExtensionsAreThoseGrantedOfBothTreaties() {
        List<GrantedExtension> extensions = facts.extensions();

        assertThat(extensions)
                .contains(
                        new GrantedExtension(Treaty.CCM, "LAO", "clearance", 1, PartialDate.parse("2025-08-01")),
                        new GrantedExtension(Treaty.CCM, "MRT", "clearance", 1, PartialDate.parse("2024-08")),
                        new GrantedExtension(Treaty.MBT, "MOZ", "clearance", null, PartialDate.parse("2015-01-01")),
                        new GrantedExtension(
                                Treaty.CCM, "PER", "stockpile_destruction", 1, PartialDate.parse("2024-04-01")))
                .as("one that is only asked for is none")
                .noneMatch(
                        step -> step.area().equals("LAO") && Integer.valueOf(2).equals(step.requestNumber()));
    }

    @Test
    void theDigestIsOfTheTables() {
        assertThat(facts.digest()).matches("[0-9a-f]{64}").isEqualTo(CasualtySheet.REFERENCE_FACTS.digest());
    }
}
