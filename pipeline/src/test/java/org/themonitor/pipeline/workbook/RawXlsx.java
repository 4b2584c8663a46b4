package org.themonitor.pipeline.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes workbooks from hand-written XML, so that an oddity is exactly what the test says. */
final class RawXlsx {
    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    /** A workbook with the one sheet Data, four cell formats (General, date, time, custom date) and shared texts. */
    static RawXlsx withRows(String rows) {
        return withSheet("<worksheet xmlns='" + MAIN + "'><sheetData>" + rows + "</sheetData></worksheet>");
    }

    static RawXlsx withSheet(String xml) {
        RawXlsx book = new RawXlsx();
        book.part("[Content_Types].xml", contentTypes());
        book.part("_rels/.rels", links(PACKAGE, "officeDocument", "xl/workbook.xml"));
        book.part(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns='" + PACKAGE + "'>" + link(1, "worksheet", "worksheets/sheet1.xml")
                        + link(2, "styles", "styles.xml") + link(3, "sharedStrings", "/xl/sharedStrings.xml")
                        + link(12, "worksheet", "worksheets/sheet2.xml")
                        + link(13, "worksheet", "worksheets/sheet3.xml")
                        + "</Relationships>");
        book.workbook("", "<sheet name='Data' sheetId='1' r:id='rId1'/>");
        book.part("xl/styles.xml", styles());
        book.sharedStrings("");
        return book.part("xl/worksheets/sheet1.xml", xml);
    }

    /** A workbook whose sheets, empty ones, are listed by hand; rId1, rId12 and rId13 are there. */
    static RawXlsx withSheets(String sheets) {
        return withRows("").workbook("", sheets);
    }

    RawXlsx workbook(String before, String sheets) {
        return part(
                "xl/workbook.xml",
                "<workbook xmlns='" + MAIN + "' xmlns:r='" + LINKS + "'>" + before + "<sheets>" + sheets
                        + "</sheets></workbook>");
    }

    RawXlsx sharedStrings(String items) {
        return part("xl/sharedStrings.xml", "<sst xmlns='" + MAIN + "'>" + items + "</sst>");
    }

    RawXlsx part(String name, String xml) {
        return part(name, xml, StandardCharsets.UTF_8);
    }

    RawXlsx part(String name, String xml, Charset charset) {
        parts.put(name, xml.getBytes(charset));
        return this;
    }

    String text(String name) {
        return new String(Objects.requireNonNull(parts.get(name)), StandardCharsets.UTF_8);
    }

    RawXlsx without(String name) {
        parts.remove(name);
        return this;
    }

    /** The same parts under other names. */
    RawXlsx named(UnaryOperator<String> name) {
        RawXlsx renamed = new RawXlsx();
        parts.forEach((part, content) -> renamed.parts.put(name.apply(part), content));
        return renamed;
    }

    /** The same with words of its XML replaced in every part. */
    RawXlsx replacing(String word, String by) {
        parts.replaceAll((part, content) ->
                new String(content, StandardCharsets.UTF_8).replace(word, by).getBytes(StandardCharsets.UTF_8));
        return this;
    }

    Path write(Path folder) throws IOException {
        Path file = Files.createTempFile(folder, "raw", ".xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return file;
    }

    private static String contentTypes() {
        return "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                + "<Default Extension='xml' ContentType='application/xml'/>"
                + override("/xl/workbook.xml", "sheet.main+xml") + override("/xl/styles.xml", "styles+xml")
                + override("/xl/sharedStrings.xml", "sharedStrings+xml")
                + override("/xl/worksheets/sheet1.xml", "worksheet+xml") + "</Types>";
    }

    private static String override(String part, String type) {
        return "<Override PartName='" + part + "' ContentType='" + TYPE + type + "'/>";
    }

    private static String links(String namespace, String type, String target) {
        return "<Relationships xmlns='" + namespace + "'>" + link(1, type, target) + "</Relationships>";
    }

    private static String link(int id, String type, String target) {
        return "<Relationship Id='rId" + id + "' Type='" + LINKS + "/" + type + "' Target='" + target + "'/>";
    }

    private static String styles() {
        return "<styleSheet xmlns='" + MAIN + "'><numFmts count='3'>"
                + "<numFmt numFmtId='164' formatCode='yyyy\\-mm\\-dd'/>"
                + "<numFmt numFmtId='165' formatCode='[$-407]d\\.\\ mmmm\\ yyyy;@'/>"
                + "<numFmt numFmtId='166' formatCode='[Red]0.00&quot; days&quot;'/></numFmts>"
                + "<fonts count='1'><font/></fonts><fills count='1'><fill/></fills><borders count='1'><border/></borders>"
                + "<cellStyleXfs count='1'><xf numFmtId='14'/></cellStyleXfs>"
                + "<cellXfs count='7'><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='22'/><xf numFmtId='20'/>"
                + "<xf numFmtId='164'/><xf numFmtId='165'/><xf numFmtId='166'/></cellXfs></styleSheet>";
    }
}
