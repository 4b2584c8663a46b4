package org.themonitor.pipeline.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.model.SharedStringsTable;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTRst;
import org.themonitor.pipeline.scratch.Scratch;

/**
 * Blanks cells of an .xlsx: in the sheets and the shared texts, and their texts in every other part, such as properties,
 * drawings and the copies that pivot tables keep. The picture of the first page and threads of comments go as a whole.
 */
final class XlsxBlanker {
    static {
        PoiScratch.use();
        // the limits of this package have been held already; a sheet of equal rows is no bomb
        ZipSecureFile.setMinInflateRatio(0);
    }

    private static final LocalDateTime FIXED = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final CellsToBlank cells;
    private final ForgottenTexts texts;

    XlsxBlanker(CellsToBlank cells, ForgottenTexts texts) {
        this.cells = cells;
        this.texts = texts;
    }

    int write(Path file, Path copy) throws IOException {
        Path written = Scratch.file("blanked", ".xlsx");
        int blanked;
        // from a stream: a package that is opened from its file may be written back to it
        try (InputStream in = Files.newInputStream(file);
                OPCPackage open = OPCPackage.open(in);
                XSSFWorkbook book = new XSSFWorkbook(open)) {
            Set<String> links = links(book);
            blanked = new PoiBlanker(cells, texts).blank(book);
            removeLinks(book, links);
            blankTable(book);
            removeParts(open);
            try (OutputStream out = Files.newOutputStream(written)) {
                book.write(out);
            }
        } catch (OpenXML4JException | RuntimeException cannot) {
            throw new IOException("the workbook cannot be written again; nothing was changed", cannot);
        }
        copyParts(written, copy);
        return blanked;
    }

    private static Set<String> links(XSSFWorkbook book) {
        Set<String> links = new HashSet<>();
        for (int number = 0; number < book.getNumberOfSheets(); number++) {
            XSSFSheet sheet = book.getSheetAt(number);
            sheet.getHyperlinkList()
                    .forEach(link -> links.add(
                            sheet.getSheetName() + "!" + link.getCTHyperlink().getId()));
        }
        return links;
    }

    /** The address of a link stands beside its sheet, and stays when the cell has none any more. */
    private static void removeLinks(XSSFWorkbook book, Set<String> before) {
        Set<String> after = links(book);
        for (int number = 0; number < book.getNumberOfSheets(); number++) {
            XSSFSheet sheet = book.getSheetAt(number);
            String name = sheet.getSheetName() + "!";
            before.stream()
                    .filter(link -> link.startsWith(name) && !after.contains(link))
                    .map(link -> link.substring(name.length()))
                    .filter(id -> !id.equals("null"))
                    .forEach(sheet.getPackagePart()::removeRelationship);
        }
    }

    private static void blankTable(XSSFWorkbook book) {
        SharedStringsTable table = book.getSharedStringSource();
        if (table == null) {
            return;
        }
        Set<Integer> used = new HashSet<>();
        for (org.apache.poi.ss.usermodel.Sheet sheet : book) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.STRING
                            && cell instanceof XSSFCell shared
                            && "s".equals(String.valueOf(shared.getCTCell().getT()))) {
                        used.add(Integer.valueOf(shared.getCTCell().getV()));
                    }
                }
            }
        }
        List<?> items = table.getSharedStringItems();
        for (int number = 0; number < items.size(); number++) {
            if (!used.contains(number) && items.get(number) instanceof XSSFRichTextString text) {
                CTRst item = text.getCTRst();
                item.set(CTRst.Factory.newInstance());
                item.setT("");
            }
        }
    }

    private static void removeParts(OPCPackage open) throws OpenXML4JException {
        for (PackagePart part : open.getParts()) {
            String name = part.getPartName().getName().toLowerCase(Locale.ROOT);
            if (name.startsWith("/docprops/thumbnail") || name.contains("/threadedcomments/")) {
                unlink(open, part);
                open.removePart(part);
            }
        }
    }

    private static void unlink(OPCPackage open, PackagePart gone) throws OpenXML4JException {
        for (PackageRelationship link : open.getRelationships()) {
            if (leadsTo(link, gone)) {
                open.removeRelationship(link.getId());
            }
        }
        for (PackagePart part : open.getParts()) {
            if (!part.isRelationshipPart() && part.hasRelationships()) {
                for (PackageRelationship link : part.getRelationships()) {
                    if (leadsTo(link, gone)) {
                        part.removeRelationship(link.getId());
                    }
                }
            }
        }
    }

    private static boolean leadsTo(PackageRelationship link, PackagePart part) {
        return link.getTargetURI() != null
                && link.getTargetURI()
                        .toString()
                        .equalsIgnoreCase(part.getPartName().getName());
    }

    /** Sheets and shared texts as they are: what stands there yet stands in cells that were not named. */
    private void copyParts(Path from, Path to) throws IOException {
        try (ZipFile zip = new ZipFile(from.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to))) {
            for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
                ZipEntry copy = new ZipEntry(entry.getName());
                // the same bytes whenever it is made
                copy.setTimeLocal(FIXED);
                out.putNextEntry(copy);
                try (InputStream in = zip.getInputStream(entry)) {
                    if (isOfText(entry.getName().toLowerCase(Locale.ROOT))) {
                        out.write(withoutTexts(in.readAllBytes()));
                    } else {
                        in.transferTo(out);
                    }
                }
                out.closeEntry();
            }
        }
    }

    /** What is in another encoding stays, and is told where it holds a text. */
    private byte[] withoutTexts(byte[] part) {
        String xml = new String(part, StandardCharsets.UTF_8);
        return Arrays.equals(xml.getBytes(StandardCharsets.UTF_8), part)
                ? texts.removedFrom(xml).getBytes(StandardCharsets.UTF_8)
                : part;
    }

    private static boolean isOfText(String part) {
        boolean isXml = part.endsWith(".xml") || part.endsWith(".rels") || part.endsWith(".vml");
        boolean hasCells = part.startsWith("xl/worksheets/sheet") || part.endsWith("sharedstrings.xml");
        boolean isOfTheWhole =
                part.equals("[content_types].xml") || part.endsWith("workbook.xml") || part.endsWith("styles.xml");
        return isXml && !hasCells && !isOfTheWhole;
    }
}
