package org.themonitor.pipeline.workbook;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;
import org.apache.poi.hpsf.HPSFException;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/**
 * The day on which a file was last saved, in UTC: docProps of an .xlsx, the summary of an .xls. It hangs on nothing
 * else of the file: a summary that cannot be read says no day.
 */
final class SavedDay {
    static {
        PoiScratch.use();
    }

    /** What programs write that keep no time, our own blank workbooks of earlier versions among them. */
    private static final LocalDate NONE_UNTIL = LocalDate.of(2000, 1, 1);

    private static final int LONGEST = 64;

    private SavedDay() {}

    static Optional<LocalDate> ofXlsx(Path file) throws IOException {
        try (ZipParts parts = ZipParts.open(file, Limits.DEFAULT)) {
            @Nullable String part = Relationships.of(parts, "").partOfType("core-properties");
            return part == null || !parts.has(part) ? Optional.empty() : modified(parts, part);
        } catch (UnreadableWorkbookException damaged) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> modified(ZipParts parts, String part)
            throws IOException, UnreadableWorkbookException {
        try (XmlPart xml = new XmlPart(parts.openList(part), null)) {
            for (String name = xml.nextStart(); name != null; name = xml.nextStart()) {
                if (name.equals("modified")) {
                    return day(xml.text(LONGEST));
                }
            }
        }
        return Optional.empty();
    }

    /** Of a W3CDTF date with a day: {@code 2026-03-01}, or with a time, or with a time and an offset. */
    static Optional<LocalDate> day(String written) {
        try {
            TemporalAccessor read = DateTimeFormatter.ISO_DATE_TIME.parseBest(
                    written.strip(), OffsetDateTime::from, LocalDateTime::from);
            return known(
                    read instanceof OffsetDateTime at
                            ? at.withOffsetSameInstant(ZoneOffset.UTC).toLocalDate()
                            : LocalDate.from(read));
        } catch (DateTimeException noTime) {
            return dayAlone(written.strip());
        }
    }

    private static Optional<LocalDate> dayAlone(String written) {
        try {
            return known(LocalDate.parse(written));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    static Optional<LocalDate> ofXls(Path file) throws IOException {
        try (POIFSFileSystem open = new POIFSFileSystem(file.toFile(), true)) {
            String name = SummaryInformation.DEFAULT_STREAM_NAME;
            if (!open.getRoot().hasEntryCaseInsensitive(name)) {
                return Optional.empty();
            }
            try (DocumentInputStream in =
                    open.getRoot().createDocumentInputStream(open.getRoot().getEntryCaseInsensitive(name))) {
                SummaryInformation summary = new SummaryInformation(in);
                return Optional.ofNullable(summary.getLastSaveDateTime())
                        .flatMap(saved -> known(LocalDate.ofInstant(saved.toInstant(), ZoneOffset.UTC)));
            }
        } catch (FileSystemException | FileNotFoundException ofTheHouse) {
            throw ofTheHouse;
        } catch (IOException | HPSFException | RuntimeException damaged) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> known(LocalDate day) {
        return Optional.of(day).filter(saved -> saved.isAfter(NONE_UNTIL));
    }
}
