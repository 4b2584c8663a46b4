package org.themonitor.pipeline.workbook;

/**
 * How much a workbook may hold before it is refused, so that no file can exhaust the machine.
 *
 * @param totalBytes all parts of the archive unpacked
 * @param ratio unpacked size of a part over its packed size (parts under 100 KiB are not judged)
 * @param parts files in the archive
 * @param sheets sheets in the workbook
 * @param cellCharacters characters in one cell
 * @param sharedCharacters characters in the table of shared texts, the one thing that is held in memory
 */
record Limits(long totalBytes, int ratio, int parts, int sheets, int cellCharacters, long sharedCharacters) {
    /** Excel's own limits hold for rows, columns and cell text (32,767); the ratio is that of POI's ZipSecureFile. */
    static final Limits DEFAULT = new Limits(4L << 30, 100, 10_000, 1_000, 32_767, 100_000_000);

    static final int ROWS = 1_048_576;
    static final int COLUMNS = 16_384;
    static final long RATIO_FROM_BYTES = 100 * 1024;

    /** Escapes such as _x000D_ take seven characters for one. */
    int rawCellCharacters() {
        return 7 * cellCharacters;
    }
}
