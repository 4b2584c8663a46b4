package org.themonitor.pipeline.vault;

/**
 * What became of the filled rows of one or many workbooks; used, rejected and ignored add up to filled.
 *
 * @param rowsFilled rows with at least one filled cell
 * @param rowsUsed rows that became staging rows
 * @param rowsRejected rows refused with a finding
 * @param rowsIgnored rows left out with a reason
 */
public record IntakeCounts(long rowsFilled, long rowsUsed, long rowsRejected, long rowsIgnored) {
    public IntakeCounts {
        if (rowsUsed + rowsRejected + rowsIgnored != rowsFilled) {
            throw new IllegalArgumentException("rows went missing: %d filled, %d used, %d rejected, %d ignored"
                    .formatted(rowsFilled, rowsUsed, rowsRejected, rowsIgnored));
        }
    }
}
