package org.themonitor.pipeline.template;

import java.util.Optional;
import org.themonitor.pipeline.finding.CellAddress;

/**
 * A column of a sheet as found.
 *
 * @param index zero-based, 0 = A
 * @param header the header as written
 * @param template what the template knows of it, empty for an unknown header
 */
public record MatchedColumn(int index, String header, Optional<ColumnTemplate> template) {
    /** The column's letters as the spreadsheet shows them. */
    public String letters() {
        return CellAddress.columnLetters(index);
    }

    /** How it is read, empty when it is ignored or unknown. */
    public Optional<ColumnUse.Mapped> mapped() {
        return template.map(ColumnTemplate::use)
                .filter(ColumnUse.Mapped.class::isInstance)
                .map(ColumnUse.Mapped.class::cast);
    }

    /** Why it is not read, empty when it is read or unknown. */
    public Optional<String> ignoredBecause() {
        return template.map(ColumnTemplate::use)
                .filter(ColumnUse.Ignored.class::isInstance)
                .map(use -> ((ColumnUse.Ignored) use).reason());
    }
}
