package org.themonitor.pipeline.row;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.themonitor.pipeline.cell.Reading;
import org.themonitor.pipeline.cell.RowContext;
import org.themonitor.pipeline.finding.Finding;
import org.themonitor.pipeline.template.ColumnUse.Mapped;
import org.themonitor.pipeline.template.MatchedSheet;
import org.themonitor.pipeline.workbook.RawCell;
import org.themonitor.pipeline.workbook.RawRow;
import org.themonitor.pipeline.workbook.UnreadableWorkbookException;
import org.themonitor.pipeline.workbook.Workbook;

/** What rows of one kind have that no template says. The reader of rows asks it, and knows no kind by name. */
public interface RowRules {
    /** Makes the rules of a sheet. */
    @FunctionalInterface
    interface Maker {
        /** Those for the sheet's kind, of which these columns are read. */
        RowRules of(MatchedSheet sheet, List<Field> fields);
    }

    /** Looks at whole columns before any row is read, where single cells leave open what they mean. */
    void look(Workbook workbook) throws IOException, UnreadableWorkbookException;

    /** What a cell gives that its column's reader refuses: what was found there, or what the kind knows of it. */
    Reading instead(Field field, RawCell cell, RowContext context, Reading refused);

    /** Once all cells of a row are read: what they say of each other. */
    void settle(Map<String, Object> values);

    /** What a row says against what is known of its kind. */
    List<Finding> findings(Map<String, Object> values, RawRow row);

    /** The staging column as which a column is read that repeats the sum of others. */
    String sums();

    /** Whether this number in a column of counts gives no row. */
    boolean isNobody(String column, Object count);

    /** Whether "Total" in such a column means that the row adds up others. */
    boolean namesNoTotal(Mapped column);
}
