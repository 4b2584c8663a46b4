package org.themonitor.pipeline.book;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.themonitor.pipeline.scratch.Scratch;
import org.themonitor.pipeline.workbook.PoiScratch;

/**
 * Writes a workbook for someone to fill in: notes, a cover, lists with headers, drop-downs and a word of help at each
 * cell. The same form always gives the same bytes. Close it after writing.
 */
public final class FormBook implements AutoCloseable {
    static {
        PoiScratch.use();
    }

    /** Last row, as Excel shows it, with help and drop-downs. */
    private static final int LAST_ROW = 2000;

    private static final int HEADER = 1;
    private static final int WIDTH_UNIT = 256;
    private static final int NOTE_WIDTH = 34;
    private static final int NOTE_REST = 90;
    /** Characters that fit onto the width of a page and can still be read. */
    private static final int PAGE_WIDTH = 220;

    private static final float LINE_POINTS = 13.5f;

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final FormStyles styles;
    private final boolean rightToLeft;
    private final FormChoices choices;

    /** What a column asks for: it must be filled in, may be, is not read at all, or asks about a row that was known. */
    public enum Mark {
        REQUIRED,
        OPTIONAL,
        UNREAD,
        KNOWN
    }

    /** How a note looks. */
    public enum Look {
        TITLE,
        SUBTITLE,
        PLAIN,
        WARNING
    }

    /**
     * A column, or a label on the cover.
     *
     * @param header its header
     * @param prompt what is said when a cell below or beside it is selected
     * @param width in characters
     * @param mark what it asks for
     * @param choices what its drop-down offers; empty without one
     * @param isHidden whether people do not see it
     * @param isGuessed whether spreadsheet programs take what is typed there for a day or a number, where they may
     */
    public record Entry(
            String header,
            String prompt,
            int width,
            Mark mark,
            List<String> choices,
            boolean isHidden,
            boolean isGuessed) {
        public Entry {
            choices = List.copyOf(choices);
        }

        /** The same with other words of help. */
        public Entry prompting(String other) {
            return new Entry(header, other, width, mark, choices, isHidden, isGuessed);
        }

        private String printed() {
            return mark == Mark.REQUIRED ? header + " *" : header;
        }
    }

    /**
     * A line of notes.
     *
     * @param look how it looks
     * @param text what it says
     * @param more what stands beside it; empty for a line over the whole width
     * @param sheet the sheet it leads to; empty without one
     */
    public record Note(Look look, String text, String more, String sheet) {
        /** A line over the whole width. */
        public static Note of(Look look, String text) {
            return new Note(look, text, "", "");
        }
    }

    /**
     * Starts a form.
     *
     * @param rightToLeft whether its sheets begin at the right
     * @param lists name of the hidden sheet that holds the choices
     * @param notInList what is asked when something else than a choice was typed
     */
    public FormBook(boolean rightToLeft, String lists, String notInList) {
        this.rightToLeft = rightToLeft;
        this.styles = new FormStyles(workbook, rightToLeft);
        this.choices = new FormChoices(workbook, lists, notInList);
    }

    /** Adds a sheet of notes; after them, one line per mark in its colour. */
    public void addNotes(String name, List<Note> notes, String legend, List<Legend> marks) {
        XSSFSheet sheet = sheet(name);
        sheet.setDisplayGridlines(false);
        sheet.setColumnWidth(0, NOTE_WIDTH * WIDTH_UNIT);
        sheet.setColumnWidth(1, NOTE_REST * WIDTH_UNIT);
        int next = 0;
        for (Note note : notes) {
            note(sheet, next++, note);
        }
        next++;
        note(sheet, next++, Note.of(Look.SUBTITLE, legend));
        for (Legend mark : marks) {
            XSSFRow row = sheet.createRow(next++);
            write(row, 0, mark.sample(), styles.header(mark.mark()));
            write(row, 1, mark.meaning(), styles.plain);
        }
    }

    /**
     * What a colour means.
     *
     * @param mark the mark of that colour
     * @param sample what stands in the coloured cell
     * @param meaning what stands beside it
     */
    public record Legend(Mark mark, String sample, String meaning) {}

    private void note(XSSFSheet sheet, int index, Note note) {
        XSSFRow row = sheet.createRow(index);
        CellStyle style = switch (note.look()) {
            case TITLE -> styles.title;
            case SUBTITLE -> styles.subtitle;
            case PLAIN -> styles.plain;
            case WARNING -> styles.warning;
        };
        boolean leads = !note.sheet().isEmpty();
        XSSFCell cell = write(row, 0, note.text(), leads ? styles.link : style);
        if (note.look() == Look.TITLE) {
            row.setHeightInPoints(2 * LINE_POINTS);
        }
        if (!note.more().isEmpty()) {
            write(row, 1, note.more(), style);
            row.setHeightInPoints(LINE_POINTS * lines(note.more(), NOTE_REST));
        } else if (note.look() == Look.PLAIN || note.look() == Look.WARNING) {
            write(row, 1, "", style);
            sheet.addMergedRegion(new CellRangeAddress(index, index, 0, 1));
            row.setHeightInPoints(LINE_POINTS * lines(note.text(), NOTE_WIDTH + NOTE_REST));
        }
        if (leads) {
            XSSFHyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
            link.setAddress("'" + note.sheet().replace("'", "''") + "'!A1");
            cell.setHyperlink(link);
        }
    }

    /**
     * Adds the sheet that says what the workbook is about: a label, beside it a value, perhaps empty, and behind that what
     * is to be known before one fills it in, perhaps nothing.
     */
    public void addCover(String name, String title, List<Entry> entries, List<String> values, List<String> explained) {
        XSSFSheet sheet = sheet(name);
        sheet.setDisplayGridlines(false);
        sheet.setColumnWidth(0, NOTE_WIDTH * WIDTH_UNIT);
        sheet.setColumnWidth(1, NOTE_WIDTH * WIDTH_UNIT);
        sheet.setColumnWidth(2, NOTE_REST * WIDTH_UNIT);
        XSSFRow heading = sheet.createRow(0);
        heading.setHeightInPoints(2 * LINE_POINTS);
        write(heading, 0, title, styles.title);
        for (int i = 0; i < entries.size(); i++) {
            int index = i + 2;
            XSSFRow row = sheet.createRow(index);
            row.setHeightInPoints(2 * LINE_POINTS);
            write(row, 0, entries.get(i).printed(), styles.label);
            write(row, 1, values.get(i), styles.value);
            if (!explained.get(i).isEmpty()) {
                write(row, 2, explained.get(i), styles.plain);
            }
            choices.at(sheet, index, index, 1, entries.get(i));
        }
        ignoreNumbersAsText(sheet, entries.size() + 2, 1);
    }

    /**
     * Adds a list to fill in: a title, headers, the rows that are known already, and ids for the rows to come.
     *
     * @param known rows with a text per column, all of them marked
     * @param ids texts for the last column of the rows after these
     */
    public void addList(String name, String title, List<Entry> columns, List<List<String>> known, List<String> ids) {
        XSSFSheet sheet = sheet(name);
        write(sheet.createRow(0), 0, title, styles.subtitle);
        XSSFRow header = sheet.createRow(HEADER);
        int lines = 1;
        for (int i = 0; i < columns.size(); i++) {
            Entry column = columns.get(i);
            write(header, i, column.printed(), styles.header(column.mark()));
            sheet.setColumnWidth(i, column.width() * WIDTH_UNIT);
            sheet.setDefaultColumnStyle(i, styles.entry);
            sheet.setColumnHidden(i, column.isHidden());
            choices.at(sheet, HEADER + 1, LAST_ROW - 1, i, column);
            lines = Math.max(lines, lines(column.printed(), column.width() - 3));
        }
        header.setHeightInPoints(LINE_POINTS * lines + 4);
        int width = columns.stream()
                .filter(column -> !column.isHidden())
                .mapToInt(Entry::width)
                .sum();
        sheet.getPrintSetup().setFitWidth((short) (width / PAGE_WIDTH + 1));
        int next = HEADER + 1;
        for (List<String> values : known) {
            XSSFRow row = sheet.createRow(next++);
            for (int i = 0; i < columns.size(); i++) {
                write(row, i, values.get(i), styles.known);
            }
        }
        for (String id : ids) {
            XSSFRow row = sheet.createRow(next++);
            asText(row, columns);
            write(row, columns.size() - 1, id, styles.entry);
        }
        sheet.createFreezePane(0, HEADER + 1);
        sheet.setAutoFilter(new CellRangeAddress(HEADER, Math.max(HEADER, next - 1), 0, columns.size() - 1));
        sheet.setRepeatingRows(new CellRangeAddress(HEADER, HEADER, 0, columns.size() - 1));
        ignoreNumbersAsText(sheet, LAST_ROW, columns.size());
    }

    /** Not every program keeps the format of a column for cells that are not there, and "2025-05" became 1 May. */
    private void asText(XSSFRow row, List<Entry> columns) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).isGuessed()) {
                write(row, i, "", styles.entry);
            }
        }
    }

    /** Adds a sheet that no menu shows. */
    public void addHidden(String name, List<List<String>> lines) {
        XSSFSheet sheet = sheet(name);
        for (int i = 0; i < lines.size(); i++) {
            XSSFRow row = sheet.createRow(i);
            for (int column = 0; column < lines.get(i).size(); column++) {
                write(row, column, lines.get(i).get(column), styles.entry);
            }
        }
        workbook.setSheetVisibility(workbook.getSheetIndex(sheet), SheetVisibility.VERY_HIDDEN);
    }

    private XSSFSheet sheet(String name) {
        XSSFSheet sheet = workbook.createSheet(name);
        sheet.setRightToLeft(rightToLeft);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.getFooter().setCenter("&A · &P / &N");
        return sheet;
    }

    /** Numbers typed into text cells are meant: no green corners. */
    private static void ignoreNumbersAsText(XSSFSheet sheet, int rows, int columns) {
        sheet.addIgnoredErrors(new CellRangeAddress(0, rows - 1, 0, columns), IgnoredErrorType.NUMBER_STORED_AS_TEXT);
    }

    private static int lines(String text, int width) {
        return Math.max(1, (text.length() + width - 1) / width);
    }

    private static XSSFCell write(XSSFRow row, int column, String value, CellStyle style) {
        XSSFCell cell = row.createCell(column);
        cell.setCellStyle(style);
        if (!value.isEmpty()) {
            cell.setCellValue(value);
        }
        return cell;
    }

    /** Writes the form, opened at its first visible sheet; nothing can be added afterwards. */
    public void writeTo(Path file) throws IOException {
        workbook.setActiveSheet(1);
        workbook.setSelectedTab(1);
        workbook.setFirstVisibleTab(1);
        CoreProperties properties = workbook.getProperties().getCoreProperties();
        properties.setCreator("");
        // no day at all: one of the making would be taken for the day on which the sender saved it
        properties.setCreated(Optional.empty());
        properties.setModified(Optional.empty());
        Path unfixed = Scratch.file("form", ".xlsx");
        try {
            try (OutputStream temporary = Files.newOutputStream(unfixed)) {
                workbook.write(temporary);
            }
            try (OutputStream out = Files.newOutputStream(file)) {
                ReproducibleZip.copy(unfixed, out);
            }
        } finally {
            Files.delete(unfixed);
        }
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
