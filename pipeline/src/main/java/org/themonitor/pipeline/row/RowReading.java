package org.themonitor.pipeline.row;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.area.AreaCode;
import org.themonitor.pipeline.cell.Qualifiers;
import org.themonitor.pipeline.cell.Reading;
import org.themonitor.pipeline.cell.RowContext;
import org.themonitor.pipeline.finding.Cause;
import org.themonitor.pipeline.finding.CellAddress;
import org.themonitor.pipeline.finding.Finding;
import org.themonitor.pipeline.finding.FindingCode;
import org.themonitor.pipeline.template.FieldType.Kind;
import org.themonitor.pipeline.template.MatchedColumn;
import org.themonitor.pipeline.template.StagingTable;
import org.themonitor.pipeline.template.StagingTable.Column;
import org.themonitor.pipeline.value.PartialDate;
import org.themonitor.pipeline.workbook.RawCell;
import org.themonitor.pipeline.workbook.RawRow;

/** The reading of one row: its values so far, its findings so far. */
final class RowReading {
    /** What columns of a first and of a last day end with. */
    private static final String FROM = "_on";

    private static final String UNTIL = "_until";

    private final RowPlan plan;
    private final @Nullable OtherRows others;
    private final RawRow row;
    private final Map<Integer, RawCell> cells;
    private final Map<String, Object> values;
    private final NumberLimits limits;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Field> troubled = new ArrayList<>();
    private final Map<String, Field> givenBy = new HashMap<>();
    private RowContext context;
    private String suffix = "";
    private boolean isOfOthers;

    RowReading(RowPlan plan, @Nullable OtherRows others, RawRow row) {
        this.plan = plan;
        this.others = others;
        this.row = row;
        this.cells = row.byColumn();
        this.values = new LinkedHashMap<>(plan.constants());
        this.context = plan.context();
        this.limits = new NumberLimits(plan.sheet(), context, row);
    }

    NormalisedRow read() {
        boolean complete = others == null || join(others);
        values();
        if (rowsTakeTheWorkbooksArea()) {
            values.putIfAbsent("area", context.area().code());
        }
        plan.confirmation().moveDays(row, values);
        boolean asItStands = plan.spreads().isEmpty() && others == null;
        List<NormalisedRow.Part> parts = asItStands ? List.of() : parts();
        givenBy.forEach((column, field) -> limit(column, values, field));
        endsBeforeItBegins();
        if (complete) {
            everyRowNeeds();
        }
        findings.addAll(plan.contradictions(row, cells, values, context));
        return usable(asItStands ? accepted() : new NormalisedRow.Spread(row.number(), parts, findings));
    }

    /** What the row gives to the rows of another sheet that name it: it need not be complete. */
    NormalisedRow readForOthers() {
        values();
        givenBy.forEach((column, field) -> limit(column, values, field));
        endsBeforeItBegins();
        return usable(accepted());
    }

    private NormalisedRow accepted() {
        whatTheRowSaysOfAll(values);
        return new NormalisedRow.Accepted(row.number(), values, findings);
    }

    private NormalisedRow usable(NormalisedRow row) {
        if (row instanceof NormalisedRow.Accepted accepted) {
            spokenFor(accepted.values());
        } else if (row instanceof NormalisedRow.Spread spread) {
            spread.parts().forEach(part -> spokenFor(part.values()));
        }
        boolean usable = findings.stream().noneMatch(finding -> finding.code().refuses() && !canBeHeld(finding));
        return !usable
                ? new NormalisedRow.Rejected(row.number(), findings, missed())
                : findings.stream().anyMatch(this::canBeHeld) ? HeldRow.as(HeldRow.ABOVE_LIMIT, row) : row;
    }

    private void spokenFor(Map<String, Object> read) {
        AboutAreas about = new AboutAreas(table(), plan.context());
        about.problem(read).filter(told -> !isOfOthers).ifPresent(cause -> {
            isOfOthers = true;
            // what stands in a cell that nobody can read may be the area that is missed here
            if (troubled.stream().noneMatch(about::isSaidBy)) {
                findings.add(plan.fields().stream()
                        .filter(field -> about.isSaidBy(field)
                                && cells.containsKey(field.column().index()))
                        .findFirst()
                        .map(field -> cells.get(field.column().index()))
                        .map(cell -> finding(cause, cell.address(), cell.text()))
                        .orElseGet(() -> finding(cause, row.cells().get(0).address(), null)));
            }
        });
    }

    /** What it is missing from; that of an area which is not its source's to speak of misses nothing. */
    private Map<String, Object> missed() {
        Map<String, Object> missed = new HashMap<>(values);
        if (isOfOthers) {
            missed.remove("area");
        }
        return missed;
    }

    private boolean canBeHeld(Finding finding) {
        return finding.code() == FindingCode.COUNT_ABOVE_LIMIT && table().has(HeldRow.COLUMN);
    }

    private StagingTable table() {
        return plan.table();
    }

    private void limit(String column, Map<String, Object> of, Field field) {
        findings.addAll(
                limits.findings(column, of, field, cells.get(field.column().index())));
    }

    /** Which of the two days is wrong nobody can say, and either would put the row into a year. */
    private void endsBeforeItBegins() {
        givenBy.forEach((column, until) -> {
            String beginning = column.endsWith(UNTIL) ? column.replaceFirst(UNTIL + "$", FROM) : "";
            Field from = givenBy.get(beginning);
            if (from != null
                    && values.get(beginning) instanceof String first
                    && values.get(column) instanceof String last
                    && PartialDate.parse(last)
                            .lastDay()
                            .isBefore(PartialDate.parse(first).firstDay())) {
                RawCell cell = cells.get(until.column().index());
                findings.add(finding(
                        Cause.of(FindingCode.DATE_DISAGREES, "ends_first")
                                .with("header", until.column().header())
                                .with("other", from.column().header()),
                        until.cell(row.number()),
                        cell == null ? null : cell.text()));
            }
        });
    }

    private void values() {
        // the area first: some words mean something else there
        plan.areaFields().forEach(this::field);
        if (values.get("area") instanceof String area) {
            context = context.in(new AreaCode(area));
        }
        plan.otherFields().forEach(this::field);
        for (RawCell cell : row.cells()) {
            if (!plan.hasHeader(cell)) {
                withoutHeader(cell);
            }
        }
    }

    /** Takes the values of the other sheet's row; false, with a finding, when there are none. */
    private boolean join(OtherRows rows) {
        MatchedColumn key = rows.key();
        RawCell cell = cells.get(key.index());
        if (cell == null) {
            missing(new CellAddress(key.index(), row.number()), "", key.header());
            return false;
        }
        OtherRows.Taken taken = rows.take(plan.sheet().sheet().name(), cell);
        taken.missing().ifPresent(findings::add);
        values.putAll(taken.values());
        suffix = taken.suffix();
        return taken.missing().isEmpty();
    }

    /** The rows of the staging table: one for each count above 0, or the only one. */
    private List<NormalisedRow.Part> parts() {
        List<NormalisedRow.Part> parts = new ArrayList<>();
        boolean counted = false;
        for (SpreadField spread : plan.spreads()) {
            RawCell cell = cells.get(spread.field().column().index());
            if (cell != null) {
                counted = true;
                Reading reading = reading(spread.field(), cell);
                note(spread.field(), cell, reading);
                part(spread, reading).ifPresent(parts::add);
            }
        }
        if (plan.spreads().isEmpty()) {
            whatTheRowSaysOfAll(values);
            parts.add(new NormalisedRow.Part(suffix, values));
        } else if (!counted) {
            Field first = plan.spreads().get(0).field();
            missing(first.cell(row.number()), "count", first.column().header());
        }
        return parts;
    }

    private Optional<NormalisedRow.Part> part(SpreadField spread, Reading reading) {
        if (!spread.reports(reading, plan.rules())) {
            return Optional.empty();
        }
        Map<String, Object> all = new LinkedHashMap<>(values);
        all.putAll(spread.set());
        all.putAll(reading.values());
        whatTheRowSaysOfAll(all);
        reading.values().keySet().forEach(column -> limit(column, all, spread.field()));
        return Optional.of(new NormalisedRow.Part("#" + spread.field().column().letters() + suffix, all));
    }

    private void field(Field field) {
        RawCell cell = cells.get(field.column().index());
        if (cell == null) {
            blank(field);
            return;
        }
        take(field, cell, reading(field, cell));
    }

    private Reading reading(Field field, RawCell cell) {
        Reading reading =
                Reading.unreadable(cell).orElseGet(() -> field.reader().read(cell, context));
        boolean isRefused =
                reading.problem().filter(cause -> cause.code().refuses()).isPresent();
        return isRefused ? plan.rules().instead(field, cell, context, reading) : reading;
    }

    private void blank(Field field) {
        if (field.mapped().required()) {
            missing(field.cell(row.number()), "", field.column().header());
            troubled.add(field);
        } else {
            take(field, null, field.reader().blank());
        }
    }

    private void take(Field field, @Nullable RawCell cell, Reading reading) {
        note(field, cell, reading);
        reading.values().forEach((column, value) -> put(field, cell, column, value));
    }

    private void note(Field field, @Nullable RawCell cell, Reading reading) {
        reading.problem().ifPresent(cause -> {
            findings.add(finding(cause, field.cell(row.number()), cell == null ? null : cell.text())
                    .ofNumbers(field.isOfNumbers()));
            if (cause.code().refuses()) {
                troubled.add(field);
            }
        });
    }

    private void put(Field field, @Nullable RawCell cell, String column, Object value) {
        Object before = values.putIfAbsent(column, value);
        if (before == null) {
            givenBy.put(column, field);
        } else if (!before.equals(value)) {
            findings.add(finding(
                    disagrees(field, givenBy.get(column)),
                    field.cell(row.number()),
                    cell == null ? null : cell.text()));
        }
    }

    private static Cause disagrees(Field field, @Nullable Field other) {
        boolean date =
                field.mapped().as().kind() == Kind.DATE || field.mapped().as().kind() == Kind.YEAR;
        FindingCode code = date ? FindingCode.DATE_DISAGREES : FindingCode.VALUE_DISAGREES;
        Cause cause = other == null
                ? Cause.of(code, "elsewhere")
                : Cause.of(code).with("other", other.column().header());
        return cause.with("header", field.column().header());
    }

    /** Not where a row may be about no area, nor from a workbook about the world. */
    private boolean rowsTakeTheWorkbooksArea() {
        boolean always = table().column("area").stream().anyMatch(Column::notNull);
        return always && !context.area().equals(AreaCode.WORLD);
    }

    private void whatTheRowSaysOfAll(Map<String, Object> all) {
        plan.rules().settle(all);
        Qualifiers.settle(all);
    }

    private void everyRowNeeds() {
        for (String column : plan.neededColumns()) {
            if (!values.containsKey(column)) {
                missing(column);
            }
        }
    }

    /** Blank where it must not be; silent where a finding at the cell already says why there is no value. */
    private void missing(String column) {
        List<Field> sources = plan.fields().stream()
                .filter(field -> field.fills(column)
                        || column.equals(Qualifiers.of(field.mapped().to())))
                .toList();
        if (sources.stream().noneMatch(troubled::contains)) {
            CellAddress cell = sources.isEmpty()
                    ? row.cells().get(0).address()
                    : sources.get(sources.size() - 1).cell(row.number());
            String header = sources.isEmpty()
                    ? column
                    : String.join(
                            " / ",
                            sources.stream().map(f -> f.column().header()).toList());
            missing(cell, "", header);
        }
    }

    private void missing(CellAddress cell, String variant, String header) {
        findings.add(finding(Cause.of(FindingCode.VALUE_MISSING, variant).with("header", header), cell, null));
    }

    private void withoutHeader(RawCell cell) {
        Cause cause = Cause.of(FindingCode.CELL_WITHOUT_HEADER)
                .with("row", plan.sheet().headerRow());
        findings.add(finding(cause, cell.address(), cell.text()));
    }

    private Finding finding(Cause cause, CellAddress cell, @Nullable String rawText) {
        return new Finding(cause, plan.sheet().sheet().name(), cell, rawText);
    }
}
