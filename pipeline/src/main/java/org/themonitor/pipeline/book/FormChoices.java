package org.themonitor.pipeline.book;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFDataValidationConstraint;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.themonitor.pipeline.finding.CellAddress;

/** What a form says at its cells and offers in them; the choices stand on a hidden sheet, where they may be long. */
final class FormChoices {
    /** Excel cuts longer ones, or refuses the file. */
    static final int LONGEST_TITLE = 32;

    static final int LONGEST_PROMPT = 255;

    private final XSSFSheet lists;
    private final String notInList;
    private final Map<List<String>, String> ranges = new LinkedHashMap<>();

    FormChoices(XSSFWorkbook workbook, String sheet, String notInList) {
        this.notInList = notInList;
        lists = workbook.createSheet(sheet);
        workbook.setSheetVisibility(workbook.getSheetIndex(lists), SheetVisibility.VERY_HIDDEN);
    }

    /** Speaks and offers at cells of one column. */
    void at(XSSFSheet sheet, int firstRow, int lastRow, int column, FormBook.Entry entry) {
        if (entry.prompt().isEmpty() && entry.choices().isEmpty()) {
            return;
        }
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation validation = helper.createValidation(
                constraint(helper, entry.choices()), new CellRangeAddressList(firstRow, lastRow, column, column));
        validation.createPromptBox(cut(entry.header(), LONGEST_TITLE), cut(entry.prompt(), LONGEST_PROMPT));
        validation.setShowPromptBox(!entry.prompt().isEmpty());
        // another spelling is no mistake: the reader knows many, and names those it does not
        validation.setErrorStyle(DataValidation.ErrorStyle.WARNING);
        validation.createErrorBox(cut(entry.header(), LONGEST_TITLE), notInList);
        validation.setShowErrorBox(!entry.choices().isEmpty());
        validation.setEmptyCellAllowed(true);
        sheet.addValidationData(validation);
    }

    private DataValidationConstraint constraint(DataValidationHelper helper, List<String> choices) {
        return choices.isEmpty()
                ? new XSSFDataValidationConstraint(ValidationType.ANY, "")
                : helper.createFormulaListConstraint(ranges.computeIfAbsent(choices, this::range));
    }

    private String range(List<String> choices) {
        int column = ranges.size();
        for (int i = 0; i < choices.size(); i++) {
            XSSFRow row = lists.getRow(i) == null ? lists.createRow(i) : lists.getRow(i);
            row.createCell(column).setCellValue(choices.get(i));
        }
        String letters = CellAddress.columnLetters(column);
        return "%s!$%s$1:$%s$%d".formatted(lists.getSheetName(), letters, letters, choices.size());
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
