package org.themonitor.pipeline.row;

import java.util.Map;
import java.util.Optional;
import org.themonitor.pipeline.finding.Finding;
import org.themonitor.pipeline.template.MatchedColumn;
import org.themonitor.pipeline.workbook.RawCell;

/** The rows of another sheet, from which those of this one take values. */
public interface OtherRows {
    /** The column of this sheet that names its rows. */
    MatchedColumn key();

    /** What the row gives that is named in a cell of this sheet. */
    Taken take(String sheet, RawCell named);

    /**
     * What another row gives.
     *
     * @param values by staging column
     * @param suffix what it adds to a {@code source_row_id}
     * @param missing why it gives nothing, if it does not
     */
    record Taken(Map<String, Object> values, String suffix, Optional<Finding> missing) {}
}
