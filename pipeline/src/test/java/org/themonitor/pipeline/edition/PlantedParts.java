package org.themonitor.pipeline.edition;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.hpsf.DocumentSummaryInformation;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFTextBox;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.themonitor.pipeline.template.ColumnTemplate;
import org.themonitor.pipeline.template.SheetTemplate;
import org.themonitor.pipeline.template.Template;

/**
 * Files with a marker of its own in every place that a writer can fill: every column of every sheet of the country workbook
 * or of a register, once for each column in a row that is otherwise good, and every part beside the cells.
 */
final class PlantedParts {
    /** Where each marker stands, by the marker. */
    final Map<String, String> planted = new LinkedHashMap<>();

    private final Template template;
    private final Map<String, Map<String, String>> goodRows;

    PlantedParts(Template template) throws IOException {
        this.template = template;
        this.goodRows = goodRows();
    }

    /** A marker that looks like nothing else: letters and digits, in lower case. */
    String mark(String where) {
        String marker = "plantmark" + (planted.size() + 1000) + "q";
        planted.put(marker, where);
        return marker;
    }

    /** {@code kinds/rows.txt}: by kind the good value of each header. */
    private static Map<String, Map<String, String>> goodRows() throws IOException {
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        try (InputStream in = Objects.requireNonNull(PlantedParts.class.getResourceAsStream("/kinds/rows.txt"))) {
            Map<String, String> row = new LinkedHashMap<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (line.startsWith("== ")) {
                    row = new LinkedHashMap<>();
                    rows.put(line.substring(3), row);
                } else if (line.contains(": ") && !line.startsWith("->")) {
                    row.put(line.substring(0, line.indexOf(": ")), line.substring(line.indexOf(": ") + 2));
                }
            }
        }
        return rows;
    }

    Path xlsx(Path file) throws IOException {
        byte[] bytes;
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            cells(book, "xlsx");
            besideTheCells(book, "xlsx");
            properties(book.getProperties());
            table(book.getSheetAt(0));
            XSSFTextBox box = book.getSheetAt(0)
                    .createDrawingPatriarch()
                    .createTextbox(book.getSheetAt(0).createDrawingPatriarch().createAnchor(0, 0, 0, 0, 30, 1, 32, 3));
            box.setText(mark("xlsx text box"));
            book.write(out);
            bytes = out.toByteArray();
        }
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes));
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(commented(entry.getName(), in.readAllBytes()));
            }
            for (String part : List.of("customXml/item1.xml", "xl/media/image1.png", "docProps/thumbnail.jpeg")) {
                out.putNextEntry(new ZipEntry(part));
                out.write(("<x>" + mark("xlsx part " + part) + "</x>").getBytes(StandardCharsets.UTF_8));
            }
            out.putNextEntry(new ZipEntry("xl/" + mark("xlsx name of a part") + ".xml"));
            out.setComment(mark("xlsx comment of the archive"));
        }
        return file;
    }

    /** The part with a comment and an instruction behind its root, where XML allows both. */
    private byte[] commented(String part, byte[] bytes) {
        if (!part.endsWith(".xml") && !part.endsWith(".rels") && !part.endsWith(".vml")) {
            return bytes;
        }
        String more = "<!--%s--><?note %s?>".formatted(mark("xlsx comment in " + part), mark("xlsx note in " + part));
        return (new String(bytes, StandardCharsets.UTF_8) + more).getBytes(StandardCharsets.UTF_8);
    }

    Path xls(Path file) throws IOException {
        try (HSSFWorkbook book = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            cells(book, "xls");
            besideTheCells(book, "xls");
            book.createInformationProperties();
            SummaryInformation summary = book.getSummaryInformation();
            summary.setAuthor(mark("xls author"));
            summary.setTitle(mark("xls title"));
            summary.setSubject(mark("xls subject"));
            summary.setKeywords(mark("xls keywords"));
            summary.setComments(mark("xls comments"));
            summary.setLastAuthor(mark("xls last author"));
            summary.setTemplate(mark("xls template"));
            DocumentSummaryInformation document = book.getDocumentSummaryInformation();
            document.setCompany(mark("xls company"));
            document.setManager(mark("xls manager"));
            document.setCategory(mark("xls category"));
            book.write(out);
        }
        return file;
    }

    /** A register's line for each of its columns, with a marker there; a line too long, a header too many, a comment. */
    Path csv(Path file, String good) throws IOException {
        List<String> lines = new ArrayList<>(good.lines().toList());
        String[] header = lines.get(0).split(",", -1);
        String[] row = lines.get(1).split(",", -1);
        lines.set(0, lines.get(0) + "," + mark("csv header"));
        for (int column = 0; column < row.length; column++) {
            String[] planted = row.clone();
            planted[column] = mark("csv " + header[column]);
            lines.add(String.join(",", planted) + "," + mark("csv unknown column"));
        }
        lines.add(String.join(",", row) + ",,,," + mark("csv beyond the header"));
        lines.add("# " + mark("csv comment"));
        return Files.write(file, lines, StandardCharsets.UTF_8);
    }

    private void cells(Workbook book, String format) {
        for (SheetTemplate sheet : template.sheets()) {
            String kind = sheet.into().name();
            Sheet made = book.createSheet(sheet.names().get(0));
            List<String> headers =
                    sheet.columns().stream().map(ColumnTemplate::header).toList();
            line(made, headers);
            Map<String, String> good = goodRows.getOrDefault(kind, Map.of());
            for (String planted : headers) {
                line(
                        made,
                        headers.stream()
                                .map(header -> header.equals(planted)
                                        ? mark("%s %s, %s".formatted(format, kind, header))
                                        : good.getOrDefault(header, ""))
                                .toList());
            }
            made.getRow(0).createCell(headers.size()).setCellValue(mark(format + " header of " + kind));
            made.getRow(1).createCell(headers.size()).setCellValue(mark(format + " unknown column of " + kind));
            Row below = made.createRow(made.getLastRowNum() + 3);
            below.createCell(0).setCellValue(mark(format + " below " + kind));
        }
    }

    private static void line(Sheet sheet, List<String> cells) {
        Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (int column = 0; column < cells.size(); column++) {
            if (!cells.get(column).isEmpty()) {
                row.createCell(column).setCellValue(cells.get(column));
            }
        }
    }

    private void besideTheCells(Workbook book, String format) {
        CreationHelper helper = book.getCreationHelper();
        Sheet sheet = book.getSheetAt(0);
        Cell cell = sheet.getRow(1).getCell(0) == null
                ? sheet.getRow(1).createCell(0)
                : sheet.getRow(1).getCell(0);
        ClientAnchor anchor = helper.createClientAnchor();
        Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        comment.setString(helper.createRichTextString(mark(format + " comment")));
        comment.setAuthor(mark(format + " author of a comment"));
        cell.setCellComment(comment);
        Hyperlink link = helper.createHyperlink(HyperlinkType.URL);
        link.setAddress("https://example.org/" + mark(format + " address of a link"));
        link.setLabel(mark(format + " label of a link"));
        cell.setHyperlink(link);
        CellStyle style = book.createCellStyle();
        style.setDataFormat(helper.createDataFormat().getFormat("0\"" + mark(format + " format") + "\""));
        style.setFont(font(book, format));
        cell.setCellStyle(style);
        sheet.getHeader().setLeft(mark(format + " page header"));
        sheet.getFooter().setRight(mark(format + " page footer"));
        Name name = book.createName();
        name.setNameName(mark(format + " name"));
        name.setRefersToFormula("\"" + mark(format + " what a name says") + "\"");
        name.setComment(mark(format + " comment of a name"));
        DataValidationHelper rules = sheet.getDataValidationHelper();
        DataValidation rule = rules.createValidation(
                rules.createExplicitListConstraint(new String[] {mark(format + " choice"), "other"}),
                new CellRangeAddressList(200, 201, 40, 40));
        rule.createPromptBox(mark(format + " prompt"), mark(format + " text of a prompt"));
        rule.createErrorBox(mark(format + " error"), mark(format + " text of an error"));
        sheet.addValidationData(rule);
        for (boolean very : new boolean[] {false, true}) {
            Sheet hidden = book.createSheet(mark(format + " name of a sheet"));
            hidden.createRow(0).createCell(0).setCellValue(mark(format + " hidden cell"));
            book.setSheetVisibility(
                    book.getSheetIndex(hidden),
                    very
                            ? org.apache.poi.ss.usermodel.SheetVisibility.VERY_HIDDEN
                            : org.apache.poi.ss.usermodel.SheetVisibility.HIDDEN);
        }
        Sheet formula = book.createSheet(mark(format + " name of a sheet of formulas"));
        formula.createRow(0).createCell(0).setCellFormula("\"" + mark(format + " formula") + "\"");
        String bold = mark(format + " rich text");
        formula.createRow(1).createCell(0).setCellValue(helper.createRichTextString(bold));
    }

    private org.apache.poi.ss.usermodel.Font font(Workbook book, String format) {
        org.apache.poi.ss.usermodel.Font font = book.createFont();
        font.setFontName(mark(format + " font"));
        return font;
    }

    private void properties(POIXMLProperties properties) {
        POIXMLProperties.CoreProperties core = properties.getCoreProperties();
        core.setCreator(mark("xlsx creator"));
        core.setTitle(mark("xlsx title"));
        core.setSubjectProperty(mark("xlsx subject"));
        core.setKeywords(mark("xlsx keywords"));
        core.setDescription(mark("xlsx description"));
        core.setCategory(mark("xlsx category"));
        core.setContentStatus(mark("xlsx status"));
        core.setLastModifiedByUser(mark("xlsx last author"));
        POIXMLProperties.ExtendedProperties more = properties.getExtendedProperties();
        more.setCompany(mark("xlsx company"));
        more.setManager(mark("xlsx manager"));
        more.setTemplate(mark("xlsx template"));
        more.setHyperlinkBase(mark("xlsx base of links"));
        properties.getCustomProperties().addProperty(mark("xlsx own property"), mark("xlsx value of a property"));
    }

    private void table(XSSFSheet sheet) {
        AreaReference area =
                new AreaReference(new CellReference(0, 0), new CellReference(3, 3), SpreadsheetVersion.EXCEL2007);
        XSSFTable table = sheet.createTable(area);
        table.setName(mark("xlsx name of a table"));
        table.setDisplayName(mark("xlsx shown name of a table"));
        table.getCTTable().setComment(mark("xlsx comment of a table"));
    }
}
