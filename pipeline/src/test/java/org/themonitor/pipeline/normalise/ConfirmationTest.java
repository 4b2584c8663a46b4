package org.themonitor.pipeline.normalise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.themonitor.pipeline.finding.FindingCode.CELL_ERROR;
import static org.themonitor.pipeline.finding.FindingCode.PREFILL_UNCONFIRMED;
import static org.themonitor.pipeline.finding.FindingCode.TERM_UNKNOWN;

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

    private static ReadWorkbook read(String... rows) {
        String[] lines = new String[rows.length + 1];
        lines[0] = HEADERS;
        System.arraycopy(rows, 0, lines, 1, rows.length);
        return ReadWorkbook.of("LAO", WorkbookOf.sheet(SHEET, lines));
    }
}
