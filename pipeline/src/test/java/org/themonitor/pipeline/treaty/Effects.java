package org.themonitor.pipeline.treaty;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Effects as a test asks for them, and who had which status on a day: a second, simpler way to count. */
record Effects(List<TreatyEffect> all) {

    static Effects from(Collection<TreatyAct> acts) {
        return new Effects(TreatyLaw.effects(acts));
    }

    Effects of(Treaty treaty, String area) {
        return where(effect -> effect.treaty() == treaty && effect.area().equals(area));
    }

    Effects of(Treaty treaty) {
        return where(effect -> effect.treaty() == treaty);
    }

    Effects knownBy(LocalDate day) {
        return where(effect -> !effect.knownOn().isAfter(day));
    }

    List<LocalDate> days(Effect kind) {
        return all.stream()
                .filter(effect -> effect.effect() == kind)
                .map(TreatyEffect::effectiveOn)
                .toList();
    }

    TreatyEffect only(Effect kind) {
        List<TreatyEffect> found =
                all.stream().filter(effect -> effect.effect() == kind).toList();
        if (found.size() != 1) {
            throw new AssertionError("expected one %s, found %s".formatted(kind, found));
        }
        return found.get(0);
    }

    /** The one day of this effect, null if there is none. */
    @Nullable
    LocalDate day(Effect kind) {
        return days(kind).isEmpty() ? null : only(kind).effectiveOn();
    }

    long statesParties(LocalDate day) {
        return areas().filter(area -> balance(area, Effect.BOUND, day) > 0).count();
    }

    long inForce(LocalDate day) {
        return areas().filter(area -> balance(area, Effect.IN_FORCE, day) > 0).count();
    }

    long signatories(LocalDate day) {
        return areas().filter(area -> began(area, Effect.SIGNED, day) > 0 && began(area, Effect.BOUND, day) == 0)
                .count();
    }

    long signed(LocalDate day) {
        return areas().filter(area -> began(area, Effect.SIGNED, day) > 0).count();
    }

    private Stream<String> areas() {
        return all.stream().map(TreatyEffect::area).distinct();
    }

    private long balance(String area, Effect begins, LocalDate day) {
        return began(area, begins, day) - began(area, Effect.WITHDRAWN, day);
    }

    private long began(String area, Effect kind, LocalDate day) {
        return all.stream()
                .filter(effect -> effect.area().equals(area) && effect.effect() == kind)
                .filter(effect -> !effect.effectiveOn().isAfter(day))
                .count();
    }

    private Effects where(Predicate<TreatyEffect> wanted) {
        return new Effects(all.stream().filter(wanted).toList());
    }
}
