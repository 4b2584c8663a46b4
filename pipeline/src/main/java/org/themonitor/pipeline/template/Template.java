package org.themonitor.pipeline.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.themonitor.pipeline.workbook.CsvDialect;

/**
 * How one shape of workbook is recognised and read; one file in {@code templates/}.
 *
 * @param name name of the template and of its file
 * @param title what such a workbook is
 * @param language the language it is written in, {@code mul} for several
 * @param reviewedBy who reviewed the texts, by language code; a language nobody reviewed is missing
 * @param csv how it is written where it comes as CSV; empty when it never does
 * @param cover its cover sheet, empty when it has none
 * @param sheets the kinds of sheets it holds
 * @param ignoredSheets sheets that are not read, by name, with the reason
 * @param instructions what a blank workbook made from it tells whoever fills it in; empty where none is made
 * @param digest SHA-256 of the template's text
 */
public record Template(
        String name,
        String title,
        String language,
        Map<String, String> reviewedBy,
        Optional<CsvDialect> csv,
        Optional<CoverTemplate> cover,
        List<SheetTemplate> sheets,
        Map<String, String> ignoredSheets,
        Optional<Instructions> instructions,
        String digest) {
    public Template {
        reviewedBy = Map.copyOf(reviewedBy);
        sheets = List.copyOf(sheets);
        ignoredSheets = Map.copyOf(ignoredSheets);
    }

    /** The same template with other sheets, and a digest that says so. */
    public Template with(List<SheetTemplate> others, String itsDigest) {
        return new Template(
                name, title, language, reviewedBy, csv, cover, others, ignoredSheets, instructions, itsDigest);
    }

    /** Whether other sheets take values from sheets of that template, which reports nothing by itself. */
    public boolean isJoined(SheetTemplate sheet) {
        return sheets.stream().anyMatch(sheet::isJoinedBy);
    }

    /** Whether it gives a sheet that name, so that the name is nobody's own. */
    boolean givesSheet(String sheetName) {
        return sheets.stream().anyMatch(sheet -> SheetTemplate.isGiven(sheet.names(), sheetName))
                || cover.filter(c -> SheetTemplate.isGiven(c.names(), sheetName))
                        .isPresent()
                || SheetTemplate.isGiven(List.copyOf(ignoredSheets.keySet()), sheetName)
                || isOfTheBlank(sheetName);
    }

    boolean needsNoMapping(String sheetName) {
        return cover.filter(c -> c.mayBe(sheetName)).isPresent()
                || SheetTemplate.anyNameMatches(List.copyOf(ignoredSheets.keySet()), sheetName)
                || isOfTheBlank(sheetName);
    }

    /** Whether a blank workbook brings that sheet along: nobody fills it in. */
    public boolean isOfTheBlank(String sheetName) {
        return instructions.filter(told -> told.mayBe(sheetName)).isPresent();
    }
}
