package org.themonitor.pipeline.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxReadingTest {
    @TempDir
    Path folder;

    @Test
    void keepsTheRowNumberAndColumnExcelShows() throws Exception {
        assertThat(cells("<row r='7'><c r='C7'><v>5</v></c><c r='AA7'><v>6</v></c></row>"))
                .containsExactly("C7 NUMBER 5", "AA7 NUMBER 6");
    }

    @Test
    void rowsAndCellsWithoutPositionFollowTheOneBefore() throws Exception {
        assertThat(cells(
                        "<row><c><v>1</v></c><c><v>2</v></c></row><row r='5'><c r='B5'><v>3</v></c><c><v>4</v></c></row>"
                                + "<row><c><v>5</v></c></row>"))
                .containsExactly("A1 NUMBER 1", "B1 NUMBER 2", "B5 NUMBER 3", "C5 NUMBER 4", "A6 NUMBER 5");
    }

    @Test
    void aRowWithoutNumberStandsWhereItsFirstCellSays() throws Exception {
        assertThat(cells("<row><c r='B4'><v>1</v></c></row><row><c r='A5'><v>2</v></c></row>"))
                .containsExactly("B4 NUMBER 1", "A5 NUMBER 2");
    }

    @Test
    void wrongDimensionIsIgnored() throws Exception {
        String sheet = "<worksheet xmlns='" + RawXlsx.MAIN + "'><dimension ref='A1'/><sheetData>"
                + "<row r='2'><c r='B2'><v>2</v></c></row></sheetData></worksheet>";
        assertThat(Reading.cells(RawXlsx.withSheet(sheet), folder)).containsExactly("B2 NUMBER 2");
    }

    @Test
    void prefixesSingleQuotesCommentsAndCdataDoNotMatter() throws Exception {
        String sheet = "<x:worksheet xmlns:x='" + RawXlsx.MAIN + "'><x:sheetData><x:row r='2'>"
                + "<x:c r='A2' t='str'><x:v>a<![CDATA[<b]]>c</x:v></x:c><!-- <c r='C2'><v>9</v></c> -->"
                + "<x:c r='B2' t='inlineStr'><x:is><x:t>px</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>";
        assertThat(Reading.cells(RawXlsx.withSheet(sheet), folder)).containsExactly("A2 TEXT a<bc", "B2 TEXT px");
    }

    @Test
    void utf16PartsAreRead() throws Exception {
        String sheet = "<?xml version='1.0' encoding='UTF-16'?><worksheet xmlns='" + RawXlsx.MAIN
                + "'><sheetData><row r='1'><c r='A1' t='str'><v>é16</v></c></row></sheetData></worksheet>";
        RawXlsx book = RawXlsx.withRows("").part("xl/worksheets/sheet1.xml", sheet, StandardCharsets.UTF_16);
        assertThat(Reading.cells(book, folder)).containsExactly("A1 TEXT é16");
    }

    @Test
    void richTextIsJoinedAndPhoneticReadingsAreDropped() throws Exception {
        RawXlsx book = RawXlsx.withRows(
                        "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c>"
                                + "<c r='C1' t='inlineStr'><is><r><t>rich</t></r><r><t> text</t></r><rPh><t>x</t></rPh></is></c></row>")
                .sharedStrings("<si><r><t>Quer</t></r><r><rPr><i/></rPr><t>cus</t></r></si>"
                        + "<si><t>東京</t><rPh sb='0' eb='2'><t>トウキョウ</t></rPh><phoneticPr fontId='1'/></si>");
        assertThat(Reading.cells(book, folder)).containsExactly("A1 TEXT Quercus", "B1 TEXT 東京", "C1 TEXT rich text");
    }

    @Test
    void raisedAndLoweredDigitsStayApartFromTheNumber() throws Exception {
        String rows = "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='inlineStr'><is><r><t>H</t></r><r><rPr>"
                + "<vertAlign val='subscript'/></rPr><t>2</t></r><r><rPr><vertAlign val='baseline'/></rPr><t>O1</t></r></is></c></row>";
        RawXlsx book = RawXlsx.withRows(rows)
                .sharedStrings("<si><r><t>3</t></r><r><rPr><b/><vertAlign val='superscript'/></rPr><t>1a</t></r></si>");
        assertThat(Reading.cells(book, folder)).containsExactly("A1 TEXT 3¹a", "B1 TEXT H₂O1");
    }

    @Test
    void escapedCharactersAreDecoded() throws Exception {
        RawXlsx book = RawXlsx.withRows(
                        "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='str'><v>_x005F_x000D_</v></c></row>")
                .sharedStrings("<si><t>one_x000D_\ntwo_x000D_</t></si>");
        assertThat(Reading.cells(book, folder)).containsExactly("A1 TEXT one\r\ntwo", "B1 TEXT _x000D_");
    }

    @Test
    void numbersKeepTheirStoredDigits() throws Exception {
        List<String> stored = List.of(
                "12345678901234567",
                "0.30000000000000004",
                "1.0E-2",
                "1E-7",
                "2014.0",
                "12",
                "-3.50",
                "0.0",
                "9007199254740993");
        assertThat(cells(numbers(stored)))
                .containsExactly(
                        "A1 NUMBER 12345678901234567",
                        "A2 NUMBER 0.30000000000000004",
                        "A3 NUMBER 0.01",
                        "A4 NUMBER 0.0000001",
                        "A5 NUMBER 2014",
                        "A6 NUMBER 12",
                        "A7 NUMBER -3.5",
                        "A8 NUMBER 0",
                        "A9 NUMBER 9007199254740993");
    }

    @Test
    void whatIsNoNumberStaysTextAndNeverUnfolds() throws Exception {
        assertThat(cells(numbers(List.of("1,5", "1E999999999", "NaN"))))
                .containsExactly("A1 TEXT 1,5", "A2 TEXT 1E999999999", "A3 TEXT NaN");
    }

    @Test
    void formulasGiveTheirCachedValueOrSayThatTheyHaveNone() throws Exception {
        assertThat(cells("<row r='1'><c r='A1'><f>1+1</f><v>2</v></c><c r='B1' t='str'><f>x</f><v>ab</v></c>"
                        + "<c r='C1' t='e'><f>1/0</f><v>#DIV/0!</v></c><c r='D1' t='b'><f>TRUE()</f><v>1</v></c>"
                        + "<c r='E1'><f>A1*2</f></c><c r='F1'><f>A1*3 </f><v> </v></c>"
                        + "<c r='G1' t='str'><f>\"\"</f><v></v></c><c r='H1' t='e'><v>#N/A</v></c></row>"))
                .containsExactly(
                        "A1 =NUMBER 2",
                        "B1 =TEXT ab",
                        "C1 =ERROR #DIV/0!",
                        "D1 =BOOLEAN TRUE",
                        "E1 =FORMULA_WITHOUT_VALUE =A1*2",
                        "F1 =FORMULA_WITHOUT_VALUE =A1*3",
                        "H1 ERROR #N/A");
    }

    @Test
    void resultsTheirWriterNeverComputedAreNoValues() throws Exception {
        RawXlsx book = RawXlsx.withRows(
                        "<row r='1'><c r='A1'><f>SUM(B1:B9)</f><v>0</v></c><c r='B1'><v>4</v></c></row>")
                .workbook(
                        "",
                        "<sheet name='Data' sheetId='1' r:id='rId1'/></sheets><calcPr fullCalcOnLoad='1'/><sheets>");
        assertThat(Reading.cells(book, folder)).containsExactly("A1 =FORMULA_WITHOUT_VALUE =SUM(B1:B9)", "B1 NUMBER 4");
        assertThat(Reading.cells(book.replacing("fullCalcOnLoad='1'", "calcCompleted='0'"), folder))
                .containsExactly("A1 =FORMULA_WITHOUT_VALUE =SUM(B1:B9)", "B1 NUMBER 4");
        assertThat(Reading.cells(book.replacing("calcCompleted='0'", "calcId='1'"), folder))
                .containsExactly("A1 =NUMBER 0", "B1 NUMBER 4");
    }

    @Test
    void blanksOfEveryScriptAreTrimmedAndBlankCellsDropped() throws Exception {
        assertThat(cells("<row r='1'><c r='A1' t='str'><v>\u00A0\u200B\uFEFF x\u3000y \u200F</v></c>"
                        + "<c r='B1' t='str'><v>\u00A0 </v></c><c r='C1' s='1'/><c r='D1' t='s'/><c r='E1' t='str'><v>NA</v></c></row>"
                        + "<row r='2'><c r='A2' s='1'/></row>"))
                .containsExactly("A1 TEXT x\u3000y", "E1 TEXT NA");
    }

    @Test
    void mergedCellsHaveTheirValueAtTheTopLeft() throws Exception {
        String sheet =
                "<worksheet xmlns='" + RawXlsx.MAIN + "'><sheetData><row r='2'><c r='A2'><v>7</v></c><c r='B2'/></row>"
                        + "<row r='3'><c r='A3'/></row></sheetData><mergeCells><mergeCell ref='A2:B3'/></mergeCells></worksheet>";
        assertThat(Reading.cells(RawXlsx.withSheet(sheet), folder)).containsExactly("A2 NUMBER 7");
    }

    @Test
    void hiddenColumnsAndMergedCellsAreToldAfterTheRows() throws Exception {
        String sheet = "<worksheet xmlns='" + RawXlsx.MAIN + "'><cols><col min='2' max='3' hidden='1'/>"
                + "<col min='5' max='5' width='0'/><col min='6' max='6' width='9'/></cols>"
                + "<sheetData><row r='2'><c r='A2'><v>7</v></c></row></sheetData>"
                + "<mergeCells><mergeCell ref='A2:B3'/><mergeCell ref='D9'/></mergeCells></worksheet>";
        SheetLayout layout =
                Reading.layout(Workbooks.open(RawXlsx.withSheet(sheet).write(folder)));
        assertThat(IntStream.range(0, 9).filter(layout::isHidden)).containsExactly(1, 2, 4);
        assertThat(layout.merged()).containsExactly(new MergedCells(0, 2, 1, 3), new MergedCells(3, 9, 3, 9));
    }

    @Test
    void hiddenRowsAreFlagged() throws Exception {
        List<RawRow> rows = Reading.rows(
                RawXlsx.withRows("<row r='1' hidden='1'><c><v>1</v></c></row><row r='2'><c><v>2</v></c></row>"
                        + "<row r='3' ht='0' customHeight='1'><c><v>3</v></c></row>"),
                folder);
        assertThat(rows).extracting(RawRow::hidden).containsExactly(true, false, true);
    }

    @Test
    void sheetsAreListedInTabOrderWithTheirVisibility() throws Exception {
        RawXlsx book = RawXlsx.withSheets("<sheet name='Shown' sheetId='9' r:id='rId1'/>"
                + "<sheet name='Hid' sheetId='2' state='hidden' r:id='rId12'/>"
                + "<sheet name='Deep &amp; down' sheetId='3' state='veryHidden' r:id='rId13'/>");
        try (Workbook workbook = Workbooks.open(book.write(folder))) {
            assertThat(workbook.sheets())
                    .containsExactly(
                            new Sheet(0, "Shown", Sheet.Visibility.VISIBLE),
                            new Sheet(1, "Hid", Sheet.Visibility.HIDDEN),
                            new Sheet(2, "Deep & down", Sheet.Visibility.VERY_HIDDEN));
        }
    }

    @Test
    void readingStopsWhenTheConsumerHasEnough() throws Exception {
        Path file = RawXlsx.withRows("<row><c><v>1</v></c></row><row><c><v>2</v></c></row>")
                .write(folder);
        List<RawRow> rows = new ArrayList<>();
        try (Workbook workbook = Workbooks.open(file)) {
            workbook.read(workbook.sheets().get(0), row -> {
                rows.add(row);
                return false;
            });
        }
        assertThat(rows).hasSize(1);
    }

    @Test
    void manyStyledEmptyRowsCostNothing() throws Exception {
        StringBuilder rows = new StringBuilder("<row r='1'><c r='A1'><v>1</v></c></row>");
        for (int row = 2; row < 20_000; row++) {
            rows.append("<row r='")
                    .append(row)
                    .append("' s='1'><c r='A")
                    .append(row)
                    .append("' s='")
                    .append(row * 7919 % 7)
                    .append("'/></row>");
        }
        assertThat(cells(rows.toString())).hasSize(1);
    }

    private List<String> cells(String rows) throws IOException, UnreadableWorkbookException {
        return Reading.cells(RawXlsx.withRows(rows), folder);
    }

    private static String numbers(List<String> stored) {
        StringBuilder rows = new StringBuilder();
        stored.forEach(number -> rows.append("<row><c><v>").append(number).append("</v></c></row>"));
        return rows.toString();
    }
}
