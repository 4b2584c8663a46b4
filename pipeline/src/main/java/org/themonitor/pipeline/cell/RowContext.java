package org.themonitor.pipeline.cell;

import org.themonitor.pipeline.area.AreaCode;
import org.themonitor.pipeline.decision.SourceRights;
import org.themonitor.pipeline.template.StagingTable;

/**
 * What is known of a workbook's rows before reading them.
 *
 * @param area the area the workbook reports on, for rows that name none
 * @param source code of the source
 * @param dataYear the year the workbook was sent for; rows may be of other years
 * @param rights what the source may speak for
 * @param confirmed cells whose values an editor has confirmed
 */
public record RowContext(AreaCode area, String source, int dataYear, SourceRights rights, ConfirmedCells confirmed) {
    /** Of a source that nothing was decided about. */
    public RowContext(AreaCode area, String source, int dataYear) {
        this(area, source, dataYear, SourceRights.ofOwn(area));
    }

    /** Of a workbook without confirmed cells. */
    public RowContext(AreaCode area, String source, int dataYear, SourceRights rights) {
        this(area, source, dataYear, rights, ConfirmedCells.NONE);
    }

    /** The same of a workbook in which these cells are confirmed. */
    public RowContext confirming(ConfirmedCells cells) {
        return new RowContext(area, source, dataYear, rights, cells);
    }

    /** The latest year a row may report: the year in which a workbook of the data year is prepared. */
    public int lastYear() {
        return dataYear + 1;
    }

    /** Whether its source may fill a staging table at all. */
    public boolean mayGive(StagingTable kind) {
        return rights.mayGive(kind.name(), kind.isOfTheMonitor());
    }

    /** Whether a row of the table that its source gives may be about an area. */
    public boolean maySpeakOf(StagingTable kind, String about) {
        return rights.maySpeakOf(kind.name(), kind.isOfTheMonitor(), about);
    }

    public RowContext in(AreaCode other) {
        return new RowContext(other, source, dataYear, rights, confirmed);
    }
}
