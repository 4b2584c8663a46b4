package org.themonitor.pipeline.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.themonitor.pipeline.duckdb.Row;

/** Which of several prints is the current one, and what a published year then shows. */
@Tag("long")
class PrintedFiguresTest {
    private static final String HEADERS = "Scope,Area,Region,Period from,Period to,Measure,Value,Qualifier,As printed,"
            + "Vintage,Evidence,Print line,Source title,Source URL";
    private static final String REGISTER_HEADERS = "departamento,codigodanedepartamento,municipio,codigodanemunicipio,"
            + "tipoarea,sitio,ano,mes,rangoedad,grupoetnico,condicion,estado,genero,latitudcabecera,"
            + "longitudcabecera,tipoevento,Ubicación,Actividad";

    private static final String TABLES =
            "core.edition core.printed_figures core.current_printed_figures publish.casualties_by_year"
                    + " publish.late_rows";

    private Path temp;

    private final List<String> prints = new ArrayList<>(List.of(HEADERS));
    private final List<String> victims = new ArrayList<>(List.of(REGISTER_HEADERS));
    private @Nullable EditionOfWorkbooks built;

    @BeforeEach
    void folder(@TempDir Path folder) {
        temp = folder;
    }

    @AfterEach
    void close() {
        if (built != null) {
            built.close();
        }
    }

    @Test
    void aYearSortsAtItsEndAndAnUnknownDayFirst() {
        area("2014", 1, "CP 2016-01-20");
        area("2014", 2, "CP 2016 (date not shown)");
        area("2014", 3, "CP 2015-12-16");
        area("2015", 4, "CP 2016 (date not shown)");
        area("2015", 5, "CP 2017-01-04");
        print("area,AFG,,2016,2016,casualties_total,6,exact,,HRW statement April 2025,monitor_print,a,T,");
        print("area,AFG,,2016,2016,casualties_total,7,exact,,CCM ISU,monitor_print,b,T,");
        assertThat(current("2014")).isEqualTo("2 of CP 2016 (date not shown)");
        assertThat(current("2015")).isEqualTo("5 of CP 2017-01-04");
        assertThat(current("2016")).isEqualTo("6 of HRW statement April 2025");
    }

    @Test
    void labelsOfOneReportAreOneVintage() {
        world("2010", 1, "CMM 2011", "monitor_print");
        world("2010", 1, "CMM2011", "monitor_print");
        world("2010", 1, "Cluster Munition Monitor 2011", "monitor_print");
        assertThat(edition().one("select string_agg(distinct vintage, ' ') from core.printed_figures"))
                .isEqualTo("CMM2011");
        assertThat(edition().broken()).isEmpty();
    }

    @Test
    void aReportNobodyListedIsAVintageOfItsOwnAndWarned() {
        world("2010", 1, "Some other report", "monitor_print");
        assertThat(current("2010")).isEqualTo("1 of Some other report");
        assertThat(edition().broken()).containsExactly("printed_vintages_are_known");
    }

    @Test
    void theMonitorsOwnPrintGoesBeforeALaterSecondaryOne() {
        world("2013", 3457, "LM2019", "monitor_print");
        world("2013", 3456, "LM2021", "secondary");
        world("2019", 5554, "LM2020", "secondary");
        world("2019", 5853, "LM2021", "secondary");
        assertThat(current("2013")).isEqualTo("3457 of LM2019");
        assertThat(current("2019")).isEqualTo("5853 of LM2021, secondary");
    }

    @Test
    void anUnverifiedPrintIsKeptAndNeverUsed() {
        world("2020", 7, "LM2021", "unverified");
        assertThat(edition().one("select not_used from core.printed_figures")).isEqualTo("unverified");
        assertThat(edition().query("from core.current_printed_figures")).isEmpty();
        assertThat(edition().query("from publish.casualties_by_year")).isEmpty();
    }

    @Test
    void twoValuesInTheLatestVintageAreNoValueAndAWarning() {
        world("2016", 8605, "LM2017", "monitor_print");
        world("2016", 9437, "LM2018", "monitor_print");
        world("2016", 9473, "LM 2018", "monitor_print");
        Row row = edition().query("from core.current_printed_figures").get(0);
        assertThat(row.value("value")).isNull();
        assertThat(row.value("is_contradicted")).isEqualTo(true);
        assertThat(edition().broken()).containsExactly("printed_figures_do_not_contradict", "prints_of_a_report_agree");
    }

    @Test
    void aYearWithContradictingPrintsStaysBlankAndNeverFallsBackToRecords() {
        world("2016", 9437, "LM2018", "monitor_print");
        world("2016", 9473, "LM 2018", "monitor_print");
        victim("2016");
        Row year = edition().query("from publish.casualties_by_year").get(0);
        assertThat(year.text("basis") + " " + year.textOrNull("total")).isEqualTo("printed null");
        assertThat(edition().broken())
                .containsExactly(
                        "printed_figures_do_not_contradict",
                        "prints_of_a_report_agree",
                        "workbooks_hold_their_data_year");
    }

    @Test
    void equalLinesOfTwoWorkbooksDoNotAddUp() {
        print("global,,,2016,2016,casualties_total,9437,exact,,LM2018,monitor_print,1,T,");
        print("global,,,2016,2016,casualties_total,9437,exact,,LM2018,monitor_print,1,T,");
        EditionOfWorkbooks.write(temp.resolve("inbox"), "XWD/another/2024", prints);
        assertThat(edition().one("select total from publish.casualties_by_year"))
                .isEqualTo("9437");
        assertThat(edition().one("select count(*) from core.printed_figures where area is not null"))
                .isEqualTo("0");
        assertThat(edition().broken()).isEmpty();
    }

    @Test
    void seriesNeverMix() {
        area("2015", 1, "CP 2017-01-04");
        area("2015", 2, "LM2016");
        assertThat(edition().query("from core.current_printed_figures")).hasSize(2);
        assertThat(edition().query("from publish.casualties_by_year")).isEmpty();
    }

    @Test
    void aPrintThatContradictsItsOwnPartsIsWarnedAndKept() {
        print("global,,,2018,2018,casualties_killed,3059,exact,,LM2019,monitor_print,a,T,");
        print("global,,,2018,2018,casualties_injured,3837,exact,,LM2019,monitor_print,a,T,");
        print("global,,,2018,2018,casualties_unknown,0,exact,,LM2019,monitor_print,a,T,");
        print("global,,,2018,2018,casualties_total,6897,exact,,LM2019,monitor_print,a,T,");
        assertThat(edition().one("select total from publish.casualties_by_year"))
                .isEqualTo("6897");
        assertThat(edition().broken()).containsExactly("printed_parts_equal_total");
    }

    @Test
    void aFigureWithoutItsPlaceIsHeldWithAWarning() {
        print("area,,,2015,2015,casualties_total,1,exact,,LM2016,monitor_print,a,T,");
        print("global,,,2015,2015,casualties_total,,exact,,LM2016,monitor_print,b,T,");
        assertThat(edition().query("select not_used from core.printed_figures order by source_row_id"))
                .extracting(row -> row.text("not_used"))
                .containsExactly("place_missing", "value_missing");
        assertThat(edition().broken()).containsExactly("printed_figures_name_their_place");
    }

    @Test
    void partsComeFromTheLineOfTheTotalOnly() {
        print("global,,,2007,2007,casualties_killed,1401,exact,,LM2008,monitor_print,a,T,");
        print("global,,,2007,2007,casualties_total,5426,at_least,,LM2008,monitor_print,a,T,");
        print("global,,,2007,2007,casualties_total,5473,at_least,,LM2009,monitor_print,b,T,");
        Row year = edition().query("from publish.casualties_by_year").get(0);
        assertThat(year.value("killed")).isNull();
        assertThat(year.number("total")).isEqualTo(5473);
        assertThat(year.text("qualifier")).isEqualTo("at_least");
        assertThat(edition().broken()).isEmpty();
    }

    @Test
    void recordsGiveTheDataYearAndRowsOfYearsNobodyPrintedAreLate() {
        world("2013", 3457, "LM2019", "monitor_print");
        world("2024", 6279, "LM2025", "secondary");
        victim("2012");
        victim("2013");
        victim("2024");
        assertThat(edition().query("select * from publish.casualties_by_year order by year"))
                .extracting(row -> row.text("year") + " " + row.text("total") + " " + row.text("basis"))
                .containsExactly("2013 3457 printed", "2024 1 recorded");
        assertThat(edition().query("select * from publish.late_rows"))
                .extracting(row -> row.text("year") + " " + row.text("people"))
                .containsExactly("2013 1", "2012 1");
        assertThat(edition().broken()).isEmpty();
    }

    @Test
    void whileNothingIsPrintedEveryYearIsRecorded() {
        victim("2013");
        victim("2024");
        assertThat(edition().query("select distinct basis from publish.casualties_by_year"))
                .extracting(row -> row.text("basis"))
                .containsExactly("recorded");
    }

    @Test
    void anEditionReadsTheSourcesItNamesOnly() {
        world("2013", 3457, "LM2019", "monitor_print");
        victim("2012");
        assertThat(edition("monitor").query("select year from publish.casualties_by_year"))
                .extracting(row -> row.text("year"))
                .containsExactly("2013");
    }

    @Test
    void aPrintedFigureIsExplainedByItsSource() {
        print("global,,,2016,2016,casualties_total,9437,exact,,LM 2018,monitor_print,a,A title,https://example.org/a");
        FigureTrace.Explanation explained = edition().explain("casualties_by_year/2016/total");
        assertThat(explained.kind()).startsWith("printed figure");
        assertThat(explained.evidence().lines())
                .anyMatch(line -> line.contains("value 9437 ·"))
                .anyMatch(line -> line.contains("printed in LM2018: A title, https://example.org/a"));
    }

    /** What the public edition calls by a number, the internal one leads back to its cell. */
    @Test
    void aPrintIsKnownByItsNumberAndItsAddressIsOneToFollow() {
        print("global,,,2016,2016,casualties_total,9437,exact,,LM 2018,monitor_print,a,A title,javascript:alert(1)");
        assertThat(edition().one("select print || ' ' || (source_url is null) from core.printed_figures"))
                .isEqualTo("1 true");
        assertThat(edition().explain("core.printed_figures/1/value").evidence().lines())
                .anyMatch(line -> line.contains("XWD-") && line.contains("sheet"))
                .anyMatch(line -> line.contains("value 9437"));
    }

    private void area(String year, int value, String vintage) {
        print("area,Afghanistan,,%1$s,%1$s,casualties_total,%2$d,exact,,%3$s,monitor_print,%3$s,T,"
                .formatted(year, value, vintage));
    }

    private void world(String year, int value, String vintage, String evidence) {
        print("global,,,%1$s,%1$s,casualties_total,%2$d,exact,,%3$s,%4$s,%3$s %2$d,T,"
                .formatted(year, value, vintage, evidence));
    }

    private void print(String line) {
        prints.add(line);
    }

    private void victim(String year) {
        victims.add("D,1,M,2,Rural,S,%s,1,Mayor de 18 años,No,Civil,Muerto,Masculino,4.0,-74.0,Accidente por MAP,\"\",A"
                .formatted(year));
    }

    private String current(String year) {
        Row row = edition()
                .query("from core.current_printed_figures where period_to = '%s' order by coordinate".formatted(year))
                .get(0);
        return "%d of %s%s"
                .formatted(
                        row.number("value"),
                        row.text("vintage"),
                        Boolean.TRUE.equals(row.value("is_secondary")) ? ", secondary" : "");
    }

    private EditionOfWorkbooks edition(String... sources) {
        if (built == null) {
            Path inbox = temp.resolve("inbox");
            EditionOfWorkbooks.write(inbox, "XWD/monitor/2024", prints);
            EditionOfWorkbooks.write(inbox, "COL/register/2024", victims);
            built = EditionOfWorkbooks.upTo(TABLES, EditionOfWorkbooks.published(2024, sources), inbox, temp);
        }
        return built;
    }
}
