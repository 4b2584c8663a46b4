package org.themonitor.pipeline.archive;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HexFormat;

/**
 * Names of files as they are written on the disk, whatever language setting Java was started under: under a setting
 * without UTF-8 Java shows a letter it does not know as a question mark, and a receipt would keep that for ever.
 */
public final class FileNames {
    private FileNames() {}

    /** The last name of a path: read as UTF-8, or where it is none with its bytes as {@code %E9}; never less than all. */
    public static String of(Path path) {
        String raw = path.toUri().getRawPath();
        String trimmed = raw.endsWith("/") ? raw.substring(0, raw.length() - 1) : raw;
        return decoded(trimmed.substring(trimmed.lastIndexOf('/') + 1));
    }

    static String decoded(String raw) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int index = 0; index < raw.length(); ) {
            int letter = raw.codePointAt(index);
            if (letter == '%') {
                bytes.write(HexFormat.fromHexDigits(raw, index + 1, index + 3));
                index += 3;
            } else {
                bytes.writeBytes(Character.toString(letter).getBytes(StandardCharsets.UTF_8));
                index += Character.charCount(letter);
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return raw;
        }
    }

    /** The path that a text names, under any language setting. */
    public static Path path(String written) {
        try {
            return Path.of(written);
        } catch (InvalidPathException notUnderThisSetting) {
            if (written.indexOf('\0') >= 0) {
                throw notUnderThisSetting;
            }
            Path here = Path.of("").toAbsolutePath();
            return written.startsWith("/")
                    ? Path.of(URI.create("file://" + encoded(written)))
                    : Path.of(URI.create(here.toUri() + encoded(written)));
        }
    }

    /** A file in a folder by its name, under any language setting. */
    public static Path in(Path folder, String name) {
        try {
            return folder.resolve(name);
        } catch (InvalidPathException notUnderThisSetting) {
            String base = folder.toUri().toString();
            return Path.of(URI.create((base.endsWith("/") ? base : base + "/") + encoded(name)));
        }
    }

    private static String encoded(String path) {
        StringBuilder encoded = new StringBuilder();
        for (byte one : path.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = one > ' ' && (Character.isLetterOrDigit((char) one) || "/.-_~".indexOf((char) one) >= 0);
            encoded.append(plain ? String.valueOf((char) one) : "%%%02X".formatted(one));
        }
        return encoded.toString();
    }
}
