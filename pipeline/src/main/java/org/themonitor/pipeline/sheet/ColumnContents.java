package org.themonitor.pipeline.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.themonitor.pipeline.finding.Cause;
import org.themonitor.pipeline.finding.CellAddress;
import org.themonitor.pipeline.finding.Finding;
import org.themonitor.pipeline.finding.FindingCode;
import org.themonitor.pipeline.row.Field;
import org.themonitor.pipeline.row.RowPlan;
import org.themonitor.pipeline.template.FieldType.Kind;
import org.themonitor.pipeline.workbook.RawCell;
import org.themonitor.pipeline.workbook.RawRow;

/**
 * Compares what columns of words hold with what the sheet's other columns of words should hold. Where most cells of
 * one are words of another, header and contents have come apart: one finding says so in place of one for each cell.
 */
final class ColumnContents {
    /** Rows that are enough to tell; the rest is not looked at. */
    private static final int ROWS = 500;

    /** Fewer cells may be a slip each. */
    private static final int FEWEST = 5;

    private static final Set<Kind> WORDS = Set.of(Kind.TERM, Kind.AGE);

    private final RowPlan plan;
    private final List<Field> fields;
    /** By field: how many cells are filled, and of how many each field knows the words; what it said of each text. */
    private final int[] filled;

    private final int[][] known;
    private final List<Map<String, Boolean>> answers = new ArrayList<>();
    private int rows;

    ColumnContents(RowPlan plan) {
        this.plan = plan;
        this.fields = plan.sheet().blocked()
                ? List.of()
                : plan.fields().stream()
                        .filter(field -> WORDS.contains(field.mapped().as().kind()))
                        .toList();
        this.filled = new int[fields.size()];
        this.known = new int[fields.size()][fields.size()];
        fields.forEach(field -> answers.add(new HashMap<>()));
    }

    /** Whether there are columns that could be taken for one another. */
    boolean isAsked() {
        return fields.size() > 1;
    }

    /** What the rows so far tell. */
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (int field = 0; field < fields.size(); field++) {
            List<Field> others = others(field);
            if (!others.isEmpty()) {
                findings.add(finding(fields.get(field), others));
            }
        }
        return findings;
    }

    /** Takes the sheet's next row; false when it has seen enough. */
    boolean row(RawRow row) {
        if (row.number() > plan.sheet().headerRow()) {
            rows++;
            Map<Integer, RawCell> cells = row.byColumn();
            for (int field = 0; field < fields.size(); field++) {
                RawCell cell = cells.get(fields.get(field).column().index());
                if (cell != null) {
                    count(field, cell);
                }
            }
        }
        return rows < ROWS;
    }

    private void count(int field, RawCell cell) {
        filled[field]++;
        String text = cell.kind() + " " + cell.text();
        for (int other = 0; other < fields.size(); other++) {
            known[field][other] += knows(other, text, cell) ? 1 : 0;
        }
    }

    /** Words come again and again; a word is looked up once for each column. */
    private boolean knows(int field, String text, RawCell cell) {
        return answers.get(field)
                .computeIfAbsent(text, key -> fields.get(field).reader().knows(cell, plan.context()));
    }

    /** The columns whose words most cells are, when most are none of the column's own. */
    private List<Field> others(int field) {
        int cells = filled[field];
        int[] counts = known[field];
        int most = Arrays.stream(counts).max().orElse(0);
        boolean shifted = cells >= FEWEST && counts[field] * 2 < cells && most * 2 > cells;
        return shifted
                ? IntStream.range(0, fields.size())
                        .filter(other -> counts[other] == most)
                        .mapToObj(fields::get)
                        .toList()
                : List.of();
    }

    private Finding finding(Field field, List<Field> others) {
        String header = field.column().header();
        String elsewhere = String.join(
                ", ",
                others.stream()
                        .map(other -> "'%s' (%s)"
                                .formatted(
                                        other.column().header(), other.column().letters()))
                        .toList());
        Cause cause = Cause.of(FindingCode.COLUMN_PROBABLY_SHIFTED)
                .with("header", header)
                .with("letters", field.column().letters())
                .with("elsewhere", elsewhere);
        CellAddress cell = new CellAddress(field.column().index(), plan.sheet().headerRow());
        return new Finding(cause, plan.sheet().sheet().name(), cell, header);
    }
}
