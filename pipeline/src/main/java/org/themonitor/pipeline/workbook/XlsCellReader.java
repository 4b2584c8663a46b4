package org.themonitor.pipeline.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.hssf.record.common.FormatRun;
import org.apache.poi.hssf.util.RKUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.finding.CellAddress;

/**
 * Turns the cell records of an .xls file, of whatever version, into what they hold; nothing is guessed. A record that
 * cannot be read exactly is a damaged cell and costs no other.
 */
final class XlsCellReader {
    private static final int VALUE = 6;
    /** Excel 2 has three bytes where later versions have two. */
    private static final int VALUE_2 = 7;

    private static final int COMPUTE_ON_LOAD = 2;

    /** Their formats have no fonts of their own. */
    private static final Set<Integer> OF_EXCEL_2 =
            Set.of(XlsKinds.BLANK_2, XlsKinds.NUMBER_2, XlsKinds.INTEGER_2, XlsKinds.LABEL_2, XlsKinds.BOOL_ERR_2);

    private final XlsGlobals globals;
    private boolean old;
    private @Nullable CellAddress awaitsText;

    XlsCellReader(XlsGlobals globals) {
        this.globals = globals;
    }

    /** From here on results of formulas are no values: the sheet was saved without computing them. */
    void resultsAreOld() {
        old = true;
    }

    /** The filled cells of a record: at most one, but for runs of numbers. */
    List<RawCell> read(CellAddress address, XlsRecord record) {
        try {
            return record.kind() == XlsKinds.MUL_RK
                    ? numbers(address, record)
                    : one(address, record).stream().toList();
        } catch (IndexOutOfBoundsException e) {
            return List.of(RawCell.damaged(address, "its record is too short"));
        }
    }

    /** The columns of a record's cells of which something is struck through. */
    List<Integer> struck(CellAddress address, XlsRecord record) {
        List<Integer> columns = new ArrayList<>();
        int cells = record.kind() == XlsKinds.MUL_RK ? (record.length() - VALUE) / 6 : 1;
        for (int cell = 0; cell < cells && record.has(4 + 6 * cell, 2); cell++) {
            if (!OF_EXCEL_2.contains(record.kind()) && globals.formats().isStruck(record.unsignedShort(4 + 6 * cell))) {
                columns.add(address.column() + cell);
            }
        }
        if (record.kind() == XlsKinds.LABEL_SST
                && record.has(VALUE, 4)
                && globals.texts().isStruck(record.integer(VALUE))) {
            columns.add(address.column());
        }
        return columns;
    }

    private Optional<RawCell> one(CellAddress address, XlsRecord record) {
        return switch (record.kind()) {
            case XlsKinds.BLANK, XlsKinds.BLANK_2, XlsKinds.MUL_BLANK -> Optional.empty();
            case XlsKinds.NUMBER -> number(address, format(record), record.number(VALUE), false);
            case XlsKinds.NUMBER_2 -> number(address, format2(record), record.number(VALUE_2), false);
            case XlsKinds.INTEGER_2 -> number(address, format2(record), record.unsignedShort(VALUE_2), false);
            case XlsKinds.RK, XlsKinds.RK_2 -> number(address, format(record), rk(record, VALUE), false);
            case XlsKinds.LABEL_SST -> shared(address, record.integer(VALUE));
            case XlsKinds.LABEL, XlsKinds.RICH_LABEL -> label(address, record);
            case XlsKinds.LABEL_2 -> label2(address, record);
            case XlsKinds.BOOL_ERR -> boolErr(address, record);
            case XlsKinds.BOOL_ERR_2 ->
                boolErr(address, record.unsignedByte(VALUE_2), record.unsignedByte(VALUE_2 + 1), false);
            default -> formula(address, record);
        };
    }

    private static int format(XlsRecord record) {
        return record.unsignedShort(4);
    }

    /** Of Excel 2 the number of the format has six bits; 63 says that it stands elsewhere. */
    private static int format2(XlsRecord record) {
        int format = record.unsignedByte(4) & 0x3F;
        return format == 0x3F ? -1 : format;
    }

    private static double rk(XlsRecord record, int at) {
        return RKUtil.decodeNumber(record.integer(at));
    }

    private List<RawCell> numbers(CellAddress first, XlsRecord record) {
        int count = (record.length() - VALUE) / 6;
        int last = record.unsignedShort(record.length() - 2);
        List<RawCell> cells = new ArrayList<>();
        if (count != last - first.column() + 1 || record.length() != VALUE + 6 * count) {
            for (int column = first.column(); column <= Math.max(last, first.column()) && column < 256; column++) {
                cells.add(RawCell.damaged(new CellAddress(column, first.row()), "its record is of a wrong length"));
            }
            return cells;
        }
        for (int i = 0; i < count; i++) {
            CellAddress address = new CellAddress(first.column() + i, first.row());
            number(address, record.unsignedShort(4 + 6 * i), rk(record, VALUE + 6 * i), false)
                    .ifPresent(cells::add);
        }
        return cells;
    }

    private Optional<RawCell> label(CellAddress address, XlsRecord record) {
        int characters = record.unsignedShort(VALUE);
        boolean wide = (record.unsignedByte(VALUE + 2) & 1) != 0;
        int end = VALUE + 3 + (wide ? 2 * characters : characters);
        String text = record.text(VALUE + 3, characters, wide);
        if (record.kind() == XlsKinds.LABEL) {
            return text(address, CellKind.TEXT, text, false);
        }
        List<FormatRun> runs = new ArrayList<>();
        for (int at = end + 2; at < end + 2 + 4 * record.unsignedShort(end); at += 4) {
            runs.add(new FormatRun((short) record.unsignedShort(at), (short) record.unsignedShort(at + 2)));
        }
        return text(address, CellKind.TEXT, globals.texts().written(text, runs.iterator()), false);
    }

    /** In the letters of some code page: those that all of them share are read. */
    private static Optional<RawCell> label2(CellAddress address, XlsRecord record) {
        String text = record.text(VALUE_2 + 1, record.unsignedByte(VALUE_2), false);
        return text.chars().allMatch(letter -> letter < 0x80)
                ? text(address, CellKind.TEXT, text, false)
                : Optional.of(RawCell.damaged(address, "its text is in letters of Excel 2"));
    }

    private Optional<RawCell> boolErr(CellAddress address, XlsRecord record) {
        // some versions of OpenOffice write the value as two bytes
        int value = record.length() == VALUE + 3 ? record.unsignedShort(VALUE) : record.unsignedByte(VALUE);
        return boolErr(
                address, value, record.unsignedByte(record.length() == VALUE + 3 ? VALUE + 2 : VALUE + 1), false);
    }

    private static Optional<RawCell> boolErr(CellAddress address, int value, int isError, boolean formula) {
        if (isError == 0 && value <= 1) {
            return text(address, CellKind.BOOLEAN, value == 1 ? "TRUE" : "FALSE", formula);
        }
        return isError == 1 && FormulaError.isValidCode(value)
                ? text(address, CellKind.ERROR, FormulaError.forInt(value).getString(), formula)
                : Optional.of(RawCell.damaged(address, "it holds an error of no known kind"));
    }

    private Optional<RawCell> formula(CellAddress address, XlsRecord record) {
        boolean special = record.unsignedShort(VALUE + 6) == 0xFFFF;
        int kind = special ? record.unsignedByte(VALUE) : -1;
        boolean nothing = special ? kind == 3 : record.number(VALUE) == 0;
        boolean onLoad = (record.unsignedShort(VALUE + 8) & COMPUTE_ON_LOAD) != 0;
        if (old || (nothing && onLoad && !globals.computed())) {
            return Optional.of(withoutValue(address));
        }
        return switch (kind) {
            case -1 -> number(address, format(record), record.number(VALUE), true);
            case 0 -> {
                awaitsText = address;
                yield Optional.empty();
            }
            case 1 -> boolErr(address, record.unsignedByte(VALUE + 2), 0, true);
            case 2 -> boolErr(address, record.unsignedByte(VALUE + 2), 1, true);
            case 3 -> Optional.empty(); // the empty text
            default -> Optional.of(RawCell.damaged(address, "its formula has a result of no known kind"));
        };
    }

    /** The text that is the result of the formula before it. */
    Optional<RawCell> text(XlsRecord record) {
        @Nullable CellAddress address = awaitsText;
        awaitsText = null;
        if (address == null) {
            return Optional.empty();
        }
        try {
            String text = record.kind() == XlsKinds.STRING
                    ? record.as(StringRecord::new).getString()
                    : record.text(1, record.unsignedByte(0), false);
            return text(address, CellKind.TEXT, text, true);
        } catch (RuntimeException e) {
            return Optional.of(RawCell.damaged(address, "the text of its formula cannot be read"));
        }
    }

    /** A formula that says its result is a text where none has followed. */
    Optional<RawCell> textIsMissing() {
        @Nullable CellAddress address = awaitsText;
        awaitsText = null;
        return address == null ? Optional.empty() : Optional.of(withoutValue(address));
    }

    /** The formula itself stands in the file as codes only. */
    private static RawCell withoutValue(CellAddress address) {
        return new RawCell(address, CellKind.FORMULA_WITHOUT_VALUE, "=", true);
    }

    private static Optional<RawCell> text(CellAddress address, CellKind kind, String text, boolean formula) {
        String trimmed = Whitespace.trim(text);
        return trimmed.isEmpty() ? Optional.empty() : Optional.of(new RawCell(address, kind, trimmed, formula));
    }

    private Optional<RawCell> number(CellAddress address, int format, double value, boolean formula) {
        Shown shown = globals.formats().shown(format);
        if (shown == null) {
            return Optional.of(
                    RawCell.damaged(address, "its format is missing, so a date cannot be told from a number"));
        }
        BigDecimal number = ExactNumbers.of(value);
        if (number == null) {
            return Optional.of(RawCell.damaged(address, "it holds what is no number"));
        }
        NumberCell read = NumberCell.of(number, shown, globals.date1904());
        return text(address, read.kind(), read.text(), formula);
    }

    private Optional<RawCell> shared(CellAddress address, int index) {
        @Nullable String text = globals.texts().text(index);
        return text == null
                ? Optional.of(RawCell.damaged(address, "it refers to a text that is missing"))
                : text(address, CellKind.TEXT, text, false);
    }
}
