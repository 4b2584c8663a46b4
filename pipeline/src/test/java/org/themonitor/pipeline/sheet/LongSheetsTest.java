package org.themonitor.pipeline.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.themonitor.pipeline.finding.Finding;
import org.themonitor.pipeline.finding.FindingCode;
import org.themonitor.pipeline.template.WorkbookOf;

/** Long sheets of one State, up to 20,000 rows are compared row by row, and every row that contradicts another is found. */
class LongSheetsTest {
    private static final int FEWER = 4_000;

    private static final int ROWS = 20_000;

    @Test
    void everyJumpAndEveryReleaseOfTooMuchIsFound() {
        List<String> land = new ArrayList<>(List.of("Contaminant | CHA (m²) | As of"));
        land.addAll(Collections.nCopies(ROWS / 2, "cluster_munition_remnant | 1 | 2022"));
        land.addAll(Collections.nCopies(ROWS / 2, "cluster_munition_remnant | 100 | 2023"));
        List<String> released = new ArrayList<>(List.of("Period | Contaminant | Kind of task | Cleared (m²)"));
        released.addAll(Collections.nCopies(ROWS / 2, "2024 | cluster_munition_remnant | battle_area | 101"));
        released.addAll(Collections.nCopies(ROWS / 2, "2024 | cluster_munition_remnant | battle_area | 100"));

        assertThat(codes(WorkbookOf.sheet("Contamination", lines(land)).and("Land release", lines(released))))
                .containsEntry(FindingCode.CONTAMINATION_JUMPS, ROWS / 2L)
                .containsEntry(FindingCode.RELEASE_ABOVE_CONTAMINATION, ROWS / 2L);
    }

    @Test
    void everyExtensionThatIsTooLongIsFound() {
        List<String> deadlines = new ArrayList<>(List.of("Treaty | Obligation | Event | Date | Deadline"));
        deadlines.addAll(Collections.nCopies(FEWER, "ccm | clearance | extension_granted | 2024-01-01 | 2060-01-01"));

        assertThat(codes(WorkbookOf.sheet("Deadlines and extensions", lines(deadlines))))
                .containsEntry(FindingCode.EXTENSION_AGAINST_TREATY, (long) FEWER);
    }

    @Test
    void everyActThatContradictsAnotherIsFound() {
        List<String> acts = new ArrayList<>(List.of("Treaty | Act | Date"));
        acts.addAll(Collections.nCopies(FEWER, "mbt | accession | 2026-04-01"));

        // the first of them contradicts nothing
        assertThat(codes(WorkbookOf.sheet("Treaty actions", lines(acts))))
                .containsEntry(FindingCode.ACT_AGAINST_TREATY, FEWER - 1L);
    }

    @Test
    void everyStockAboveTheDeclaredIsFound() {
        List<String> stocks = new ArrayList<>(List.of("Treaty | Item | Event | Quantity | Date"));
        stocks.addAll(Collections.nCopies(ROWS / 2, "ccm | submunition | declared | 10 | 2024"));
        stocks.addAll(Collections.nCopies(ROWS / 2, "ccm | submunition | retained | 11 | 2024"));

        assertThat(codes(WorkbookOf.sheet("Stockpiles", lines(stocks))))
                .containsEntry(FindingCode.RETAINED_ABOVE_DECLARED, ROWS / 2L);
    }

    private static Map<FindingCode, Long> codes(WorkbookOf workbook) {
        return ReadWorkbook.of("LAO", workbook).findings().stream()
                .collect(Collectors.groupingBy(Finding::code, Collectors.summingLong(Finding::count)));
    }

    private static String[] lines(List<String> lines) {
        return lines.toArray(String[]::new);
    }
}
