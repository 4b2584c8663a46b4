package org.themonitor.pipeline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The foreign shapes in sample-data, each read by its template alone. */
class ForeignShapesTest {
    private static final Path FOREIGN = Path.of("../sample-data/foreign");

    @TempDir
    private Path workspace = Path.of("");

    private final List<ForeignIntake> open = new java.util.ArrayList<>();

    @AfterEach
    void close() {
        open.forEach(ForeignIntake::close);
    }

    private ForeignIntake take(String name, String area) throws IOException {
        ForeignIntake intake = ForeignIntake.of(FOREIGN.resolve(name), area, workspace);
        open.add(intake);
        return intake;
    }

    @Test
    void victimsTakeDayPlaceAndDeviceFromTheirAccident() throws IOException {
        ForeignIntake intake = take("SYNTHETIC-imsma-victims-accidents.xlsx", "KHM");

        assertThat(intake.ask("select split_part(source_row_id, '/', 3), incident_year, incident_month, incident_day,"
                        + " place, people, outcome, sex, age_group, civilian_status, device_type, person_key,"
                        + " incident_key from staging.casualties order by row_number"))
                .containsExactly(
                        "2@Accidents!4|2024|3|5|Village 1|1|injured|male|adult|civilian|antipersonnel_mine|V-1|A-1",
                        "3@Accidents!4|2024|3|5|Village 1|1|killed|female|child|civilian|antipersonnel_mine|V-2|A-1",
                        "4@Accidents!5|2024|7|null|Village 2|1|injured|male|child|military|antivehicle_mine|V-3|A-2");
        assertThat(intake.findings())
                .containsExactly(
                        "DATE_NOT_A_DATE|Accidents|B6",
                        "JOIN_ROW_UNUSED|Accidents|A7",
                        "JOIN_ROW_MISSING|Victims|B5",
                        "JOIN_ROW_REFUSED|Victims|B6",
                        "VALUE_MISSING|Victims|B7");
        assertThat(intake.sheets()).containsExactly("Accidents|6|2|0|1|3", "Victims|7|3|3|3|1");
    }

    @Test
    void oneRowGivesACasualtyRowForEachCountAboveZero() throws IOException {
        ForeignIntake intake = take("SYNTHETIC-incidents-by-sex-and-age.xlsx", "TCD");

        assertThat(intake.ask("select split_part(source_row_id, '/', 3), row_kind, incident_month, incident_day,"
                        + " people, outcome, sex, age_group, device_type from staging.casualties order by 1"))
                .containsExactly(
                        "5#F|individual|3|25|1|killed|male|adult|antipersonnel_mine",
                        "5#J|incident|3|25|2|injured|male|adult|antipersonnel_mine",
                        "5#M|individual|3|25|1|injured|female|child|antipersonnel_mine",
                        "6#J|individual|5|13|1|injured|male|adult|antivehicle_mine",
                        "6#L|incident|5|13|3|injured|male|child|antivehicle_mine");
        assertThat(intake.findings())
                .containsExactly(
                        "CONTROL_TOTAL_DIFFERS|Incidents|N6",
                        "CONTROL_TOTAL_DIFFERS|Incidents|F10",
                        "COUNT_NOT_A_NUMBER|Incidents|J8",
                        "TOTALS_ROW|Incidents|A10",
                        "VALUE_MISSING|Incidents|F9");
        assertThat(intake.ask("select expected, shown_text from staging.findings where cell = 'F10'"))
                .containsExactly("2, the sum of the counts above|3");
        assertThat(intake.sheets()).containsExactly("Incidents|9|3|5|2|4");
        assertThat(intake.ask("select letters, header, staging_column, cells_used, cells_rejected, cells_blank,"
                        + " cells_ignored from staging.columns where letters in ('F', 'N') order by letters"))
                .containsExactly("F|Tués / Hommes|people|2|1|2|1", "N|Total|null|0|0|1|5");
    }

    @Test
    void aColumnForEachProvinceGivesARowForEachMonthAndProvince() throws IOException {
        ForeignIntake intake = take("SYNTHETIC-injured-by-month-and-province.xlsx", "SLV");

        assertThat(intake.ask("select split_part(source_row_id, '/', 3), incident_year, incident_month, admin1, people,"
                        + " outcome, row_kind from staging.casualties order by 1"))
                .containsExactly(
                        "5#B|2024|1|Provincia Ficticia A|1|injured|incident",
                        "6#C|2024|2|Provincia Ficticia B|2|injured|incident",
                        "7#B|2024|3|Provincia Ficticia A|3|injured|incident",
                        "7#C|2024|3|Provincia Ficticia B|1|injured|incident");
        assertThat(intake.findings())
                .containsExactly(
                        "CONTROL_TOTAL_DIFFERS|Heridos 2024|D7",
                        "CONTROL_TOTAL_DIFFERS|Heridos 2024|C8",
                        "TOTALS_ROW|Heridos 2024|A8");
        assertThat(intake.sheets()).containsExactly("Heridos 2024|7|3|4|0|4");
    }

    @Test
    void aReportGivesItsKilledAndItsInjured() throws IOException {
        ForeignIntake intake = take("SYNTHETIC-media-reports.xlsx", "XWD");

        assertThat(intake.ask("select split_part(source_row_id, '/', 3), area, incident_month, people,"
                        + " people_qualifier, outcome from staging.casualties order by 1"))
                .containsExactly(
                        "3#H|YEM|2|2|at_least|killed", "3#I|YEM|2|3|exact|injured", "4#I|IRQ|3|1|exact|injured");
        assertThat(intake.findings()).containsExactly("COUNT_NOT_A_NUMBER|Scan|H5", "VALUE_MISSING|Scan|C5");
        assertThat(intake.ask("select raw_text from staging.findings where cell in ('E3', 'F3', 'G3')"))
                .isEmpty();
    }

    @Test
    void tagsSayWhatColumnsHoldInAnyLanguage() throws IOException {
        ForeignIntake intake = take("SYNTHETIC-hxl-casualties.csv", "MLI");

        assertThat(intake.ask("select split_part(source_row_id, '/', 3), incident_month, admin1, people, outcome,"
                        + " device_type from staging.casualties order by 1"))
                .containsExactly(
                        "3#E|1|Région synthétique|2|killed|improvised_mine",
                        "3#F|1|Région synthétique|5|injured|improvised_mine",
                        "4#F|2|Région synthétique|1|injured|antivehicle_mine");
        assertThat(intake.findings()).contains("DATE_NOT_A_DATE|csv|A5");
        assertThat(intake.sheets()).containsExactly("csv|5|2|3|1|2");
    }

    @Test
    void aSingleTotalIsNoCasualtyRow() throws IOException {
        ForeignIntake intake = take("SYNTHETIC-agency-total.xlsx", "XWD");

        assertThat(intake.ask("select area, happened_on, happened_until, killed, injured, total, total_qualifier,"
                        + " overlaps_rows from staging.casualty_totals order by row_number"))
                .containsExactly(
                        "AGO|2024-01|2024-12|null|null|47|exact|not_known",
                        "MOZ|2024-01|2024-12|null|null|12|at_least|not_known");
        assertThat(intake.ask("select * from staging.casualties")).isEmpty();
        assertThat(intake.findings()).containsExactly("AREA_UNKNOWN|Resumo|A8");
    }

    @Test
    void aVintageWithEnglishHeadersNeedsATemplateOnly() throws IOException {
        ForeignIntake intake = take("SYNTHETIC-register-english.csv", "COL");

        assertThat(intake.ask("select incident_year, incident_month, outcome, civilian_status, age_group, sex,"
                        + " device_type from staging.casualties order by row_number"))
                .containsExactly(
                        "2014|1|injured|civilian|child|female|improvised_mine",
                        "2014|1|killed|military|adult|male|other_erw");
        assertThat(intake.findings()).containsExactly("YEAR_NOT_A_YEAR|csv|G4");
    }

    @Test
    void aVintageInLatin1WithSemicolonsNeedsATemplateOnly() throws IOException {
        ForeignIntake intake = take("SYNTHETIC-register-latin1.csv", "COL");

        assertThat(intake.ask("select admin2, incident_year, incident_month, outcome, civilian_status, age_group, sex,"
                        + " device_type from staging.casualties order by row_number"))
                .containsExactly(
                        "MONTAÑITA FICTICIA|2015|12|injured|civilian|child|female|improvised_mine",
                        "MONTAÑITA FICTICIA|2015|null|killed|military|adult|male|other_erw",
                        "MONTAÑITA FICTICIA|2016|2|killed|civilian|unknown|unknown|improvised_mine");
        assertThat(intake.findings()).isEmpty();
    }
}
