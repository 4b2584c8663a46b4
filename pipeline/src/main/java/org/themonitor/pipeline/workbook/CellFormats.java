package org.themonitor.pipeline.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What each of the workbook's cell formats makes of a number; decided once for each format. */
final class CellFormats {
    private final List<Shown> shown;

    private CellFormats(List<Shown> shown) {
        this.shown = List.copyOf(shown);
    }

    static CellFormats read(ZipParts parts, @Nullable String part) throws IOException, UnreadableWorkbookException {
        if (part == null) {
            return new CellFormats(List.of());
        }
        try (XmlPart xml = new XmlPart(parts.openList(part), null)) {
            CellFormats formats = read(xml);
            xml.drain();
            return formats;
        }
    }

    /** The formats of cells in their order, each with the number of its code; built-in codes need not be there. */
    static CellFormats of(List<Integer> formats, Map<Integer, String> codes) {
        return new CellFormats(
                formats.stream().map(id -> DateFormats.shown(id, codes.get(id))).toList());
    }

    private static CellFormats read(XmlPart xml) throws IOException, UnreadableWorkbookException {
        Map<Integer, String> codes = new HashMap<>();
        List<Integer> formats = new ArrayList<>();
        xml.nextStart(); // the root
        for (String section = xml.nextChild(); section != null; section = xml.nextChild()) {
            switch (section) {
                case "numFmts" -> readCodes(xml, codes);
                case "cellXfs" -> readFormats(xml, formats);
                default -> xml.skip();
            }
        }
        return of(formats, codes);
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

    private static void readFormats(XmlPart xml, List<Integer> formats)
            throws IOException, UnreadableWorkbookException {
        for (String name = xml.nextChild(); name != null; name = xml.nextChild()) {
            if (!name.equals("xf")) {
                throw xml.unknown(name);
            }
            formats.add(number(xml, "numFmtId"));
            xml.skip();
        }
    }

    private static int number(XmlPart xml, String attribute) throws UnreadableWorkbookException {
        String value = xml.attribute(attribute);
        try {
            return value == null ? 0 : Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw xml.damaged("a cell format has no number");
        }
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
