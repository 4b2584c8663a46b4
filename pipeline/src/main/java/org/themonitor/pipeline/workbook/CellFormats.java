package org.themonitor.pipeline.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What each of the workbook's cell formats makes of a number, and whether it strikes text through; decided once. */
final class CellFormats {
    private static final Pattern FONT = Pattern.compile("[0-9]{1,6}");

    private final List<Shown> shown;
    private final BitSet struck;

    private CellFormats(List<Shown> shown, BitSet struck) {
        this.shown = List.copyOf(shown);
        this.struck = struck;
    }

    static CellFormats read(ZipParts parts, @Nullable String part) throws IOException, UnreadableWorkbookException {
        if (part == null) {
            return new CellFormats(List.of(), new BitSet());
        }
        try (XmlPart xml = new XmlPart(parts.openList(part), null)) {
            CellFormats formats = read(xml);
            xml.drain();
            return formats;
        }
    }

    /**
     * The formats of cells in their order.
     *
     * @param formats of each the number of its code
     * @param codes the codes by number; built-in ones need not be there
     * @param fonts of each the number of its font
     * @param struckFonts the fonts that strike text through
     */
    static CellFormats of(List<Integer> formats, Map<Integer, String> codes, List<Integer> fonts, BitSet struckFonts) {
        BitSet struck = new BitSet();
        for (int format = 0; format < fonts.size(); format++) {
            struck.set(format, struckFonts.get(fonts.get(format)));
        }
        return new CellFormats(
                formats.stream().map(id -> DateFormats.shown(id, codes.get(id))).toList(), struck);
    }

    private static CellFormats read(XmlPart xml) throws IOException, UnreadableWorkbookException {
        Map<Integer, String> codes = new HashMap<>();
        List<Integer> formats = new ArrayList<>();
        List<Integer> fonts = new ArrayList<>();
        BitSet struckFonts = new BitSet();
        xml.nextStart(); // the root
        for (String section = xml.nextChild(); section != null; section = xml.nextChild()) {
            switch (section) {
                case "numFmts" -> readCodes(xml, codes);
                case "fonts" -> readFonts(xml, struckFonts);
                case "cellXfs" -> readFormats(xml, formats, fonts);
                default -> xml.skip();
            }
        }
        return of(formats, codes, fonts, struckFonts);
    }

    private static void readFonts(XmlPart xml, BitSet struck) throws IOException, UnreadableWorkbookException {
        int number = 0;
        for (String font = xml.nextChild(); font != null; font = xml.nextChild()) {
            for (String name = xml.nextChild(); name != null; name = xml.nextChild()) {
                String value = xml.attribute("val");
                if (name.equals("strike") && !"0".equals(value) && !"false".equals(value)) {
                    struck.set(number);
                }
                xml.skip();
            }
            number++;
        }
    }

    private static void readCodes(XmlPart xml, Map<Integer, String> codes)
            throws IOException, UnreadableWorkbookException {
        for (String name = xml.nextChild(); name != null; name = xml.nextChild()) {
            String code = xml.attribute("formatCode");
            if (!name.equals("numFmt") || code == null) {
                throw xml.unknown(name);
            }
            codes.put(number(xml, "numFmtId"), code);
            xml.skip();
        }
    }

    private static void readFormats(XmlPart xml, List<Integer> formats, List<Integer> fonts)
            throws IOException, UnreadableWorkbookException {
        for (String name = xml.nextChild(); name != null; name = xml.nextChild()) {
            if (!name.equals("xf")) {
                throw xml.unknown(name);
            }
            formats.add(number(xml, "numFmtId"));
            fonts.add(font(xml.attribute("fontId")));
            xml.skip();
        }
    }

    /** A number that is none strikes nothing through, and costs nothing else. */
    private static int font(@Nullable String number) {
        return number != null && FONT.matcher(number).matches() ? Integer.parseInt(number) : 0;
    }

    private static int number(XmlPart xml, String attribute) throws UnreadableWorkbookException {
        String value = xml.attribute(attribute);
        try {
            return value == null ? 0 : Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw xml.damaged("a cell format has no number");
        }
    }

    /** Whether the format with that number strikes text through. */
    boolean isStruck(@Nullable String style) {
        return !struck.isEmpty() && style != null && isStruck(Addresses.row(style));
    }

    boolean isStruck(int format) {
        return format >= 0 && struck.get(format);
    }

    boolean isEmpty() {
        return shown.isEmpty();
    }

    /** What the format with that number shows; null if the workbook has no such format. */
    @Nullable
    Shown shown(@Nullable String style) {
        if (style == null) {
            return Shown.NUMBER;
        }
        try {
            return shown(Integer.parseInt(style));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    @Nullable
    Shown shown(int format) {
        if (shown.isEmpty() && format == 0) {
            return Shown.NUMBER; // a workbook without formats has the one default format
        }
        return (format >= 0 && format < shown.size()) ? shown.get(format) : null;
    }
}
