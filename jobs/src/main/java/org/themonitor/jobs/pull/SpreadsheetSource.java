package org.themonitor.jobs.pull;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.themonitor.pipeline.archive.Coordinates;

/** A place researchers leave workbooks at. */
public interface SpreadsheetSource {
    /**
     * One workbook at the source.
     *
     * @param file a local copy, or the file itself where the source is a folder
     * @param coordinates what its place at the source says
     */
    record Item(Path file, Coordinates coordinates) {}

    /** What there is, in an order that does not change from call to call. */
    List<Item> list() throws IOException;
}
