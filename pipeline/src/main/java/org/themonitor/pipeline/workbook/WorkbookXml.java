package org.themonitor.pipeline.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the workbook part says about the whole file.
 *
 * @param sheets the sheets, by tab
 * @param sheetParts the part of each sheet, in the same order
 * @param date1904 whether day 0 is 1 January 1904 instead of the 1900 system
 * @param recalculate whether the file says that its formula results must be computed anew on opening, or were not
 *     computed on saving: what it holds for them (often 0) is no result
 */
record WorkbookXml(List<Sheet> sheets, List<String> sheetParts, boolean date1904, boolean recalculate) {
    WorkbookXml {
        sheets = List.copyOf(sheets);
        sheetParts = List.copyOf(sheetParts);
    }

    static WorkbookXml read(ZipParts parts, String part, Relationships links, Limits limits)
            throws IOException, UnreadableWorkbookException {
        SheetList sheets = new SheetList(limits);
        List<String> sheetParts = new ArrayList<>();
        boolean date1904 = false;
        boolean recalculate = false;
        try (XmlPart xml = new XmlPart(parts.openList(part), null)) {
            for (String name = xml.nextStart(); name != null; name = xml.nextStart()) {
                switch (name) {
                    // an extension may repeat workbookPr without the attribute
                    case "workbookPr" -> date1904 |= xml.flag("date1904");
                    case "calcPr" -> recalculate |= xml.flag("fullCalcOnLoad") || xml.isOff("calcCompleted");
                    case "sheets" -> readSheets(xml, links, sheets, sheetParts);
                    default -> {}
                }
            }
            xml.drain();
        }
        return new WorkbookXml(sheets.sheets(), sheetParts, date1904, recalculate);
    }

    private static void readSheets(XmlPart xml, Relationships links, SheetList sheets, List<String> sheetParts)
            throws IOException, UnreadableWorkbookException {
        for (String name = xml.nextChild(); name != null; name = xml.nextChild()) {
            if (!name.equals("sheet")) {
                throw xml.unknown(name);
            }
            String part = sheetPart(xml, links, sheetParts.size() + 1);
            @Nullable String sheet = xml.attribute("name");
            sheets.add(sheet == null ? "" : Escapes.decode(sheet), visibility(xml), part);
            sheetParts.add(part);
            xml.skip();
        }
    }

    private static Sheet.Visibility visibility(XmlPart xml) {
        @Nullable String state = xml.attribute("state");
        return "veryHidden".equals(state)
                ? Sheet.Visibility.VERY_HIDDEN
                : "hidden".equals(state) ? Sheet.Visibility.HIDDEN : Sheet.Visibility.VISIBLE;
    }

    private static String sheetPart(XmlPart xml, Relationships links, int tab) throws UnreadableWorkbookException {
        String part = links.partWithId(xml.relationshipId());
        if (part == null) {
            throw xml.damaged("the content of its sheet %d is missing".formatted(tab));
        }
        return part;
    }

    String part(Sheet sheet) {
        if (!sheets.contains(sheet)) {
            throw new IllegalArgumentException("not a sheet of this workbook: " + sheet);
        }
        return sheetParts.get(sheet.index());
    }
}
