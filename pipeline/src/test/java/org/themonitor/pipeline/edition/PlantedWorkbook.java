package org.themonitor.pipeline.edition;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A country workbook with invented names, telephone numbers and addresses wherever people put them: in their columns, in
 * wrong ones, in headers, notes, comments, hidden sheets, names of sheets and properties of the file.
 */
final class PlantedWorkbook {
    /** None of it may be found outside the house. */
    static final List<String> PLANTED = List.of(
            "Plantedvillage",
            "Plantednote",
            "Plantedrefusal",
            "Plantedtitle",
            "Plantedheader",
            "Plantedvictim",
            "Plantedcomment",
            "Plantedhidden",
            "Plantedsheet",
            "Plantedauthor",
            "Plantedstreet",
            "Plantedlaw",
            "Plantedsource",
            "Plantedlink",
            "Plantedstatement",
            "Plantedresolution",
            "+856 20 5550",
            "8562055501");

    private static final Object[] HEADERS = {
        "Date",
        "Year",
        "Province",
        "Place",
        "People",
        "Outcome",
        "Civilian status",
        "Age group",
        "Sex",
        "Device type",
        "Activity",
        "Note",
        "Plantedheader Xayavong"
    };

    private PlantedWorkbook() {}

    static Path write(Path file) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(Files.createFile(file))) {
            book.getProperties().getCoreProperties().setCreator("Plantedauthor");
            Sheet sheet = book.createSheet("Casualties");
            row(sheet, "Plantedtitle: list of Mr Xayavong");
            row(sheet, HEADERS);
            row(
                    sheet,
                    "",
                    2025,
                    "Plantedvillage province",
                    "Plantedvillage, 3 Plantedstreet",
                    2,
                    "killed",
                    "",
                    "",
                    "",
                    "antipersonnel mine",
                    "",
                    "Plantednote: called +856 20 5550 1234",
                    "Plantedvictim Xayavong");
            row(
                    sheet,
                    "",
                    2025,
                    "",
                    "8562055501",
                    1,
                    "injured",
                    "",
                    "",
                    "",
                    "antipersonnel mine",
                    "Plantednote",
                    "Plantednote",
                    "Plantedvictim Vong");
            row(sheet, "", 2025, "", "", "Plantedrefusal Vong", "injured");
            row(
                    sheet,
                    "",
                    2025,
                    "",
                    "",
                    1,
                    "Plantedrefusal Vong",
                    "Plantedrefusal",
                    "Plantedrefusal",
                    "Plantedrefusal");
            row(sheet, "Plantedrefusal Vong", 8562055501L, "", "", 1, "killed");
            comment(sheet, Objects.requireNonNull(sheet.getRow(2)).getCell(4));
            row(
                    book.createSheet("National legislation"),
                    "Treaty",
                    "Class",
                    "Title of the law",
                    "Enacted on",
                    "Source",
                    "Source link");
            row(
                    book.getSheet("National legislation"),
                    "Mine Ban Treaty",
                    "specific law",
                    "Plantedlaw of Mr Xayavong",
                    2011,
                    "Plantedsource Vong",
                    "javascript:plantedlink(1)");
            row(
                    book.createSheet("Interpretive statements"),
                    "Treaty",
                    "Topic",
                    "View",
                    "Date",
                    "Detail",
                    "Source",
                    "Source link");
            row(
                    book.getSheet("Interpretive statements"),
                    "Mine Ban Treaty",
                    "transit",
                    "prohibited",
                    2012,
                    "Plantedstatement of Ms Vong",
                    "Plantedsource Vong",
                    "https://plantedlink.example");
            row(book.createSheet("UNGA votes"), "Treaty", "Resolution", "Stage", "Part voted on", "Vote", "Date");
            row(
                    book.getSheet("UNGA votes"),
                    "Mine Ban Treaty",
                    "Plantedresolution of Mr Vong",
                    "plenary",
                    "whole",
                    "in favour",
                    2013);
            Sheet hidden = book.createSheet("Plantedsheet Vong");
            row(hidden, "Name", "Telephone");
            row(hidden, "Plantedhidden Vong", "+856 20 5550 9999");
            book.setSheetHidden(book.getNumberOfSheets() - 1, true);
            book.write(out);
            return file;
        }
    }

    private static void comment(Sheet sheet, Cell cell) {
        ClientAnchor anchor = sheet.getWorkbook().getCreationHelper().createClientAnchor();
        var comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        comment.setString(sheet.getWorkbook().getCreationHelper().createRichTextString("Plantedcomment Vong"));
        comment.setAuthor("Plantedauthor");
        cell.setCellComment(comment);
    }

    private static void row(Sheet sheet, Object... values) {
        Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (int column = 0; column < values.length; column++) {
            if (values[column] instanceof Number number) {
                row.createCell(column).setCellValue(number.doubleValue());
            } else if (!values[column].equals("")) {
                row.createCell(column).setCellValue(values[column].toString());
            }
        }
    }
}
