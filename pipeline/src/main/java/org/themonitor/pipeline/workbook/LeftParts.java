package org.themonitor.pipeline.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** The parts of a file in which texts still stand that were taken out of cells. */
final class LeftParts {
    private LeftParts() {}

    static List<String> of(Path copy, WorkbookFormat format, ForgottenTexts texts) throws IOException {
        return switch (format) {
            case XLSX -> ofXlsx(copy, texts);
            case XLS -> ofXls(copy, texts);
            // a CSV file is cells and nothing else
            default -> List.of();
        };
    }

    private static List<String> ofXlsx(Path copy, ForgottenTexts texts) throws IOException {
        List<String> parts = new ArrayList<>();
        try (ZipFile zip = new ZipFile(copy.toFile())) {
            for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
                try (InputStream in = zip.getInputStream(entry)) {
                    if (texts.areIn(in.readAllBytes())) {
                        parts.add(entry.getName());
                    }
                }
            }
        }
        return parts;
    }

    private static List<String> ofXls(Path copy, ForgottenTexts texts) throws IOException {
        List<String> parts = new ArrayList<>();
        try (POIFSFileSystem open = new POIFSFileSystem(copy.toFile(), true)) {
            search(open.getRoot(), texts, parts);
        }
        return parts;
    }

    private static void search(DirectoryEntry folder, ForgottenTexts texts, List<String> parts) throws IOException {
        for (Entry entry : folder) {
            if (entry instanceof DirectoryEntry inner) {
                search(inner, texts, parts);
            } else if (entry instanceof DocumentEntry document) {
                try (DocumentInputStream in = new DocumentInputStream(document)) {
                    if (texts.areIn(in.readAllBytes())) {
                        parts.add(entry.getName().replaceAll("\\p{Cntrl}", ""));
                    }
                }
            }
        }
    }
}
