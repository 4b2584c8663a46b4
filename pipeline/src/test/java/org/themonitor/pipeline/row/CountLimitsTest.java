package org.themonitor.pipeline.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.themonitor.pipeline.finding.FindingCode;
import org.themonitor.pipeline.sheet.CasualtySheet;
import org.themonitor.pipeline.template.StagingTable;

class CountLimitsTest {
    /** A new column that counts starts with a line in limits.yml. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "casualties",
                "casualty_totals",
                "cluster_munition_attacks",
                "contamination",
                "deadlines",
                "land_release",
                "mine_action_support",
                "printed_figures",
                "risk_education",
                "stockpiles"
            })
    void everyCountHasALimit(String name) {
        StagingTable table = StagingTable.find(name).orElseThrow();
        assertThat(table.columns().stream()
                        .filter(column -> column.type().matches("bigint|decimal.*")
                                || column.name().equals("people"))
                        .filter(column -> CountLimits.BUILT_IN
                                .below(name, column.name(), new BigDecimal("1e16"), Map.of())
                                .isEmpty()))
                .isEmpty();
    }

    @Test
    void theLimitItselfIsNotAboveIt() {
        assertThat(CountLimits.BUILT_IN.below("casualties", "people", 10_000, Map.of()))
                .isEmpty();
        assertThat(CountLimits.BUILT_IN.below("casualties", "people", 10_001, Map.of()))
                .contains(new BigDecimal(10_000));
        assertThat(CountLimits.BUILT_IN.below("casualties", "place", "10001", Map.of()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "land_release, antipersonnel_mines_destroyed",
        "risk_education, men",
        "casualty_totals, killed",
        "cluster_munition_attacks, attacks",
        "deadlines, request_number"
    })
    void aTelephoneNumberIsAbove(String table, String column) {
        assertThat(CountLimits.BUILT_IN.below(table, column, 771_055_501L, Map.of()))
                .isPresent();
    }

    @Test
    void aRowOfCasualtiesIsHeld() {
        CasualtySheet held =
                CasualtySheet.of("12/05/2024 | 2024 | X | A | 771055501 | Killed | Civilian | 17 | Female");

        assertThat(held.only(FindingCode.COUNT_ABOVE_LIMIT).cell()).hasToString("E2");
        assertThat(held.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.values())
                        .containsEntry("held_as", "above_limit")
                        .containsEntry("people", 771_055_501));
    }
}
