package org.themonitor.pipeline.book;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Writes copies of one form that differ in a single text: making a form anew takes ten times as long. */
public final class FormCopy {
    private static final String TEXTS = "xl/sharedStrings.xml";

    private FormCopy() {}

    /**
     * Writes a copy.
     *
     * @param form the form's bytes, as {@link FormBook} has written them
     * @param placeholder a text that stands in it once
     * @param text what the copy has in its place
     */
    public static void write(byte[] form, String placeholder, String text, Path to) throws IOException {
        try (ZipInputStream source = new ZipInputStream(new ByteArrayInputStream(form));
                OutputStream file = Files.newOutputStream(to);
                ZipOutputStream target = new ZipOutputStream(file)) {
            for (ZipEntry entry = source.getNextEntry(); entry != null; entry = source.getNextEntry()) {
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(ReproducibleZip.FIXED);
                target.putNextEntry(copy);
                byte[] part = source.readAllBytes();
                target.write(entry.getName().equals(TEXTS) ? replaced(part, placeholder, text) : part);
                target.closeEntry();
            }
        }
    }

    private static byte[] replaced(byte[] part, String placeholder, String text) {
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return new String(part, StandardCharsets.UTF_8)
                .replace(placeholder, escaped)
                .getBytes(StandardCharsets.UTF_8);
    }
}
