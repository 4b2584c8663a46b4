package org.themonitor.pipeline.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.themonitor.pipeline.workbook.RawCell;
import org.themonitor.pipeline.workbook.RawRow;
import org.themonitor.pipeline.workbook.Sheet;

/**
 * A sheet and how to read it.
 *
 * @param sheet the sheet
 * @param template how such sheets are read
 * @param headerRow number of the header row as Excel shows it; rows above it are titles
 * @param titles the filled rows above the header
 * @param columns the columns with a header, from left to right
 * @param blocked whether its headers leave open what the cells mean, so that no row may be used
 */
public record MatchedSheet(
        Sheet sheet,
        SheetTemplate template,
        int headerRow,
        List<RawRow> titles,
        List<MatchedColumn> columns,
        boolean blocked) {
    public MatchedSheet {
        titles = List.copyOf(titles);
        columns = List.copyOf(columns);
    }

    /** What stands beside the labels above the header, by main label. */
    public Map<String, RawCell> labelled() {
        return LabelMatch.of(titles, template.shape().labels());
    }

    /** The same sheet, of which no row may be used. */
    public MatchedSheet block() {
        return new MatchedSheet(sheet, template, headerRow, titles, columns, true);
    }

    /** The same sheet with its columns understood otherwise. */
    public MatchedSheet with(List<MatchedColumn> others) {
        return new MatchedSheet(sheet, template, headerRow, titles, others, blocked);
    }

    /** The same sheet from a row on that is a header of its own; empty where the row is none. */
    public Optional<MatchedSheet> under(RawRow row) {
        return template.shape().headerRows() == 1 ? SheetMatch.below(this, row) : Optional.empty();
    }

    /** Whether another header says the same of the same columns. */
    public boolean hasColumnsOf(MatchedSheet other) {
        return meanings().equals(other.meanings());
    }

    private Map<Integer, Optional<ColumnTemplate>> meanings() {
        return columns.stream().collect(Collectors.toMap(MatchedColumn::index, MatchedColumn::template));
    }

    /** The column of a main header, if the sheet has it. */
    public Optional<MatchedColumn> column(String mainHeader) {
        return columns.stream()
                .filter(column -> column.template()
                        .filter(known -> known.header().equals(mainHeader))
                        .isPresent())
                .findFirst();
    }
}
