package org.themonitor.pipeline.decision;

import org.jspecify.annotations.Nullable;

/**
 * Rows a decision is about: one row, a workbook or one of its sheets, or what a source says of an area.
 *
 * @param row {@code source_row_id} of the one row: receipt, sheet and Excel row with slashes between
 * @param receipt the one workbook
 * @param sheet the one sheet of that workbook
 * @param source code of the source
 * @param area where the incidents happened
 * @param incidentYear calendar year of the incidents, null for all years
 * @param recordKind the staging table
 * @param heldAs only the rows that a rule holds for this reason, null for all
 */
public record Block(
        @Nullable String row,
        @Nullable String receipt,
        @Nullable String sheet,
        @Nullable String source,
        @Nullable String area,
        @Nullable Integer incidentYear,
        @Nullable String recordKind,
        @Nullable String heldAs) {
    /** Why a rule holds a total beside rows of its area and year: absorptions decide it, and no inclusion. */
    public static final String BESIDE_ROWS = "aggregate_overlaps_incident_rows";

    public Block {
        int ways = (row == null ? 0 : 1) + (receipt == null ? 0 : 1) + (source == null ? 0 : 1);
        if (ways != 1) {
            throw new IllegalArgumentException("say one of: row; receipt (and perhaps sheet); source, area,"
                    + " incident_year (or all) and record_kind");
        }
        if (source != null && (area == null || recordKind == null)) {
            throw new IllegalArgumentException("a source needs area, incident_year (or all) and record_kind");
        }
        if (source == null && (area != null || incidentYear != null)) {
            throw new IllegalArgumentException("area and incident_year go with a source only");
        }
        if (sheet != null && receipt == null) {
            throw new IllegalArgumentException("a sheet goes with a receipt only");
        }
    }
}
