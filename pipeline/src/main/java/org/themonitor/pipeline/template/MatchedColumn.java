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

    /** Its counts, each a row of its own; empty for all other columns. */
    public Optional<ColumnUse.Spread> spread() {
        return template.map(ColumnTemplate::use)
                .filter(ColumnUse.Spread.class::isInstance)
                .map(ColumnUse.Spread.class::cast);
    }

    /** The sum it repeats; empty for all other columns. */
    public Optional<ColumnUse.Control> control() {
        return template.map(ColumnTemplate::use)
                .filter(ColumnUse.Control.class::isInstance)
                .map(ColumnUse.Control.class::cast);
    }

    /** Whether it says if a row filled in beforehand is true; empty for all other columns. */
    public Optional<ColumnUse.Confirms> confirms() {
        return template.map(ColumnTemplate::use)
                .filter(ColumnUse.Confirms.class::isInstance)
                .map(ColumnUse.Confirms.class::cast);
    }

    /** Which of its words hold a row; empty for all other columns. */
    public Optional<ColumnUse.Holds> holds() {
        return template.map(ColumnTemplate::use)
                .filter(ColumnUse.Holds.class::isInstance)
                .map(ColumnUse.Holds.class::cast);
    }

    /** The staging column its cells are read into, empty when they are not. */
    public Optional<String> stagingColumn() {
        return template.flatMap(ColumnTemplate::read).map(ColumnUse.Mapped::to);
    }

    /** Why it is not read, empty when it is read or unknown. */
    public Optional<String> ignoredBecause() {
        Optional<String> asked = control()
                .map(use -> ColumnUse.Control.REASON)
                .or(() -> confirms().map(use -> ColumnUse.Confirms.REASON))
                .or(() -> holds().map(use -> ColumnUse.Holds.REASON));
        return asked.or(() -> template.map(ColumnTemplate::use)
                .filter(ColumnUse.Ignored.class::isInstance)
                .map(use -> ((ColumnUse.Ignored) use).reason()));
    }
}
