package org.themonitor.pipeline.template;

import org.themonitor.pipeline.workbook.RawCell;

/**
 * A value on a cover.
 *
 * @param sheet name of the cover sheet
 * @param cell the cell beside the label
 */
public record CoverValue(String sheet, RawCell cell) {}
