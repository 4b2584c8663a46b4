package org.themonitor.pipeline.workbook;

/**
 * How much a file may hold before it is refused, so that none can exhaust the machine. Time is limited by the bytes: a
 * clock would give another result on a slower machine. How well a part is packed is no limit: a harmless sheet of equal
 * rows unpacks to several hundred times its size, and what it unpacks to is limited.
 *
 * @param totalBytes the file; for an archive all its parts unpacked
 * @param parts files in the archive
 * @param sheets sheets in the workbook
 * @param cellCharacters characters in one cell
 * @param sharedBytes memory for the table of shared texts, the one thing that is held in memory
 * @param elementBytes what may stand between two steps of the XML parser, which holds it in memory
 */
record Limits(long totalBytes, int parts, int sheets, int cellCharacters, long sharedBytes, int elementBytes) {
    /** Excel's own limits hold for rows, columns and cell text (32,767). */
    static final Limits DEFAULT = new Limits(2L << 30, 10_000, 1_000, 32_767, 256L << 20, 2 << 20);

    static final int ROWS = 1_048_576;
    static final int COLUMNS = 16_384;

    /** Columns in all ranges of merged cells of a sheet together, which are held in memory. */
    static final int MERGED_COLUMNS = 1 << 22;

    /** What a text takes in memory beside its characters, here and in POI. */
    static final int TEXT_BYTES = 56;

    static final int XLS_TEXT_BYTES = 180;

    /** Escapes such as _x000D_ take seven characters for one. */
    int rawCellCharacters() {
        return 7 * cellCharacters;
    }

    /** Parts of which each item is held: relationships, formats, names. */
    long listBytes() {
        return totalBytes / 32;
    }
}
