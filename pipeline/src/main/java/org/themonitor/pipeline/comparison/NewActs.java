package org.themonitor.pipeline.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.themonitor.pipeline.finding.Cause;
import org.themonitor.pipeline.finding.Finding;
import org.themonitor.pipeline.finding.FindingCode;
import org.themonitor.pipeline.treaty.ActKind;
import org.themonitor.pipeline.treaty.DepositaryList.Verdict;
import org.themonitor.pipeline.treaty.LawProblem;
import org.themonitor.pipeline.treaty.Treaty;
import org.themonitor.pipeline.treaty.TreatyAct;
import org.themonitor.pipeline.value.PartialDate;

/**
 * Acts that are later than the depositary's list, held against the texts with all that is listed: a second deposit, the
 * withdrawal of a State that is not bound, a ratification without a signature and so on.
 */
record NewActs(ReferenceFacts facts, List<ComparedRow> rows) {
    private record State(Treaty treaty, String area) {}

    private record Told(ActKind kind, LocalDate happenedOn) {}

    Stream<Finding> findings() {
        Map<String, ComparedRow> byId = new LinkedHashMap<>();
        List<TreatyAct> acts = new ArrayList<>();
        for (ComparedRow row : rows) {
            if (isNew(row)) {
                String id = "row %d".formatted(byId.size());
                byId.put(id, row);
                acts.add(act(id, row));
            }
        }
        if (acts.isEmpty()) {
            return Stream.empty();
        }
        Map<String, LawProblem> first = new LinkedHashMap<>();
        facts.list(acts.get(0).area()).problemsOf(acts).forEach(problem -> first.putIfAbsent(problem.actId(), problem));
        Map<State, Map<Told, List<TreatyAct>>> told = told(acts);
        return first.values().stream().map(problem -> {
            ComparedRow row = Objects.requireNonNull(byId.get(problem.actId()));
            return finding(row, problem, told.getOrDefault(state(row), Map.of()));
        });
    }

    /** By State, what is told of it, each act once with all the rows that tell it. */
    private static Map<State, Map<Told, List<TreatyAct>>> told(List<TreatyAct> acts) {
        Map<State, Map<Told, List<TreatyAct>>> told = new HashMap<>();
        for (TreatyAct act : acts) {
            told.computeIfAbsent(new State(act.treaty(), act.area()), state -> new LinkedHashMap<>())
                    .computeIfAbsent(new Told(act.kind(), act.happenedOn()), day -> new ArrayList<>())
                    .add(act);
        }
        return told;
    }

    private static State state(ComparedRow row) {
        return new State(Treaty.ofCode(row.text("treaty")), row.text("area"));
    }

    private boolean isNew(ComparedRow row) {
        if (!row.hasAll("treaty", "area", "act", "happened_on")) {
            return false;
        }
        PartialDate day = row.date("happened_on");
        Treaty treaty = Treaty.ofCode(row.text("treaty"));
        ActKind kind = ActKind.ofCode(row.text("act"));
        return day.day() != null
                && facts.mayBeState(row.text("area"), day)
                && facts.list(row.text("area"))
                                .answer(treaty, row.text("area"), kind, day)
                                .verdict()
                        == Verdict.NOT_YET_LISTED;
    }

    private static TreatyAct act(String id, ComparedRow row) {
        PartialDate day = row.date("happened_on");
        return new TreatyAct(
                id,
                Treaty.ofCode(row.text("treaty")),
                row.text("area"),
                ActKind.ofCode(row.text("act")),
                day.firstDay(),
                day.firstDay(),
                null);
    }

    private Finding finding(ComparedRow row, LawProblem problem, Map<Told, List<TreatyAct>> told) {
        State state = state(row);
        // of an act that several rows tell, one that is not the row's own is enough
        Stream<TreatyAct> others = told.values().stream()
                .flatMap(same -> same.stream()
                        .filter(act -> !act.actId().equals(problem.actId()))
                        .limit(1));
        List<TreatyAct> done = Stream.concat(
                        facts.list(state.area()).acts(state.treaty(), state.area()).stream(), others)
                .toList();
        Cause cause = done.isEmpty()
                ? Cause.of(FindingCode.ACT_AGAINST_TREATY, "none")
                : Cause.of(FindingCode.ACT_AGAINST_TREATY).with("acts", TreatyControl.told(done));
        return row.cells().finding(cause.with("article", problem.article()), "act");
    }
}
