package org.themonitor.pipeline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.themonitor.pipeline.workbook.ForeignWorkbooks;

class JoinedSheetsTest {
    private static final String VICTIMS = """
            Victim ID|Accident ID|Outcome|Sex|Age|Civilian status|Activity
            V-1|A-1|Killed|M|34|Civilian|Farming
            """;
    private static final String ACCIDENTS =
            "Accident ID|Accident date|Province|District|Location|Latitude|Longitude|Device\n";

    @TempDir
    private Path workspace = Path.of("");

    private ForeignIntake take(String... sheets) throws IOException {
        Path file = workspace.resolve("SYNTHETIC.xlsx");
        ForeignWorkbooks.write(file, ForeignWorkbooks.sheets(sheets), List.of());
        return ForeignIntake.of(file, "KHM", workspace);
    }

    @Test
    void usesNoVictimWithoutTheSheetOfAccidents() throws IOException {
        try (ForeignIntake intake = take("Victims", VICTIMS)) {
            assertThat(intake.findings()).containsExactly("JOIN_SHEET_MISSING|Victims|null");
            assertThat(intake.sheets()).containsExactly("Victims|2|0|0|1|1");
        }
    }

    @Test
    void saysThatAccidentsAloneReportNobody() throws IOException {
        try (ForeignIntake intake = take("Accidents", ACCIDENTS + "A-1|2024|X|Y|Z|1|1|landmine\n")) {
            assertThat(intake.findings()).containsExactly("JOIN_SHEET_MISSING|Accidents|null");
        }
    }

    @Test
    void guessesNotWhichOfTwoAccidentsIsMeant() throws IOException {
        String twice = ACCIDENTS + "A-1|2023|X|Y|Z|1|1|landmine\nA-1|2024|X|Y|Z|1|1|landmine\n";
        try (ForeignIntake intake = take("Victims", VICTIMS, "Accidents", twice)) {
            assertThat(intake.findings()).containsExactly("JOIN_ROW_TWICE|Accidents|A3", "JOIN_ROW_REFUSED|Victims|B2");
            assertThat(intake.ask("select * from staging.casualties")).isEmpty();
            assertThat(intake.sheets()).containsExactly("Accidents|3|0|0|2|1", "Victims|2|0|0|1|1");
        }
    }
}
