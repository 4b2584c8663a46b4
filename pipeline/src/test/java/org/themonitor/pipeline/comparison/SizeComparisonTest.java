package org.themonitor.pipeline.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.themonitor.pipeline.finding.FindingCode.CONTAMINATION_JUMPS;
import static org.themonitor.pipeline.finding.FindingCode.CONTAMINATION_OF_ANOTHER_DAY;
import static org.themonitor.pipeline.finding.FindingCode.CONTAMINATION_WHOLE_AGAIN;
import static org.themonitor.pipeline.finding.FindingCode.LAND_ABOVE_AREA;
import static org.themonitor.pipeline.finding.FindingCode.RELEASE_ABOVE_CONTAMINATION;
import static org.themonitor.pipeline.finding.FindingCode.RETAINED_ABOVE_DECLARED;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.themonitor.pipeline.sheet.ReadWorkbook;
import org.themonitor.pipeline.template.WorkbookOf;

/** Sizes and stocks of one workbook against each other (checks E8 and E10): all rows stay in use. */
class SizeComparisonTest {
    private static final String CONTAMINATION =
            "Contaminant | Province | CHA (km²) | CHA (m²) | SHA (m²) | Contaminated in all (m²) | As of";
    private static final String RELEASE = "Period | Contaminant | Kind of task | Cancelled (m²) | Reduced (m²)"
            + " | Cleared (m²) | Released in all (m²)";

    /** The cell that is named is the one that holds the number, whatever its unit. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "||10|||2023; ||100|||2024; ",
                "||10|||2023; ||101|||2024; D3",
                "||101|||2023; ||10|||2024; D3",
                "||100|||2023; ||10|||2024; ",
                "||10|||2022; ||101|||2024; ",
                "||10|||2025; ||101|||2024; D2",
                "||10|||2023; 0.000101|||||2024; ",
                "|0.00001||||2023; |0.000101||||2024; C3",
                "|||10||2023; |||101||2024; E3",
                "|||10||2023; ||101|||2024; D3",
                "||||10|2023; ||||101|2024; F3",
                "||10|91||2023; ||1011|||2024; D3",
                "||10|91||2023; ||1010|||2024; ",
                "||1|||2023; ||50||10|2024; ",
                "||0|||2023; ||101|||2024; ",
                "||10|||2023; ||101|||; ",
                "||10|||2023-11; ||101|||2024-01-31; D3",
                "X||10|||2023; ||101|||2024; ",
                "||10|||2023; X||101|||2024; ",
            })
    void aSizeStaysWithinTenTimesThatOfTheYearBefore(String one, String other, String cell) {
        ReadWorkbook read = ReadWorkbook.of(
                "LAO", WorkbookOf.sheet("Contamination", CONTAMINATION, remnants(one), remnants(other)));

        assertThat(read.found(CONTAMINATION_JUMPS))
                .isEqualTo(
                        cell == null
                                ? Stream.of().toList()
                                : Stream.of("CONTAMINATION_JUMPS Contamination " + cell)
                                        .toList());
    }

    /** Rows of one workbook add up on one day; what the latest day leaves out, and a whole that comes again, are told. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "X||10|||2024-12-31; Y||11|||2024-12-31; ",
                "X||10|||2023-12-31; Y||11|||2024-12-31; CONTAMINATION_OF_ANOTHER_DAY Contamination G2",
                "X||10|||2024-12-31; Y||11|||2024-06; CONTAMINATION_OF_ANOTHER_DAY Contamination G3",
                "||10|||2023; Y||11|||2024; CONTAMINATION_OF_ANOTHER_DAY Contamination G2",
                "X||10|||2023; X||11|||2024; ",
                "||10|||2023; ||11|||2024; ",
                "||10|||2024; ||11|||2024; CONTAMINATION_WHOLE_AGAIN Contamination D3",
                "||10|||2024; |||11||2024; ",
                "||10|||2024; X||11|||2024; ",
            })
    void partsAreOfOneDay(String one, String other, String found) {
        ReadWorkbook read = ReadWorkbook.of(
                "LAO", WorkbookOf.sheet("Contamination", CONTAMINATION, remnants(one), remnants(other)));

        assertThat(read.found(CONTAMINATION_OF_ANOTHER_DAY, CONTAMINATION_WHOLE_AGAIN))
                .isEqualTo(found == null ? List.of() : List.of(found));
    }

    /** Chad has 1,284,000 km². */
    @ParameterizedTest
    @CsvSource({"1250000, LAND_ABOVE_AREA Contamination C2", "642001, LAND_ABOVE_AREA Contamination C2", "642000,"})
    void noProvinceIsLargerThanHalfItsCountry(String size, String found) {
        ReadWorkbook read = ReadWorkbook.of(
                "TCD", WorkbookOf.sheet("Contamination", CONTAMINATION, remnants("X|" + size + "||||2024")));

        assertThat(read.found(LAND_ABOVE_AREA)).isEqualTo(found == null ? List.of() : List.of(found));
        assertThat(read.accounts())
                .containsEntry(
                        "Contamination",
                        found == null
                                ? "2 read, 1 used, 0 rejected, 1 ignored"
                                : "2 read, 0 used, 1 rejected, 1 ignored");
    }

    @Test
    void theOtherSizeIsNamedAtItsCell() {
        ReadWorkbook read = ReadWorkbook.of(
                "LAO",
                WorkbookOf.sheet(
                        "Contamination",
                        CONTAMINATION,
                        remnants("||101|||2024"),
                        remnants("|||10||2023"),
                        remnants("||77|||2023"),
                        "antipersonnel_mine|||5|||2023"));

        assertThat(read.expected(CONTAMINATION_JUMPS))
                .containsExactly("a size within ten times that of the year before, in Contamination!E3");
        assertThat(read.accounts()).containsEntry("Contamination", "5 read, 4 used, 0 rejected, 1 ignored");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2024|cluster_munition_remnant|battle_area|||100|; ",
                "2024|cluster_munition_remnant|battle_area|||100.01|; F2",
                "2024|cluster_munition_remnant|battle_area|101|||; D2",
                "2024|cluster_munition_remnant|battle_area||101||; E2",
                "2024|cluster_munition_remnant|battle_area|50|50|0.5|; F2",
                "2024|cluster_munition_remnant|battle_area|50|50||101; G2",
                "2024|cluster_munition_remnant|battle_area|500|500||99; ",
                "2025|cluster_munition_remnant|battle_area|||101|; ",
                "2023|cluster_munition_remnant|battle_area|||101|; ",
                "2024|antipersonnel_mine|battle_area|||101|; ",
                "2024|cluster_munition_remnant|battle_area||||; ",
            })
    void noMoreIsReleasedThanWasContaminatedTheYearBefore(String release, String cell) {
        ReadWorkbook read = ReadWorkbook.of(
                "LAO",
                WorkbookOf.sheet("Land release", RELEASE, release)
                        .and("Contamination", CONTAMINATION, remnants("||100|||2023")));

        assertThat(read.found(RELEASE_ABOVE_CONTAMINATION))
                .isEqualTo(
                        cell == null
                                ? Stream.of().toList()
                                : Stream.of("RELEASE_ABOVE_CONTAMINATION Land release " + cell)
                                        .toList());
        assertThat(read.expected(RELEASE_ABOVE_CONTAMINATION))
                .allMatch("no more than was contaminated the year before, in Contamination!D2"::equals);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "ccm | submunition | declared | 10 | 2023; ccm | submunition | retained | 10 | 2024; ",
                "ccm | submunition | declared | 10 | 2023; ccm | submunition | retained | 11 | 2024; D3",
                "ccm | submunition | retained | 11 | 2024; ccm | submunition | declared | 10 | 2023; D2",
                "ccm | submunition | declared | 10 | 2023; ccm | cluster_munition | retained | 11 | 2024; ",
                "ccm | submunition | declared | | 2023; ccm | submunition | retained | 11 | 2024; ",
                "ccm | submunition | declared | 10 | 2023; ccm | submunition | retained | | 2024; ",
                "ccm | submunition | declared | 10 | 2023; ccm | submunition | destroyed | 11 | 2024; ",
                "ccm | submunition | destroyed | 10 | 2023; ccm | submunition | retained | 11 | 2024; ",
            })
    void noMoreIsRetainedThanWasDeclared(String one, String other, String cell) {
        assertThat(stocks(one, other).found(RETAINED_ABOVE_DECLARED))
                .isEqualTo(
                        cell == null
                                ? Stream.of().toList()
                                : Stream.of("RETAINED_ABOVE_DECLARED Stockpiles " + cell)
                                        .toList());
    }

    @Test
    void theLargestDeclarationCounts() {
        ReadWorkbook read = stocks(
                "ccm | submunition | declared | 10 | 2022",
                "ccm | submunition | declared | 30 | 2023",
                "ccm | submunition | declared | 20 | 2024",
                "ccm | submunition | retained | 25 | 2024",
                "ccm | submunition | retained | 31 | 2025");

        assertThat(read.found(RETAINED_ABOVE_DECLARED)).containsExactly("RETAINED_ABOVE_DECLARED Stockpiles D6");
        assertThat(read.expected(RETAINED_ABOVE_DECLARED))
                .containsExactly("no more than was declared in Stockpiles!D3");
    }

    private static ReadWorkbook stocks(String... rows) {
        return ReadWorkbook.of(
                "LAO",
                WorkbookOf.sheet(
                        "Stockpiles",
                        Stream.concat(Stream.of("Treaty | Item | Event | Quantity | Date"), Stream.of(rows))
                                .toArray(String[]::new)));
    }

    private static String remnants(String rest) {
        return "cluster_munition_remnant|" + rest;
    }
}
