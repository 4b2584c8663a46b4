package org.themonitor.pipeline.workbook;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.poi.hssf.record.FontRecord;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.record.common.FormatRun;
import org.apache.poi.hssf.record.common.UnicodeString;
import org.jspecify.annotations.Nullable;

/** The texts that cells of an .xls file refer to by number; phonetic readings are left out. */
final class XlsTexts {
    private final List<UnicodeString> texts;
    private final List<FontRecord> fonts;

    XlsTexts(List<UnicodeString> texts, List<FontRecord> fonts) {
        this.texts = List.copyOf(texts);
        this.fonts = List.copyOf(fonts);
    }

    /**
     * Reads the table of texts. How many it says it has is not believed: it has those that are there, and a cell that
     * refers to another is told by itself.
     *
     * @return null if they are more than {@code most}
     */
    static @Nullable List<UnicodeString> read(XlsRecord table, long most) {
        RecordInputStream in = table.stream();
        in.nextRecord();
        in.readInt(); // how many cells refer to them
        in.readInt(); // how many there are
        List<UnicodeString> texts = new ArrayList<>();
        while (in.available() > 0 || in.hasNextRecord()) {
            if (texts.size() == most) {
                return null;
            }
            try {
                texts.add(new UnicodeString(in));
            } catch (RuntimeException e) {
                return texts; // it breaks off within this text
            }
        }
        return texts;
    }

    /** The text with that number, or null if there is none. */
    @Nullable
    String text(int index) {
        if (index < 0 || index >= texts.size()) {
            return null;
        }
        UnicodeString text = texts.get(index);
        @Nullable Iterator<FormatRun> runs = text.formatIterator();
        return runs == null ? text.getString() : written(text.getString(), runs);
    }

    /** Whether something of that text is struck through in itself, whatever the font of its cell. */
    boolean isStruck(int index) {
        if (index < 0 || index >= texts.size()) {
            return false;
        }
        UnicodeString text = texts.get(index);
        @Nullable Iterator<FormatRun> runs = text.formatIterator();
        return runs != null && isStruck(text.getString(), runs);
    }

    /** Whether one of the runs of a text that says something is struck through. */
    boolean isStruck(String text, Iterator<FormatRun> runs) {
        boolean struck = false;
        int from = 0;
        while (runs.hasNext()) {
            FormatRun run = runs.next();
            int to = Math.min(Math.max(run.getCharacterPos(), from), text.length());
            if (struck && !text.substring(from, to).isBlank()) {
                return true;
            }
            struck = font(run.getFontIndex()).filter(FontRecord::isStruckout).isPresent();
            from = to;
        }
        return struck && !text.substring(from).isBlank();
    }

    /** A text with the raised and lowered characters that its runs of fonts make. */
    String written(String text, Iterator<FormatRun> runs) {
        StringBuilder written = new StringBuilder();
        Script script = Script.PLAIN;
        int from = 0;
        while (runs.hasNext()) {
            FormatRun run = runs.next();
            int to = Math.min(Math.max(run.getCharacterPos(), from), text.length());
            written.append(script.write(text.substring(from, to)));
            script = script(run.getFontIndex());
            from = to;
        }
        return written.append(script.write(text.substring(from))).toString();
    }

    private Script script(int index) {
        return switch (font(index).map(FontRecord::getSuperSubScript).orElse(FontRecord.SS_NONE)) {
            case FontRecord.SS_SUPER -> Script.RAISED;
            case FontRecord.SS_SUB -> Script.LOWERED;
            default -> Script.PLAIN;
        };
    }

    /** There is no font 4 ([MS-XLS] 2.5.129 FontIndex), so later ones stand one before their number. */
    private Optional<FontRecord> font(int index) {
        int position = index > 4 ? index - 1 : index;
        return position < 0 || position >= fonts.size() ? Optional.empty() : Optional.of(fonts.get(position));
    }
}
