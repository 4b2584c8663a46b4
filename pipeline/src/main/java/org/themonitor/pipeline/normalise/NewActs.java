package org.themonitor.pipeline.normalise;

import java.util.ArrayList;
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
record NewActs(TreatyFacts facts, List<ComparedRow> rows) {

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
        facts.list().problemsOf(acts).forEach(problem -> first.putIfAbsent(problem.actId(), problem));
        return first.values().stream()
                .map(problem -> finding(Objects.requireNonNull(byId.get(problem.actId())), problem, acts));
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
                && facts.list().answer(treaty, row.text("area"), kind, day).verdict() == Verdict.NOT_YET_LISTED;
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

    private Finding finding(ComparedRow row, LawProblem problem, List<TreatyAct> others) {
        Treaty treaty = Treaty.ofCode(row.text("treaty"));
        String area = row.text("area");
        List<TreatyAct> done = Stream.concat(
                        facts.list().acts(treaty, area).stream(),
                        others.stream()
                                .filter(act ->
                                        act.treaty() == treaty && act.area().equals(area))
                                .filter(act -> !act.actId().equals(problem.actId())))
                .toList();
        Cause cause = done.isEmpty()
                ? Cause.of(FindingCode.ACT_AGAINST_TREATY, "none")
                : Cause.of(FindingCode.ACT_AGAINST_TREATY).with("acts", TreatyControl.told(done));
        return row.cells().finding(cause.with("article", problem.article()), "act");
    }
}
