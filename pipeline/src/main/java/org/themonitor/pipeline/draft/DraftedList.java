package org.themonitor.pipeline.draft;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.themonitor.pipeline.workbook.RawCell;
import org.themonitor.pipeline.workbook.RawRow;
import org.themonitor.pipeline.workbook.Sheet;
import org.themonitor.pipeline.workbook.UnreadableWorkbookException;
import org.themonitor.pipeline.workbook.Workbook;

/**
 * A list as an editor gives it back; without its sample values.
 *
 * @param settings what the sheet {@link DraftList#TEMPLATE} says
 * @param columns what becomes of each column
 * @param constants values that hold for every row, blank ones too
 * @param words words of one column, those without a meaning too
 */
record DraftedList(Map<String, Setting> settings, List<Column> columns, List<Constant> constants, List<Word> words) {
    /** Row of the list, and what it says of a word. */
    record Word(int row, WordProposal proposal) {}

    /** Row of the list, as Excel shows it, and the value in it. */
    record Setting(int row, String value) {}

    /** Row of the list, and what it says of a column. */
    record Column(int row, ColumnProposal proposal) {}

    /** Row of the list, and the value a staging column has in every row of a sheet; empty for none. */
    record Constant(int row, String sheet, String column, String value) {}

    static DraftedList read(Workbook list) throws IOException, UnreadableWorkbookException {
        DraftedList drafted =
                new DraftedList(new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Sheet sheet : list.sheets()) {
            switch (sheet.name()) {
                case DraftList.TEMPLATE -> list.read(sheet, drafted::setting);
                case DraftList.COLUMNS -> list.read(sheet, drafted::column);
                case DraftList.CONSTANTS -> list.read(sheet, drafted::constant);
                case DraftList.WORDS -> list.read(sheet, drafted::word);
                default -> {
                    // the choices of the drop-downs
                }
            }
        }
        return drafted;
    }

    String value(String setting) {
        return settings.getOrDefault(setting, new Setting(1, "")).value();
    }

    /** The columns by the sheet they stand on. */
    Map<String, List<Column>> bySheet() {
        return columns.stream()
                .collect(Collectors.groupingBy(
                        column -> column.proposal().sheet(), LinkedHashMap::new, Collectors.toList()));
    }

    private boolean setting(RawRow row) {
        settings.put(text(row, 0), new Setting(row.number(), text(row, 1)));
        return true;
    }

    private boolean column(RawRow row) {
        if (!text(row, 2).isEmpty() && !text(row, 1).equals("Column")) {
            columns.add(new Column(
                    row.number(),
                    new ColumnProposal(
                            text(row, 0),
                            text(row, 1),
                            text(row, 2),
                            "",
                            text(row, 4),
                            text(row, 5),
                            text(row, 6),
                            text(row, 7).equals(ColumnProposal.YES),
                            text(row, 8).equals(ColumnProposal.YES),
                            text(row, 9))));
        }
        return true;
    }

    private boolean constant(RawRow row) {
        if (!text(row, 1).isEmpty() && !text(row, 2).equals("Value")) {
            constants.add(new Constant(row.number(), text(row, 0), text(row, 1), text(row, 2)));
        }
        return true;
    }

    private boolean word(RawRow row) {
        if (!text(row, 2).isEmpty() && !text(row, 3).equals("Means")) {
            words.add(new Word(row.number(), new WordProposal(text(row, 0), text(row, 1), text(row, 2), text(row, 3))));
        }
        return true;
    }

    /** The words of a column that have a meaning. */
    List<WordProposal> words(ColumnProposal column) {
        return words.stream()
                .map(Word::proposal)
                .filter(word ->
                        word.sheet().equals(column.sheet()) && word.header().equals(column.header()))
                .filter(word -> !word.means().isEmpty())
                .toList();
    }

    private static String text(RawRow row, int column) {
        return row.cells().stream()
                .filter(cell -> cell.address().column() == column)
                .map(RawCell::text)
                .findFirst()
                .orElse("");
    }
}
