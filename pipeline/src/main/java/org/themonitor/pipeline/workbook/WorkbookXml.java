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
 * @param recalculate whether the file says that its formula results must be computed anew on opening: its writer did
 *     not compute them, and what it holds for them (often 0) is no result
 */
record WorkbookXml(List<Sheet> sheets, List<String> sheetParts, boolean date1904, boolean recalculate) {
    WorkbookXml {
        sheets = List.copyOf(sheets);
        sheetParts = List.copyOf(sheetParts);
    }

    static WorkbookXml read(ZipParts parts, String part, Relationships links, Limits limits)
            throws IOException, UnreadableWorkbookException {
        List<Sheet> sheets = new ArrayList<>();
        List<String> sheetParts = new ArrayList<>();
        boolean date1904 = false;
        boolean recalculate = false;
        try (XmlPart xml = new XmlPart(parts.open(part), null)) {
            for (String name = xml.nextStart(); name != null; name = xml.nextStart()) {
                switch (name) {
                    // an extension may repeat workbookPr without the attribute
                    case "workbookPr" -> date1904 |= xml.flag("date1904");
                    case "calcPr" -> recalculate |= xml.flag("fullCalcOnLoad");
                    case "sheets" -> readSheets(xml, links, sheets, sheetParts);
                    default -> {}
                }
            }
            xml.drain();
        }
        checkCount(sheets.size(), limits);
        return new WorkbookXml(sheets, sheetParts, date1904, recalculate);
    }

    private static void readSheets(XmlPart xml, Relationships links, List<Sheet> sheets, List<String> sheetParts)
            throws IOException, UnreadableWorkbookException {
        for (String name = xml.nextChild(); name != null; name = xml.nextChild()) {
            if (!name.equals("sheet")) {
                throw xml.unknown(name);
            }
            Sheet sheet = sheet(xml, sheets.size());
            String part = sheetPart(xml, links);
            // one content under two tabs would be counted twice, and one name for two tabs would be no address
            if (sheetParts.contains(part) || sheets.stream().anyMatch(other -> sameName(other, sheet))) {
                throw xml.damaged("the sheet " + sheet.name() + " is there twice");
            }
            sheets.add(sheet);
            sheetParts.add(part);
            xml.skip();
        }
    }

    private static boolean sameName(Sheet one, Sheet other) {
        return one.name().equalsIgnoreCase(other.name());
    }

    private static Sheet sheet(XmlPart xml, int index) throws UnreadableWorkbookException {
        String name = xml.attribute("name");
        if (name == null || name.isEmpty()) {
            throw xml.damaged("sheet %d has no name".formatted(index + 1));
        }
        @Nullable String state = xml.attribute("state");
        Sheet.Visibility visibility = "veryHidden".equals(state)
                ? Sheet.Visibility.VERY_HIDDEN
                : "hidden".equals(state) ? Sheet.Visibility.HIDDEN : Sheet.Visibility.VISIBLE;
        return new Sheet(index, Escapes.decode(name), visibility);
    }

    private static String sheetPart(XmlPart xml, Relationships links) throws UnreadableWorkbookException {
        String part = links.partWithId(xml.relationshipId());
        if (part == null) {
            throw xml.damaged("the content of sheet " + xml.attribute("name") + " is missing");
        }
        return part;
    }

    private static void checkCount(int count, Limits limits) throws UnreadableWorkbookException {
        if (count == 0) {
            throw Refusals.damaged("it has no sheet");
        }
        if (count > limits.sheets()) {
            throw Refusals.limit("", limits.sheets());
        }
    }

    String part(Sheet sheet) {
        if (!sheets.contains(sheet)) {
            throw new IllegalArgumentException("not a sheet of this workbook: " + sheet);
        }
        return sheetParts.get(sheet.index());
    }
}
