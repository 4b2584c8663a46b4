package org.themonitor.pipeline.cell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.themonitor.pipeline.area.AreaCode;
import org.themonitor.pipeline.finding.CellAddress;
import org.themonitor.pipeline.finding.FindingCode;
import org.themonitor.pipeline.workbook.CellKind;
import org.themonitor.pipeline.workbook.RawCell;

class IdentifierReaderTest {
    private static Reading read(CellKind kind, String text) {
        RawCell cell = new RawCell(new CellAddress(0, 1), kind, text, false);
        return new IdentifierReader("person_key").read(cell, new RowContext(new AreaCode("LAO"), "nra", 2024));
    }

    @ParameterizedTest
    @CsvSource({
        "V-17, V-17",
        "v-17, v-17",
        "17, 17",
        "2024/0017, 2024/0017",
        "LAO.VIC_2024-0017, LAO.VIC_2024-0017",
        "П-3, П-3",
        "١٧, 17",
        "A123456789012345678901234567890123456789, A123456789012345678901234567890123456789",
        "3f2504e0-4f89-41d3-9a0c-0305e82c3301, 3f2504e0-4f89-41d3-9a0c-0305e82c3301"
    })
    void takesShortCodesWithADigit(String written, String code) {
        assertThat(read(CellKind.TEXT, written)).isEqualTo(Reading.of("person_key", code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Jane Doe",
                "Jane Doe 2",
                "unknown",
                "Alexandrina2",
                "jane7@example.org",
                "+49 30 1234567",
                "+4930123456",
                "0301234567",
                "030-123-4567",
                "1990-05-12",
                "12/05/1990",
                "198005121234",
                "12345-678901",
                "A1234567890123456789012345678901234567890"
            })
    void leavesOutWhatMayNameAPerson(String written) {
        Reading reading = read(CellKind.TEXT, written);

        assertThat(reading.values()).isEmpty();
        assertThat(reading.problem().orElseThrow().code()).isEqualTo(FindingCode.IDENTIFIER_NOT_A_CODE);
    }

    @ParameterizedTest
    @ValueSource(strings = "1990-05")
    void neverTakesADay(String written) {
        assertThat(read(CellKind.DATE, written).values()).isEmpty();
        assertThat(read(CellKind.TEXT, written).values()).isNotEmpty();
    }
}
