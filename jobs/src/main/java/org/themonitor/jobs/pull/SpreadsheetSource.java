package org.themonitor.jobs.pull;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.archive.Coordinates;

/** A place researchers leave workbooks at. */
public interface SpreadsheetSource {
    /**
     * One workbook at the source.
     *
     * @param file a local copy, or the file itself where the source is a folder
     * @param coordinates what its place at the source says
     * @param place where it stands, to be told
     * @param unusable why it cannot be taken for where it stands and how that is called, null when it can
     * @param link why it is not even opened, null when it is a file of its own
     */
    record Item(
            Path file,
            Coordinates coordinates,
            Path place,
            @Nullable String unusable,
            @Nullable String link) {
        public Item(Path file, Coordinates coordinates) {
            this(file, coordinates, coordinates.inboxFolder(Path.of("inbox")), null, null);
        }

        /** Why it may not be opened; empty when it may. */
        public Optional<String> isLink() {
            return Optional.ofNullable(link);
        }
    }

    /** What there is, in an order that does not change from call to call. */
    List<Item> list() throws IOException;
}
