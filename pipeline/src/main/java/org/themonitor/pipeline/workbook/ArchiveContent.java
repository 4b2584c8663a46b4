package org.themonitor.pipeline.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** What an archive holds, told by the parts that each program writes. */
final class ArchiveContent {
    /** Main parts of a workbook, a template and their kinds with macros, as content types name them. */
    private static final List<String> WORKBOOKS = List.of(
            "spreadsheetml.sheet.main+xml",
            "spreadsheetml.template.main+xml",
            "ms-excel.sheet.macroenabled.main+xml",
            "ms-excel.template.macroenabled.main+xml");

    private final ZipFile zip;
    private final Map<String, ZipEntry> entries = new HashMap<>();

    private ArchiveContent(ZipFile zip) {
        this.zip = zip;
        Enumeration<? extends ZipEntry> all = zip.entries();
        while (all.hasMoreElements()) {
            ZipEntry entry = all.nextElement();
            entries.putIfAbsent(ZipParts.normalised(entry.getName()), entry);
        }
    }

    static WorkbookFormat format(ZipFile zip) throws IOException {
        return zip.size() > Limits.DEFAULT.parts() ? WorkbookFormat.OTHER_ZIP : new ArchiveContent(zip).format();
    }

    private WorkbookFormat format() throws IOException {
        String mimetype = text("mimetype");
        if (mimetype.contains("opendocument.spreadsheet")) {
            return WorkbookFormat.ODS;
        }
        if (has("xl/workbook.bin")) {
            return WorkbookFormat.XLSB;
        }
        if (has("xl/workbook.xml") || declaresWorkbook()) {
            return WorkbookFormat.XLSX;
        }
        if (has("index/document.iwa") || has("index.zip")) {
            boolean numbers = entries.keySet().stream().anyMatch(name -> name.startsWith("index/tables/"));
            return numbers || has("index.zip") ? WorkbookFormat.NUMBERS : WorkbookFormat.OTHER_OFFICE;
        }
        boolean office = has("[content_types].xml") || mimetype.contains("opendocument");
        return office ? WorkbookFormat.OTHER_OFFICE : WorkbookFormat.OTHER_ZIP;
    }

    private boolean has(String part) {
        return entries.containsKey(part);
    }

    /** Some programs keep the workbook under another name; then only the content types tell. */
    private boolean declaresWorkbook() throws IOException {
        String types = text("[content_types].xml");
        return WORKBOOKS.stream().anyMatch(types::contains);
    }

    private String text(String part) throws IOException {
        @Nullable ZipEntry entry = entries.get(part);
        if (entry == null) {
            return "";
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(1 << 20), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        }
    }
}
