package org.themonitor.pipeline.blank;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.themonitor.pipeline.BuiltIn;
import org.themonitor.pipeline.area.AreaCode;
import org.themonitor.pipeline.area.Areas;
import org.themonitor.pipeline.finding.CellAddress;
import org.themonitor.pipeline.template.ColumnTemplate;
import org.themonitor.pipeline.template.SheetTemplate;
import org.themonitor.pipeline.template.Template;
import org.themonitor.pipeline.vocabulary.Vocabularies;

/** Blank workbooks of Laos for 2024, and where their cells are. */
final class Blanks {
    static final Vocabularies VOCABULARIES = BuiltIn.DEFINITIONS.vocabularies();
    static final Template TEMPLATE =
            BuiltIn.DEFINITIONS.templates().find(BlankWorkbooks.TEMPLATE).orElseThrow();

    /** Two lines: a title and the headers. */
    static final int FIRST_ROW = 3;

    private Blanks() {}

    static Blank blank(String language) {
        return new Blank(new AreaCode("LAO"), Optional.empty(), 2024, language, LocalDate.of(2025, 10, 15));
    }

    static Path write(String language, Standing standing, Path folder) throws IOException {
        Path file = folder.resolve("blank-" + language + ".xlsx");
        new BlankWorkbooks(TEMPLATE, VOCABULARIES, Areas.load(), standing).write(blank(language), file);
        return file;
    }

    /** What an earlier workbook said of a contaminated area and of a law. */
    static Standing before() {
        Map<String, List<Map<String, Object>>> rows = Map.of(
                "contamination",
                List.of(
                        Map.of(
                                "contaminant", "cluster_munition_remnant",
                                "happened_on", "2023-12-31",
                                "cha_m2", new java.math.BigDecimal("1234567.00"),
                                "cha_m2_qualifier", "at_least",
                                "sha_m2_qualifier", "not_reported"),
                        Map.of("contaminant", "antipersonnel_mine", "happened_on", "2023")),
                "national_legislation",
                List.of(Map.of("treaty", "ccm", "class", "in_process", "title_of_law", "Draft Law on Munitions")),
                "deadlines",
                List.of(Map.of(
                        "treaty", "ccm",
                        "obligation", "clearance",
                        "event", "extension_granted",
                        "happened_on", "2023-11",
                        "deadline_on", "2030-08-01")));
        return (table, blank) -> new Standing.Facts(rows.getOrDefault(table, List.of()), true);
    }

    static SheetTemplate sheet(String table) {
        return TEMPLATE.sheets().stream()
                .filter(sheet -> sheet.into().name().equals(table))
                .findFirst()
                .orElseThrow();
    }

    static String title(String table, String language) {
        return sheet(table).titles().getOrDefault(language, "");
    }

    /** The address of a column's cell, by its main header. */
    static String cell(String table, String header, int row) {
        List<String> headers =
                sheet(table).columns().stream().map(ColumnTemplate::header).toList();
        return new CellAddress(headers.indexOf(header), row).a1();
    }
}
