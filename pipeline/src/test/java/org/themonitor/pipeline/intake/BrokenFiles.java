package org.themonitor.pipeline.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.themonitor.pipeline.intake.BrokenWorkbook.Maker;
import org.themonitor.pipeline.workbook.XlsOf;

/** Files that are no sound workbook, each in its own way. */
final class BrokenFiles {
    private BrokenFiles() {}

    static Maker text(String content) {
        return text(content, UTF_8);
    }

    static Maker text(String content, Charset charset) {
        return folder -> Files.write(Files.createTempFile(folder, "file", ""), content.getBytes(charset));
    }

    static Maker half(Book book) {
        return folder -> {
            byte[] whole = Files.readAllBytes(book.write(folder));
            return Files.write(Files.createTempFile(folder, "half", ""), Arrays.copyOf(whole, whole.length / 2));
        };
    }

    /** An .xls file with other bytes in the record of its last text: of its number, or of the text's. */
    static Maker lastText(Book book, int at, int... bytes) {
        return folder -> {
            Path file = XlsOf.copy(book.write(folder), Files.createTempFile(folder, "old", ".xls"));
            byte[] whole = Files.readAllBytes(file);
            int record = new String(whole, ISO_8859_1).lastIndexOf("\u00FD\0\n\0");
            for (int i = 0; i < bytes.length; i++) {
                whole[record + at + i] = (byte) bytes[i];
            }
            return Files.write(file, whole);
        };
    }

    static Maker locked(Book book) {
        return folder -> {
            Path file = Files.createTempFile(folder, "locked", ".xlsx");
            try (POIFSFileSystem system = new POIFSFileSystem();
                    OutputStream out = Files.newOutputStream(file)) {
                Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
                encryptor.confirmPassword("secret");
                try (OutputStream data = encryptor.getDataStream(system)) {
                    Files.copy(book.write(folder), data);
                }
                system.writeFilesystem(out);
            }
            return file;
        };
    }

    static Maker oldOffice() {
        return folder -> {
            Path file = Files.createTempFile(folder, "letter", ".doc");
            try (POIFSFileSystem system = new POIFSFileSystem();
                    OutputStream out = Files.newOutputStream(file)) {
                system.createDocument(new ByteArrayInputStream(new byte[100]), "WordDocument");
                system.writeFilesystem(out);
            }
            return file;
        };
    }

    static Maker zip(String part, String content) {
        return folder -> {
            Path file = Files.createTempFile(folder, "archive", ".zip");
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
                put(zip, part, content.getBytes(UTF_8));
            }
            return file;
        };
    }

    /** A sound workbook with parts replaced or added, all with the same content. */
    static Maker withParts(Book book, List<String> names, String content) {
        return folder -> {
            Path whole = book.write(folder);
            Path file = Files.createTempFile(folder, "parts", ".xlsx");
            try (ZipFile from = new ZipFile(whole.toFile());
                    ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
                for (ZipEntry entry : Collections.list(from.entries())) {
                    if (!names.contains(entry.getName())) {
                        put(zip, entry.getName(), read(from, entry));
                    }
                }
                for (String name : names) {
                    put(zip, name, content.getBytes(UTF_8));
                }
            }
            return file;
        };
    }

    private static byte[] read(ZipFile from, ZipEntry entry) throws IOException {
        try (InputStream in = from.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
