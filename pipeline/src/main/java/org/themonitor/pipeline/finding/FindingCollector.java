package org.themonitor.pipeline.finding;

import java.util.BitSet;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the findings of one workbook, one per cause: what repeats in a column of a sheet is one finding with its
 * number and its cells. Memory stays bounded however bad the workbook is: beyond the first causes of a code on a sheet
 * it is one finding per column, and beyond the first columns one for the sheet.
 */
public final class FindingCollector {
    static final int CAUSES = 500;

    /** Of these the text itself is the cause: what is said of "2 ou 3" may not stand under another cell's text. */
    private static final Set<FindingCode> BY_TEXT = EnumSet.of(
            FindingCode.TERM_UNKNOWN,
            FindingCode.AREA_UNKNOWN,
            FindingCode.LABEL_UNKNOWN,
            FindingCode.COUNT_NOT_A_NUMBER,
            FindingCode.COUNT_NEGATIVE,
            FindingCode.NUMBER_NOT_A_NUMBER,
            FindingCode.YEAR_NOT_A_YEAR,
            FindingCode.YEAR_IN_FUTURE,
            FindingCode.MONTH_NOT_A_MONTH,
            FindingCode.DATE_NOT_A_DATE,
            FindingCode.DATE_AMBIGUOUS,
            FindingCode.DATE_DISAGREES,
            FindingCode.VALUE_DISAGREES,
            FindingCode.CELL_ERROR,
            FindingCode.AGE_BAND_ACROSS_18);

    /** Of other codes as many different texts of one cause are shown, so that no cell stands under the text of another alone. */
    private static final int TEXTS = 5;

    /** Of these the place does not count: a sheet with subtotals has one note, however they stand. */
    private static final Set<FindingCode> BY_SHEET = EnumSet.of(FindingCode.TOTALS_ROW);

    /** It stands at the first of several rows, and speaks of all of them. */
    private static final FindingCode OF_ROWS = FindingCode.ROW_HIDDEN;

    private static final BitSet NONE = new BitSet();

    private final Map<String, BitSet> refused = new HashMap<>();
    private final Map<Group, Repeats> groups = new LinkedHashMap<>();
    private final Map<Group, Integer> sizes = new HashMap<>();

    /** Says that a row is not used, before anything of its cells is added: none of that may say that it is used. */
    public void refused(String sheet, int row) {
        refused.computeIfAbsent(sheet, name -> new BitSet()).set(row);
    }

    private Finding ofItsRow(Finding finding) {
        CellAddress cell = finding.cell();
        boolean isRefused = cell != null
                && finding.code() != OF_ROWS
                && refused.getOrDefault(String.valueOf(finding.sheet()), NONE).get(cell.row());
        return isRefused ? finding.inRefusedRow() : finding;
    }

    /** Adds one finding. */
    public void add(Finding added) {
        Finding finding = ofItsRow(added);
        Group exact = Group.of(finding);
        Group group = exact.widening().stream()
                .filter(wider -> groups.containsKey(wider) || isRoomFor(wider))
                .findFirst()
                .orElseThrow();
        groups.computeIfAbsent(group, key -> new Repeats(finding, group.equals(exact)))
                .add(finding);
    }

    /** Adds findings in their order. */
    public void addAll(Collection<Finding> findings) {
        findings.forEach(this::add);
    }

    /** The findings in order of first appearance. */
    public List<Finding> findings() {
        return groups.values().stream().map(Repeats::finding).toList();
    }

    /** Takes a place among the groups of its width when there is one left; the widest group always has one. */
    private boolean isRoomFor(Group group) {
        return group.column() == Group.ANY || sizes.merge(group.width(), 1, Integer::sum) <= CAUSES;
    }

    /**
     * What findings have in common.
     *
     * @param column zero-based; -1 without a cell, or {@link #ANY}
     * @param severity how far it reaches
     * @param cause null for all causes of the code
     * @param text the text found, where it is the cause
     */
    private record Group(
            FindingCode code,
            Severity severity,
            @Nullable String sheet,
            int column,
            @Nullable Cause cause,
            @Nullable String text) {
        static final int ANY = -2;

        static Group of(Finding finding) {
            int column = BY_SHEET.contains(finding.code()) ? ANY : columnOf(finding);
            String text = BY_TEXT.contains(finding.code()) ? finding.rawText() : null;
            return new Group(finding.code(), finding.severity(), finding.sheet(), column, finding.cause(), text);
        }

        private static int columnOf(Finding finding) {
            return finding.cell() == null ? -1 : finding.cell().column();
        }

        /** This group and the wider ones it is in, up to all of a code on a sheet. */
        List<Group> widening() {
            return List.of(
                    this,
                    new Group(code, severity, sheet, column, null, null),
                    new Group(code, severity, sheet, ANY, null, null));
        }

        /** All groups as wide as this one, of one code on one sheet. */
        Group width() {
            return new Group(code, severity, sheet, cause == null ? -1 : 0, null, null);
        }
    }

    private static final class Repeats {
        private final Finding first;
        private final boolean isOneCause;
        private final CellRanges cells = new CellRanges();
        private final Set<String> texts = new LinkedHashSet<>();
        private boolean hasMoreTexts;
        private int count;

        Repeats(Finding first, boolean isOneCause) {
            this.first = first;
            this.isOneCause = isOneCause;
        }

        void add(Finding finding) {
            count += finding.count();
            text(finding.rawText());
            if (finding.cell() != null) {
                cells.add(finding.cell());
            }
        }

        private void text(@Nullable String text) {
            if (text != null && texts.size() < TEXTS) {
                texts.add(text);
            } else if (text != null && !texts.contains(text)) {
                hasMoreTexts = true;
            }
        }

        private @Nullable String texts() {
            return texts.isEmpty() || !isOneCause ? null : String.join(" · ", texts) + (hasMoreTexts ? " · …" : "");
        }

        /** Of several causes the first stands for all; its text does not. */
        Finding finding() {
            String written = first.cell() == null ? null : cells.toString();
            return new Finding(
                    first.cause(),
                    first.sheet(),
                    first.cell(),
                    texts(),
                    first.severity(),
                    count,
                    written,
                    first.isOfNumbers());
        }
    }
}
