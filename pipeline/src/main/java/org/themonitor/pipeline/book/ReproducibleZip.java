package org.themonitor.pipeline.book;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Copies a zip archive without the times of its making, so that equal contents are equal bytes. */
public final class ReproducibleZip {
    /** A local time, so that no time zone plays a part; from 1 January 1980 ZipEntry would add one in the default zone. */
    static final LocalDateTime FIXED = LocalDateTime.of(1980, 2, 1, 0, 0);

    private ReproducibleZip() {}

    public static void copy(Path from, OutputStream to) throws IOException {
        try (ZipFile source = new ZipFile(from.toFile())) {
            ZipOutputStream target = new ZipOutputStream(to);
            for (ZipEntry entry : sorted(source)) {
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(FIXED);
                target.putNextEntry(copy);
                try (InputStream in = source.getInputStream(entry)) {
                    in.transferTo(target);
                }
                target.closeEntry();
            }
            target.finish();
        }
    }

    /** By name, but the content types first, where readers that only look at the beginning expect them. */
    private static List<ZipEntry> sorted(ZipFile source) {
        List<ZipEntry> entries = new ArrayList<>(source.stream().toList());
        entries.sort(Comparator.<ZipEntry, Boolean>comparing(
                        entry -> !entry.getName().equals("[Content_Types].xml"))
                .thenComparing(ZipEntry::getName));
        return entries;
    }
}
