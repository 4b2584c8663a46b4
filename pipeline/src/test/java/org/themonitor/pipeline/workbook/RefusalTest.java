package org.themonitor.pipeline.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.themonitor.pipeline.finding.Finding;
import org.themonitor.pipeline.finding.FindingCode;

class RefusalTest {
    @TempDir
    Path folder;

    @Test
    void aPasswordIsNamedAndWhatToDo() throws Exception {
        Path file = folder.resolve("locked.xlsx");
        try (POIFSFileSystem system = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(file)) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream data = encryptor.getDataStream(system)) {
                Files.copy(RawXlsx.withRows("").write(folder), data);
            }
            system.writeFilesystem(out);
        }
        assertThat(Workbooks.format(file)).isEqualTo(WorkbookFormat.ENCRYPTED);
        Finding finding = refusal(file);
        assertThat(finding.code()).isEqualTo(FindingCode.FILE_PASSWORD_PROTECTED);
        assertThat(finding.fix()).isEqualTo("save it without a password and send it again");
    }

    @ParameterizedTest
    @CsvSource({
        "xl/workbook.bin, XLSB, FILE_KIND_NOT_READ",
        "Index/Tables/DataList.iwa, OTHER_ZIP, FILE_NOT_A_WORKBOOK",
        "Index.zip, NUMBERS, FILE_KIND_NOT_READ",
        "[Content_Types].xml, OTHER_OFFICE, FILE_NOT_A_WORKBOOK",
        "mimetype, ODS, FILE_KIND_NOT_READ",
        "photos/one.jpg, OTHER_ZIP, FILE_NOT_A_WORKBOOK"
    })
    void otherArchivesAreNamed(String part, WorkbookFormat format, FindingCode code) throws Exception {
        Path file = new RawXlsx()
                .part(part, "application/vnd.oasis.opendocument.spreadsheet")
                .write(folder);
        assertThat(Workbooks.format(file)).isEqualTo(format);
        assertThat(refusal(file).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "'', EMPTY, FILE_NOT_A_WORKBOOK",
        "%PDF-1.7 x, PDF, FILE_NOT_A_WORKBOOK",
        "'year,killed', CSV, FILE_NOT_A_WORKBOOK",
        "'a\0b', BINARY, FILE_NOT_A_WORKBOOK",
        "<html><table>, MARKUP, FILE_KIND_NOT_READ",
        "'\n<!-- x --><TABLE border=1>', MARKUP, FILE_KIND_NOT_READ",
        "'<meta charset=utf-8><div>', MARKUP, FILE_KIND_NOT_READ",
        "'MIME-Version: 1.0\nContent-Type: multipart/related', MARKUP, FILE_KIND_NOT_READ",
        "'<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">', XML_2003, FILE_KIND_NOT_READ",
        "'{\\rtf1 x}', OTHER_OFFICE, FILE_NOT_A_WORKBOOK",
        "'<5 years,2', CSV, FILE_NOT_A_WORKBOOK"
    })
    void aRenamedFileIsKnownByItsContent(String content, WorkbookFormat format, FindingCode code) throws Exception {
        Path file = Files.writeString(folder.resolve("renamed.xlsx"), content);
        assertThat(Workbooks.format(file)).isEqualTo(format);
        assertThat(refusal(file).code()).isEqualTo(code);
    }

    @Test
    void aWorkbookThatBreaksOffIsDamaged() throws Exception {
        byte[] whole = Files.readAllBytes(RawXlsx.withRows("").write(folder));
        Path file = Files.write(folder.resolve("half.xlsx"), Arrays.copyOf(whole, whole.length / 2));
        assertThat(refusal(file).code()).isEqualTo(FindingCode.FILE_DAMAGED);
    }

    @Test
    void noFlippedByteOfACellPassesUnseen() throws Exception {
        RawXlsx book = RawXlsx.withRows("<row r='1'><c r='A1'><v>1234567</v></c></row>");
        byte[] whole = Files.readAllBytes(book.write(folder));
        int from = new String(whole, StandardCharsets.ISO_8859_1).indexOf("xl/worksheets/sheet1.xml") + 24;
        for (int at = from; at < from + 100; at++) {
            byte[] flipped = whole.clone();
            flipped[at] ^= 4;
            Path file = Files.write(folder.resolve("flipped.xlsx"), flipped);
            assertThat(refusal(file).code()).as("byte %d", at).isEqualTo(FindingCode.FILE_DAMAGED);
        }
    }

    @Test
    void aDocumentTypeIsRefusedAndNoEntityExpanded() throws Exception {
        String sheet = "<?xml version='1.0'?><!DOCTYPE w [<!ENTITY a 'boom'>]><worksheet xmlns='" + RawXlsx.MAIN
                + "'><sheetData><row r='1'><c r='A1' t='str'><v>&a;</v></c></row></sheetData></worksheet>";
        Finding finding = refusal(RawXlsx.withSheet(sheet).write(folder));
        assertThat(finding.code()).isEqualTo(FindingCode.FILE_DAMAGED);
        assertThat(finding.expected()).contains("document type declaration");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r='1'><c r='A1'><v>1</v></row>",
                "<rox r='1'><c r='A1'><v>1</v></c></rox>",
                "<row r='1'><x r='A1'><v>1</v></x></row>",
                "<row r='1'><c r='A1'><w>1</w></c></row>",
                "<row r='1'><c r='A1' t='inlineStr'><is><u>1</u></is></c></row>",
                "<row r='5'/><row r='5'/>",
                "<row r='5'/><row r='4'/>",
                "<row r='x'/>",
                "<row r='1'><c r='B1'/><c r='A1'/></row>",
                "<row r='1'><c r='A2'/></row>",
                "<row r='1'><c r='A1' t='str'><v>&nbsp;</v></c></row>"
            })
    void brokenSheetsAreDamaged(String rows) throws Exception {
        Finding finding = refusal(RawXlsx.withRows(rows).write(folder));
        assertThat(finding.code()).isEqualTo(FindingCode.FILE_DAMAGED);
        assertThat(finding.sheet()).isEqualTo("Data");
    }

    @ParameterizedTest
    @ValueSource(strings = {"t='s'><v>9", "t='b'><v>maybe", "t='frob'><v>8", "s='99'><v>45658"})
    void aDamagedCellCostsNoOther(String cell) throws Exception {
        Path file = RawXlsx.withRows("<row r='1'><c r='A1' " + cell + "</v></c><c r='B1'><v>7</v></c></row>")
                .sharedStrings("<si><t>one</t></si>")
                .write(folder);
        assertThat(Reading.rows(Workbooks.open(file)).get(0).cells())
                .extracting(RawCell::kind)
                .containsExactly(CellKind.DAMAGED, CellKind.NUMBER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<sheet name='A' sheetId='1' r:id='rId1'/><sheet name='B' sheetId='2' r:id='rId1'/>",
                "<sheet name='A' sheetId='1' r:id='rId1'/><sheet name='a' sheetId='2' r:id='rId12'/>",
                "<sheet sheetId='1' r:id='rId1'/>",
                "<sheet name='A' sheetId='1' r:id='rId77'/>",
                "<page name='A' sheetId='1' r:id='rId1'/>",
                ""
            })
    void sheetsThatCannotBeToldApartAreDamaged(String sheets) throws Exception {
        assertThat(refusal(RawXlsx.withSheets(sheets).write(folder)).code()).isEqualTo(FindingCode.FILE_DAMAGED);
    }

    @Test
    void aSharedTextThatIsNotUnderstoodShiftsNoOther() throws Exception {
        RawXlsx book = RawXlsx.withRows("<row r='1'><c r='A1' t='s'><v>0</v></c></row>");
        Path file = book.sharedStrings("<so><t>killed</t></so><si><t>injured</t></si>")
                .write(folder);
        assertThat(refusal(file).code()).isEqualTo(FindingCode.FILE_DAMAGED);
    }

    @Test
    void deepNestingIsHarmless() throws Exception {
        StringBuilder deep = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            deep.append("<e").append(i).append('>');
        }
        Path file = RawXlsx.withRows("<row r='1'><c r='A1'><extLst>" + deep).write(folder);
        assertThat(refusal(file).code()).isEqualTo(FindingCode.FILE_DAMAGED);
    }

    @Test
    void aSheetWithoutContentIsDamaged() throws Exception {
        Path bare =
                RawXlsx.withSheet("<worksheet xmlns='" + RawXlsx.MAIN + "'/>").write(folder);
        assertThat(refusal(bare).code()).isEqualTo(FindingCode.FILE_DAMAGED);
    }

    @Test
    void aSpreadsheetIsNoCsv() throws Exception {
        Path file = RawXlsx.withRows("").write(folder);
        Finding finding = Reading.refusal(() -> Workbooks.openCsv(file, new CsvDialect(StandardCharsets.UTF_8, ',')));
        assertThat(finding.code()).isEqualTo(FindingCode.FILE_KIND_NOT_READ);
        assertThat(finding.expected()).isEqualTo("a file .csv, but this is an Excel workbook");
    }

    @Test
    void aMissingFileIsNotTheSendersFault() {
        assertThatThrownBy(() -> Workbooks.open(folder.resolve("gone.xlsx")))
                .isInstanceOf(NoSuchFileException.class)
                .isInstanceOf(IOException.class);
    }

    private static Finding refusal(Path file) {
        return Reading.refusal(() -> Reading.rows(Workbooks.open(file)));
    }
}
