package org.themonitor.pipeline.workbook;

import java.util.List;

/**
 * A copy of a workbook in which cells are blank.
 *
 * @param cells how many cells held something, or had a note
 * @param sameText some of the cells with the very text of one of them, in this copy still, as {@code 1!B7} of the first sheet
 * @param elsewhere parts of the file where such a text may stand still, in this copy
 */
public record Blanked(int cells, List<String> sameText, List<String> elsewhere) {
    public Blanked {
        sameText = List.copyOf(sameText);
        elsewhere = List.copyOf(elsewhere);
    }
}
