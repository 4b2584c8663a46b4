package org.themonitor.pipeline.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.themonitor.pipeline.area.AreaCode;
import org.themonitor.pipeline.finding.Cause;
import org.themonitor.pipeline.finding.CellAddress;
import org.themonitor.pipeline.finding.FindingCode;
import org.themonitor.pipeline.sheet.CasualtySheet;
import org.themonitor.pipeline.template.ColumnUse.Mapped;
import org.themonitor.pipeline.template.FieldType;
import org.themonitor.pipeline.template.StagingTable;
import org.themonitor.pipeline.template.WorkbookOf;
import org.themonitor.pipeline.value.Spelling;
import org.themonitor.pipeline.vocabulary.Vocabulary;
import org.themonitor.pipeline.workbook.RawCell;

class FieldReaderTest {
    private static final RowContext CONTEXT = new RowContext(new AreaCode("LAO"), "nra", 2024);
    private static final Vocabulary MONTHS = CasualtySheet.VOCABULARIES.get("month");
    private static final Vocabulary QUALIFIERS = CasualtySheet.VOCABULARIES.get("people_qualifier");

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "3; 3; exact",
                "text:3; 3; exact",
                "3.0; 3; exact",
                "0; 0; exact",
                "at least 3; 3; at_least",
                "≥3; 3; at_least",
                ">= 3; 3; at_least",
                "3+; 3; at_least",
                "au moins 12; 12; at_least",
                "al menos 3; 3; at_least",
                "pelo menos 3; 3; at_least",
                "على الأقل ٣; 3; at_least",
                "не менее 3; 3; at_least",
                "щонайменше 3; 3; at_least",
                "4 or more; 4; at_least",
                "5 ou plus; 5; at_least",
                "4 o más; 4; at_least",
                "3 ou mais; 3; at_least",
                "3 أو أكثر; 3; at_least",
                "по меньшей мере 4; 4; at_least",
                "4 и более; 4; at_least",
                "4 або більше; 4; at_least",
                "c. 5; 5; estimate",
                "text:1 234; 1234; exact",
                "2147483647; 2147483647; exact",
                "10+; 10; at_least",
                "~5; 5; estimate",
                "4 ?; 4; estimate",
                "3?; 3; estimate",
                "about 10; 10; estimate",
                "environ 5; 5; estimate",
                "cerca de 5; 5; estimate",
                "más o menos 5; 5; estimate",
                "около 5; 5; estimate",
                "близько 5; 5; estimate",
                "حوالي 5; 5; estimate",
                "12*; 12; exact",
                "12 **; 12; exact",
                "text:3¹; 3; exact",
                "12 (1); 12; exact",
                "3 (a); 3; exact",
                "3†; 3; exact",
                "at least 12*; 12; at_least"
            })
    void readsCounts(String text, int people, String qualifier) {
        assertThat(counts(Brackets.NOT_SAID).read(cell(text), CONTEXT).values())
                .containsOnly(Map.entry("people", people), Map.entry("people_qualifier", qualifier));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text:1.000",
                "text:1,000",
                "text:12.000",
                "text:3①",
                "text:①3",
                "text:3½",
                "text:1'000",
                "text:1٬234",
                "text:1 23",
                "text:1,00,000",
                "text:3-4",
                "text:12%",
                "text:(3)",
                "text:3/4",
                "text:1e3",
                "2147483648",
                "2.5",
                "date:2017-10-12",
                "date:T10:30"
            })
    void refusesCountsThatCouldBeAnotherNumber(String text) {
        Reading reading = counts(Brackets.NOT_SAID).read(cell(text), CONTEXT);

        assertThat(reading.problem().orElseThrow().code()).isEqualTo(FindingCode.COUNT_NOT_A_NUMBER);
        assertThat(reading.values()).isEmpty();
    }

    private static CountReader counts(Brackets brackets) {
        return new CountReader("people", Optional.of("people_qualifier"), QUALIFIERS, brackets);
    }

    @ParameterizedTest
    @CsvSource({
        "~5, COUNT_ESTIMATED, ",
        "12*, COUNT_MARKED, ",
        "12 (1), COUNT_MARKED, ",
        "(4), COUNT_NOT_A_NUMBER, brackets",
        "[4], COUNT_NOT_A_NUMBER, brackets",
        "(at least 4), COUNT_NOT_A_NUMBER, brackets",
        "-4, COUNT_NEGATIVE, "
    })
    void tellsWhatStandsBesideACount(String text, FindingCode code, @Nullable String variant) {
        Cause told =
                counts(Brackets.NOT_SAID).read(cell(text), CONTEXT).problem().orElseThrow();

        assertThat(told.code()).isEqualTo(code);
        assertThat(told.variant()).isEqualTo(variant == null ? "" : variant);
    }

    @Test
    void readsBracketsAsTheTemplateSays() {
        assertThat(counts(Brackets.COUNT).read(cell("[4]"), CONTEXT).values()).containsEntry("people", 4);
        assertThat(counts(Brackets.LAST_YEAR).read(cell("(4)"), CONTEXT)).isEqualTo(Reading.NOTHING);
        Reading beside = counts(Brackets.LAST_YEAR).read(cell("12 (8)"), CONTEXT);
        assertThat(beside.values()).containsEntry("people", 12);
        assertThat(beside.problem()).isEmpty();
        assertThat(Brackets.of(FieldType.parse("count(brackets_last_year)").orElseThrow()))
                .isEqualTo(Brackets.LAST_YEAR);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-12-31T23:30:00+02:00, 2024, 12, 31, ",
        "2025-01-01T00:30:00.000+07:00, 2025, 1, 1, ",
        "2025-05-12T17:00:00-0300, 2025, 5, 12, ",
        "date:2025-03-04T17:00, 2025, 3, 4, TIME_IN_DATE",
        "date:2025-03-04T09:45, 2025, 3, 4, ",
        "date:2025-03-04T17:07, 2025, 3, 4, ",
        "2025-03-04T17:07:12Z, 2025, 3, 4, TIME_IN_DATE",
        "2025-03-04T00:00:00Z, 2025, 3, 4, ",
        "date:2024-12-31T08:00, 2024, 12, 31, ",
        "date:2024-12-31T17:00, , , , DATE_NOT_A_DATE",
        "2024-12-31T17:00:00Z, , , , DATE_NOT_A_DATE",
        "2024-12-31T17:00:00+00:00, , , , DATE_NOT_A_DATE",
        "2025-01-01T03:00:00.000+0000, , , , DATE_NOT_A_DATE",
        "2025-03-04T17:00:00-00:00, 2025, 3, 4, TIME_IN_DATE",
        "2025-01-01T03:10:00Z, , , , DATE_NOT_A_DATE",
        "date:2025-05, 2025, 5, , ",
        "date:2025, 2025, , , "
    })
    void aTimeOfDayDecidesNoDayThatAnotherZoneMayHaveMoved(
            String text,
            @Nullable Integer year,
            @Nullable Integer month,
            @Nullable Integer day,
            @Nullable FindingCode code) {
        Reading reading = new DateReader(
                        "incident", new DateText("", MONTHS), CasualtySheet.REFERENCE_FACTS.yearRules())
                .read(cell(text), CONTEXT);

        assertThat(reading.values().get("incident_year")).isEqualTo(year);
        assertThat(reading.values().get("incident_month")).isEqualTo(month);
        assertThat(reading.values().get("incident_day")).isEqualTo(day);
        assertThat(reading.problem().map(Cause::code)).isEqualTo(Optional.ofNullable(code));
    }

    @ParameterizedTest
    @CsvSource({
        "12/05/2567, YEAR_IN_FUTURE",
        "๑๒/๐๕/๒๕๖๗, YEAR_IN_FUTURE",
        "1402-02-22, DATE_NOT_A_DATE",
        "۱۴۰۲/۰۲/۲۲, DATE_NOT_A_DATE",
        "1445, DATE_NOT_A_DATE",
        "text:45658, DATE_NOT_A_DATE",
        "45658, DATE_NOT_A_DATE",
        "12/05/17, DATE_NOT_A_DATE",
        "60, DATE_NOT_A_DATE"
    })
    void saysWhatYearsOfOtherCalendarsAndBareDayNumbersAre(String text, FindingCode code) {
        Reading reading = new DateReader(
                        "incident", new DateText("dmy", MONTHS), CasualtySheet.REFERENCE_FACTS.yearRules())
                .read(cell(text), CONTEXT);

        assertThat(reading.problem().orElseThrow().code()).isEqualTo(code);
    }

    @Test
    void refusesAtLeastWhereTheTableCannotKeepIt() {
        CountReader reader = new CountReader("states", Optional.empty(), QUALIFIERS, Brackets.NOT_SAID);

        assertThat(reader.read(cell("at least 3"), CONTEXT)
                        .problem()
                        .orElseThrow()
                        .code())
                .isEqualTo(FindingCode.COUNT_NOT_A_NUMBER);
        assertThat(reader.read(cell("3"), CONTEXT).values()).containsOnly(Map.entry("states", 3));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "dmy; 12/05/2017; 2017-5-12",
                "mdy; 05/12/2017; 2017-5-12",
                "ymd; 2017/05/12; 2017-5-12",
                "''; 25/05/2017; 2017-5-25",
                "''; 05/25/2017; 2017-5-25",
                "''; 05.05.2017; 2017-5-5",
                "''; 12.12.2017; 2017-12-12",
                "''; 13.12.2017; 2017-12-13",
                "''; 12.13.2017; 2017-12-13",
                "dmy; 1940-01-01; 1940-1-1",
                "dmy; 2025; 2025-null-null",
                "dmy; 2017-05-12; 2017-5-12",
                "dmy; date:2017-05-12; 2017-5-12",
                "dmy; date:2017-05-12T10:30:00; 2017-5-12",
                "dmy; 2017; 2017-null-null",
                "dmy; 2017-05; 2017-5-null",
                "dmy; 05/2017; 2017-5-null",
                "''; 12 May 2017; 2017-5-12",
                "''; May 12, 2017; 2017-5-12",
                "''; 12th of May 2017; 2017-5-12",
                "''; 1er août 2017; 2017-8-1",
                "''; 12 de mayo de 2017; 2017-5-12",
                "''; março de 2017; 2017-3-null",
                "''; 12 мая 2017 г.; 2017-5-12",
                "''; ١٢ مايو ٢٠١٧; 2017-5-12",
                "''; 3 كانون الثاني 2017; 2017-1-3",
                "''; 12 травня 2017 року; 2017-5-12",
                "''; 12-May-2017; 2017-5-12",
                "dmy; ۱۲/۰۵/۲۰۱۷; 2017-5-12",
                "dmy; १२/०५/२०१७; 2017-5-12",
                "''; 12\u00A0mai\u202F2017; 2017-5-12",
                "dmy; \u200F12\u200F/05/2017; 2017-5-12",
                "dmy; 31/12/2016-01/01/2017; 2016-null-null",
                "dmy; 2016-12/2017-01; 2016-null-null",
                "dmy; 31 December 2016 or 1 January 2017; 2016-null-null",
                "dmy; 2016-12-30 – 2017-01-02; 2016-null-null",
            })
    void readsDates(String order, String text, String expected) {
        Map<String, Object> values = new DateReader(
                        "incident", new DateText(order, MONTHS), CasualtySheet.REFERENCE_FACTS.yearRules())
                .read(cell(text), CONTEXT)
                .values();

        assertThat(values.get("incident_year") + "-" + values.get("incident_month") + "-" + values.get("incident_day"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"05/06/2017", "12/11/2017", "11/12/2017"})
    void refusesToGuessDayAndMonth(String text) {
        Reading reading = new DateReader(
                        "incident", new DateText("", MONTHS), CasualtySheet.REFERENCE_FACTS.yearRules())
                .read(cell(text), CONTEXT);

        assertThat(reading.problem().orElseThrow().code()).isEqualTo(FindingCode.DATE_AMBIGUOUS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "May",
                "12 May",
                "2017-13-01",
                "12-14 May 2017",
                "2016-2017",
                "30/11/2016-01/01/2017",
                "31/12/2015-01/01/2017",
                "31/12/2016-01/02/2017",
                "yesterday",
                "date:10:30:00",
                "1899-01-01",
                "1939-12-31"
            })
    void refusesWhatIsNoDate(String text) {
        Reading reading = new DateReader(
                        "incident", new DateText("dmy", MONTHS), CasualtySheet.REFERENCE_FACTS.yearRules())
                .read(cell(text), CONTEXT);

        assertThat(reading.problem().orElseThrow().code()).isEqualTo(FindingCode.DATE_NOT_A_DATE);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "12, 12",
        "text:03, 3",
        "enero, 1",
        "Févr., 2",
        "МАРТА, 3",
        "أبريل, 4",
        "dezembro, 12",
        "12.0, 12"
    })
    void readsMonths(String text, int month) {
        assertThat(new MonthReader("incident_month", MONTHS)
                        .read(cell(text), CONTEXT)
                        .values())
                .containsOnly(Map.entry("incident_month", month));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "13", "Ramadan", "date:2017-05-01"})
    void refusesWhatIsNoMonth(String text) {
        Reading reading = new MonthReader("incident_month", MONTHS).read(cell(text), CONTEXT);

        assertThat(reading.problem().orElseThrow().code()).isEqualTo(FindingCode.MONTH_NOT_A_MONTH);
    }

    @ParameterizedTest
    @CsvSource({
        "17, child", "18, adult", "0.5, child", "5-10, child", "18-25, adult", "18 à 25 ans, adult", "<18, child",
        "< 18, child", ">18, adult", "18+, adult", "≥18, adult", "12 años, child", "30 лет, adult", "١٢ سنة, child",
        "Menor de 18 años, child", "Mayor de 18 años, adult", "14-17 years, child", "17 y, child",
    })
    void readsAges(String text, String group) {
        Reading reading = age().read(cell(text), CONTEXT);

        assertThat(reading.problem()).isEmpty();
        assertThat(reading.values()).containsOnly(Map.entry("age_group", group));
    }

    @ParameterizedTest
    @ValueSource(strings = {"15-19", "<25", "15+", ">16", "<=18", "15 a 24 años"})
    void takesBandsAcrossEighteenAsUnknown(String text) {
        Reading reading = age().read(cell(text), CONTEXT);

        assertThat(reading.values()).containsOnly(Map.entry("age_group", "unknown"));
        assertThat(reading.problem().orElseThrow().code()).isEqualTo(FindingCode.AGE_BAND_ACROSS_18);
    }

    @ParameterizedTest
    @ValueSource(strings = {"~30", "1985", "19-15", "young", "date:2017-12-10", "-5"})
    void refusesWhatIsNoAge(String text) {
        assertThat(age().read(cell(text), CONTEXT).problem().orElseThrow().code())
                .isEqualTo(FindingCode.TERM_UNKNOWN);
    }

    @Test
    void prefersTheColumnsOwnTerms() {
        TermReader reader = new TermReader(
                "sex",
                CasualtySheet.VOCABULARIES.get("sex"),
                Map.of(Spelling.of("M"), "female", Spelling.of("H"), "male"));

        assertThat(reader.read(cell("m"), CONTEXT).values()).containsEntry("sex", "female");
        assertThat(reader.read(cell("Mujer"), CONTEXT).values()).containsEntry("sex", "female");
    }

    @Test
    void readsAreasByNameAndNamesTheNearest() {
        AreaReader reader = new AreaReader("area", CasualtySheet.AREAS);

        assertThat(reader.read(cell("Colombia"), CONTEXT).values()).containsEntry("area", "COL");
        Cause problem = reader.read(cell("Columbia"), CONTEXT).problem().orElseThrow();
        assertThat(problem.code()).isEqualTo(FindingCode.AREA_UNKNOWN);
        assertThat(problem.message().fix()).containsIgnoringCase("'colombia'");
    }

    @Test
    void readsNumbersWithAPointOnly() {
        NumberReader reader = new NumberReader("amount");

        assertThat(reader.read(cell("12.50"), CONTEXT).values()).containsEntry("amount", new BigDecimal("12.50"));
        for (String text : new String[] {"1,234", "12 km", "date:2017-01-01", "1.2.3"}) {
            assertThat(reader.read(cell(text), CONTEXT).problem().orElseThrow().code())
                    .isEqualTo(FindingCode.NUMBER_NOT_A_NUMBER);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "count(dot); text:2.014; 2014",
                "count(dot); text:1.002.014; 1002014",
                "count(comma); text:2,014; 2014",
                "count(dot); 2014; 2014",
                "count(dot); text:14; 14",
                "count(comma); text:14; 14"
            })
    void readsThousandsPartedAsTheTemplateSays(String as, String text, int people) {
        assertThat(people(as).read(cell(text), CONTEXT).values()).containsEntry("people", people);
    }

    /** A number of a spreadsheet has its own point, and a group of thousands has three digits. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "count(dot); 2.014",
                "count(dot); text:2,014",
                "count(comma); text:2.014",
                "count(dot); text:2.01",
                "count(dot); text:2014.5",
                "count(dot); text:12.3456",
                "count; text:2.014"
            })
    void readsNoOtherPointsAsThousands(String as, String text) {
        assertThat(people(as).read(cell(text), CONTEXT).problem().orElseThrow().code())
                .isEqualTo(FindingCode.COUNT_NOT_A_NUMBER);
    }

    /** What a blank cell says is the same however numbers are written and however often it is asked. */
    @Test
    void aBlankSaysWhatItsColumnSays() {
        FieldReader outcome = reader("outcome", "term(outcome)");

        assertThat(outcome.blank().values()).containsEntry("outcome", "unknown");
        assertThat(outcome.blank().problem().orElseThrow().code()).isEqualTo(FindingCode.OUTCOME_BLANK);
        assertThat(outcome.blank().problem().orElseThrow().message().expected()).contains("killed, injured");
        assertThat(people("count(dot)").blank().values()).isEmpty();
    }

    /** A reading that is remembered is the same object; where the row stands in another area it is another. */
    @Test
    void readsATextThatComesAgainOnce() {
        FieldReader reader = new RememberingReader(new TextReader("place"));
        RawCell longest = cell("x".repeat(60));
        RawCell longer = cell("x".repeat(61));

        Reading first = reader.read(longest, CONTEXT);
        assertThat(first).isEqualTo(Reading.of("place", longest.text()));
        assertThat(reader.read(longest, CONTEXT)).isSameAs(first);
        assertThat(reader.read(longest, CONTEXT.in(new AreaCode("COL")))).isNotSameAs(first);
        assertThat(reader.read(longer, CONTEXT)).isNotSameAs(reader.read(longer, CONTEXT));
        assertThat(reader.read(longer, CONTEXT)).isEqualTo(Reading.of("place", longer.text()));
    }

    @Test
    void remembersNoMoreThanItsMostTexts() {
        FieldReader reader = new RememberingReader(new TextReader("place"));

        IntStream.range(0, 1_999).forEach(number -> reader.read(cell("text " + number), CONTEXT));
        Reading last = reader.read(cell("text 1999"), CONTEXT);
        Reading beyond = reader.read(cell("text 2000"), CONTEXT);

        assertThat(reader.read(cell("text 1999"), CONTEXT)).isSameAs(last);
        assertThat(reader.read(cell("text 2000"), CONTEXT)).isNotSameAs(beyond).isEqualTo(beyond);
    }

    private static FieldReader people(String as) {
        return reader("people", as);
    }

    private static FieldReader reader(String to, String as) {
        return new FieldReaders(
                        CasualtySheet.VOCABULARIES, CasualtySheet.AREAS, CasualtySheet.REFERENCE_FACTS.yearRules())
                .of(
                        new Mapped(to, FieldType.parse(as).orElseThrow(), false, false, Map.of()),
                        StagingTable.find("casualties").orElseThrow());
    }

    private static AgeReader age() {
        return new AgeReader(new TermReader("age_group", CasualtySheet.VOCABULARIES.get("age_group"), Map.of()));
    }

    private static RawCell cell(String text) {
        return WorkbookOf.cell(new CellAddress(0, 2), text);
    }
}
