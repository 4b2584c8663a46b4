package org.themonitor.pipeline.workbook;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FilePassRecord;
import org.apache.poi.hssf.record.FontRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.common.UnicodeString;
import org.jspecify.annotations.Nullable;

/**
 * What an .xls file says about the whole workbook: its sheets, shared texts, cell formats and date system.
 *
 * @param sheets the sheets, by tab
 * @param positions where in the file each sheet begins, in the same order
 * @param texts the shared texts
 * @param formats which cell formats are dates
 * @param date1904 whether day 0 is 1 January 1904 instead of the 1900 system
 * @param computed whether a program that computes has written it, so that 0 and the empty text are results
 */
record XlsGlobals(
        List<Sheet> sheets,
        List<Long> positions,
        XlsTexts texts,
        CellFormats formats,
        boolean date1904,
        boolean computed) {
    XlsGlobals {
        sheets = List.copyOf(sheets);
        positions = List.copyOf(positions);
    }

    static XlsGlobals read(XlsRecords records, Limits limits, boolean computed) throws UnreadableWorkbookException {
        records.start();
        Reading reading = new Reading(limits);
        for (XlsRecord record = records.next(); record != null; record = records.next()) {
            try {
                reading.take(record);
            } catch (RuntimeException e) {
                throw records.cannotBeRead(e);
            }
        }
        return reading.globals(computed);
    }

    /** What has been seen so far. */
    private static final class Reading {
        private final Limits limits;
        private final List<BoundSheetRecord> tabs = new ArrayList<>();
        private final Map<Integer, String> codes = new HashMap<>();
        private final List<Integer> formats = new ArrayList<>();
        private final List<Integer> cellFonts = new ArrayList<>();
        private final List<FontRecord> fonts = new ArrayList<>();
        private List<UnicodeString> texts = List.of();
        private boolean date1904;

        Reading(Limits limits) {
            this.limits = limits;
        }

        void take(XlsRecord record) throws UnreadableWorkbookException {
            switch (record.kind()) {
                case BoundSheetRecord.sid -> tabs.add(record.as(BoundSheetRecord::new));
                case FormatRecord.sid -> format(record.as(FormatRecord::new));
                case ExtendedFormatRecord.sid -> {
                    cellFonts.add(record.unsignedShort(0));
                    formats.add(record.unsignedShort(2));
                }
                case FontRecord.sid -> fonts.add(record.as(FontRecord::new));
                case SSTRecord.sid -> texts = texts(record);
                case DateWindow1904Record.sid -> date1904 = record.unsignedShort(0) == 1;
                case FilePassRecord.sid -> throw Refusals.wrongFormat(WorkbookFormat.ENCRYPTED, WorkbookFormat.XLSX);
                default -> {}
            }
        }

        private void format(FormatRecord format) {
            codes.put(format.getIndexCode(), format.getFormatString());
        }

        private List<UnicodeString> texts(XlsRecord record) throws UnreadableWorkbookException {
            long most = limits.sharedBytes() / Limits.XLS_TEXT_BYTES;
            @Nullable List<UnicodeString> read = XlsTexts.read(record, most);
            if (read == null) {
                throw Refusals.limit("texts", most);
            }
            return read;
        }

        /** There is no font of the number 4. */
        private BitSet struckFonts() {
            BitSet struck = new BitSet();
            for (int font = 0; font < fonts.size(); font++) {
                struck.set(font < 4 ? font : font + 1, fonts.get(font).isStruckout());
            }
            return struck;
        }

        XlsGlobals globals(boolean computed) throws UnreadableWorkbookException {
            List<Long> positions =
                    tabs.stream().map(tab -> (long) tab.getPositionOfBof()).toList();
            XlsTexts shared = new XlsTexts(texts, fonts);
            return new XlsGlobals(
                    sheets(tabs, limits),
                    positions,
                    shared,
                    CellFormats.of(formats, codes, cellFonts, struckFonts()),
                    date1904,
                    computed);
        }
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
