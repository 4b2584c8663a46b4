package org.themonitor.pipeline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.themonitor.pipeline.workbook.XlsOf;

/** A workbook gives the same whether it is saved as .xlsx or as .xls. */
class XlsIntakeTest {
    private static final Path SAMPLES = Path.of("../sample-data");

    @TempDir
    private Path workspace = Path.of("");

    @ParameterizedTest
    @CsvSource({
        "foreign/SYNTHETIC-imsma-victims-accidents.xlsx, KHM",
        "foreign/SYNTHETIC-incidents-by-sex-and-age.xlsx, TCD",
        "foreign/SYNTHETIC-injured-by-month-and-province.xlsx, COL"
    })
    void theSameRowsAndFindingsAsTheXlsx(String sample, String area) throws Exception {
        Path xlsx = SAMPLES.resolve(sample);
        Path xls =
                XlsOf.copy(xlsx, Files.createDirectory(workspace.resolve("old")).resolve("SYNTHETIC.xls"));
        try (ForeignIntake wanted = ForeignIntake.of(xlsx, area, Files.createDirectory(workspace.resolve("a")));
                ForeignIntake found = ForeignIntake.of(xls, area, Files.createDirectory(workspace.resolve("b")))) {
            assertThat(found.ask("select file_kind, state from staging.workbooks"))
                    .containsExactly("xls|read");
            assertThat(rows(found)).isEqualTo(rows(wanted)).isNotEmpty();
            assertThat(found.findings()).isEqualTo(wanted.findings());
            assertThat(found.sheets()).isEqualTo(wanted.sheets());
        }
    }

    private static List<String> rows(ForeignIntake intake) {
        return intake.ask("select sheet, row_number, incident_year, incident_month, incident_day, people, outcome, sex,"
                + " age_group, device_type from staging.casualties order by all");
    }
}
