package org.themonitor.pipeline.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.themonitor.pipeline.BuiltIn;

/** A filled list, small: what is wrong is told line by line and all at once; days are read as people write them. */
class ListDecisionsTest {
    private static final String HEADER =
            "source|area|incident_year|record_kind|held_as|decision|reason_code|reason|author|decided_on";
    private static final String LAOS = "nra|LAO|2025|casualties|undecided_source_overlap|";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void everyBadLineIsNamedAtItsRow() throws Exception {
        List<String> problems = take(
                        LAOS + "include|other|one|me|2026-05-01",
                        LAOS + "exclude|other|two|me|2026-05-01",
                        "icrc|TCD|2025|casualties|undecided_source_overlap|include|other|three|me|soon",
                        "icrc|YEM|2025|casualties|undecided_source_overlap|include|because||me|2026-05-01")
                .problems();

        assertThat(problems)
                .anyMatch(
                        problem -> problem.startsWith("held_casualties!3: this decision is decided in line 2 already"))
                .anyMatch(problem -> problem.startsWith("held_casualties!J4 (decided_on)"))
                .anyMatch(problem -> problem.startsWith("held_casualties!G5 (reason_code)"))
                .anyMatch(problem -> problem.startsWith("held_casualties!H5 (reason)"))
                .hasSize(4);
        assertThat(folder.resolve("decisions/lm2026/inclusions.yml")).doesNotExist();
    }

    @Test
    void aDayMayBeWrittenAsInAWorkbook() throws Exception {
        assertThat(take(LAOS + "include|other|one|me|13.05.2026").problems()).isEmpty();

        assertThat(folder.resolve("decisions/lm2026/inclusions.yml")).content().contains("decided_on: \"2026-05-13\"");
    }

    private ListDecisions.Outcome take(String... lines) throws Exception {
        Path decisions = Files.createDirectories(folder.resolve("decisions"));
        return ListDecisions.take(list(lines), BuiltIn.DEFINITIONS, decisions, folder.resolve("vault.duckdb"));
    }

    private Path list(String... lines) throws Exception {
        Path file = folder.resolve("list.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet list = workbook.createSheet("held_casualties");
            fill(list.createRow(0), HEADER);
            for (int row = 0; row < lines.length; row++) {
                fill(list.createRow(row + 1), lines[row]);
            }
            Sheet about = workbook.createSheet("about");
            fill(about.createRow(0), "held_casualties");
            fill(about.createRow(1), "lm2026");
            fill(about.createRow(2), "1");
            workbook.write(out);
        }
        return file;
    }

    private static void fill(Row row, String cells) {
        String[] values = cells.split("\\|", -1);
        for (int column = 0; column < values.length; column++) {
            row.createCell(column).setCellValue(values[column]);
        }
    }
}
