package org.themonitor.pipeline.workbook;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Tells what a file is from its content. */
final class FormatSniffer {
    static {
        PoiScratch.use();
    }

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
        return switch (FileMagic.valueOf(head)) {
            case OLE2 -> ole2(file);
            case BIFF2, BIFF3, BIFF4 -> WorkbookFormat.OLD_XLS;
            default -> plain(head);
        };
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
            return ArchiveContent.format(zip);
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            String message = String.valueOf(e.getMessage());
            return message.contains("encrypted") ? WorkbookFormat.ENCRYPTED : WorkbookFormat.DAMAGED;
        }
    }

    private static WorkbookFormat ole2(Path file) throws IOException {
        try (POIFSFileSystem system = new POIFSFileSystem(file.toFile(), true)) {
            return Ole2Content.format(system.getRoot());
        } catch (FileSystemException | FileNotFoundException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            return WorkbookFormat.DAMAGED; // POI throws both for what is broken
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
        return PlainContent.format(text);
    }

    /** Text has no NUL and hardly any other control character but tab, line ends and Ctrl-Z. */
    private static boolean binary(String text) {
        long controls = text.chars()
                .filter(c -> c < 0x09 || (c > 0x0D && c < 0x20 && c != 0x1A))
                .count();
        return text.indexOf('\0') >= 0 || controls * 100 > text.length();
    }
}
