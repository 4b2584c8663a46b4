package org.themonitor.pipeline.workbook;

import java.io.File;
import java.io.IOException;
import org.apache.poi.util.TempFile;
import org.apache.poi.util.TempFileCreationStrategy;
import org.themonitor.pipeline.scratch.Scratch;

/** POI's temporary files in this process's own folder: by default it takes {@code poifiles} of the machine's. */
public final class PoiScratch implements TempFileCreationStrategy {
    private PoiScratch() {}

    /** Before any workbook of POI is made or opened. */
    public static void use() {
        TempFile.setTempFileCreationStrategy(new PoiScratch());
    }

    @Override
    public File createTempFile(String prefix, String suffix) throws IOException {
        return Scratch.file(prefix, suffix).toFile();
    }

    @Override
    public File createTempDirectory(String prefix) throws IOException {
        return Scratch.folder(prefix).toFile();
    }
}
