package org.themonitor.pipeline.normalise;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.themonitor.pipeline.finding.Cause;
import org.themonitor.pipeline.finding.CellAddress;
import org.themonitor.pipeline.finding.Finding;
import org.themonitor.pipeline.finding.FindingCode;
import org.themonitor.pipeline.template.FieldType.Kind;
import org.themonitor.pipeline.workbook.RawCell;
import org.themonitor.pipeline.workbook.RawRow;
import org.themonitor.pipeline.workbook.UnreadableWorkbookException;
import org.themonitor.pipeline.workbook.Workbook;

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

    private final RowNormaliser normaliser;
    private final List<Field> fields;
    private final Map<Field, Map<Field, Integer>> known = new LinkedHashMap<>();
    private final Map<Field, Integer> filled = new LinkedHashMap<>();
    private final Map<Field, Map<String, Boolean>> answers = new HashMap<>();
    private int rows;

    private ColumnContents(RowNormaliser normaliser) {
        this.normaliser = normaliser;
        this.fields = normaliser.fields().stream()
                .filter(field -> WORDS.contains(field.mapped().as().kind()))
                .toList();
    }

    static List<Finding> findings(Workbook workbook, RowNormaliser normaliser)
            throws IOException, UnreadableWorkbookException {
        ColumnContents contents = new ColumnContents(normaliser);
        if (contents.fields.size() < 2 || normaliser.sheet().blocked()) {
            return List.of();
        }
        workbook.read(normaliser.sheet().sheet(), contents::row);
        List<Finding> findings = new ArrayList<>();
        for (Field field : contents.fields) {
            List<Field> others = contents.others(field);
            if (!others.isEmpty()) {
                findings.add(contents.finding(field, others));
            }
        }
        return findings;
    }

    private boolean row(RawRow row) {
        if (row.number() > normaliser.sheet().headerRow()) {
            rows++;
            Map<Integer, RawCell> cells = RowNormaliser.byColumn(row);
            for (Field field : fields) {
                RawCell cell = cells.get(field.column().index());
                if (cell != null) {
                    filled.merge(field, 1, Integer::sum);
                    fields.stream()
                            .filter(other -> knows(other, cell))
                            .forEach(other -> known.computeIfAbsent(field, key -> new LinkedHashMap<>())
                                    .merge(other, 1, Integer::sum));
                }
            }
        }
        return rows < ROWS;
    }

    /** Words come again and again; a word is looked up once for each column. */
    private boolean knows(Field field, RawCell cell) {
        return answers.computeIfAbsent(field, key -> new HashMap<>())
                .computeIfAbsent(cell.kind() + " " + cell.text(), key -> reads(field, cell));
    }

    private boolean reads(Field field, RawCell cell) {
        return field.reader().read(cell, normaliser.context()).problem().stream()
                .noneMatch(problem -> problem.code() == FindingCode.TERM_UNKNOWN);
    }

    /** The columns whose words most cells are, when most are none of the column's own. */
    private List<Field> others(Field field) {
        int cells = filled.getOrDefault(field, 0);
        Map<Field, Integer> counts = known.getOrDefault(field, Map.of());
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        boolean shifted = cells >= FEWEST && counts.getOrDefault(field, 0) * 2 < cells && most * 2 > cells;
        return shifted
                ? fields.stream()
                        .filter(other -> counts.getOrDefault(other, 0) == most)
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
        CellAddress cell =
                new CellAddress(field.column().index(), normaliser.sheet().headerRow());
        return new Finding(cause, normaliser.sheet().sheet().name(), cell, header);
    }
}
