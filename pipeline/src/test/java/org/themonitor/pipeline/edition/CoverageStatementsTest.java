package org.themonitor.pipeline.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.themonitor.pipeline.duckdb.Warehouse;

/** What covers say of casualties, from the workbook to the edition. */
class CoverageStatementsTest {
    private static final String ROW = "2025|2|killed|civilian|adult|male|mine|";

    @TempDir
    Path folder;

    private List<String> stated(SmallEdition edition) throws Exception {
        edition.intake();
        return edition.ask("select number, record_kind, said_by, value, first_year, last_year, sheet, cell"
                + " from staging.coverage_statements order by receipt, number");
    }

    private List<String> found(SmallEdition edition) throws Exception {
        edition.intake();
        try (Warehouse vault = Warehouse.openReadOnly(edition.vault(), 1)) {
            return vault
                    .query(
                            "select code, cell from staging.findings where code similar to '.*(FULL|NO_CAS|COVERAGE|BLANK).*'"
                                    + " order by receipt, number")
                    .stream()
                    .map(row -> row.text("code") + " " + row.textOrNull("cell"))
                    .toList();
        }
    }

    @Test
    void anAnswerStandsBesideItsCell() throws Exception {
        SmallEdition edition = new SmallEdition(folder);
        edition.workbookOf(
                "LAO",
                "nra",
                "# Cover",
                "Area|Laos",
                "Casualties: years given in full|2025||write 2024 here",
                "No casualties known in this year|",
                "# Casualties",
                SmallEdition.HEADERS,
                ROW);
        assertThat(stated(edition)).containsExactly("1 casualties cover full 2025 2025 Cover B2");
        assertThat(found(edition)).isEmpty();
    }

    @Test
    void whatIsSuggestedBehindAnEmptyCellIsNoAnswer() throws Exception {
        SmallEdition edition = new SmallEdition(folder);
        edition.workbookOf(
                "LAO",
                "nra",
                "# Cover",
                "Area|Laos",
                "Casualties: years given in full||for example 2025",
                "No casualties known in this year||yes",
                "# Casualties",
                SmallEdition.HEADERS,
                ROW);
        assertThat(stated(edition)).containsExactly("1 casualties cover unanswered null null Cover B2");
        assertThat(found(edition)).containsExactly("COVERAGE_NOT_ANSWERED B2");
    }

    @Test
    void aTickWithoutARowIsAReport() throws Exception {
        SmallEdition edition = new SmallEdition(folder);
        edition.workbookOf(
                "LAO",
                "nra",
                "# Couverture",
                "Pays|Laos",
                "Aucune victime connue cette année|oui",
                "# Victimes",
                "Année|Nombre de personnes|Issue|Date de l'incident",
                "# _version",
                "template|country-workbook",
                "version|000000000000");
        assertThat(stated(edition)).containsExactly("1 casualties cover none_reported 2025 2025 Couverture B2");
        assertThat(found(edition)).containsExactly("BLANK_OF_OTHER_VERSION null");
    }

    @Test
    void aWorkbookThatDoesNotAskIsReadAsBefore() throws Exception {
        SmallEdition edition = new SmallEdition(folder);
        edition.workbookOf("LAO", "nra", "# Cover", "Area|Laos", "# Casualties", SmallEdition.HEADERS, ROW);
        assertThat(stated(edition)).isEmpty();
        assertThat(found(edition)).isEmpty();
    }

    @Test
    void aSourceThatMayNotSpeakOfCasualtiesStatesNothing() throws Exception {
        SmallEdition edition = new SmallEdition(folder);
        edition.decide("sources.yml", "source: nra, speaks_for: own_area, kinds: land_release");
        edition.workbookOf(
                "LAO",
                "nra",
                "# Cover",
                "Area|Laos",
                "No casualties known in this year|yes",
                "# Casualties",
                SmallEdition.HEADERS,
                ROW);
        assertThat(stated(edition)).isEmpty();
    }
}
