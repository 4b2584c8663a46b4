package org.themonitor.pipeline.template;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.themonitor.pipeline.finding.Cause;
import org.themonitor.pipeline.finding.Finding;
import org.themonitor.pipeline.finding.FindingCode;
import org.themonitor.pipeline.workbook.RawCell;
import org.themonitor.pipeline.workbook.RawRow;
import org.themonitor.pipeline.workbook.Sheet;
import org.themonitor.pipeline.workbook.UnreadableWorkbookException;
import org.themonitor.pipeline.workbook.Workbook;
import org.themonitor.pipeline.yaml.YamlFile;

/**
 * Which form of the template a blank workbook was made from, as a hidden sheet says. A workbook is read by its headers
 * whatever it says here: a difference is a note, for a header that has changed is a finding of its own.
 *
 * @param template name of the template
 * @param version what the template printed then
 */
public record BlankVersion(String template, String version) {
    /** The very hidden sheet that holds it. */
    public static final String SHEET = "_version";

    private static final String TEMPLATE = "template";
    private static final String VERSION = "version";
    private static final int DIGITS = 12;

    /** The version of a template today: changes when a blank has other sheets or columns, not with help or spellings. */
    public static BlankVersion of(Template template) {
        List<String> parts = new ArrayList<>();
        for (SheetTemplate sheet : template.sheets()) {
            parts.add(sheet.into().name());
            sheet.columns().stream()
                    // a header that editors accepted later is read, and never printed
                    .filter(column -> !column.byLanguage().isEmpty())
                    .forEach(column -> parts.add(column.header() + "|" + meaning(column)));
        }
        return new BlankVersion(template.name(), YamlFile.digest(parts).substring(0, DIGITS));
    }

    private static String meaning(ColumnTemplate column) {
        return column.read()
                .map(read -> read.to() + "|" + read.as() + "|" + read.required())
                .orElse("");
    }

    /** What to write onto the sheet, line by line. */
    public List<List<String>> lines() {
        return List.of(List.of(TEMPLATE, template), List.of(VERSION, version));
    }

    /** What a workbook says; empty for one that was not made as a blank. */
    public static Optional<BlankVersion> read(Workbook workbook) throws IOException, UnreadableWorkbookException {
        Map<String, String> said = new LinkedHashMap<>();
        for (Sheet sheet : workbook.sheets()) {
            if (sheet.name().equals(SHEET)) {
                workbook.read(sheet, row -> line(row, said));
            }
        }
        return said.containsKey(TEMPLATE) && said.containsKey(VERSION)
                ? Optional.of(new BlankVersion(said.get(TEMPLATE), said.get(VERSION)))
                : Optional.empty();
    }

    private static boolean line(RawRow row, Map<String, String> said) {
        List<RawCell> cells = row.cells();
        if (cells.size() == 2) {
            said.put(cells.get(0).text(), cells.get(1).text());
        }
        return true;
    }

    static Optional<Finding> difference(Workbook workbook, Template template)
            throws IOException, UnreadableWorkbookException {
        return read(workbook)
                .filter(said -> !said.equals(of(template)))
                .map(said -> new Finding(
                        Cause.of(FindingCode.BLANK_OF_OTHER_VERSION).with("template", template.name()),
                        null,
                        null,
                        null));
    }
}
