package org.themonitor.pipeline.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FontRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;

/**
 * What an .xls file says about the whole workbook: its sheets, shared texts, cell formats and date system.
 *
 * @param sheets the sheets, by tab
 * @param positions where in the file each sheet begins, in the same order
 * @param texts the shared texts
 * @param formats which cell formats are dates
 * @param date1904 whether day 0 is 1 January 1904 instead of the 1900 system
 */
record XlsGlobals(List<Sheet> sheets, List<Long> positions, XlsTexts texts, CellFormats formats, boolean date1904) {
    XlsGlobals {
        sheets = List.copyOf(sheets);
        positions = List.copyOf(positions);
    }

    static XlsGlobals read(XlsRecords records, Limits limits) throws UnreadableWorkbookException {
        records.start();
        List<BoundSheetRecord> tabs = new ArrayList<>();
        Map<Integer, String> codes = new HashMap<>();
        List<Integer> formats = new ArrayList<>();
        List<FontRecord> fonts = new ArrayList<>();
        SSTRecord texts = null;
        boolean date1904 = false;
        for (Record record = records.next(); record != null; record = records.next()) {
            if (record instanceof BoundSheetRecord tab) {
                tabs.add(tab);
            } else if (record instanceof FormatRecord format) {
                codes.put(format.getIndexCode(), format.getFormatString());
            } else if (record instanceof ExtendedFormatRecord format) {
                formats.add((int) format.getFormatIndex());
            } else if (record instanceof FontRecord font) {
                fonts.add(font);
            } else if (record instanceof SSTRecord shared) {
                texts = checked(records, shared);
            } else if (record instanceof DateWindow1904Record window) {
                date1904 = window.getWindowing() == 1;
            }
        }
        List<Sheet> sheets = sheets(tabs, limits);
        List<Long> positions =
                tabs.stream().map(tab -> (long) tab.getPositionOfBof()).toList();
        return new XlsGlobals(sheets, positions, new XlsTexts(texts, fonts), CellFormats.of(formats, codes), date1904);
    }

    /** POI takes a table of texts that breaks off for one that ends in empty texts; real ones hold each text once. */
    private static SSTRecord checked(XlsRecords records, SSTRecord texts) throws UnreadableWorkbookException {
        int count = texts.getNumUniqueStrings();
        boolean brokenOff = count > 1
                && texts.getString(count - 1).getCharCount() == 0
                && texts.getString(count - 2).getCharCount() == 0;
        if (count < 0 || brokenOff) {
            throw records.damaged("its table of texts breaks off");
        }
        return texts;
    }

    private static List<Sheet> sheets(List<BoundSheetRecord> tabs, Limits limits) throws UnreadableWorkbookException {
        SheetList sheets = new SheetList(limits);
        for (BoundSheetRecord tab : tabs) {
            Sheet.Visibility visibility = tab.isVeryHidden()
                    ? Sheet.Visibility.VERY_HIDDEN
                    : tab.isHidden() ? Sheet.Visibility.HIDDEN : Sheet.Visibility.VISIBLE;
            sheets.add(tab.getSheetname(), visibility, String.valueOf(tab.getPositionOfBof()));
        }
        return sheets.sheets();
    }

    long position(Sheet sheet) {
        if (!sheets.contains(sheet)) {
            throw new IllegalArgumentException("not a sheet of this workbook: " + sheet);
        }
        return positions.get(sheet.index());
    }
}
