package org.themonitor.pipeline.comparison;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.themonitor.pipeline.finding.Cause;
import org.themonitor.pipeline.finding.Finding;
import org.themonitor.pipeline.finding.FindingCode;
import org.themonitor.pipeline.row.Field;
import org.themonitor.pipeline.row.RowCells;
import org.themonitor.pipeline.template.MatchedSheet;
import org.themonitor.pipeline.treaty.ActKind;
import org.themonitor.pipeline.treaty.DepositaryList;
import org.themonitor.pipeline.treaty.Obligation;
import org.themonitor.pipeline.treaty.Treaty;
import org.themonitor.pipeline.treaty.TreatyAct;
import org.themonitor.pipeline.value.PartialDate;
import org.themonitor.pipeline.workbook.RawRow;

/**
 * Compares what a row says of acts and first deadlines with the depositary's list and the treaties' texts. They win:
 * no published figure is made of these rows, and a difference is a finding at the row's cell.
 */
public final class TreatyControl {
    private static final String TREATY = "treaty";
    private static final String ACT = "act";
    private static final String HAPPENED_ON = "happened_on";
    private static final String DEADLINE_ON = "deadline_on";

    private final MatchedSheet sheet;
    private final List<Field> fields;
    private final ReferenceFacts facts;

    public TreatyControl(MatchedSheet sheet, List<Field> fields, ReferenceFacts facts) {
        this.sheet = sheet;
        this.fields = fields;
        this.facts = facts;
    }

    /** The differences of one row; none where a cell that is needed could not be read. */
    public List<Finding> findings(Map<String, Object> values, RawRow row) {
        Optional<Finding> finding = switch (sheet.template().into().name()) {
            case "treaty_actions" -> act(values, row);
            case "deadlines" -> firstDeadline(values, row).or(() -> completion(values, row));
            case "stockpiles" -> stockpileCompletion(values, row);
            default -> Optional.empty();
        };
        return finding.stream().toList();
    }

    private Optional<Finding> act(Map<String, Object> values, RawRow row) {
        if (!hasAll(values, TREATY, "area", ACT, HAPPENED_ON)) {
            return Optional.empty();
        }
        Treaty treaty = Treaty.ofCode(text(values, TREATY));
        PartialDate day = PartialDate.parse(text(values, HAPPENED_ON));
        if (!facts.mayBeState(text(values, "area"), day)) {
            return Optional.of(finding(Cause.of(FindingCode.ACT_AGAINST_TREATY, "no_state"), ACT, row));
        }
        DepositaryList.Answer answer = facts.list(text(values, "area"))
                .answer(treaty, text(values, "area"), ActKind.ofCode(text(values, ACT)), day);
        String acts = told(answer.instead());
        LocalDate listed = facts.list(text(values, "area")).listedOn(treaty);
        return switch (answer.verdict()) {
            case LISTED -> Optional.empty();
            case OTHER_DAY -> Optional.of(finding(differs(acts, listed), HAPPENED_ON, row));
            case OTHER_CONSENT -> Optional.of(finding(differs(acts, listed), ACT, row));
            case NOT_LISTED -> Optional.of(finding(notListed(acts, listed), ACT, row));
            case NOT_YET_LISTED ->
                Optional.of(
                        finding(Cause.of(FindingCode.ACT_NOT_YET_LISTED).with("listed_on", listed), HAPPENED_ON, row));
        };
    }

    private static Cause differs(String acts, LocalDate listedOn) {
        return Cause.of(FindingCode.ACT_DIFFERS_FROM_DEPOSITARY)
                .with("acts", acts)
                .with("listed_on", listedOn);
    }

    private static Cause notListed(String acts, LocalDate listedOn) {
        return Cause.of(FindingCode.ACT_NOT_WITH_DEPOSITARY, acts.isEmpty() ? "" : "acts")
                .with("acts", acts)
                .with("listed_on", listedOn);
    }

    private Optional<Finding> firstDeadline(Map<String, Object> values, RawRow row) {
        if (!hasAll(values, TREATY, "area", "obligation", DEADLINE_ON) || !"deadline_set".equals(values.get("event"))) {
            return Optional.empty();
        }
        Treaty treaty = Treaty.ofCode(text(values, TREATY));
        PartialDate reported = PartialDate.parse(text(values, DEADLINE_ON));
        return treaty.obligations().stream()
                .filter(obligation -> obligation.code().equals(values.get("obligation")))
                .findFirst()
                .flatMap(obligation -> firstDeadline(obligation, text(values, "area"), reported, row));
    }

    private Optional<Finding> firstDeadline(Obligation obligation, String area, PartialDate reported, RawRow row) {
        List<LocalDate> due = facts.list(area).due(obligation, area);
        if (due.isEmpty() || due.stream().anyMatch(reported::includes)) {
            return Optional.empty();
        }
        String days = due.stream().map(LocalDate::toString).collect(Collectors.joining(", "));
        Cause cause = Cause.of(FindingCode.DEADLINE_DIFFERS_FROM_TREATY)
                .with("days", days)
                .with("article", obligation.article());
        return Optional.of(finding(cause, DEADLINE_ON, row));
    }

    private Optional<Finding> completion(Map<String, Object> values, RawRow row) {
        return "completed".equals(values.get("event")) && hasAll(values, "obligation")
                ? beforeInForce(values, row)
                : Optional.empty();
    }

    private Optional<Finding> stockpileCompletion(Map<String, Object> values, RawRow row) {
        return "completed".equals(values.get("event")) ? beforeInForce(values, row) : Optional.empty();
    }

    /** Check E6: real where a State destroyed its stock before it was bound, so the row stays. */
    private Optional<Finding> beforeInForce(Map<String, Object> values, RawRow row) {
        if (!hasAll(values, TREATY, "area", HAPPENED_ON)) {
            return Optional.empty();
        }
        PartialDate day = PartialDate.parse(text(values, HAPPENED_ON));
        List<LocalDate> inForce =
                facts.list(text(values, "area")).inForce(Treaty.ofCode(text(values, TREATY)), text(values, "area"));
        if (inForce.isEmpty()
                || inForce.stream().anyMatch(first -> !day.lastDay().isBefore(first))) {
            return Optional.empty();
        }
        String days = inForce.stream().map(LocalDate::toString).collect(Collectors.joining(", "));
        return Optional.of(
                finding(Cause.of(FindingCode.COMPLETED_BEFORE_IN_FORCE).with("days", days), HAPPENED_ON, row));
    }

    static String told(List<TreatyAct> acts) {
        return acts.stream()
                .map(act -> "%s %s".formatted(act.kind().code().replace('_', ' '), act.happenedOn()))
                .collect(Collectors.joining(", "));
    }

    private static boolean hasAll(Map<String, Object> values, String... columns) {
        return Stream.of(columns).allMatch(column -> values.get(column) instanceof String);
    }

    private static String text(Map<String, Object> values, String column) {
        return String.valueOf(values.get(column));
    }

    private Finding finding(Cause cause, String column, RawRow row) {
        return new RowCells(sheet, fields, row).finding(cause, column);
    }
}
