package org.themonitor.pipeline.account;

import java.util.Optional;

/**
 * What became of the cells of one column below the header.
 *
 * @param letters the column's letters
 * @param header its header, empty for cells without one
 * @param stagingColumn where it is read to, empty when it is not
 * @param ignoredBecause why it is not read, empty when it is, or should be
 * @param used filled cells whose value is in an accepted row
 * @param rejected filled cells that are not used although they hold data
 * @param blank rows without a value here
 * @param ignored filled cells that are not data of ours
 */
public record ColumnAccount(
        String letters,
        String header,
        Optional<String> stagingColumn,
        Optional<String> ignoredBecause,
        int used,
        int rejected,
        int blank,
        int ignored) {
    int rows() {
        return used + rejected + blank + ignored;
    }
}
