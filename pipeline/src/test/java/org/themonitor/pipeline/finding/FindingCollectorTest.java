package org.themonitor.pipeline.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FindingCollectorTest {
    private final FindingCollector collector = new FindingCollector();

    @Test
    void isOneFindingForOneCauseInAColumn() {
        for (int row : new int[] {5, 9, 10, 11, 14}) {
            collector.add(finding(FindingCode.DATE_NOT_A_DATE, 2, row, "soon"));
        }

        assertThat(collector.findings()).hasSize(1);
        Finding finding = collector.findings().get(0);
        assertThat(finding.count()).isEqualTo(5);
        assertThat(finding.cell()).hasToString("C5");
        assertThat(finding.cells()).isEqualTo("C5, C9:C11, C14");
        assertThat(finding.rawText()).isEqualTo("soon");
    }

    @Test
    void keepsOtherColumnsSheetsCodesAndWordsApart() {
        collector.add(finding(FindingCode.TERM_UNKNOWN, 2, 5, "dead"));
        collector.add(finding(FindingCode.TERM_UNKNOWN, 2, 6, "gone"));
        collector.add(finding(FindingCode.TERM_UNKNOWN, 3, 5, "dead"));
        collector.add(finding(FindingCode.TERM_UNKNOWN, 2, 7, "dead"));
        collector.add(finding(FindingCode.CELL_ERROR, 2, 5, "dead"));
        collector.add(new Finding(Cause.of(FindingCode.TERM_UNKNOWN), "Other", new CellAddress(2, 5), "dead"));

        assertThat(collector.findings())
                .extracting(finding -> finding.sheet() + " " + finding.cells() + " " + finding.rawText())
                .containsExactly("Data C5, C7 dead", "Data C6 gone", "Data D5 dead", "Data C5 dead", "Other C5 dead");
    }

    /** "2 ou 3" is not shown under the text of another cell. */
    @Test
    void ofTwoTextsEachStandsAtItsOwnCells() {
        collector.add(finding(FindingCode.COUNT_NOT_A_NUMBER, 2, 5, "beaucoup"));
        collector.add(finding(FindingCode.COUNT_NOT_A_NUMBER, 2, 6, "2 ou 3"));
        collector.add(finding(FindingCode.COUNT_NOT_A_NUMBER, 2, 7, "beaucoup"));

        assertThat(collector.findings())
                .extracting(finding -> finding.cells() + " " + finding.rawText())
                .containsExactly("C5, C7 beaucoup", "C6 2 ou 3");
    }

    @Test
    void nothingInARefusedRowIsSaidToBeUsed() {
        collector.refused("Data", 5);
        collector.add(finding(FindingCode.TERM_UNKNOWN, 2, 5, "gone"));
        collector.add(finding(FindingCode.LINK_NOT_A_LINK, 3, 5, "www"));
        collector.add(finding(FindingCode.LINK_NOT_A_LINK, 3, 6, "www"));
        collector.add(finding(FindingCode.ROW_HIDDEN, 0, 5, "x"));

        assertThat(collector.findings())
                .extracting(finding -> finding.cells() + " " + finding.severity())
                .containsExactly("C5 BLOCKS_ROW", "D5 ROW_NOT_USED", "D6 WARNING", "A5 WARNING");
    }

    @Test
    void staysSmallWhateverComesIn() {
        for (int row = 2; row <= 500_001; row++) {
            collector.add(finding(FindingCode.TERM_UNKNOWN, row % 2, row, "word " + row));
        }

        List<Finding> findings = collector.findings();
        assertThat(findings).hasSize(FindingCollector.CAUSES + 2);
        assertThat(findings.stream().mapToInt(Finding::count).sum()).isEqualTo(500_000);
        Finding rest = findings.get(FindingCollector.CAUSES);
        assertThat(rest.cell()).hasToString("A502");
        assertThat(rest.count()).isEqualTo(249_750);
        assertThat(rest.rawText()).isNull();
        assertThat(CellRanges.addresses(String.valueOf(rest.cells()))).hasSize(CellRanges.KEPT);
    }

    @Test
    void staysSmallOverAllColumnsToo() {
        for (int column = 0; column < 16_384; column++) {
            collector.add(finding(FindingCode.CELL_WITHOUT_HEADER, column, 2, "x"));
        }

        assertThat(collector.findings()).hasSize(2 * FindingCollector.CAUSES + 1);
        assertThat(collector.findings().stream().mapToInt(Finding::count).sum()).isEqualTo(16_384);
    }

    @Test
    void readsItsRangesBack() {
        assertThat(CellRanges.addresses("C5, C9:C11, AA14")).containsExactly("C5", "C9", "C10", "C11", "AA14");
        assertThat(CellRanges.addresses("C5 C9")).containsExactly("C5", "C9");
    }

    private static Finding finding(FindingCode code, int column, int row, String text) {
        return new Finding(Cause.of(code), "Data", new CellAddress(column, row), text);
    }
}
