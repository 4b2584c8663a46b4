package org.themonitor.pipeline.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.themonitor.pipeline.area.AreaCode;
import org.themonitor.pipeline.finding.CellAddress;
import org.themonitor.pipeline.finding.FindingCode;
import org.themonitor.pipeline.sheet.CasualtySheet;
import org.themonitor.pipeline.template.CoverValue;
import org.themonitor.pipeline.template.WorkbookOf;
import org.themonitor.pipeline.vocabulary.Vocabularies;

class CoverReadingTest {
    private static final Vocabularies WORDS = Vocabularies.load();

    @Test
    void readsAreaSourceAndYear() {
        CoverReading cover = CoverReading.of(
                Map.of("area", value(3, "Lao PDR"), "source", value(4, "nra"), "data_year", value(5, "2024")),
                CasualtySheet.AREAS,
                WORDS);

        assertThat(cover.area()).contains(new AreaCode("LAO"));
        assertThat(cover.source()).contains("nra");
        assertThat(cover.dataYear()).contains(2024);
        assertThat(cover.findings()).isEmpty();
    }

    @Test
    void namesTheCellOfAnUnknownAreaAndOfNoYear() {
        CoverReading cover = CoverReading.of(
                Map.of("area", value(3, "Columbia"), "data_year", value(5, "this year")), CasualtySheet.AREAS, WORDS);

        assertThat(cover.findings())
                .extracting(finding -> finding.code() + " " + finding.cell())
                .containsExactly(FindingCode.AREA_UNKNOWN_IN_COVER + " B3", FindingCode.YEAR_NOT_A_YEAR + " B5");
        assertThat(CoverReading.of(Map.of(), CasualtySheet.AREAS, WORDS).findings())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-05-03", "3.5.2026", "03/05/2026", "3 May 2026", "3 de mayo de 2026", "3 мая 2026"})
    void readsTheDayItWasSent(String written) {
        CoverReading cover = CoverReading.of(Map.of("sent_on", value(6, written)), CasualtySheet.AREAS, WORDS);

        assertThat(cover.sentOn()).contains(LocalDate.of(2026, 5, 3));
        assertThat(cover.remarks()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"May 2026", "2026", "soon", "46145", "30/02/2026"})
    void aMonthIsNoDayAndKeepsNothingFromBeingFiled(String written) {
        CoverReading cover = CoverReading.of(Map.of("sent_on", value(6, written)), CasualtySheet.AREAS, WORDS);

        assertThat(cover.sentOn()).isEmpty();
        assertThat(cover.findings()).isEmpty();
        assertThat(cover.remarks())
                .extracting(finding -> finding.code() + " " + finding.cell())
                .containsExactly(FindingCode.SENT_ON_NOT_A_DAY + " B6");
    }

    private static CoverValue value(int row, String text) {
        return new CoverValue("Cover", WorkbookOf.cell(new CellAddress(1, row), text));
    }
}
