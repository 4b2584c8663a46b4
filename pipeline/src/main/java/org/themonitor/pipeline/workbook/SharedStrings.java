package org.themonitor.pipeline.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The texts that cells refer to by number: rich runs joined, phonetic readings left out, trimmed. */
final class SharedStrings {
    private final List<String> texts = new ArrayList<>();
    private final BitSet struck = new BitSet();

    private SharedStrings() {}

    static SharedStrings read(ZipParts parts, @Nullable String part, Limits limits)
            throws IOException, UnreadableWorkbookException {
        SharedStrings shared = new SharedStrings();
        if (part != null) {
            try (XmlPart xml = new XmlPart(parts.open(part), null)) {
                shared.read(xml, limits);
                xml.drain();
            }
        }
        return shared;
    }

    private void read(XmlPart xml, Limits limits) throws IOException, UnreadableWorkbookException {
        xml.nextStart(); // the root
        long bytes = 0;
        for (String name = xml.nextChild(); name != null; name = xml.nextChild()) {
            switch (name) {
                case "si" -> {
                    String text = Escapes.decode(xml.richText(limits.rawCellCharacters()));
                    bytes += Limits.TEXT_BYTES + memory(text);
                    check(xml, text, bytes, limits);
                    struck.set(texts.size(), xml.wasStruck());
                    texts.add(Whitespace.trim(text));
                }
                case "extLst" -> xml.skip();
                default -> throw xml.unknown(name);
            }
        }
    }

    private static void check(XmlPart xml, String text, long bytes, Limits limits) throws UnreadableWorkbookException {
        if (text.length() > limits.cellCharacters()) {
            throw xml.tooLong();
        }
        if (bytes > limits.sharedBytes()) {
            throw Refusals.limit("text", limits.sharedBytes() >> 20);
        }
    }

    private static long memory(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0xFF) {
                return 2L * text.length();
            }
        }
        return text.length();
    }

    /** Whether something of that text is struck through in itself, whatever the font of its cell. */
    boolean isStruck(String number) {
        if (struck.isEmpty()) {
            return false; // as in most workbooks
        }
        String trimmed = Whitespace.trim(number);
        return text(trimmed) != null && struck.get(Integer.parseInt(trimmed));
    }

    boolean isEmpty() {
        return texts.isEmpty();
    }

    /** The text with that number, or null if there is none. */
    @Nullable
    String text(String number) {
        try {
            int index = Integer.parseInt(number);
            return index >= 0 && index < texts.size() ? texts.get(index) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
