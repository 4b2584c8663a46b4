package org.themonitor.pipeline.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.themonitor.pipeline.area.AreaCode;
import org.themonitor.pipeline.finding.CellAddress;
import org.themonitor.pipeline.finding.FindingCode;
import org.themonitor.pipeline.finding.Message;
import org.themonitor.pipeline.sheet.CasualtySheet;
import org.themonitor.pipeline.template.FieldType;
import org.themonitor.pipeline.template.WorkbookOf;
import org.themonitor.pipeline.vocabulary.Vocabulary;
import org.themonitor.pipeline.workbook.RawCell;

class QuantityReaderTest {
    private static final RowContext CONTEXT = new RowContext(new AreaCode("LAO"), "nra", 2024);
    private static final Vocabulary QUALIFIERS = CasualtySheet.VOCABULARIES.get("quantity_qualifier");
    private static final DateText DATES = new DateText("dmy", CasualtySheet.VOCABULARIES.get("month"));

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "land_area(m2); 57678.5; 57678.50",
                "land_area(m2); text:1 234 567; 1234567.00",
                "land_area(km2); 0.057678; 57678.00",
                "land_area(km2); 1371.1; 1371100000.00",
                "land_area(ha); 1100; 11000000.00",
                "land_area(ha); text:0.0001; 1.00",
                // a unit in the cell wins over the column's
                "land_area(km2); 12.5 km²; 12500000.00",
                "land_area(km2); 11 million m²; 11000000.00",
                "land_area(km2); 11 millones de m2; 11000000.00",
                "land_area(km2); 1 100 ha; 11000000.00",
                "land_area(m2); 1100 hectares; 11000000.00",
                "land_area(m2); 0.057678km2; 57678.00",
                "land_area(ha); 57 678 sq m; 57678.00",
                "money; 12.5; 12.50",
                "money; text:1 234.50; 1234.50",
                "money(point); text:1,234,567.89; 1234567.89",
                "money(point); text:1234.5; 1234.50",
                "money(comma); text:1.234.567,89; 1234567.89",
                "money(comma); text:1 234,5; 1234.50",
                "money(comma); text:1.234; 1234.00",
            })
    void readsExactQuantitiesInTheDeclaredUnitAndStyle(String type, String text, BigDecimal value) {
        assertThat(reader(type).read(cell(text), CONTEXT).values())
                .containsOnly(Map.entry("q", value), Map.entry("q_qualifier", "exact"));
    }

    /** What spreadsheets store for 24.18, summed up: binary arithmetic leaves a trace in the 17th digit. */
    @Test
    void forgivesTheTracesOfBinaryArithmetic() {
        assertThat(reader("land_area(km2)")
                        .read(cell("24.180000000000003"), CONTEXT)
                        .values())
                .containsEntry("q", new BigDecimal("24180000.00"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.333333333333333",
                "1,061km",
                "1061km SHA",
                "61 km",
                "5 million",
                "12,5",
                "1,234",
                "1.5-2",
                "12 acres",
                "date:2024-01-01",
                "(3)"
            })
    void refusesAreasItWouldHaveToGuessOrRound(String text) {
        assertThat(problem("land_area(km2)", text)).isEqualTo(FindingCode.NUMBER_NOT_A_NUMBER);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "money; 1,234.50",
                "money; 1.234,50",
                "money(point); 1.234",
                "money(comma); 12,345",
                "money; 12.345",
                "money(point); 1,23,456",
                "money; US$ 5",
                "money; 5 million"
            })
    void refusesAmountsWhoseStyleIsNotDeclared(String type, String text) {
        assertThat(problem(type, text)).isEqualTo(FindingCode.NUMBER_NOT_A_NUMBER);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "more than 54 800; 54800; at_least",
                "almost 1300; 1300; estimate",
                "environ 200; 200; estimate",
                "al menos 12; 12; at_least",
                "cerca de 40; 40; estimate",
                "على الأقل ٣; 3; at_least",
                "около 15; 15; estimate",
                "~20; 20; estimate",
                "200+; 200; at_least",
            })
    void readsWhatAWordSaysOfANumber(String text, long number, String qualifier) {
        assertThat(reader("count").read(cell(text), CONTEXT).values())
                .containsOnly(Map.entry("q", number), Map.entry("q_qualifier", qualifier));
    }

    @ParameterizedTest
    @CsvSource({
        "N/R, not_reported",
        "non communiqué, not_reported",
        "N/A, not_applicable",
        "Unknown, unknown",
        "desconocido, unknown",
        "неизвестно, unknown",
        "Withheld, withheld",
        "non divulgué, withheld",
        "Not yet received, not_yet_received",
        "ещё не получено, not_yet_received"
    })
    void keepsTheReasonsWhyThereIsNoNumberApart(String text, String reason) {
        assertThat(reader("count").read(cell(text), CONTEXT).values()).containsOnly(Map.entry("q_qualifier", reason));
        assertThat(reader("count").read(cell("0"), CONTEXT).values()).containsEntry("q", 0L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "minor", "at least", "unknown 3", "3-4", "38.7 million", "1.5"})
    void refusesWhatIsNoCount(String text) {
        assertThat(problem("count", text)).isEqualTo(FindingCode.COUNT_NOT_A_NUMBER);
    }

    @Test
    void refusesNegativeQuantities() {
        assertThat(problem("land_area(m2)", "-3")).isEqualTo(FindingCode.COUNT_NEGATIVE);
    }

    @ParameterizedTest
    @CsvSource({"land_area(km2), a number of km², unit", "money(comma), an amount with at most two decimals, currency"})
    void asksForNoWordWhereTheTableCannotKeepIt(String type, String expected, String without) {
        Measure measure = Measure.of(FieldType.parse(type).orElseThrow());
        QuantityReader reader = new QuantityReader("n", Optional.empty(), QUALIFIERS, measure, Brackets.NOT_SAID);

        Message message =
                reader.read(cell("a lot"), CONTEXT).problem().orElseThrow().message();

        assertThat(message.expected()).isEqualTo(expected);
        assertThat(message.fix())
                .startsWith("write digits only, without the " + without)
                .endsWith("before decimals");
    }

    @Test
    void refusesAWordWhereTheTableCannotKeepIt() {
        QuantityReader reader = new QuantityReader("n", Optional.empty(), QUALIFIERS, Measure.COUNT, Brackets.NOT_SAID);

        assertThat(reader.read(cell("at least 3"), CONTEXT).problem()).isPresent();
        assertThat(reader.read(cell("unknown"), CONTEXT).problem()).isPresent();
        assertThat(reader.read(cell("3"), CONTEXT).values()).containsOnly(Map.entry("n", 3L));
    }

    @ParameterizedTest
    @CsvSource({"2024, 2024", "text:05/2024, 2024-05", "17/05/2024, 2024-05-17", "date:2024-05-17, 2024-05-17"})
    void keepsOfADateWhatIsKnown(String text, String iso) {
        assertThat(new PartialDateReader("on", DATES, 0)
                        .read(cell(text), CONTEXT)
                        .values())
                .containsOnly(Map.entry("on", iso));
    }

    @Test
    void letsOnlyDeadlinesLieAhead() {
        RawCell cell = cell("2033-12-31");

        assertThat(new PartialDateReader("on", DATES, 0)
                        .read(cell, CONTEXT)
                        .problem()
                        .orElseThrow()
                        .code())
                .isEqualTo(FindingCode.YEAR_IN_FUTURE);
        assertThat(new PartialDateReader("on", DATES, PartialDateReader.YEARS_AHEAD)
                        .read(cell, CONTEXT)
                        .values())
                .containsOnly(Map.entry("on", "2033-12-31"));
    }

    @Test
    void wantsTheDayOfACutOff() {
        DayReader reader = new DayReader("until", DATES);

        assertThat(reader.read(cell("31/12/2024"), CONTEXT).values())
                .containsOnly(Map.entry("until", LocalDate.of(2024, 12, 31)));
        assertThat(reader.read(cell("2024-12"), CONTEXT).problem().orElseThrow().code())
                .isEqualTo(FindingCode.DATE_NOT_A_DATE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"www.example.org", "see annex", "ftp://example.org/a", "https://", "https://me:pw@example.org"})
    void keepsNoLinkThatIsNone(String text) {
        Reading reading = new LinkReader("source_url").read(cell(text), CONTEXT);

        assertThat(reading.values()).isEmpty();
        assertThat(reading.problem().orElseThrow().code()).isEqualTo(FindingCode.LINK_NOT_A_LINK);
    }

    private static FindingCode problem(String type, String text) {
        return reader(type).read(cell(text), CONTEXT).problem().orElseThrow().code();
    }

    private static QuantityReader reader(String type) {
        FieldType field = FieldType.parse(type).orElseThrow();
        Measure measure = type.equals("count") ? Measure.COUNT : Measure.of(field);
        return new QuantityReader("q", Optional.of("q_qualifier"), QUALIFIERS, measure, Brackets.NOT_SAID);
    }

    private static RawCell cell(String text) {
        return WorkbookOf.cell(new CellAddress(0, 2), text);
    }
}
