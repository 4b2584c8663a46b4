package org.themonitor.pipeline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.themonitor.pipeline.BuiltIn;
import org.themonitor.pipeline.archive.Coordinates;
import org.themonitor.pipeline.area.AreaCode;
import org.themonitor.pipeline.area.Areas;
import org.themonitor.pipeline.cell.RowContext;
import org.themonitor.pipeline.finding.CellAddress;
import org.themonitor.pipeline.finding.Finding;
import org.themonitor.pipeline.finding.FindingCode;
import org.themonitor.pipeline.finding.FindingCollector;
import org.themonitor.pipeline.template.CoverValue;
import org.themonitor.pipeline.template.MatchedWorkbook;
import org.themonitor.pipeline.workbook.CellKind;
import org.themonitor.pipeline.workbook.RawCell;

class WorkbookIdentityTest {
    private static final Areas AREAS = Areas.load();
    private static final Coordinates LAOS = new Coordinates("LAO", "nra", 2025);
    private static final RowContext SAID = new RowContext(new AreaCode("LAO"), "nra", 2025);

    private final FindingCollector findings = new FindingCollector();

    @Test
    void theCoverAloneSaysIt() {
        assertThat(context(Coordinates.NONE, "Lao PDR", "NRA", "2025")).contains(SAID);
        assertThat(findings.findings()).isEmpty();
    }

    @Test
    void thePlaceInTheInboxAloneSaysIt() {
        assertThat(context(LAOS, null, null, null)).contains(SAID);
    }

    @Test
    void bothMayAgreeInOtherWords() {
        assertThat(context(LAOS, "République démocratique populaire lao", "N.R.A.", "2025"))
                .isEmpty();
        assertThat(context(LAOS, "Lao People's Democratic Republic", "NRA", "2025.0"))
                .contains(SAID);
    }

    @Test
    void eachMayGiveAPart() {
        assertThat(context(new Coordinates(null, "nra", 2025), "Laos", null, null))
                .contains(SAID);
    }

    @Test
    void everyDisagreementIsToldAtOnce() {
        assertThat(context(LAOS, "Cambodia", "ngo", "2024")).isEmpty();
        assertThat(only(FindingCode.COORDINATES_DISAGREE).expected())
                .endsWith("the cover says KHM, ngo, 2024, the inbox LAO, nra, 2025");
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThat(context(Coordinates.NONE, "Laos", null, null)).isEmpty();
        assertThat(only(FindingCode.COORDINATES_MISSING).expected()).endsWith("missing: <source>, <year>");
        assertThat(only(FindingCode.COORDINATES_MISSING).fix()).contains("receive FILE --area AREA");
    }

    @Test
    void aFolderOfNoAreaIsNamedWithTheNearest() {
        assertThat(context(new Coordinates("COLUMBIA", "nra", 2025), null, null, null))
                .isEmpty();
        assertThat(only(FindingCode.COORDINATES_MISSING).expected())
                .endsWith("the folder says 'COLUMBIA'; is it Colombia?");
    }

    @Test
    void anUnknownAreaOnTheCoverIsNeverReplacedByTheFolder() {
        assertThat(context(LAOS, "Atlantis", "nra", "2025")).isEmpty();
        assertThat(only(FindingCode.AREA_UNKNOWN_IN_COVER).rawText()).isEqualTo("Atlantis");
    }

    @Test
    void aYearThatIsNoneOnTheCoverIsNeverReplacedByTheFolder() {
        assertThat(context(LAOS, "Laos", "nra", "last year")).isEmpty();
        assertThat(only(FindingCode.YEAR_NOT_A_YEAR).sheet()).isEqualTo("Cover");
    }

    @Test
    void aFolderHasNoAccentsAndACoverMay() {
        Coordinates folder = new Coordinates("LAO", "accion-contra-minas", 2025);
        assertThat(context(folder, "Laos", "Acción contra minas", "2025"))
                .contains(new RowContext(new AreaCode("LAO"), "accion-contra-minas", 2025));
        assertThat(findings.findings()).isEmpty();
    }

    private Optional<RowContext> context(
            Coordinates place, @Nullable String area, @Nullable String source, @Nullable String year) {
        Map<String, CoverValue> cover = new HashMap<>();
        add(cover, "area", 1, area);
        add(cover, "source", 2, source);
        add(cover, "data_year", 3, year);
        return new WorkbookIdentity(BuiltIn.DEFINITIONS, place, findings)
                .context(new MatchedWorkbook(Optional.empty(), Optional.empty(), List.of(), cover, Map.of(), List.of()))
                // what its source may speak for is asked elsewhere
                .map(said -> new RowContext(said.area(), said.source(), said.dataYear()));
    }

    private static void add(Map<String, CoverValue> cover, String name, int row, @Nullable String text) {
        if (text != null) {
            RawCell cell = new RawCell(new CellAddress(1, row), CellKind.TEXT, text, false);
            cover.put(name, new CoverValue("Cover", cell));
        }
    }

    private Finding only(FindingCode code) {
        assertThat(findings.findings()).extracting(Finding::code).containsExactly(code);
        return findings.findings().get(0);
    }
}
