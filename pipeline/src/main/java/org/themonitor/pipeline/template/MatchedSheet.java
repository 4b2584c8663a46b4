package org.themonitor.pipeline.template;

import java.util.List;
import org.themonitor.pipeline.workbook.Sheet;

/**
 * A sheet and how to read it.
 *
 * @param sheet the sheet
 * @param template how such sheets are read
 * @param headerRow number of the header row as Excel shows it; rows above it are titles
 * @param columns the columns with a header, from left to right
 * @param blocked whether its headers leave open what the cells mean, so that no row may be used
 */
public record MatchedSheet(
        Sheet sheet, SheetTemplate template, int headerRow, List<MatchedColumn> columns, boolean blocked) {
    public MatchedSheet {
        columns = List.copyOf(columns);
    }
}
