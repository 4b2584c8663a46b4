package org.themonitor.pipeline.workbook;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Tells what a file is from its content. */
final class FormatSniffer {
    private static final int HEAD = 8 * 1024;

    private FormatSniffer() {}

    static WorkbookFormat format(Path file) throws IOException {
        byte[] head = head(file);
        if (head.length == 0) {
            return WorkbookFormat.EMPTY;
        }
        if (startsWith(head, "PK\3\4") || startsWith(head, "PK\5\6")) {
            return archive(file);
        }
        return FileMagic.valueOf(head) == FileMagic.OLE2 ? ole2(file) : plain(head);
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        }
    }

    private static boolean startsWith(byte[] head, String magic) {
        return new String(head, StandardCharsets.ISO_8859_1).startsWith(magic);
    }

    private static WorkbookFormat archive(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return archive(zip);
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            String message = String.valueOf(e.getMessage());
            return message.contains("encrypted") ? WorkbookFormat.ENCRYPTED : WorkbookFormat.DAMAGED_ZIP;
        }
    }

    private static WorkbookFormat archive(ZipFile zip) throws IOException {
        WorkbookFormat found = WorkbookFormat.OTHER_ZIP;
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
            ZipEntry entry = entries.nextElement();
            String name = ZipParts.normalised(entry.getName());
            if (name.equals("mimetype") && text(zip, entry).contains("opendocument.spreadsheet")) {
                return WorkbookFormat.ODS;
            }
            if (name.equals("xl/workbook.bin")) {
                return WorkbookFormat.XLSB;
            }
            if (name.equals("xl/workbook.xml") || (name.equals("[content_types].xml") && declares(zip, entry))) {
                found = WorkbookFormat.XLSX;
            }
        }
        return found;
    }

    /** Some programs keep the workbook under another name; then only the content types tell. */
    private static boolean declares(ZipFile zip, ZipEntry types) throws IOException {
        String text = text(zip, types);
        return text.contains("spreadsheetml.sheet.main+xml") || text.contains("ms-excel.sheet.macroenabled.main+xml");
    }

    private static String text(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(1 << 20), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        }
    }

    private static WorkbookFormat ole2(Path file) throws IOException {
        try (POIFSFileSystem system = new POIFSFileSystem(file.toFile(), true)) {
            DirectoryNode root = system.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptionInfo")) {
                return WorkbookFormat.ENCRYPTED;
            }
            boolean old = root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book");
            return old ? WorkbookFormat.XLS : WorkbookFormat.OTHER_OLE2;
        } catch (IOException | RuntimeException e) {
            // a directory that cannot be read: whatever it was, it is not read here
            return WorkbookFormat.OTHER_OLE2;
        }
    }

    private static WorkbookFormat plain(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.substring(0, Math.min(1024, text.length())).contains("%PDF-")) {
            return WorkbookFormat.PDF;
        }
        boolean utf16 = text.startsWith("\u00FF\u00FE") || text.startsWith("\u00FE\u00FF");
        if (!utf16 && binary(text)) {
            return WorkbookFormat.BINARY;
        }
        String start = text.replace("\u00EF\u00BB\u00BF", "").strip().toLowerCase(Locale.ROOT);
        return markup(start) ? WorkbookFormat.MARKUP : WorkbookFormat.CSV;
    }

    private static boolean markup(String start) {
        return start.startsWith("<?xml")
                || start.startsWith("<!doctype")
                || start.startsWith("<html")
                || start.startsWith("<table");
    }

    /** Text has no NUL and hardly any other control character but tab, line ends and Ctrl-Z. */
    private static boolean binary(String text) {
        long controls = text.chars()
                .filter(c -> c < 0x09 || (c > 0x0D && c < 0x20 && c != 0x1A))
                .count();
        return text.indexOf('\0') >= 0 || controls * 100 > text.length();
    }
}
