package org.themonitor.pipeline.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FindingCollectorTest {
    @Test
    void groupsWhatRepeatsAndKeepsTheNumber() {
        FindingCollector collector = new FindingCollector();
        for (int row = 2; row <= 121; row++) {
            collector.add(finding(FindingCode.TERM_UNKNOWN, row));
        }
        collector.add(finding(FindingCode.COUNT_NEGATIVE, 7));

        List<Finding> findings = collector.findings();

        assertThat(findings).hasSize(52);
        assertThat(findings.get(50).cell()).isNull();
        assertThat(findings.get(50).rawText()).isNull();
        assertThat(findings.get(50).fix()).isEqualTo("70 more of this kind on the sheet, the last at D121: do it");
        assertThat(collector.counts())
                .containsEntry(FindingCode.TERM_UNKNOWN, 120)
                .containsEntry(FindingCode.COUNT_NEGATIVE, 1);
    }

    private static Finding finding(FindingCode code, int row) {
        return new Finding(code, "Casualties", new CellAddress(3, row), "expected", "do it", "raw");
    }
}
