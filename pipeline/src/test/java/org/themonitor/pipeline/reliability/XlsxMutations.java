package org.themonitor.pipeline.reliability;

import static org.themonitor.pipeline.reliability.Mutation.damage;
import static org.themonitor.pipeline.reliability.Mutation.other;
import static org.themonitor.pipeline.reliability.Mutation.same;
import static org.themonitor.pipeline.reliability.XlsxParts.once;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.zip.ZipEntry;

/** Changes to the archive, the sheets, the shared texts and the styles of an .xlsx file. */
final class XlsxMutations {
    private static final String CELL = "<c [^>]*?(/>|>.*?</c>)";
    private static final String VALUE = "<v>[^<]*</v>";
    private static final String ROW = "<row [^>]*?(/>|>.*?</row>)";
    private static final String STRINGS = "xl/sharedStrings.xml";
    private static final String BOOK = "xl/workbook.xml";
    private static final String LINKS = "xl/_rels/workbook.xml.rels";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final List<String> VALUES = List.of(
            "-1",
            "1E400",
            "NaN",
            "12345678901234567890",
            "3.5",
            "1,000",
            "45658",
            "0",
            "",
            " ",
            "=1+1",
            "x".repeat(32_000),
            "\u202E123",
            "\uD83D\uDCA3",
            "\u0661\u0662",
            "'; drop table staging.casualties; --",
            "../../etc/passwd",
            "_x0000_",
            "&lt;b&gt;");
    private static final List<String> SHEET_NAMES = List.of(
            "",
            "../../x",
            "a/b",
            "'; drop schema staging; --",
            "n".repeat(300),
            "Casualties",
            "Cover",
            "csv",
            "\uD83D\uDCA3",
            "=1+1",
            "CON");

    private XlsxMutations() {}

    static List<Mutation<byte[]>> all() {
        List<Mutation<byte[]>> all = new ArrayList<>(ofTheArchive());
        all.addAll(sameSheets());
        all.addAll(sameTexts());
        all.addAll(damagedSheets());
        all.addAll(damagedBook());
        all.addAll(otherSheets());
        return all;
    }

    private static List<Mutation<byte[]>> ofTheArchive() {
        return List.of(
                same(
                        "zip: parts stored, not packed",
                        (file, chance) -> XlsxParts.of(file).zip(ZipEntry.STORED)),
                same("zip: parts in another order", XlsxMutations::reordered),
                same(
                        "zip: a part that leads out of the archive",
                        (file, chance) -> XlsxParts.of(file)
                                .set("../../../monitor-evil.txt", "evil")
                                .set("/etc/monitor-evil", "evil")
                                .zip()),
                damage("zip: cut off", (file, chance) -> java.util.Arrays.copyOf(file, chance.nextInt(file.length))),
                damage("zip: bytes changed", ByteMutations::flipped),
                damage("zip: a block of zeros", ByteMutations::zeroed),
                damage("zip: bytes put in", ByteMutations::inserted),
                damage("zip: bytes taken out", ByteMutations::removed),
                damage("zip: a part is gone", (file, chance) -> {
                    XlsxParts parts = XlsxParts.of(file);
                    parts.all().remove(parts.any(chance));
                    return parts.zip();
                }),
                damage("zip: a part is empty", (file, chance) -> {
                    XlsxParts parts = XlsxParts.of(file);
                    return parts.set(parts.any(chance), "").zip();
                }),
                damage("zip: a part breaks off", (file, chance) -> {
                    XlsxParts parts = XlsxParts.of(file);
                    return parts.change(
                                    parts.any(chance),
                                    text -> text.substring(0, text.isEmpty() ? 0 : chance.nextInt(text.length())))
                            .zip();
                }),
                damage("zip: two parts of one name", XlsxMutations::doubled));
    }

    private static byte[] reordered(byte[] file, Random chance) throws Exception {
        XlsxParts parts = XlsxParts.of(file);
        List<Map.Entry<String, byte[]>> entries =
                new ArrayList<>(Map.copyOf(parts.all()).entrySet());
        entries.sort(Map.Entry.comparingByKey());
        Collections.shuffle(entries, chance);
        parts.all().clear();
        entries.forEach(entry -> parts.all().put(entry.getKey(), entry.getValue()));
        return parts.zip();
    }

    /** No library writes two parts of one name, so one of the same length is renamed in the bytes. */
    private static byte[] doubled(byte[] file, Random chance) throws Exception {
        XlsxParts parts = XlsxParts.of(file);
        String sheet = parts.sheet(chance);
        String twin = sheet.replace("sheets/sheet", "sheets/twin_");
        String changed = once(parts.text(sheet), "<v>\\d+</v>", chance, value -> "<v>9</v>");
        byte[] bytes = parts.set(twin, changed).zip();
        String latin = new String(bytes, StandardCharsets.ISO_8859_1).replace(twin, sheet);
        return latin.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static Mutation.Change<byte[]> inSheet(BiFunction<String, Random, String> change) {
        return (file, chance) -> {
            XlsxParts parts = XlsxParts.of(file);
            return parts.change(parts.sheet(chance), text -> change.apply(text, chance))
                    .zip();
        };
    }

    private static Mutation.Change<byte[]> in(String part, BiFunction<String, Random, String> change) {
        return (file, chance) -> XlsxParts.of(file)
                .change(part, text -> change.apply(text, chance))
                .zip();
    }

    private static List<Mutation<byte[]>> sameSheets() {
        return List.of(
                same(
                        "sheet: a wrong dimension",
                        inSheet((text, chance) -> text.replaceFirst("<dimension [^>]*/>", "")
                                .replaceFirst("<sheetData", "<dimension ref=\"A1:XFD1048576\"/><sheetData"))),
                same(
                        "sheet: comments and instructions between the cells",
                        inSheet((text, chance) -> text.replace("<c ", "<!-- <c r=\"A1\"><v>9</v></c> --><?x y?><c "))),
                same(
                        "sheet: single quotes",
                        inSheet((text, chance) -> text.replaceAll("r=\"([A-Z]+\\d+)\"", "r='$1'"))),
                same(
                        "sheet: values in CDATA",
                        inSheet((text, chance) -> text.replaceAll("<v>([^<&]+)</v>", "<v><![CDATA[$1]]></v>"))),
                same("sheet: rows without numbers where none is left out", inSheet(XlsxMutations::unnumbered)),
                same(
                        "sheet: 2,000 styled empty rows at the end",
                        inSheet((text, chance) -> text.replace(
                                "</sheetData>", "<row><c s=\"0\"/><c s=\"0\"/></row>".repeat(2000) + "</sheetData>"))),
                same("sheet: UTF-16", (file, chance) -> encoded(file, chance, StandardCharsets.UTF_16)),
                same(
                        "sheet: something unknown after the rows",
                        inSheet(
                                (text, chance) -> text.replace(
                                        "</sheetData>",
                                        "</sheetData><extLst><ext uri=\"x\"><y xmlns=\"z\"><row r=\"1\"/></y></ext></extLst>"))));
    }

    private static String unnumbered(String text, Random chance) {
        List<Integer> rows = java.util.regex.Pattern.compile("<row r=\"(\\d+)\"")
                .matcher(text)
                .results()
                .map(row -> Integer.valueOf(row.group(1)))
                .toList();
        boolean gapless = !rows.isEmpty() && rows.get(0) == 1 && rows.get(rows.size() - 1) == rows.size();
        return gapless ? text.replaceAll("<row r=\"\\d+\"", "<row") : text;
    }

    private static byte[] encoded(byte[] file, Random chance, Charset charset) throws Exception {
        XlsxParts parts = XlsxParts.of(file);
        String sheet = parts.sheet(chance);
        String text = "<?xml version=\"1.0\" encoding=\"" + charset.name() + "\"?>"
                + parts.text(sheet).replaceFirst("<\\?xml.*?\\?>\\s*", "");
        parts.all().put(sheet, text.getBytes(charset));
        return parts.zip();
    }

    private static List<Mutation<byte[]>> sameTexts() {
        return List.of(
                same(
                        "shared texts: in runs, with phonetic text",
                        in(
                                STRINGS,
                                (text, chance) -> text.replaceAll(
                                        "<si><t([^>]*)>([^<&])([^<&]*)</t></si>",
                                        "<si><r><t xml:space=\"preserve\">$2</t></r><r><rPr><b/></rPr>"
                                                + "<t xml:space=\"preserve\">$3</t></r>"
                                                + "<rPh sb=\"0\" eb=\"1\"><t>ph</t></rPh></si>"))),
                same(
                        "shared texts: wrong counts",
                        in(STRINGS, (text, chance) -> text.replaceAll("(uniqueCount|count)=\"\\d+\"", "$1=\"3\""))),
                same(
                        "book: an external link",
                        (file, chance) -> XlsxParts.of(file)
                                .change(
                                        LINKS,
                                        text -> text.replace(
                                                "</Relationships>",
                                                "<Relationship Id=\"rIdX\" Type=\"" + OFFICE
                                                        + "externalLink\" Target=\"http://127.0.0.1:9/x.xlsx\""
                                                        + " TargetMode=\"External\"/></Relationships>"))
                                .zip()));
    }

    private static List<Mutation<byte[]>> damagedSheets() {
        List<Mutation<byte[]>> all = new ArrayList<>();
        all.add(damage(
                "sheet: a cell of an unknown type",
                inSheet((text, chance) -> once(
                        text,
                        CELL,
                        chance,
                        cell -> cell.replaceFirst("<c ", "<c t=\"frob\" ").replaceFirst(" t=\"(s|n|str)\"", "")))));
        for (String index : List.of("99999999", "-1", "x", "", "1.5", "4294967296")) {
            all.add(damage(
                    "sheet: shared text number '" + index + "'",
                    inSheet((text, chance) -> once(
                            text,
                            "<c [^>]*t=\"s\"[^>]*><v>\\d+</v>",
                            chance,
                            cell -> cell.replaceFirst(VALUE, "<v>" + index + "</v>")))));
            all.add(damage(
                    "sheet: style number '" + index + "'",
                    inSheet((text, chance) -> once(
                            text,
                            "<c r=\"[A-Z]+\\d+\"( s=\"\\d+\")?",
                            chance,
                            cell -> cell.replaceFirst(" s=.*", "") + " s=\"" + index + "\""))));
        }
        for (String address : List.of("ZZZZ9", "A0", "A-1", "A99999999", "1A", "", "A1:B2")) {
            all.add(damage(
                    "sheet: a cell at '" + address + "'",
                    inSheet((text, chance) ->
                            once(text, "<c r=\"[A-Z]+\\d+\"", chance, cell -> "<c r=\"" + address + "\""))));
        }
        for (String row : List.of("0", "-1", "99999999", "x", "", "1")) {
            all.add(damage(
                    "sheet: a row of number '" + row + "'",
                    inSheet((text, chance) ->
                            once(text, "<row r=\"\\d{2,}\"", chance, cell -> "<row r=\"" + row + "\""))));
        }
        all.add(damage(
                "sheet: a row twice with other values",
                inSheet((text, chance) ->
                        once(text, ROW, chance, row -> row + row.replaceAll("<v>\\d+</v>", "<v>1</v>")))));
        all.add(damage(
                "sheet: a cell twice with other values",
                inSheet((text, chance) -> once(
                        text,
                        "<c r=\"[B-Z]\\d+\"[^>]*>(<v>[^<]*</v>)</c>",
                        chance,
                        cell -> cell + cell.replaceAll("<v>\\d+</v>", "<v>1</v>")))));
        all.add(damage(
                "sheet: a control character",
                inSheet((text, chance) -> once(text, VALUE, chance, v -> "<v>\u0001</v>"))));
        all.add(damage(
                "sheet: an entity nobody declared",
                inSheet((text, chance) -> once(text, VALUE, chance, v -> "<v>&x;</v>"))));
        all.add(damage(
                "sheet: a tag that never closes",
                inSheet((text, chance) -> once(text, "</(c|row|v)>", chance, v -> ""))));
        all.add(damage(
                "sheet: a document type with entities",
                inSheet((text, chance) -> "<!DOCTYPE w [<!ENTITY a \"1\">"
                        + "<!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;\">]>"
                        + once(text.replaceFirst("<\\?xml.*?\\?>\\s*", ""), VALUE, chance, v -> "<v>&c;</v>"))));
        all.add(damage(
                "sheet: an entity from a file",
                inSheet((text, chance) -> "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
                        + once(text.replaceFirst("<\\?xml.*?\\?>\\s*", ""), VALUE, chance, v -> "<v>&x;</v>"))));
        all.add(damage(
                "sheet: elements 20,000 deep",
                inSheet((text, chance) ->
                        text.replace("</sheetData>", "</sheetData>" + "<a>".repeat(20_000) + "</a>".repeat(20_000)))));
        all.add(damage(
                "sheet: a cell longer than Excel allows",
                inSheet((text, chance) -> once(
                        text,
                        CELL,
                        chance,
                        cell -> cell.replaceFirst(
                                "(<c r=\"[A-Z]+\\d+\").*",
                                "$1 t=\"inlineStr\"><is><t>" + "y".repeat(33_000) + "</t></is></c>")))));
        return all;
    }

    private static List<Mutation<byte[]>> damagedBook() {
        return List.of(
                damage(
                        "shared texts: one that is not understood",
                        in(STRINGS, (text, chance) -> once(text, "<si>.*?</si>", chance, si -> "<si><frob/></si>"))),
                damage("shared texts: broken off", in(STRINGS, (text, chance) -> text.substring(0, text.length() / 2))),
                damage("styles: not styles at all", in("xl/styles.xml", (text, chance) -> "<html><body/></html>")),
                damage(
                        "styles: cell formats without formats",
                        in(
                                "xl/styles.xml",
                                (text, chance) ->
                                        text.replaceAll("(?s)<cellXfs.*?</cellXfs>", "<cellXfs count=\"0\"/>"))),
                damage(
                        "styles: a date format of garbage",
                        in(
                                "xl/styles.xml",
                                (text, chance) -> once(
                                        text, "formatCode=\"[^\"]*\"", chance, v -> "formatCode=\"[[[yyyy;;;;@@\\\""))),
                damage(
                        "book: a sheet that leads nowhere",
                        in(
                                LINKS,
                                (text, chance) -> once(
                                        text,
                                        "Target=\"[^\"]*sheet[^\"]*\"",
                                        chance,
                                        v -> "Target=\"worksheets/../../../../etc/passwd\""))),
                damage(
                        "book: a sheet on the network",
                        in(
                                LINKS,
                                (text, chance) -> once(
                                        text,
                                        "Target=\"[^\"]*sheet[^\"]*\"",
                                        chance,
                                        v -> "Target=\"http://127.0.0.1:9/s.xml\" TargetMode=\"External\""))),
                damage(
                        "book: two sheets of one name",
                        in(
                                BOOK,
                                (text, chance) ->
                                        text.replaceAll("<sheet name=\"[^\"]*\"", "<sheet name=\"Casualties\""))),
                damage(
                        "book: no sheet",
                        in(BOOK, (text, chance) -> text.replaceAll("(?s)<sheets>.*?</sheets>", "<sheets/>"))));
    }

    private static List<Mutation<byte[]>> otherSheets() {
        List<Mutation<byte[]>> all = new ArrayList<>();
        for (String value : VALUES) {
            String shown = value.length() > 20 ? "a long text" : value;
            all.add(other(
                    "cell: number '" + shown + "'",
                    inSheet((text, chance) -> once(
                            text,
                            "<c r=\"[A-Z]+\\d+\"( s=\"\\d+\")?( t=\"n\")?><v>[^<]*</v>",
                            chance,
                            cell -> cell.replaceFirst(
                                    VALUE, java.util.regex.Matcher.quoteReplacement("<v>" + value + "</v>"))))));
            all.add(other(
                    "cell: text '" + shown + "'",
                    inSheet((text, chance) -> once(
                            text,
                            "<c r=\"[A-Z]+\\d+\"[^>]*>.*?</c>",
                            chance,
                            cell -> cell.substring(0, cell.indexOf('"', 6) + 1)
                                    + " t=\"inlineStr\"><is><t xml:space=\"preserve\">" + value + "</t></is></c>"))));
        }
        for (String name : SHEET_NAMES) {
            all.add(other(
                    "book: a sheet called '" + (name.length() > 40 ? "very long" : name) + "'",
                    in(
                            BOOK,
                            (text, chance) -> once(
                                    text, "<sheet name=\"[^\"]*\"", chance, sheet -> "<sheet name=\"" + name + "\""))));
        }
        all.add(other(
                "sheet: an error cell",
                inSheet((text, chance) -> once(
                        text,
                        CELL,
                        chance,
                        cell -> cell.replaceFirst("(<c r=\"[A-Z]+\\d+\").*", "$1 t=\"e\"><v>#REF!</v></c>")))));
        all.add(other(
                "sheet: a formula without a value",
                inSheet((text, chance) -> once(
                        text,
                        CELL,
                        chance,
                        cell -> cell.replaceFirst("(<c r=\"[A-Z]+\\d+\").*", "$1><f>1+1</f></c>")))));
        all.add(other(
                "sheet: cells without addresses",
                inSheet((text, chance) -> text.replaceAll("<c r=\"[A-Z]+\\d+\"", "<c"))));
        all.add(other("sheet: a row is gone", inSheet((text, chance) -> once(text, ROW, chance, row -> ""))));
        all.add(other("sheet: a cell is gone", inSheet((text, chance) -> once(text, CELL, chance, row -> ""))));
        all.add(other(
                "sheet: a row is hidden",
                inSheet((text, chance) -> once(text, "<row ", chance, row -> "<row hidden=\"1\" "))));
        all.add(other(
                "sheet: cells are merged",
                inSheet((text, chance) -> text.replaceFirst(
                        "</sheetData>", "</sheetData><mergeCells><mergeCell ref=\"A1:C3\"/></mergeCells>"))));
        all.add(other(
                "book: days counted from 1904",
                in(
                        BOOK,
                        (text, chance) -> text.replaceFirst("<workbookPr[^>]*/>", "")
                                .replaceFirst("<sheets>", "<workbookPr date1904=\"1\"/><sheets>"))));
        all.add(other(
                "book: a sheet is hidden",
                in(
                        BOOK,
                        (text, chance) ->
                                once(text, "<sheet name", chance, sheet -> "<sheet state=\"veryHidden\" name"))));
        all.add(other(
                "shared texts: one is another",
                in(STRINGS, (text, chance) -> once(text, "<t[^>]*>[^<]*</t>", chance, t -> "<t>Hombre</t>"))));
        all.add(other(
                "shared texts: one is blank",
                in(STRINGS, (text, chance) -> once(text, "<t[^>]*>[^<]*</t>", chance, t -> "<t/>"))));
        return all;
    }
}
