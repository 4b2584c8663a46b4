package org.themonitor.pipeline.treaty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds acts told twice, and act ids that stand for two acts. */
final class RepeatedActs {
    private record Told(Treaty treaty, String area, ActKind kind, LocalDate happenedOn) {}

    private RepeatedActs() {}

    static List<LawProblem> in(Collection<TreatyAct> acts) {
        List<LawProblem> problems = new ArrayList<>();
        Set<Told> told = new HashSet<>();
        Set<String> ids = new HashSet<>();
        for (TreatyAct act : acts.stream().sorted(TreatyAct.IN_TIME).toList()) {
            boolean hasOwnId = ids.add(act.actId());
            if (!told.add(new Told(act.treaty(), act.area(), act.kind(), act.happenedOn()))) {
                problems.add(problem(act, "is told twice"));
            } else if (!hasOwnId) {
                problems.add(problem(act, "has the id of another act"));
            }
        }
        return problems;
    }

    private static LawProblem problem(TreatyAct act, String what) {
        return new LawProblem(
                act.actId(),
                act.kind().article(act.treaty()),
                "the %s of %s %s".formatted(act.kind().code(), act.happenedOn(), what));
    }
}
