package org.themonitor.pipeline.treaty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.themonitor.pipeline.treaty.Acts.act;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules that hold for every day of a hundred years; a failing case is named by its seed. */
class TreatyLawPropertyTest {
    private static final LocalDate FROM = LocalDate.parse("2010-03-01");
    private static final int DAYS = 36_525;

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void entryIntoForceIsAFirstOfMonthFiveToSixMonthsAfterTheDeposit(long seed) {
        LocalDate deposit = someDay(new Random(seed));
        LocalDate inForce = ofAccession(deposit).only(Effect.IN_FORCE).effectiveOn();

        assertThat(inForce.getDayOfMonth()).isOne();
        // counted on the calendar, without the rule's own arithmetic: six month borders are crossed, no more
        assertThat(deposit.datesUntil(inForce.plusDays(1))
                        .skip(1)
                        .filter(day -> day.getDayOfMonth() == 1)
                        .count())
                .as("seed %d, deposit %s", seed, deposit)
                .isEqualTo(6);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void deadlinesKeepDayAndMonthOfEntryIntoForceAndTheReportCounts180Days(long seed) {
        Effects effects = ofAccession(someDay(new Random(seed)));
        LocalDate inForce = effects.only(Effect.IN_FORCE).effectiveOn();
        LocalDate stockpile = effects.only(Effect.STOCKPILE_DESTRUCTION_DUE).effectiveOn();
        LocalDate clearance = effects.only(Effect.CLEARANCE_DUE).effectiveOn();

        assertThat(stockpile).as("seed %d", seed).isEqualTo(sameDayIn(inForce.getYear() + 8, inForce));
        assertThat(clearance).as("seed %d", seed).isEqualTo(sameDayIn(inForce.getYear() + 10, inForce));
        assertThat(inForce.datesUntil(effects.only(Effect.INITIAL_REPORT_DUE).effectiveOn())
                        .count())
                .as("seed %d", seed)
                .isEqualTo(180);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void withdrawalFallsSixMonthsLaterOnTheSameDayOrTheLastOfAShorterMonth(long seed) {
        LocalDate received = someDay(new Random(seed));
        List<TreatyAct> acts = new ArrayList<>(Acts.inForceWith(act(ActKind.ACCESSION, "2010-02-20")));
        acts.add(act(ActKind.WITHDRAWAL_NOTICE, received.toString()));
        LocalDate withdrawn = Effects.from(acts).only(Effect.WITHDRAWN).effectiveOn();

        int month = received.getYear() * 12 + received.getMonthValue() + 6;
        assertThat(withdrawn.getYear() * 12 + withdrawn.getMonthValue())
                .as("seed %d, received %s", seed, received)
                .isEqualTo(month);
        assertThat(withdrawn.getDayOfMonth())
                .as("seed %d, received %s", seed, received)
                .isEqualTo(Math.min(received.getDayOfMonth(), withdrawn.lengthOfMonth()));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anyListOfActsHasOneSetOfEffectsInAnyOrder(long seed) {
        Random random = new Random(seed);
        List<TreatyAct> acts = new ArrayList<>(Acts.inForceWith(someActs(random)));
        List<TreatyEffect> effects = TreatyLaw.effects(acts);
        List<LawProblem> problems = TreatyLaw.problems(acts);
        Collections.shuffle(acts, random);

        assertThat(TreatyLaw.effects(acts)).as("seed %d", seed).isEqualTo(effects);
        assertThat(TreatyLaw.problems(acts)).as("seed %d", seed).isEqualTo(problems);
        assertThat(effects)
                .as("seed %d", seed)
                .extracting(effect -> effect.actId() + " " + effect.effect())
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void stateIsBoundAtMostOnceOnAnyDay(long seed) {
        Effects effects =
                Effects.from(Acts.inForceWith(someActs(new Random(seed)))).of(Treaty.CCM, "AAA");
        List<LocalDate> bound = effects.days(Effect.BOUND);
        List<LocalDate> withdrawn = effects.days(Effect.WITHDRAWN);

        for (int period = 1; period < bound.size(); period++) {
            assertThat(withdrawn.get(period - 1))
                    .as("seed %d", seed)
                    .isAfter(bound.get(period - 1))
                    .isBeforeOrEqualTo(bound.get(period));
        }
        assertThat(withdrawn.size()).as("seed %d", seed).isBetween(Math.max(0, bound.size() - 1), bound.size());
    }

    /** Up to eight acts of one State without regard to the law, in ten years and sometimes on one day. */
    private static TreatyAct[] someActs(Random random) {
        ActKind[] kinds = ActKind.values();
        return random.ints(1 + random.nextInt(8), 0, 120)
                .mapToObj(day -> act(
                        Treaty.CCM,
                        "AAA",
                        kinds[random.nextInt(kinds.length)],
                        LocalDate.parse("2008-11-01").plusDays(30L * day),
                        null))
                .toArray(TreatyAct[]::new);
    }

    private static LocalDate someDay(Random random) {
        return FROM.plusDays(random.nextInt(DAYS));
    }

    private static LocalDate sameDayIn(int year, LocalDate day) {
        return LocalDate.of(year, day.getMonthValue(), day.getDayOfMonth());
    }

    private static Effects ofAccession(LocalDate deposit) {
        return Effects.from(Acts.inForceWith(act(ActKind.ACCESSION, deposit.toString())))
                .of(Treaty.CCM, "AAA");
    }
}
