package org.themonitor.pipeline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.themonitor.pipeline.archive.Coordinates;
import org.themonitor.pipeline.archive.Receipt;
import org.themonitor.pipeline.finding.Cause;
import org.themonitor.pipeline.finding.CellAddress;
import org.themonitor.pipeline.finding.Finding;
import org.themonitor.pipeline.finding.FindingCode;

class FindingIdsTest {
    private static final String CONTENT = "a".repeat(64);

    @Test
    void isMadeOfContentCodeSheetAndCellAlone() {
        Finding finding = at(Cause.of(FindingCode.TERM_UNKNOWN).with("terms", "killed, injured"), "Casualties", 7);
        Finding reworded = at(Cause.of(FindingCode.TERM_UNKNOWN, "nearest").with("nearest", "dead"), "Casualties", 7);

        assertThat(first(CONTENT, "LAO", 1, finding)).isEqualTo("73f058fc8df5");
        assertThat(first(CONTENT, "KHM", 9, reworded)).isEqualTo(first(CONTENT, "LAO", 1, finding));
        assertThat(first("b".repeat(64), "LAO", 1, finding)).isNotEqualTo(first(CONTENT, "LAO", 1, finding));
        assertThat(first(CONTENT, "LAO", 1, at(finding.cause(), "Casualties", 8)))
                .isNotEqualTo(first(CONTENT, "LAO", 1, finding));
    }

    @Test
    void tellsAbsentColumnsApartInWhateverOrder() {
        Finding activity = at(Cause.of(FindingCode.HEADER_ABSENT).with("header", "Activity"), "Casualties", 1);
        Finding place = at(Cause.of(FindingCode.HEADER_ABSENT).with("header", "Place"), "Casualties", 1);
        FindingIds ids = new FindingIds(receipt(CONTENT, "LAO", 1));

        assertThat(ids.next(place)).isNotEqualTo(ids.next(activity)).isEqualTo(first(CONTENT, "LAO", 1, place));
        assertThat(ids.next(place)).isEqualTo(first(CONTENT, "LAO", 1, place) + "-2");
    }

    private static String first(String content, String area, int number, Finding finding) {
        return new FindingIds(receipt(content, area, number)).next(finding);
    }

    private static Receipt receipt(String content, String area, int number) {
        return new Receipt(
                number,
                content,
                "a.xlsx",
                new Coordinates(area, "nra", 2025),
                "2026-01-0%dT00:00:00Z".formatted(number));
    }

    private static Finding at(Cause cause, String sheet, int row) {
        return new Finding(cause, sheet, new CellAddress(2, row), "text");
    }
}
