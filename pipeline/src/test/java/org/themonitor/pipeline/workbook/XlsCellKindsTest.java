package org.themonitor.pipeline.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every record that holds a cell, under the number of every version of Excel: read, or told at its cell. */
class XlsCellKindsTest {
    private static final String THREE = "0000000000000840";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(textBlock = """
                    0001, 0500 0200 000000                          , ''
                    0201, 0500 0200 0F00                            , ''
                    00BE, 0500 0200 0F00 0F00 0300                  , ''
                    0002, 0500 0200 0F0000 0C00                     , C6 NUMBER 12
                    0003, 0500 0200 0F0000 0000000000000840         , C6 NUMBER 3
                    0203, 0500 0200 0F00 0000000000000840           , C6 NUMBER 3
                    0203, 0500 0200 0F00 000000000000F87F           , C6 DAMAGED it holds what is no number
                    0203, 0500 0200 0F00 00000840                   , C6 DAMAGED its record is too short
                    0203, 0500 0200 0F00 0000000000000840 1234      , C6 NUMBER 3
                    0203, 0500 0200 FF00 0000000000000840           , 'C6 DAMAGED its format is missing, so a date cannot be told from a number'
                    0003, 0500 0200 3F0000 0000000000000840         , 'C6 DAMAGED its format is missing, so a date cannot be told from a number'
                    0004, 0500 0200 0F0000 0341424D                 , C6 TEXT ABM
                    0004, 0500 0200 0F0000 034142E9                 , C6 DAMAGED its text is in letters of Excel 2
                    0204, 0500 0200 0F00 0300 00 4142E9             , C6 TEXT ABé
                    0204, 0500 0200 0F00 0100 01 7167               , C6 TEXT 東
                    00D6, 0500 0200 0F00 0300 00 41424D 0000        , C6 TEXT ABM
                    00D6, 0500 0200 0F00 0300 00 41424D             , C6 DAMAGED its record is too short
                    00FD, 0500 0200 0F00 00000000                   , C6 TEXT shared
                    00FD, 0500 0200 0F00 07000000                   , C6 DAMAGED it refers to a text that is missing
                    0005, 0500 0200 0F0000 01 00                    , C6 BOOLEAN TRUE
                    0205, 0500 0200 0F00 00 00                      , C6 BOOLEAN FALSE
                    0205, 0500 0200 0F00 0100 00                    , C6 BOOLEAN TRUE
                    0205, 0500 0200 0F00 2A 01                      , C6 ERROR #N/A
                    0205, 0500 0200 0F00 63 01                      , C6 DAMAGED it holds an error of no known kind
                    007E, 0500 0200 0F00 1E000000                   , C6 NUMBER 7
                    027E, 0500 0200 0F00 1E000000                   , C6 NUMBER 7
                    00BD, 0500 0200 0F00 1E000000 0F00 22000000 0300, C6 NUMBER 7|D6 NUMBER 8
                    00BD, 0500 0200 0F00 1E000000 0F00 22000000 0400, C6 DAMAGED its record is of a wrong length|D6 DAMAGED its record is of a wrong length|E6 DAMAGED its record is of a wrong length
                    0006, 0500 0200 0F00 0000000000000840 0000 00000000 0300 1E0300, C6 =NUMBER 3
                    0206, 0500 0200 0F00 0000000000000840 0000 0300 1E0300, C6 =NUMBER 3
                    0406, 0500 0200 0F00 0000000000000840 0000 0300 1E0300, C6 =NUMBER 3
                    0406, 0500 0200 0F00 0100010000 00FFFF 0000 0300 1E0300, C6 =BOOLEAN TRUE
                    0406, 0500 0200 0F00 02002A0000 00FFFF 0000 0300 1E0300, C6 =ERROR #N/A
                    0406, 0500 0200 0F00 0300000000 00FFFF 0000 0300 1E0300, ''
                    0406, 0500 0200 0F00 0300000000 00FFFF 0200 0300 1E0300, C6 =FORMULA_WITHOUT_VALUE =
                    0406, 0500 0200 0F00 0000000000 00FFFF 0000 0300 1E0300, C6 =FORMULA_WITHOUT_VALUE =
                    0406, 0500 0200 0F00 0900000000 00FFFF 0000 0300 1E0300, C6 DAMAGED its formula has a result of no known kind
                    """)
    void aCellIsReadWhateverTheNumberOfItsRecord(String kind, String bytes, String expected) throws Exception {
        String read = String.join("|", cells(record(kind, bytes)));
        assertThat(read).isEqualTo(expected.isEmpty() ? "A1 TEXT shared" : "A1 TEXT shared|" + expected);
    }

    @ParameterizedTest
    @CsvSource({"0207, 0300 00 414243", "0007, 03 414243"})
    void theTextOfAFormulaFollowsIt(String kind, String bytes) throws Exception {
        assertThat(cells(record("0206", "0500 0200 0F00 000000000000FFFF 0000 0300 1E0300"), record(kind, bytes)))
                .containsExactly("A1 TEXT shared", "C6 =TEXT ABC");
    }

    @Test
    void cellsOutOfOrderArePutInOrderAndTwoValuesOfOneAreNone() throws Exception {
        assertThat(cells(
                        record("0203", "0700 0100 0F00" + THREE),
                        record("027E", "0500 0300 0F00 1E000000"),
                        record("027E", "0500 0200 0F00 1E000000"),
                        record("027E", "0500 0200 0F00 22000000"),
                        record("0201", "0500 0300 0F00")))
                .containsExactly(
                        "A1 TEXT shared", "C6 DAMAGED the file holds two values of it", "D6 NUMBER 7", "B8 NUMBER 3");
    }

    /** All 65,536 numbers: a cell that is read, a record known to hold none, or one that is told. */
    @Test
    void aRecordOfUnknownKindAmongTheCellsIsTold() throws Exception {
        assertThat(layout(record("0399", "0500 0200 0F00" + THREE)).unknown()).containsExactly("0x0399");
        assertThat(layout(record("00AB", "0000")).unknown()).isEmpty();
        assertThat(IntStream.range(0, 1 << 16).filter(XlsKinds::isKnown).count())
                .isLessThan(1_000);
        for (String formula : List.of("0006", "0206", "0406")) {
            assertThat(XlsKinds.CELLS).contains(Integer.parseInt(formula, 16));
        }
    }

    @Test
    void aTableOfTextsThatStatesAWrongCountIsReadByWhatItHolds() throws Exception {
        for (int stated : new int[] {0, 1, 516, Integer.MAX_VALUE, -1}) {
            byte[] whole = book();
            int table = find(whole, 0xFC);
            ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN).putInt(table + 8, stated);
            assertThat(Reading.cells(Reading.rows(Workbooks.open(file(whole)))))
                    .as("%d", stated)
                    .containsExactly("A1 TEXT shared");
        }
    }

    /** OpenOffice and LibreOffice compute, and have each formula computed again on opening. */
    @Test
    void nothingIsAResultWhereAProgramThatComputesWroteIt() throws Exception {
        byte[] record = record("0006", "0500 0200 0F00 0000000000000000 0200 00000000 0300 1E0300");
        byte[] empty = record("0006", "0500 0300 0F00 030000000000FFFF 0200 00000000 0300 1E0300");
        byte[] whole = with(record, empty);
        assertThat(Reading.cells(Reading.rows(Workbooks.open(file(whole)))))
                .contains("C6 =FORMULA_WITHOUT_VALUE =", "D6 =FORMULA_WITHOUT_VALUE =");
        ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN).putShort(8, (short) 0x0DBB);
        assertThat(Reading.cells(Reading.rows(Workbooks.open(file(whole, "\u0001CompObj")))))
                .containsExactly("A1 TEXT shared", "C6 =NUMBER 0");
    }

    private List<String> cells(byte[]... records) throws Exception {
        return Reading.cells(Reading.rows(Workbooks.open(file(with(records)))));
    }

    private SheetLayout layout(byte[]... records) throws Exception {
        return Reading.layout(Workbooks.open(file(with(records))));
    }

    private static byte[] record(String kind, String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex.replace(" ", ""));
        return ByteBuffer.allocate(4 + bytes.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) Integer.parseInt(kind, 16))
                .putShort((short) bytes.length)
                .put(bytes)
                .array();
    }

    private static byte[] book() throws Exception {
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            book.createSheet("Data").createRow(0).createCell(0).setCellValue("shared");
            return book.getBytes();
        }
    }

    /** A workbook with a text in A1 and then the records, before what follows a sheet's cells. */
    private static byte[] with(byte[]... records) throws Exception {
        byte[] whole = book();
        int end = find(whole, 0x023E);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(whole, 0, end);
        for (byte[] record : records) {
            out.writeBytes(record);
        }
        out.write(whole, end, whole.length - end);
        return out.toByteArray();
    }

    private static int find(byte[] whole, int kind) {
        ByteBuffer bytes = ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN);
        int at = 0;
        while (Short.toUnsignedInt(bytes.getShort(at)) != kind) {
            at += 4 + Short.toUnsignedInt(bytes.getShort(at + 2));
        }
        return at;
    }

    private Path file(byte[] workbook, String... others) throws Exception {
        Path file = Files.createTempFile(folder, "kinds", ".xls");
        try (POIFSFileSystem system = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(file)) {
            system.createDocument(new ByteArrayInputStream(workbook), "Workbook");
            for (String other : others) {
                system.createDocument(new ByteArrayInputStream("x".getBytes(StandardCharsets.US_ASCII)), other);
            }
            system.writeFilesystem(out);
        }
        return file;
    }
}
