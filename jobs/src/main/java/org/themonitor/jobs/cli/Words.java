package org.themonitor.jobs.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The words of a command as they were typed. Under a language setting without UTF-8 Java shows letters it does not know
 * as question marks; where the system keeps the bytes, they are read again.
 */
public final class Words {
    private static final Path TYPED = Path.of("/proc/self/cmdline");

    private Words() {}

    /** The words in full; empty when one of them cannot be known. */
    public static Optional<String[]> typed(String[] given) throws IOException {
        if (Arrays.stream(given).allMatch(word -> word.chars().allMatch(letter -> letter < 0x80))) {
            return Optional.of(given);
        }
        if (Files.isReadable(TYPED)) {
            return last(Files.readAllBytes(TYPED), given.length);
        }
        return Arrays.stream(given).anyMatch(word -> word.indexOf('\ufffd') >= 0)
                ? Optional.empty()
                : Optional.of(given);
    }

    /** The last words of a command line whose words each end with a zero. */
    static Optional<String[]> last(byte[] line, int count) {
        List<String> words = new ArrayList<>();
        int from = 0;
        try {
            for (int index = 0; index < line.length; index++) {
                if (line[index] == 0) {
                    words.add(StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(line, from, index - from))
                            .toString());
                    from = index + 1;
                }
            }
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
        return words.size() < count
                ? Optional.empty()
                : Optional.of(words.subList(words.size() - count, words.size()).toArray(String[]::new));
    }

    /** What to do where something cannot be read. */
    public static String unreadable(String what) {
        return "%s has letters that this language setting (%s) cannot read; set LC_ALL=C.UTF-8 and try again"
                .formatted(what, System.getProperty("sun.jnu.encoding"));
    }
}
