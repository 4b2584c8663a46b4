package org.themonitor.pipeline.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.themonitor.pipeline.finding.FindingCode;

/** How programs pack a workbook differently, with the same cells in it. */
class PackagingTest {
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String CELLS = "<row r='1'><c r='A1' s='1'><v>45658</v></c><c r='B1' t='s'><v>0</v></c></row>";
    private static final String[] READ = {"A1 DATE 2025-01-01", "B1 TEXT shared"};

    @TempDir
    Path folder;

    @Test
    void theStrictKindIsRead() throws Exception {
        RawXlsx book = book(CELLS + "<row r='2'><c r='A2' t='d'><v>2025-01-02</v></c></row>")
                .replacing(RawXlsx.MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main")
                .replacing(OFFICE, "http://purl.oclc.org/ooxml/officeDocument/relationships");
        assertThat(Reading.cells(book, folder)).containsExactly(READ[0], READ[1], "A2 DATE 2025-01-02");
    }

    @Test
    void partNamesAreReadWithBackslashesAndWithoutCase() throws Exception {
        assertThat(Reading.cells(book().named(part -> part.replace('/', '\\')), folder))
                .containsExactly(READ);
        assertThat(Reading.cells(book().named(part -> part.toUpperCase(Locale.ROOT)), folder))
                .containsExactly(READ);
        assertThat(Reading.cells(book().named(part -> "/" + part), folder)).containsExactly(READ);
        assertThat(Reading.cells(book().replacing("Target='worksheets/", "Target='/xl/WORKSHEETS/"), folder))
                .containsExactly(READ);
        assertThat(Reading.cells(book().replacing("Target='worksheets/", "Target='..\\xl\\worksheets\\"), folder))
                .containsExactly(READ);
    }

    @Test
    void aPathThatLeavesTheArchiveReachesNoFile() throws Exception {
        RawXlsx book = book().replacing("Target='worksheets/", "Target='../../../../../etc/worksheets/");
        assertThat(Reading.refusal(() -> Reading.rows(book, folder)).code()).isEqualTo(FindingCode.FILE_DAMAGED);
        RawXlsx external =
                book().replacing("Target='worksheets/sheet1", "TargetMode='External' Target='worksheets/sheet1");
        assertThat(Reading.refusal(() -> Reading.rows(external, folder)).code()).isEqualTo(FindingCode.FILE_DAMAGED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml",
                "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
                "application/vnd.ms-excel.template.macroEnabled.main+xml"
            })
    void templatesAndWorkbooksWithMacrosAreReadWhateverTheirPartIsCalled(String type) throws Exception {
        RawXlsx book = book().replacing(
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", type)
                .replacing("xl/workbook.xml", "xl/book2.xml")
                .part("xl/vbaProject.bin", "\u0000 never looked at");
        RawXlsx moved = book.named(part -> part.replace("workbook.xml", "book2.xml"));
        assertThat(Reading.cells(moved, folder)).containsExactly(READ);
    }

    @Test
    void withoutFormatsNoNumberIsADateAndNoFormatMayBeNamed() throws Exception {
        RawXlsx plain = RawXlsx.withRows("<row r='1'><c r='A1' s='0'><v>45658</v></c><c r='B1'><v>1</v></c></row>")
                .without("xl/styles.xml")
                .replacing("<Relationship Id='rId2' Type='" + OFFICE + "/styles' Target='styles.xml'/>", "");
        assertThat(Reading.cells(plain, folder)).containsExactly("A1 NUMBER 45658", "B1 NUMBER 1");
        assertThat(Reading.refusal(() -> Reading.rows(book().without("xl/styles.xml"), folder))
                        .code())
                .isEqualTo(FindingCode.FILE_DAMAGED);
        assertThat(Reading.refusal(() -> Reading.rows(
                                book().replacing("Target='styles.xml'", "Target='styles.xml' TargetMode='External'"),
                                folder))
                        .code())
                .isEqualTo(FindingCode.FILE_DAMAGED);
    }

    @Test
    void aMissingTableOfTextsIsDamagedWhereACellNeedsIt() throws Exception {
        assertThat(Reading.refusal(() -> Reading.rows(book().without("xl/sharedStrings.xml"), folder))
                        .code())
                .isEqualTo(FindingCode.FILE_DAMAGED);
        String link = "<Relationship Id='rId3' Type='" + OFFICE + "/sharedStrings' Target='/xl/sharedStrings.xml'/>";
        assertThat(Reading.refusal(() -> Reading.rows(book().replacing(link, ""), folder))
                        .code())
                .isEqualTo(FindingCode.FILE_DAMAGED);
        RawXlsx inline = RawXlsx.withRows("<row><c t='inlineStr'><is><t>x</t></is></c></row>")
                .replacing(link, "")
                .without("xl/sharedStrings.xml");
        assertThat(Reading.cells(inline, folder)).containsExactly("A1 TEXT x");
    }

    /** Excel 2016 writes formats and cells of later versions so, each with a fallback for programs that know less. */
    @Test
    void ofAlternativesTheFallbackIsRead() throws Exception {
        RawXlsx formats = book().replacing(
                        "<numFmt numFmtId='164' formatCode='yyyy\\-mm\\-dd'/>",
                        alternatives(
                                "<numFmt numFmtId='164' formatCode='0' code16='x'/>",
                                "<numFmt numFmtId='164' formatCode='yyyy'/>"))
                .replacing("s='1'", "s='4'");
        assertThat(Reading.cells(formats, folder)).containsExactly("A1 DATE 2025", "B1 TEXT shared");
        RawXlsx cells = book("<row r='1'>"
                + alternatives("<c r='A1'><x><y/></x></c>", "<c r='A1'><v>1</v></c><c r='B1'><v>2</v></c>")
                + "<c r='C1'><v>3</v></c></row>");
        assertThat(Reading.cells(cells, folder)).containsExactly("A1 NUMBER 1", "B1 NUMBER 2", "C1 NUMBER 3");
    }

    private static String alternatives(String choice, String fallback) {
        return "<mc:AlternateContent xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'>"
                + "<mc:Choice Requires='x16r2'>" + choice + "</mc:Choice><mc:Fallback>" + fallback
                + "</mc:Fallback></mc:AlternateContent>";
    }

    @Test
    void everyPartMayBeUtf16() throws Exception {
        RawXlsx book = book();
        RawXlsx wide = RawXlsx.withRows("");
        for (String part : new String[] {
            "_rels/.rels",
            "xl/_rels/workbook.xml.rels",
            "xl/workbook.xml",
            "xl/styles.xml",
            "xl/sharedStrings.xml",
            "xl/worksheets/sheet1.xml"
        }) {
            wide.part(part, "<?xml version='1.0' encoding='UTF-16'?>" + book.text(part), StandardCharsets.UTF_16);
        }
        assertThat(Reading.cells(wide, folder)).containsExactly(READ);
    }

    private static RawXlsx book() {
        return book(CELLS);
    }

    private static RawXlsx book(String rows) {
        return RawXlsx.withRows(rows).sharedStrings("<si><t>shared</t></si>");
    }
}
