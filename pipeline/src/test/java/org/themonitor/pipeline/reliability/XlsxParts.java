package org.themonitor.pipeline.reliability;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The parts of an .xlsx file, to be changed and put together again. */
final class XlsxParts {
    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    static XlsxParts of(byte[] file) throws IOException {
        XlsxParts read = new XlsxParts();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                read.parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return read;
    }

    byte[] zip(int method) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setMethod(method);
                entry.setSize(part.getValue().length);
                CRC32 crc = new CRC32();
                crc.update(part.getValue());
                entry.setCrc(crc.getValue());
                zip.putNextEntry(entry);
                zip.write(part.getValue());
            }
        }
        return bytes.toByteArray();
    }

    byte[] zip() throws IOException {
        return zip(ZipEntry.DEFLATED);
    }

    Map<String, byte[]> all() {
        return parts;
    }

    String text(String part) {
        return new String(parts.getOrDefault(part, new byte[0]), StandardCharsets.UTF_8);
    }

    XlsxParts set(String part, String text) {
        parts.put(part, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    XlsxParts change(String part, UnaryOperator<String> change) {
        return set(part, change.apply(text(part)));
    }

    /** Any of the sheets that has a cell with a value, for the others have nothing to change. */
    String sheet(Random chance) {
        List<String> sheets = parts.keySet().stream()
                .filter(name -> name.startsWith("xl/worksheets/sheet")
                        && (text(name).contains("<v>") || text(name).contains("<t")))
                .sorted()
                .toList();
        return sheets.get(chance.nextInt(sheets.size()));
    }

    String any(Random chance) {
        List<String> names = List.copyOf(parts.keySet());
        return names.get(chance.nextInt(names.size()));
    }

    /** Replaces one of the places where the pattern stands; the text itself when there is none. */
    static String once(String text, String pattern, Random chance, UnaryOperator<String> replacement) {
        List<MatchResult> found =
                Pattern.compile(pattern, Pattern.DOTALL).matcher(text).results().toList();
        if (found.isEmpty()) {
            return text;
        }
        MatchResult one = found.get(chance.nextInt(found.size()));
        return text.substring(0, one.start()) + replacement.apply(one.group()) + text.substring(one.end());
    }
}
