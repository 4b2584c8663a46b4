package org.themonitor.jobs;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes workbooks of 25 mixed columns for the benchmark: numbers, dates with and without a time, truths, words that
 * repeat, texts that never do, cells left empty. The template {@code benchmark-list} reads them. The same seed gives
 * the same bytes.
 */
final class BenchmarkWorkbooks {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    /** 1 January 2025 as a spreadsheet counts days. */
    private static final int FIRST_DAY = 45_658;

    private static final int DAYS = 365;
    private static final List<String> HEADERS = List.of(
            "record no",
            "site code",
            "incident date",
            "reported at",
            "interviewer",
            "method",
            "team",
            "province",
            "latitude",
            "longitude",
            "elevation",
            "distance",
            "people",
            "children",
            "share",
            "score",
            "area cleared",
            "confirmed",
            "outcome",
            "device",
            "incident code",
            "activity",
            "review note",
            "status",
            "age");
    private static final List<String> METHODS = List.of("interview", "hospital list", "press", "field visit");
    private static final List<String> OUTCOMES = List.of("killed", "injured", "unknown");
    private static final List<String> DEVICES = List.of("antipersonnel mine", "improvised mine", "other ERW");
    private static final List<String> STATUSES = List.of("civilian", "military", "unknown");
    private static final List<String> ACTIVITIES =
            List.of("farming", "herding & grazing", "travelling", "playing", "collecting scrap", "passing by café");

    private final Random random;
    private final Map<String, Integer> texts = new LinkedHashMap<>();
    private long references;

    private BenchmarkWorkbooks(long seed) {
        this.random = new Random(seed);
    }

    /**
     * Writes one workbook.
     *
     * @param fewest rows of data on a sheet at least
     * @param most rows of data on a sheet at most
     * @return rows of data on all its sheets
     */
    static int write(Path file, int sheets, int fewest, int most, long seed) throws IOException {
        return new BenchmarkWorkbooks(seed).book(file, sheets, fewest, most);
    }

    /** A workbook of a header and rows in which every cell has a format and none a value. */
    static void writeStyledEmpty(Path file, int rows) throws IOException {
        BenchmarkWorkbooks book = new BenchmarkWorkbooks(0);
        try (ZipOutputStream zip = zip(file)) {
            book.frame(zip, 1);
            Writer out = part(zip, "xl/worksheets/sheet1.xml");
            book.begin(out);
            for (int row = 2; row <= rows + 1; row++) {
                out.write("<row r=\"" + row + "\">");
                for (int column = 0; column < HEADERS.size(); column++) {
                    out.write("<c r=\"" + (char) ('A' + column) + row + "\" s=\"1\"/>");
                }
                out.write("</row>");
            }
            end(out);
            book.texts(zip);
        }
    }

    /** A workbook whose one sheet unpacks to a hundred and more times its size. */
    static void writeBomb(Path file, int megabytes) throws IOException {
        BenchmarkWorkbooks book = new BenchmarkWorkbooks(0);
        try (ZipOutputStream zip = zip(file)) {
            book.frame(zip, 1);
            Writer out = part(zip, "xl/worksheets/sheet1.xml");
            book.begin(out);
            String blanks = " ".repeat(1 << 20);
            for (int written = 0; written < megabytes; written++) {
                out.write(blanks);
            }
            end(out);
            book.texts(zip);
        }
    }

    private int book(Path file, int sheets, int fewest, int most) throws IOException {
        int rows = 0;
        try (ZipOutputStream zip = zip(file)) {
            frame(zip, sheets);
            for (int sheet = 1; sheet <= sheets; sheet++) {
                int count = fewest + random.nextInt(most - fewest + 1);
                Writer out = part(zip, "xl/worksheets/sheet" + sheet + ".xml");
                begin(out);
                for (int row = 2; row <= count + 1; row++) {
                    row(out, sheet, row);
                }
                end(out);
                rows += count;
            }
            texts(zip);
        }
        return rows;
    }

    private void begin(Writer out) throws IOException {
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet xmlns=\"" + MAIN + "\"><sheetData>");
        out.write("<row r=\"1\">");
        for (int column = 0; column < HEADERS.size(); column++) {
            out.write(text(column, 1, HEADERS.get(column)));
        }
        out.write("</row>");
    }

    private static void end(Writer out) throws IOException {
        out.write("</sheetData></worksheet>");
        out.flush();
    }

    private void row(Writer out, int sheet, int row) throws IOException {
        int day = FIRST_DAY + random.nextInt(DAYS);
        out.write("<row r=\"" + row + "\">");
        out.write(number(0, row, 0, sheet * 1_000_000L + row));
        out.write(text(1, row, "S-" + (100 + random.nextInt(60))));
        out.write(number(2, row, 1, day));
        out.write(sometimes(0.9, number(3, row, 2, day + random.nextInt(1440) / 1440.0)));
        out.write(text(4, row, "Interviewer " + random.nextInt(40)));
        out.write(text(5, row, any(METHODS)));
        out.write(number(6, row, 0, 1 + random.nextInt(12)));
        out.write(text(7, row, "Province " + random.nextInt(480)));
        out.write(number(8, row, 0, Math.round((15 + random.nextDouble() * 3) * 1e5) / 1e5));
        out.write(number(9, row, 0, Math.round((102 + random.nextDouble() * 5) * 1e5) / 1e5));
        out.write(number(10, row, 0, 200 + random.nextInt(2400)));
        out.write(sometimes(0.8, number(11, row, 0, Math.round(random.nextGaussian() * 80 + 150) / 10.0)));
        out.write(number(12, row, 0, 1 + random.nextInt(3)));
        out.write(sometimes(0.67, number(13, row, 0, random.nextInt(9))));
        out.write(number(14, row, 3, random.nextInt(1001) / 1000.0));
        out.write(sometimes(0.75, number(15, row, 0, Math.round(random.nextDouble() * 400 + 400) / 100.0)));
        out.write(sometimes(0.5, number(16, row, 0, random.nextDouble() * 1000)));
        out.write(cell(17, row, " t=\"b\"", random.nextBoolean() ? "1" : "0"));
        out.write(text(18, row, any(OUTCOMES)));
        out.write(text(19, row, any(DEVICES)));
        out.write(text(20, row, "INC-" + Long.toString(random.nextLong() >>> 20, 36) + "-" + row));
        out.write(sometimes(0.125, text(21, row, any(ACTIVITIES) + " #" + random.nextInt(5000))));
        out.write(sometimes(0.05, text(22, row, "check \"" + any(METHODS) + "\", <unsure>")));
        out.write(text(23, row, any(STATUSES)));
        out.write(number(24, row, 0, 1 + random.nextInt(80)));
        out.write("</row>");
    }

    private String sometimes(double share, String cell) {
        return random.nextDouble() < share ? cell : "";
    }

    private String any(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    private String text(int column, int row, String text) {
        references++;
        int number = texts.computeIfAbsent(text, added -> texts.size());
        return cell(column, row, " t=\"s\"", Integer.toString(number));
    }

    private static String number(int column, int row, int style, double number) {
        boolean whole = number == Math.rint(number);
        return cell(
                column,
                row,
                style == 0 ? "" : " s=\"" + style + "\"",
                whole ? Long.toString((long) number) : "" + number);
    }

    private static String cell(int column, int row, String attributes, String value) {
        return "<c r=\"" + (char) ('A' + column) + row + "\"" + attributes + "><v>" + value + "</v></c>";
    }

    private void texts(ZipOutputStream zip) throws IOException {
        Writer out = part(zip, "xl/sharedStrings.xml");
        out.write("<sst xmlns=\"" + MAIN + "\" count=\"" + references + "\" uniqueCount=\"" + texts.size() + "\">");
        for (String text : texts.keySet()) {
            out.write("<si><t>" + text.replace("&", "&amp;").replace("<", "&lt;") + "</t></si>");
        }
        out.write("</sst>");
        out.flush();
    }

    private void frame(ZipOutputStream zip, int sheets) throws IOException {
        StringBuilder types = new StringBuilder();
        StringBuilder links = new StringBuilder();
        StringBuilder list = new StringBuilder();
        for (int sheet = 1; sheet <= sheets; sheet++) {
            types.append(type("worksheets/sheet" + sheet, "worksheet"));
            links.append(link(sheet, "worksheet", "worksheets/sheet" + sheet + ".xml"));
            list.append("<sheet name=\"Data %1$d\" sheetId=\"%1$d\" r:id=\"rId%1$d\"/>".formatted(sheet));
        }
        types.append(type("workbook", "sheet.main")).append(type("styles", "styles"));
        types.append(type("sharedStrings", "sharedStrings"));
        links.append(link(sheets + 1, "styles", "styles.xml"))
                .append(link(sheets + 2, "sharedStrings", "sharedStrings.xml"));
        write(
                zip,
                "[Content_Types].xml",
                "<Types xmlns=\"" + PACKAGE + "content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>" + types + "</Types>");
        write(zip, "_rels/.rels", links(link(1, "officeDocument", "xl/workbook.xml")));
        write(zip, "xl/_rels/workbook.xml.rels", links(links.toString()));
        write(
                zip,
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + LINKS + "\"><sheets>" + list + "</sheets></workbook>");
        write(
                zip,
                "xl/styles.xml",
                "<styleSheet xmlns=\"" + MAIN + "\"><fonts count=\"1\"><font/></fonts>"
                        + "<fills count=\"1\"><fill><patternFill patternType=\"none\"/></fill></fills><borders count=\"1\"><border/></borders>"
                        + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\"/></cellStyleXfs><cellXfs count=\"4\">"
                        + "<xf numFmtId=\"0\"/><xf numFmtId=\"14\" applyNumberFormat=\"1\"/>"
                        + "<xf numFmtId=\"22\" applyNumberFormat=\"1\"/><xf numFmtId=\"10\" applyNumberFormat=\"1\"/>"
                        + "</cellXfs></styleSheet>");
    }

    private static String type(String part, String kind) {
        return "<Override PartName=\"/xl/" + part + ".xml\" ContentType=\"" + KIND + kind + "+xml\"/>";
    }

    private static String links(String all) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + all + "</Relationships>";
    }

    private static String link(int id, String type, String target) {
        return "<Relationship Id=\"rId" + id + "\" Type=\"" + LINKS + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    private static ZipOutputStream zip(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        OutputStream out = Files.newOutputStream(file);
        return new ZipOutputStream(out);
    }

    private static Writer part(ZipOutputStream zip, String name) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        return new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 16);
    }

    private static void write(ZipOutputStream zip, String name, String xml) throws IOException {
        Writer out = part(zip, name);
        out.write(xml);
        out.flush();
    }
}
