package org.themonitor.pipeline.workbook;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.finding.CellAddress;

/** Turns one cell element into what it holds; nothing is guessed from its text. */
final class CellReader {
    private final WorkbookXml book;
    private final SharedStrings texts;
    private final CellFormats formats;
    private final Limits limits;
    private Set<Integer> struck = new HashSet<>();

    CellReader(WorkbookXml book, SharedStrings texts, CellFormats formats, Limits limits) {
        this.book = book;
        this.texts = texts;
        this.formats = formats;
        this.limits = limits;
    }

    /** The columns of cells read since it was asked last of which something is struck through. */
    Set<Integer> struck() {
        Set<Integer> columns = struck;
        struck = columns.isEmpty() ? columns : new HashSet<>();
        return columns;
    }

    /** Reads the cell element just started and adds it to the row if it is filled. */
    void read(XmlPart xml, CellAddress address, List<RawCell> into) throws IOException, UnreadableWorkbookException {
        String type = xml.attribute("t");
        String style = xml.attribute("s");
        strike(formats.isStruck(style), address);
        String formula = null;
        String value = null;
        for (String child = xml.nextChild(); child != null; child = xml.nextChild()) {
            switch (child) {
                case "f" -> formula = "=" + xml.text(limits.rawCellCharacters());
                case "v" -> value = xml.text(limits.rawCellCharacters());
                case "is" -> {
                    value = xml.richText(limits.rawCellCharacters());
                    strike(xml.wasStruck(), address);
                }
                case "extLst" -> xml.skip();
                default -> throw xml.unknown(child);
            }
        }
        strike("s".equals(type) && value != null && texts.isStruck(value), address);
        if (formula != null && lacksValue(type, value)) {
            into.add(new RawCell(address, CellKind.FORMULA_WITHOUT_VALUE, Whitespace.trim(formula), true));
        } else if (value != null) {
            Content content = content(xml, type == null ? "n" : type, style, value);
            if (!content.text().isEmpty()) {
                boolean computed = formula != null && content.kind() != CellKind.DAMAGED;
                into.add(new RawCell(address, content.kind(), content.text(), computed));
            }
        }
    }

    private void strike(boolean isStruck, CellAddress address) {
        if (isStruck) {
            struck.add(address.column());
        }
    }

    /** A formula whose result is the empty text holds it as an empty value of type str. */
    private boolean lacksValue(@Nullable String type, @Nullable String value) {
        return value == null || book.recalculate() || (Whitespace.trim(value).isEmpty() && !"str".equals(type));
    }

    private record Content(CellKind kind, String text) {
        static Content damaged(String what) {
            return new Content(CellKind.DAMAGED, what);
        }
    }

    private Content content(XmlPart xml, String type, @Nullable String style, String raw)
            throws UnreadableWorkbookException {
        String text = Whitespace.trim(raw);
        return switch (type) {
            case "s" -> text.isEmpty() ? new Content(CellKind.TEXT, "") : shared(xml, text);
            case "b" -> text.isEmpty() ? new Content(CellKind.BOOLEAN, "") : bool(text);
            case "e" -> new Content(CellKind.ERROR, text);
            case "d" -> isoDate(text);
            case "n" -> text.isEmpty() ? new Content(CellKind.NUMBER, "") : number(xml, style, text);
            case "str", "inlineStr" -> new Content(CellKind.TEXT, decoded(xml, raw));
            // taken for text, the number of a shared text would pass for a value
            default -> Content.damaged("it is of no type that there is");
        };
    }

    private Content shared(XmlPart xml, String number) throws UnreadableWorkbookException {
        String text = texts.text(number);
        if (text == null && texts.isEmpty()) {
            throw xml.damaged("its table of texts is missing");
        }
        return text == null ? Content.damaged("it refers to a text that is missing") : new Content(CellKind.TEXT, text);
    }

    private static Content bool(String text) {
        return switch (text) {
            case "1", "true" -> new Content(CellKind.BOOLEAN, "TRUE");
            case "0", "false" -> new Content(CellKind.BOOLEAN, "FALSE");
            default -> Content.damaged("it is neither TRUE nor FALSE");
        };
    }

    private static Content isoDate(String text) {
        String date = ExcelDates.fromIso(text);
        return date == null ? new Content(CellKind.TEXT, text) : new Content(CellKind.DATE, date);
    }

    private Content number(XmlPart xml, @Nullable String style, String text) throws UnreadableWorkbookException {
        Shown shown = formats.shown(style);
        if (shown == null && formats.isEmpty()) {
            throw xml.damaged("its formats are missing, so a date cannot be told from a number");
        }
        if (shown == null) {
            return Content.damaged("its format is missing, so a date cannot be told from a number");
        }
        NumberCell read = NumberCell.of(text, shown, book.date1904());
        return read == null ? new Content(CellKind.TEXT, text) : new Content(read.kind(), read.text());
    }

    private String decoded(XmlPart xml, String raw) throws UnreadableWorkbookException {
        String text = Escapes.decode(raw);
        if (text.length() > limits.cellCharacters()) {
            throw xml.tooLong();
        }
        return Whitespace.trim(text);
    }
}
