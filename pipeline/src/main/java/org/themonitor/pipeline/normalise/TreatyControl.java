package org.themonitor.pipeline.normalise;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.finding.CellAddress;
import org.themonitor.pipeline.finding.Finding;
import org.themonitor.pipeline.finding.FindingCode;
import org.themonitor.pipeline.template.MatchedSheet;
import org.themonitor.pipeline.treaty.ActKind;
import org.themonitor.pipeline.treaty.DepositaryList;
import org.themonitor.pipeline.treaty.Obligation;
import org.themonitor.pipeline.treaty.Treaty;
import org.themonitor.pipeline.treaty.TreatyAct;
import org.themonitor.pipeline.value.PartialDate;
import org.themonitor.pipeline.workbook.RawCell;
import org.themonitor.pipeline.workbook.RawRow;

/**
 * Compares what a row says of acts and first deadlines with the depositary's list and the treaties' texts. They win:
 * no published figure is made of these rows, and a difference is a finding at the row's cell.
 */
final class TreatyControl {
    private static final String TREATY = "treaty";
    private static final String ACT = "act";
    private static final String HAPPENED_ON = "happened_on";
    private static final String DEADLINE_ON = "deadline_on";

    private final MatchedSheet sheet;
    private final List<Field> fields;
    private final TreatyFacts facts;

    TreatyControl(MatchedSheet sheet, List<Field> fields, TreatyFacts facts) {
        this.sheet = sheet;
        this.fields = fields;
        this.facts = facts;
    }

    /** The differences of one row; none where a cell that is needed could not be read. */
    List<Finding> findings(Map<String, Object> values, RawRow row) {
        Optional<Finding> finding = switch (sheet.template().into().name()) {
            case "treaty_actions" -> act(values, row);
            case "deadlines" -> firstDeadline(values, row);
            default -> Optional.empty();
        };
        return finding.stream().toList();
    }

    private Optional<Finding> act(Map<String, Object> values, RawRow row) {
        if (!hasAll(values, TREATY, "area", ACT, HAPPENED_ON)) {
            return Optional.empty();
        }
        Treaty treaty = Treaty.ofCode(text(values, TREATY));
        DepositaryList.Answer answer = facts.list()
                .answer(
                        treaty,
                        text(values, "area"),
                        ActKind.ofCode(text(values, ACT)),
                        PartialDate.parse(text(values, HAPPENED_ON)));
        String acts = told(answer.instead());
        String list = "the depositary's list of %s".formatted(facts.list().listedOn(treaty));
        return switch (answer.verdict()) {
            case LISTED -> Optional.empty();
            case OTHER_DAY, OTHER_CONSENT ->
                Optional.of(finding(
                        FindingCode.ACT_DIFFERS_FROM_DEPOSITARY,
                        answer.verdict() == DepositaryList.Verdict.OTHER_DAY ? HAPPENED_ON : ACT,
                        row,
                        "%s, as in %s".formatted(acts, list),
                        "correct the row, or send the depositary's notification that says otherwise; the list counts"));
            case NOT_LISTED ->
                Optional.of(finding(
                        FindingCode.ACT_NOT_WITH_DEPOSITARY,
                        ACT,
                        row,
                        "an act that is in %s: %s".formatted(list, acts.isEmpty() ? "none of this State" : acts),
                        "take the row out, or send the depositary's notification of it; the list counts"));
            case NOT_YET_LISTED ->
                Optional.of(finding(
                        FindingCode.ACT_NOT_YET_LISTED,
                        HAPPENED_ON,
                        row,
                        "an act that is in %s".formatted(list),
                        "look it up at the depositary and add it to reference/treaty_acts.csv; it does not count yet"));
        };
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
        List<LocalDate> due = facts.list().due(obligation, area);
        if (due.isEmpty() || due.stream().anyMatch(reported::includes)) {
            return Optional.empty();
        }
        return Optional.of(finding(
                FindingCode.DEADLINE_DIFFERS_FROM_TREATY,
                DEADLINE_ON,
                row,
                "%s, the first deadline by %s"
                        .formatted(
                                due.stream().map(LocalDate::toString).collect(Collectors.joining(" or ")),
                                obligation.article()),
                "correct the day, or name the event that set a later one; the treaty's text counts"));
    }

    private static String told(List<TreatyAct> acts) {
        return acts.stream()
                .map(act -> "%s on %s".formatted(act.kind().code().replace('_', ' '), act.happenedOn()))
                .collect(Collectors.joining(", "));
    }

    private static boolean hasAll(Map<String, Object> values, String... columns) {
        return Stream.of(columns).allMatch(column -> values.get(column) instanceof String);
    }

    private static String text(Map<String, Object> values, String column) {
        return String.valueOf(values.get(column));
    }

    private Finding finding(FindingCode code, String column, RawRow row, String expected, String fix) {
        CellAddress cell = fields.stream()
                .filter(field -> field.fills(column))
                .findFirst()
                .map(field -> field.cell(row.number()))
                .orElse(new CellAddress(0, row.number()));
        return new Finding(code, sheet.sheet().name(), cell, expected, fix, text(row, cell));
    }

    private static @Nullable String text(RawRow row, CellAddress cell) {
        return row.cells().stream()
                .filter(filled -> filled.address().equals(cell))
                .findFirst()
                .map(RawCell::text)
                .orElse(null);
    }
}
