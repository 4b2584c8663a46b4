package org.themonitor.pipeline.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.themonitor.pipeline.area.AreaCode;
import org.themonitor.pipeline.finding.CellAddress;
import org.themonitor.pipeline.finding.FindingCode;
import org.themonitor.pipeline.template.CoverValue;
import org.themonitor.pipeline.template.WorkbookOf;

class CoverReadingTest {
    @Test
    void readsAreaSourceAndYear() {
        CoverReading cover = CoverReading.of(
                Map.of("area", value(3, "Lao PDR"), "source", value(4, "nra"), "data_year", value(5, "2024")),
                CasualtySheet.AREAS);

        assertThat(cover.area()).contains(new AreaCode("LAO"));
        assertThat(cover.source()).contains("nra");
        assertThat(cover.dataYear()).contains(2024);
        assertThat(cover.findings()).isEmpty();
    }

    @Test
    void namesTheCellOfAnUnknownAreaAndOfNoYear() {
        CoverReading cover = CoverReading.of(
                Map.of("area", value(3, "Columbia"), "data_year", value(5, "this year")), CasualtySheet.AREAS);

        assertThat(cover.findings())
                .extracting(finding -> finding.code() + " " + finding.cell())
                .containsExactly(FindingCode.AREA_UNKNOWN_IN_COVER + " B3", FindingCode.YEAR_NOT_A_YEAR + " B5");
        assertThat(CoverReading.of(Map.of(), CasualtySheet.AREAS).findings()).isEmpty();
    }

    private static CoverValue value(int row, String text) {
        return new CoverValue("Cover", WorkbookOf.cell(new CellAddress(1, row), text));
    }
}
