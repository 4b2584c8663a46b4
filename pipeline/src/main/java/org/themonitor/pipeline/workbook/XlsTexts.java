package org.themonitor.pipeline.workbook;

import java.util.Iterator;
import java.util.List;
import org.apache.poi.hssf.record.FontRecord;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.common.FormatRun;
import org.apache.poi.hssf.record.common.UnicodeString;
import org.jspecify.annotations.Nullable;

/** The texts that cells of an .xls file refer to by number; phonetic readings are left out. */
final class XlsTexts {
    private final @Nullable SSTRecord table;
    private final List<FontRecord> fonts;

    XlsTexts(@Nullable SSTRecord table, List<FontRecord> fonts) {
        this.table = table;
        this.fonts = List.copyOf(fonts);
    }

    /** The text with that number, or null if there is none. */
    @Nullable
    String text(int index) {
        if (table == null || index < 0 || index >= table.getNumUniqueStrings()) {
            return null;
        }
        UnicodeString text = table.getString(index);
        @Nullable Iterator<FormatRun> runs = text.formatIterator();
        return runs == null ? text.getString() : written(text.getString(), runs);
    }

    private String written(String text, Iterator<FormatRun> runs) {
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

    /** There is no font 4 ([MS-XLS] 2.5.129 FontIndex), so later ones stand one before their number. */
    private Script script(int index) {
        int position = index > 4 ? index - 1 : index;
        if (position < 0 || position >= fonts.size()) {
            return Script.PLAIN;
        }
        return switch (fonts.get(position).getSuperSubScript()) {
            case FontRecord.SS_SUPER -> Script.RAISED;
            case FontRecord.SS_SUB -> Script.LOWERED;
            default -> Script.PLAIN;
        };
    }
}
