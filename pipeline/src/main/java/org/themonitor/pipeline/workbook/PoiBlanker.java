package org.themonitor.pipeline.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;

/** Blanks cells of a workbook that POI has opened, with their notes and links; their formats stay. */
final class PoiBlanker {
    private final CellsToBlank cells;
    private final ForgottenTexts texts;

    PoiBlanker(CellsToBlank cells, ForgottenTexts texts) {
        this.cells = cells;
        this.texts = texts;
    }

    /** Blanks them; how many held something. */
    int blank(Workbook book) throws IOException {
        int blanked = 0;
        for (org.apache.poi.ss.usermodel.Sheet sheet : book) {
            for (Cell cell : named(sheet)) {
                blanked += blank(cell) ? 1 : 0;
            }
        }
        return blanked;
    }

    private List<Cell> named(org.apache.poi.ss.usermodel.Sheet sheet) {
        List<Cell> named = new ArrayList<>();
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (covers(sheet, cell.getColumnIndex(), row.getRowNum())) {
                    named.add(cell);
                }
            }
        }
        // a note may stand on a cell that is not there
        sheet.getCellComments().keySet().forEach(at -> {
            Row row = sheet.getRow(at.getRow());
            boolean isThere = row != null && row.getCell(at.getColumn()) != null;
            if (!isThere && covers(sheet, at.getColumn(), at.getRow())) {
                named.add((row == null ? sheet.createRow(at.getRow()) : row).createCell(at.getColumn()));
            }
        });
        return named;
    }

    private boolean covers(org.apache.poi.ss.usermodel.Sheet sheet, int column, int row) {
        return cells.covers(sheet.getSheetName(), column, row + 1);
    }

    private boolean blank(Cell cell) throws IOException {
        boolean held = cell.getCellType() != CellType.BLANK;
        texts.add(text(cell));
        Comment comment = cell.getCellComment();
        if (comment != null) {
            texts.add(comment.getString() == null ? "" : comment.getString().getString());
            cell.removeCellComment();
            held = true;
        }
        Hyperlink link = cell.getHyperlink();
        if (link != null) {
            texts.add(String.valueOf(link.getAddress()));
            cell.removeHyperlink();
            held = true;
        }
        try {
            if (cell.getCellType() == CellType.FORMULA) {
                // first, so that a formula that others share goes over to the next of them
                cell.removeFormula();
            }
            cell.setBlank();
        } catch (IllegalStateException ofSeveral) {
            throw new IOException(
                    cell.getAddress() + " is part of a formula of several cells; name all of them", ofSeveral);
        }
        return held;
    }

    private static String text(Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> cell.getRichStringCellValue().getString();
            case NUMERIC ->
                new DataFormatter(Locale.ROOT).formatRawCellContents(cell.getNumericCellValue(), -1, "General");
            default -> "";
        };
    }
}
