package org.themonitor.pipeline.cell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.themonitor.pipeline.BuiltIn;
import org.themonitor.pipeline.finding.FindingCode;
import org.themonitor.pipeline.sheet.CasualtySheet;
import org.themonitor.pipeline.template.WorkbookOf;

/** A vote is named by a document's symbol, and by nothing else that somebody may write. */
class SymbolReaderTest {
    @ParameterizedTest
    @CsvSource({
        "A/C.1/74/L.46, A/C.1/74/L.46",
        "a/c.1/74/l.46, A/C.1/74/L.46",
        "A/C.1/79/L.33/Rev.1, A/C.1/79/L.33/Rev.1",
        "A/RES/79/55, A/RES/79/55",
        "A/ES-11/L.1, A/ES-11/L.1",
        "A/RES/ES-11/1, A/RES/ES-11/1",
        "74/62, 74/62"
    })
    void aSymbolIsRead(String written, String symbol) {
        CasualtySheet read = read(written);

        assertThat(read.findings()).noneMatch(finding -> finding.code() == FindingCode.SYMBOL_NOT_A_SYMBOL);
        assertThat(read.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.values()).containsEntry("resolution", symbol));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Jane Doe",
                "A/JANE/DOE",
                "A/C.1",
                "CCM resolution",
                "2024-11-05",
                "+856 20 5550",
                "A/74/L.46 Jane"
            })
    void anythingElseIsTold(String written) {
        assertThat(read(written).only(FindingCode.SYMBOL_NOT_A_SYMBOL).cell()).hasToString("B2");
    }

    private static CasualtySheet read(String symbol) {
        return CasualtySheet.of(
                BuiltIn.DEFINITIONS.templates(),
                "LAO",
                2024,
                WorkbookOf.sheet(
                        "UNGA votes",
                        "Treaty | Resolution | Stage | Part voted on | Vote | Date",
                        "ccm | " + symbol + " | First Committee | whole | abstained | 2019-11-05"));
    }
}
