package org.themonitor.pipeline.workbook;

import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.finding.CellAddress;

/** Turns one cell record of an .xls file into what it holds; nothing is guessed from its text. */
final class XlsCellReader {
    private final XlsRecords records;
    private final XlsGlobals globals;
    private boolean old;

    XlsCellReader(XlsRecords records, XlsGlobals globals) {
        this.records = records;
        this.globals = globals;
    }

    /** From here on results of formulas are no values: the sheet was saved without computing them. */
    void resultsAreOld() {
        old = true;
    }

    /** Reads a cell and adds it to the row if it is filled. */
    void read(CellAddress address, CellValueRecordInterface cell, List<RawCell> into)
            throws UnreadableWorkbookException {
        if (cell instanceof NumberRecord number) {
            number(address, number.getXFIndex(), number.getValue(), false, into);
        } else if (cell instanceof LabelSSTRecord label) {
            add(address, CellKind.TEXT, shared(label.getSSTIndex()), false, into);
        } else if (cell instanceof LabelRecord label) {
            add(address, CellKind.TEXT, label.getValue(), false, into);
        } else if (cell instanceof BoolErrRecord value && value.isBoolean()) {
            bool(address, value.getBooleanValue(), false, into);
        } else if (cell instanceof BoolErrRecord value) {
            error(address, value.getErrorValue(), false, into);
        } else if (cell instanceof FormulaRecord formula) {
            result(address, formula, into);
        }
    }

    private void result(CellAddress address, FormulaRecord formula, List<RawCell> into)
            throws UnreadableWorkbookException {
        if (lacksValue(formula)) {
            withoutValue(address, into);
            return;
        }
        switch (formula.getCachedResultTypeEnum()) {
            case NUMERIC -> number(address, formula.getXFIndex(), formula.getValue(), true, into);
            case BOOLEAN -> bool(address, formula.getCachedBooleanValue(), true, into);
            case ERROR -> error(address, formula.getCachedErrorValue(), true, into);
            default -> {} // the empty text, or a text that follows
        }
    }

    /** Whether the result is the text in the next record. */
    boolean textFollows(FormulaRecord formula) {
        return formula.hasCachedResultString() && !lacksValue(formula);
    }

    /** Libraries that do not compute write 0 or the empty text, and that it is to be computed on opening. */
    private boolean lacksValue(FormulaRecord formula) {
        boolean nothing = switch (formula.getCachedResultTypeEnum()) {
            case NUMERIC -> formula.getValue() == 0;
            case STRING -> !formula.hasCachedResultString();
            default -> false;
        };
        return old || (nothing && formula.isCalcOnLoad());
    }

    /** The formula itself stands in the file as codes only. */
    void withoutValue(CellAddress address, List<RawCell> into) {
        into.add(new RawCell(address, CellKind.FORMULA_WITHOUT_VALUE, "=", true));
    }

    void add(CellAddress address, CellKind kind, String text, boolean formula, List<RawCell> into) {
        String trimmed = Blanks.trim(text);
        if (!trimmed.isEmpty()) {
            into.add(new RawCell(address, kind, trimmed, formula));
        }
    }

    private void bool(CellAddress address, boolean value, boolean formula, List<RawCell> into) {
        add(address, CellKind.BOOLEAN, value ? "TRUE" : "FALSE", formula, into);
    }

    private void error(CellAddress address, int code, boolean formula, List<RawCell> into)
            throws UnreadableWorkbookException {
        if (!FormulaError.isValidCode(code)) {
            throw records.damaged("a cell holds an error of no known kind");
        }
        add(address, CellKind.ERROR, FormulaError.forInt(code).getString(), formula, into);
    }

    private void number(CellAddress address, short format, double value, boolean formula, List<RawCell> into)
            throws UnreadableWorkbookException {
        Boolean dated = globals.formats().isDate(Short.toUnsignedInt(format));
        if (dated == null) {
            throw records.damaged("a cell's format is missing, so a date cannot be told from a number");
        }
        BigDecimal number = ExactNumbers.of(value);
        if (number == null) {
            throw records.damaged("a cell holds what is no number");
        }
        NumberCell read = NumberCell.of(number, dated, globals.date1904());
        add(address, read.kind(), read.text(), formula, into);
    }

    private String shared(int index) throws UnreadableWorkbookException {
        @Nullable String text = globals.texts().text(index);
        if (text == null) {
            throw records.damaged("a cell refers to a text that is missing");
        }
        return text;
    }
}
