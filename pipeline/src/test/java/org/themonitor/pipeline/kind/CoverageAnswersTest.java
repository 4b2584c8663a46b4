package org.themonitor.pipeline.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.themonitor.pipeline.area.AreaCode;
import org.themonitor.pipeline.cell.RowContext;
import org.themonitor.pipeline.finding.CellAddress;
import org.themonitor.pipeline.finding.Finding;
import org.themonitor.pipeline.template.CoverAnswer;
import org.themonitor.pipeline.template.CoverTemplate;
import org.themonitor.pipeline.template.WorkbookOf;
import org.themonitor.pipeline.vocabulary.Vocabularies;

class CoverageAnswersTest {
    private static final Vocabularies WORDS = Vocabularies.load();
    private static final RowContext CONTEXT = new RowContext(new AreaCode("LAO"), "nra", 2025);

    private final YearsOfCasualties rows = new YearsOfCasualties();
    private final Map<String, CoverAnswer> asked = new HashMap<>();

    CoverageAnswersTest() {
        ask(CoverTemplate.YEARS_IN_FULL, 7, "");
        ask(CoverTemplate.NO_CASUALTIES, 8, "");
    }

    private void ask(String question, int row, String answer) {
        CellAddress address = new CellAddress(1, row);
        asked.put(
                question,
                new CoverAnswer(
                        "Cover",
                        address,
                        answer.isEmpty() ? Optional.empty() : Optional.of(WorkbookOf.cell(address, answer))));
    }

    private void rows(int... years) {
        for (int year : years) {
            rows.given("casualties", Map.of("incident_year", year, "people", 1));
        }
    }

    private CoverageAnswers full(String answer) {
        ask(CoverTemplate.YEARS_IN_FULL, 7, answer);
        return said();
    }

    private CoverageAnswers said() {
        return CoverageAnswers.of(asked, rows, CONTEXT, WORDS);
    }

    private static List<String> stated(CoverageAnswers said) {
        return said.statements().stream()
                .map(one -> "%s %s-%s %s".formatted(one.value(), one.firstYear(), one.lastYear(), one.cell()))
                .toList();
    }

    private static List<String> found(CoverageAnswers said) {
        return said.findings().stream().map(CoverageAnswersTest::shown).toList();
    }

    private static String shown(Finding finding) {
        String variant = finding.cause().variant();
        return finding.code() + (variant.isEmpty() ? "" : "." + variant) + " " + finding.cell();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2025 | 2025-2025",
                "2023, 2025 | 2023-2023 2025-2025",
                "2023;2024 | 2023-2024",
                "2021-2025 | 2021-2025",
                "2021–2025 | 2021-2025",
                "2021 — 2025 | 2021-2025",
                "2021−2025 | 2021-2025",
                "2021-2022, 2024-2025 | 2021-2022 2024-2025",
                "2021-2023, 2022-2024 | 2021-2024",
                "2021, 2022 and 2024. | 2021-2022 2024-2024",
                "2021, and 2024 | 2021-2021 2024-2024",
                "2021 & 2024 | 2021-2021 2024-2024",
                "2021 to 2025 | 2021-2025",
                "from 2021 to 2023 and 2025 | 2021-2023 2025-2025",
                "de 2021 à 2023 et 2025 | 2021-2023 2025-2025",
                "desde 2021 hasta 2023 y 2025 | 2021-2023 2025-2025",
                "de 2021 a 2023 e 2025 | 2021-2023 2025-2025",
                "с 2021 по 2023 и 2025 | 2021-2023 2025-2025",
                "з 2021 по 2023 та 2025 | 2021-2023 2025-2025",
                "من ٢٠٢١ إلى ٢٠٢٣ و٢٠٢٥ | 2021-2023 2025-2025",
                "٢٠٢٣، ٢٠٢٥ | 2023-2023 2025-2025",
                "۲۰۲۱-۲۰۲۵ | 2021-2025",
                "‎2021-2025‎ | 2021-2025",
                "all | 2021-2025",
                "ALL years | 2021-2025",
                "toutes | 2021-2025",
                "toutes les années | 2021-2025",
                "todos los años | 2021-2025",
                "todos os anos | 2021-2025",
                "كل السنوات | 2021-2025",
                "все годы | 2021-2025",
                "усі роки | 2021-2025",
            })
    void readsYearsClosedRangesListsAndAllInEveryLanguage(String written, String spans) {
        rows(2021, 2022, 2023, 2024, 2025);
        CoverageAnswers said = full(written);
        assertThat(found(said)).isEmpty();
        assertThat(stated(said))
                .containsExactlyElementsOf(List.of(spans.split(" ")).stream()
                        .map(span -> "full %s B7".formatted(span))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yes", "x", "2015-", "-2025", "since 2015", "from 2015", "depuis 2015", "desde 2015", "с 2015",
                        "2015 until now",
                "2015/2016", "2015-18", "25", "2025?", "2015 2016", "2025-01-01", "2025.5", "1025", "1912",
                        "2021-2023-2025",
                "not 2025", "all but 2023", "n/a", "-", "2025,-", "до 2025", "#N/A"
            })
    void anythingElseStatesNothing(String written) {
        rows(2021, 2022, 2023, 2024, 2025);
        CoverageAnswers said = full(written);
        assertThat(found(said)).containsExactly("YEARS_IN_FULL_UNREADABLE B7");
        assertThat(said.statements()).isEmpty();
    }

    @Test
    void aYearAfterTheDataYearOrARangeBackwardsStatesNothingEither() {
        rows(2025);
        assertThat(found(full("2025, 2026"))).containsExactly("YEARS_IN_FULL_UNREADABLE.after B7");
        assertThat(full("2025-2026").statements()).isEmpty();
        assertThat(found(full("2025-2021"))).containsExactly("YEARS_IN_FULL_UNREADABLE.backwards B7");
        assertThat(full("2025-2021").findings().get(0).fix()).isEqualTo("write 2021-2025");
        assertThat(full("2025, ".repeat(60)).statements()).isEmpty();
    }

    @Test
    void aYearWithoutARowIsNotGivenInFull() {
        rows(2021, 2022, 2025);
        CoverageAnswers said = full("2019-2025");
        assertThat(stated(said)).containsExactly("full 2021-2022 B7", "full 2025-2025 B7");
        assertThat(found(said)).containsExactly("YEARS_IN_FULL_WITHOUT_ROWS B7");
        assertThat(said.findings().get(0).expected())
                .isEqualTo("a row of each year given in full; of 2019-2020, 2023-2024 there is none");
        // all begins with the first row, and the years between are as silent
        assertThat(full("all").findings().get(0).expected()).contains("of 2023-2024 there is none");
    }

    @Test
    void allOfAWorkbookWithoutRowsIsTheDataYear() {
        assertThat(full("all").findings().get(0).expected()).contains("of 2025 there is none");
        rows(2026);
        assertThat(stated(full("all"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "Yes", "x", "X", "✓", "✔️", "☑", "TRUE", "oui", "sí", "sim", "نعم", "да", "так"})
    void aTickIsAKnownZeroOfTheDataYear(String written) {
        rows(2024);
        ask(CoverTemplate.NO_CASUALTIES, 8, written);
        CoverageAnswers said = full("2024-2025");
        assertThat(found(said)).isEmpty();
        assertThat(stated(said)).containsExactly("none_reported 2025-2025 B8", "full 2024-2024 B7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "non", "não", "لا", "нет", "ні", "FALSE"})
    void noIsAnAnswerAndStatesNothing(String written) {
        ask(CoverTemplate.NO_CASUALTIES, 8, written);
        assertThat(said().findings()).isEmpty();
        assertThat(said().statements()).isEmpty();
        assertThat(said().isAnswered()).isTrue();
    }

    @Test
    void rowsBeatATick() {
        rows(2025);
        ask(CoverTemplate.NO_CASUALTIES, 8, "x");
        CoverageAnswers said = full("2025");
        assertThat(found(said)).containsExactly("NO_CASUALTIES_BESIDE_ROWS B8");
        assertThat(stated(said)).containsExactly("full 2025-2025 B7");
    }

    @Test
    void soDoTotalsAttacksAndRowsThatNobodyCanRead() {
        ask(CoverTemplate.NO_CASUALTIES, 8, "x");
        rows.given("casualty_totals", Map.of("happened_on", "2025-03", "killed", 0L));
        rows.given("casualty_totals", Map.of("happened_on", "2024", "happened_until", "2024-06-30", "injured", 2L));
        rows.given("cluster_munition_attacks", Map.of("happened_on", "2025-03-01"));
        rows.refused("casualties", Map.of("incident_year", 2024));
        rows.refused("treaty_actions", Map.of());
        assertThat(stated(said())).containsExactly("none_reported 2025-2025 B8");
        rows.given("casualty_totals", Map.of("happened_on", "2024-12", "happened_until", "2026-01", "total", 3L));
        assertThat(found(said())).containsExactly("NO_CASUALTIES_BESIDE_ROWS B8");
        assertThat(found(full("2024-2025"))).containsExactly("NO_CASUALTIES_BESIDE_ROWS B8");
        YearsOfCasualties attacks = new YearsOfCasualties();
        attacks.given("cluster_munition_attacks", Map.of("happened_on", "2025-03-01", "killed", 4L));
        assertThat(CoverageAnswers.of(asked, attacks, CONTEXT, WORDS).findings())
                .isNotEmpty();
        YearsOfCasualties unread = new YearsOfCasualties();
        unread.refused("casualties", Map.of());
        assertThat(CoverageAnswers.of(asked, unread, CONTEXT, WORDS).findings()).isNotEmpty();
    }

    @Test
    void aTickThatNobodyCanReadIsAFinding() {
        ask(CoverTemplate.NO_CASUALTIES, 8, "perhaps");
        assertThat(found(said())).containsExactly("NO_CASUALTIES_UNREADABLE B8");
        assertThat(said().statements()).isEmpty();
    }

    @Test
    void askedAndNotAnsweredIsToldOnce() {
        rows(2025);
        assertThat(found(said())).containsExactly("COVERAGE_NOT_ANSWERED B7");
        assertThat(stated(said())).containsExactly("unanswered null-null B7");
        assertThat(said().isAnswered()).isFalse();
    }

    @Test
    void aCoverThatAsksNothingStatesNothing() {
        rows(2025);
        assertThat(CoverageAnswers.of(Map.of(), rows, CONTEXT, WORDS)).isEqualTo(CoverageAnswers.NOTHING);
    }
}
