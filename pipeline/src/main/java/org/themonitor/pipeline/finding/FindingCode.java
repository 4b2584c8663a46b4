package org.themonitor.pipeline.finding;

/** Stable codes of findings; a code is never reused for another meaning. */
public enum FindingCode {
    FILE_NOT_A_WORKBOOK(Severity.BLOCKS_WORKBOOK, Responsibility.RESEARCHER),
    FILE_DAMAGED(Severity.BLOCKS_WORKBOOK, Responsibility.RESEARCHER),
    FILE_EXCEEDS_LIMIT(Severity.BLOCKS_WORKBOOK, Responsibility.RESEARCHER),
    FILE_PASSWORD_PROTECTED(Severity.BLOCKS_WORKBOOK, Responsibility.RESEARCHER),
    FILE_KIND_NOT_READ(Severity.BLOCKS_WORKBOOK, Responsibility.RESEARCHER),
    FILE_WRONG_ENCODING(Severity.BLOCKS_WORKBOOK, Responsibility.RESEARCHER),
    FILE_NOT_READ_BY_FAULT(Severity.BLOCKS_WORKBOOK, Responsibility.DATA_TEAM),
    TEMPLATE_NOT_RECOGNISED(Severity.BLOCKS_WORKBOOK, Responsibility.DATA_TEAM),
    COORDINATES_MISSING(Severity.BLOCKS_WORKBOOK, Responsibility.DATA_TEAM),
    COORDINATES_DISAGREE(Severity.BLOCKS_WORKBOOK, Responsibility.DATA_TEAM),
    AREA_UNKNOWN_IN_COVER(Severity.BLOCKS_WORKBOOK, Responsibility.RESEARCHER),
    SENT_ON_NOT_A_DAY(Severity.WARNING, Responsibility.RESEARCHER),
    YEARS_IN_FULL_UNREADABLE(Severity.WARNING, Responsibility.RESEARCHER),
    YEARS_IN_FULL_WITHOUT_ROWS(Severity.WARNING, Responsibility.RESEARCHER),
    NO_CASUALTIES_UNREADABLE(Severity.WARNING, Responsibility.RESEARCHER),
    NO_CASUALTIES_BESIDE_ROWS(Severity.WARNING, Responsibility.RESEARCHER),
    COVERAGE_NOT_ANSWERED(Severity.WARNING, Responsibility.RESEARCHER),
    BLANK_NOT_FILLED_IN(Severity.WARNING, Responsibility.RESEARCHER),
    TEMPLATE_AMBIGUOUS(Severity.BLOCKS_WORKBOOK, Responsibility.DATA_TEAM),
    LABEL_UNKNOWN(Severity.WARNING, Responsibility.RESEARCHER),
    SHEET_NOT_MAPPED(Severity.WARNING, Responsibility.DATA_TEAM),
    SHEET_RENAMED(Severity.NOTE, Responsibility.RESEARCHER),
    SHEET_MISSING(Severity.WARNING, Responsibility.RESEARCHER),
    SHEET_HIDDEN(Severity.WARNING, Responsibility.RESEARCHER),
    SHEET_PART_UNKNOWN(Severity.WARNING, Responsibility.RESEARCHER),
    HEADER_UNKNOWN(Severity.WARNING, Responsibility.DATA_TEAM),
    SOURCE_MAY_NOT_SPEAK(Severity.BLOCKS_SHEET, Responsibility.RESEARCHER),
    HEADER_TWICE(Severity.BLOCKS_SHEET, Responsibility.RESEARCHER),
    HEADER_MISSING(Severity.BLOCKS_SHEET, Responsibility.RESEARCHER),
    TABLE_BELOW(Severity.NOTE, Responsibility.RESEARCHER),
    TABLE_BELOW_UNCLEAR(Severity.BLOCKS_ROW, Responsibility.RESEARCHER),
    HEADER_ABSENT(Severity.WARNING, Responsibility.RESEARCHER),
    CELL_WITHOUT_HEADER(Severity.WARNING, Responsibility.RESEARCHER),
    ROW_HIDDEN(Severity.WARNING, Responsibility.RESEARCHER),
    COLUMN_HIDDEN(Severity.WARNING, Responsibility.RESEARCHER),
    CELLS_MERGED(Severity.WARNING, Responsibility.RESEARCHER),
    ROW_STRUCK_THROUGH(Severity.BLOCKS_ROW, Responsibility.RESEARCHER),
    ROW_ON_ANOTHER_SHEET(Severity.BLOCKS_ROW, Responsibility.RESEARCHER),
    ROW_PERHAPS_TWICE(Severity.WARNING, Responsibility.RESEARCHER),
    ROW_REJECTED_BY_SENDER(Severity.BLOCKS_ROW, Responsibility.RESEARCHER),
    CELL_ERROR(Severity.BLOCKS_ROW, Responsibility.RESEARCHER),
    FORMULA_WITHOUT_VALUE(Severity.BLOCKS_ROW, Responsibility.RESEARCHER),
    VALUE_MISSING(Severity.BLOCKS_ROW, Responsibility.RESEARCHER),
    COUNT_NOT_A_NUMBER(Severity.BLOCKS_ROW, Responsibility.RESEARCHER),
    COUNT_ESTIMATED(Severity.WARNING, Responsibility.RESEARCHER),
    COUNT_MARKED(Severity.NOTE, Responsibility.RESEARCHER),
    COUNT_NEGATIVE(Severity.BLOCKS_ROW, Responsibility.RESEARCHER),
    COUNT_ABOVE_LIMIT(Severity.BLOCKS_ROW, Responsibility.RESEARCHER),
    YEAR_NOT_A_YEAR(Severity.BLOCKS_ROW, Responsibility.RESEARCHER),
    YEAR_IN_FUTURE(Severity.BLOCKS_ROW, Responsibility.RESEARCHER),
    ROW_AFTER_DATA_YEAR(Severity.NOTE, Responsibility.RESEARCHER),
    MONTH_NOT_A_MONTH(Severity.BLOCKS_ROW, Responsibility.RESEARCHER),
    DATE_NOT_A_DATE(Severity.BLOCKS_ROW, Responsibility.RESEARCHER),
    TIME_IN_DATE(Severity.WARNING, Responsibility.RESEARCHER),
    DATE_AMBIGUOUS(Severity.BLOCKS_ROW, Responsibility.RESEARCHER),
    DATE_DISAGREES(Severity.BLOCKS_ROW, Responsibility.RESEARCHER),
    NUMBER_NOT_A_NUMBER(Severity.BLOCKS_ROW, Responsibility.RESEARCHER),
    VALUE_DISAGREES(Severity.BLOCKS_ROW, Responsibility.RESEARCHER),
    LINK_NOT_A_LINK(Severity.WARNING, Responsibility.RESEARCHER),
    SYMBOL_NOT_A_SYMBOL(Severity.BLOCKS_ROW, Responsibility.RESEARCHER),
    IDENTIFIER_NOT_A_CODE(Severity.WARNING, Responsibility.RESEARCHER),
    AREA_UNKNOWN(Severity.BLOCKS_ROW, Responsibility.RESEARCHER),
    AREA_NOT_OF_ITS_SOURCE(Severity.BLOCKS_ROW, Responsibility.RESEARCHER),
    TERM_UNKNOWN(Severity.BLOCKS_ROW, Responsibility.RESEARCHER),
    WORD_UNKNOWN(Severity.WARNING, Responsibility.RESEARCHER),
    ACTIVATION_UNREADABLE(Severity.WARNING, Responsibility.RESEARCHER),
    DESCRIPTION_UNREADABLE(Severity.WARNING, Responsibility.RESEARCHER),
    OUTCOME_BLANK(Severity.WARNING, Responsibility.RESEARCHER),
    AGE_BAND_ACROSS_18(Severity.NOTE, Responsibility.RESEARCHER),
    TOTALS_ROW(Severity.NOTE, Responsibility.RESEARCHER),
    CONTROL_TOTAL_DIFFERS(Severity.WARNING, Responsibility.RESEARCHER),
    COLUMN_PROBABLY_SHIFTED(Severity.BLOCKS_SHEET, Responsibility.RESEARCHER),
    JOIN_SHEET_MISSING(Severity.BLOCKS_SHEET, Responsibility.RESEARCHER),
    JOIN_ROW_MISSING(Severity.BLOCKS_ROW, Responsibility.RESEARCHER),
    JOIN_ROW_TWICE(Severity.BLOCKS_ROW, Responsibility.RESEARCHER),
    JOIN_ROW_REFUSED(Severity.BLOCKS_ROW, Responsibility.RESEARCHER),
    JOIN_ROW_UNUSED(Severity.NOTE, Responsibility.RESEARCHER),
    ACT_DIFFERS_FROM_DEPOSITARY(Severity.WARNING, Responsibility.RESEARCHER),
    ACT_NOT_WITH_DEPOSITARY(Severity.WARNING, Responsibility.RESEARCHER),
    ACT_NOT_YET_LISTED(Severity.NOTE, Responsibility.DATA_TEAM),
    ACT_AGAINST_TREATY(Severity.WARNING, Responsibility.RESEARCHER),
    DEADLINE_DIFFERS_FROM_TREATY(Severity.WARNING, Responsibility.RESEARCHER),
    EXTENSION_AGAINST_TREATY(Severity.WARNING, Responsibility.RESEARCHER),
    EXTENSION_STEP_MISSING(Severity.WARNING, Responsibility.RESEARCHER),
    COMPLETED_BEFORE_IN_FORCE(Severity.WARNING, Responsibility.RESEARCHER),
    RETAINED_ABOVE_DECLARED(Severity.WARNING, Responsibility.RESEARCHER),
    CONTAMINATION_JUMPS(Severity.WARNING, Responsibility.RESEARCHER),
    CONTAMINATION_OF_ANOTHER_DAY(Severity.WARNING, Responsibility.RESEARCHER),
    CONTAMINATION_WHOLE_AGAIN(Severity.WARNING, Responsibility.RESEARCHER),
    LAND_ABOVE_AREA(Severity.BLOCKS_ROW, Responsibility.RESEARCHER),
    RELEASE_ABOVE_CONTAMINATION(Severity.WARNING, Responsibility.RESEARCHER),
    PREFILL_UNCONFIRMED(Severity.NOTE, Responsibility.RESEARCHER),
    BLANK_OF_OTHER_VERSION(Severity.NOTE, Responsibility.DATA_TEAM);

    private final Severity severity;
    private final Responsibility responsibility;

    FindingCode(Severity severity, Responsibility responsibility) {
        this.severity = severity;
        this.responsibility = responsibility;
    }

    public Severity severity() {
        return severity;
    }

    /** Whether what it is found in is not used. */
    public boolean refuses() {
        return severity().refuses();
    }

    public Responsibility responsibility() {
        return responsibility;
    }
}
