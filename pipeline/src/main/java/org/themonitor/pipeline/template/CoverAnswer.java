package org.themonitor.pipeline.template;

import java.util.Optional;
import org.themonitor.pipeline.finding.CellAddress;
import org.themonitor.pipeline.workbook.RawCell;

/**
 * A question that a cover asks: its answer stands in the cell right of its label, and nothing else beside it is one.
 *
 * @param sheet name of the cover sheet
 * @param address the cell right of the label
 * @param cell what stands there, empty where nothing does
 */
public record CoverAnswer(String sheet, CellAddress address, Optional<RawCell> cell) {}
