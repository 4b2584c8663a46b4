package org.themonitor.pipeline.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.themonitor.pipeline.finding.FindingCode.CELL_ERROR;
import static org.themonitor.pipeline.finding.FindingCode.PREFILL_UNCONFIRMED;
import static org.themonitor.pipeline.finding.FindingCode.TERM_UNKNOWN;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.themonitor.pipeline.template.WorkbookOf;

/** A row that a blank workbook brought along is nobody's report until its researcher stands by it. */
class ConfirmationTest {
    private static final String SHEET = "Deadlines and extensions";
    private static final String HEADERS = "Treaty | Obligation | Event | Date | Deadline | Still true? | row_id";
    private static final String ROW = "ccm | clearance | deadline_set | 2010-08-01 | 2020-08-01 | ";

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "yes | prefilled-1; used",
                "Yes | 7; used",
                "oui | prefilled-1; used",
                "no | prefilled-1; said to be no longer true",
                "no | ; said to be no longer true",
                "| prefilled-1; filled in beforehand and not confirmed",
                // a row the researcher added says so itself
                "| 7; used",
                "| ; used",
                "perhaps not | prefilled-1; rejected",
                "#N/A | prefilled-1; rejected",
            })
    void aRowIsUsedAsItsResearcherSays(String answer, String became) {
        assertThat(read(ROW + answer).became()).containsExactly(SHEET + " 1 header row", SHEET + " 2 " + became);
    }

    @Test
    void aRowThatNobodyStandsByIsTold() {
        ReadWorkbook read = read(ROW + " | prefilled-1");

        assertThat(read.found()).containsExactly("PREFILL_UNCONFIRMED " + SHEET + " F2");
        assertThat(read.expected()).containsExactly("yes or no");
        assertThat(read.findings().get(0).rawText()).isNull();
    }

    /** The word a blank workbook has there itself: nobody has answered yet. */
    @Test
    void anAnswerThatIsNoneIsTold() {
        ReadWorkbook read = read(ROW + "open | prefilled-1");

        assertThat(read.found(PREFILL_UNCONFIRMED)).containsExactly("PREFILL_UNCONFIRMED " + SHEET + " F2");
        assertThat(read.findings().get(0).rawText()).isEqualTo("open");
        assertThat(read.became()).contains(SHEET + " 2 filled in beforehand and not confirmed");
    }

    @Test
    void anAnswerThatCannotBeReadIsTold() {
        assertThat(read(ROW + "perhaps not | prefilled-1").found(TERM_UNKNOWN))
                .containsExactly("TERM_UNKNOWN " + SHEET + " F2");
        assertThat(read(ROW + "#N/A | prefilled-1").found(CELL_ERROR)).containsExactly("CELL_ERROR " + SHEET + " F2");
    }

    /** Blank workbooks have an id in every row that may be filled in. */
    @Test
    void aRowWithNothingButItsIdIsNoRow() {
        ReadWorkbook read = read(" | | | | | | 7", ROW + "yes | 8", " | | | | | | prefilled-9", " | | | | | yes | ");

        assertThat(read.became()).containsExactly(SHEET + " 1 header row", SHEET + " 3 used", SHEET + " 5 rejected");
    }

    /** "Yes" says that it is still so on the last day of the data year (2026 here); the day it was of stays beside it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "yes | prefilled-1 | 2025-12-31 | 2025-12-31; 2026-12-31; 2026-12-31; 2025-12-31",
                "yes | prefilled-1 | 2025 | ; 2026-12-31; 2026-12-31; 2025",
                "yes | prefilled-1 | 2026 | ; 2026-12-31; 2026-12-31; 2026",
                "yes | prefilled-1 | 2026-12-31 | 2026-12-31; 2026-12-31; 2026-12-31; ",
                // a new row is of the day that it says
                "| 7 | 2026-06-30 | ; 2026-06-30; ; ",
            })
    void aConfirmedSizeIsOfTheLastDayOfTheDataYear(String row, String day, String until, String before) {
        ReadWorkbook read = ReadWorkbook.of(
                "LAO",
                WorkbookOf.sheet(
                        "Contamination",
                        "Contaminant | CHA (m²) | Still true? | row_id | As of | Information until",
                        "cmr | 5 | " + row));

        assertThat(read.values())
                .extracting(
                        values -> text(values.get("happened_on")),
                        values -> text(values.get("information_until")),
                        values -> text(values.get("day_before_confirmation")))
                .containsExactly(tuple(day, until, before));
    }

    /** What happened on a day happened on that day; only how far the information reaches moves on. */
    @Test
    void aConfirmedEventKeepsItsDay() {
        ReadWorkbook read = read(ROW + "yes | prefilled-1");

        assertThat(read.values())
                .extracting(values -> values.get("happened_on"), values -> text(values.get("information_until")))
                .containsExactly(tuple("2010-08-01", "2026-12-31"));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static ReadWorkbook read(String... rows) {
        String[] lines = new String[rows.length + 1];
        lines[0] = HEADERS;
        System.arraycopy(rows, 0, lines, 1, rows.length);
        return ReadWorkbook.of("LAO", WorkbookOf.sheet(SHEET, lines));
    }
}
