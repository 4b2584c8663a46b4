package org.themonitor.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.themonitor.jobs.MonitorCall.run;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.themonitor.jobs.MonitorProcess.Ended;

/** A workbook no template knows is brought in by {@code template --from} and {@code decide} alone. */
class UnknownWorkbookTest {
    @TempDir
    Path folder;

    @Test
    void aForeignFileIsReadOnceItsListIsDecided() throws Exception {
        Path workspace = folder.resolve("workspace");
        Path file = Files.writeString(folder.resolve("liste.csv"), """
                Jahr;Ort;Folge;Geschlecht;Kampfmittel
                2025;Dorf 1;killed;female;mine antipersonnel
                2025;Dorf 2;injured;male;mine antichar
                """);
        Object[] preview = {
            "preview", file, "--area", "LAO", "--source", "agency", "--year", 2025, "--workspace", workspace
        };
        assertThat(run(preview).exitCode()).isEqualTo(3);

        Ended drafted = run("template", "--from", file, "--workspace", workspace);
        assertThat(drafted.exitCode()).as(drafted.err()).isZero();
        assertThat(drafted.out()).contains("decide FILE");
        Path list = list(workspace);
        Ended unfilled = run("decide", list, "--workspace", workspace);
        fill(list, "Template", 1, Map.of("title", "Liste of an agency", "name", "liste"));
        fill(list, "Columns", 5, Map.of("Ort", "place"));
        Ended decided = run("decide", list, "--workspace", workspace);
        Ended again = run("decide", list, "--workspace", workspace);

        assertThat(unfilled.exitCode()).isEqualTo(2);
        assertThat(unfilled.err())
                .contains("Template!B5: expected what such a workbook is; write it in English")
                .contains("Columns!F5: expected a decision about the column 'Ort'", "Nothing was written");
        assertThat(decided.exitCode()).as(decided.err()).isZero();
        assertThat(decided.out()).startsWith("decisions/templates/liste.yml: new");
        assertThat(again.out()).startsWith("decisions/templates/liste.yml: known already");
        Ended read = run(preview);
        assertThat(read.exitCode()).as(read.out()).isZero();
        assertThat(read.out()).contains("template  liste", "people in 2025: 1 injured, 1 killed");
    }

    private static Path list(Path workspace) throws Exception {
        try (Stream<Path> files = Files.walk(workspace)) {
            return files.filter(path -> path.toString().endsWith(".xlsx"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Writes into one column of the rows that hold a text. */
    private static void fill(Path list, String sheet, int column, Map<String, String> valueByText) throws Exception {
        try (InputStream in = Files.newInputStream(list);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            for (Row row : book.getSheet(sheet)) {
                for (Cell cell : row) {
                    String value = valueByText.get(cell.toString());
                    if (value != null) {
                        row.getCell(column).setCellValue(value);
                        break;
                    }
                }
            }
            try (OutputStream out = Files.newOutputStream(list)) {
                book.write(out);
            }
        }
    }
}
