package org.themonitor.pipeline.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.themonitor.pipeline.duckdb.RelationName;
import org.themonitor.pipeline.duckdb.Warehouse;
import org.themonitor.pipeline.reference.Reference;
import org.themonitor.pipeline.sql.ModelRunner;

/** Which rows may be the same people, which are, and what becomes of them; the tables concerned are made anew each time. */
@Tag("long")
class RowMatchingTest {
    private static final List<RelationName> ASKED = Stream.of(
                    "core.casualties", "core.duplicate_candidates", "core.suspect_values", "marts.casualty_figures")
            .map(RelationName::of)
            .toList();
    private static final String TOTAL = "select coalesce(sum(people), 0) from core.casualties";
    private static final String OPEN = "select string_agg(source_row_id || '=' || other_row_id, ' '"
            + " order by source_row_id, other_row_id) from core.duplicate_candidates where decision is null";

    private static final Warehouse WAREHOUSE = Warehouse.inMemory(1);

    @BeforeAll
    static void build() {
        ModelRunner runner = ModelRunner.ofRows(WAREHOUSE, Editions.DEFINITIONS.sql(), EditionBuild.computations());
        runner.createSchema();
        runner.createStaging();
        ReferenceTables.load(WAREHOUSE, Reference.shipped());
        WAREHOUSE.setVariable("edition", "lm2026");
        WAREHOUSE.setVariable("data_year", 2025);
        for (Edition.Topic topic : Edition.Topic.values()) {
            WAREHOUSE.setVariable("as_of_" + topic.code(), LocalDate.of(2026, 2, 3));
        }
        for (String source : List.of("a", "b", "c")) {
            WAREHOUSE.execute(
                    "insert into intake.receipts values (?, 1, 'hash', 'a.csv', 'COL', ?, 2025, null)", source, source);
            WAREHOUSE.execute(
                    "insert into staging.workbooks by name select ? as receipt, 'key' as intake_key, 'csv' as file_kind,"
                            + " 'a' as template, 'COL' as area, ? as source, 2025 as data_year, 'read' as state,"
                            + " false as is_synthetic",
                    source,
                    source);
            WAREHOUSE.execute(
                    "insert into staging.sheets by name select ? as receipt, 'csv' as sheet, 'casualties' as record_kind,"
                            + " 9 as rows_filled, 9 as rows_used, 9 as rows_given, 0 as rows_rejected, 0 as rows_ignored",
                    source);
            WAREHOUSE.execute(
                    "insert into decisions.source_use by name select ? as number, 'COL' as area, 'casualties' as"
                            + " record_kind, ? as source, ? as use, 'overlap' as reason_code, 'because' as reason,"
                            + " 'A. Editor' as author, date '2026-05-01' as decided_on, 'f' as file, 1 as line",
                    source.charAt(0) - 'a' + 1,
                    source,
                    source.equals("b") ? "primary" : "supplement");
        }
        runner.run(() -> false, made -> {});
    }

    @AfterAll
    static void close() {
        WAREHOUSE.close();
    }

    @BeforeEach
    void empty() {
        WAREHOUSE.execute("delete from staging.casualties");
        WAREHOUSE.execute("delete from decisions.matches");
        WAREHOUSE.execute("delete from decisions.verdicts");
    }

    /** A row: number, then values of columns, {@code outcome=killed}; source a has rows a/csv/1 and so on. */
    private static void row(String source, int number, String... values) {
        WAREHOUSE.execute(
                "insert into staging.casualties by name select ? || '/csv/' || ? as source_row_id, ? as receipt,"
                        + " 'csv' as sheet, ? as row_number, 'key-' || ? as row_key, 'COL' as area,"
                        + " 'individual' as row_kind, 2025 as incident_year, 5 as incident_month, 10 as incident_day,"
                        + " 1 as people, 'exact' as people_qualifier, 'killed' as outcome, 'civilian' as"
                        + " civilian_status, 'adult' as age_group, 'male' as sex, 'improvised_mine' as device_type,"
                        + " 'Norte' as admin1",
                source,
                number,
                source,
                number,
                number);
        for (String value : values) {
            String[] parts = value.split("=", 2);
            WAREHOUSE.execute(
                    "update staging.casualties set %s = ? where source_row_id = ?".formatted(parts[0]),
                    parts[1].isEmpty() ? null : parts[1],
                    source + "/csv/" + number);
        }
    }

    private static void decide(int number, String row, String other, String decision) {
        WAREHOUSE.execute(
                "insert into decisions.matches by name select ? as number, ? as source_row_id, ? as other_row_id, ? as"
                        + " decision, 'overlap' as reason_code, 'because' as reason, 'A. Editor' as author,"
                        + " date '2026-05-01' as decided_on, 'lm2026/matches.yml' as file, ? as line",
                number,
                row,
                other,
                decision,
                number);
    }

    /** Makes anew what the tests ask and all that it stands on. */
    private static void make() {
        ModelRunner.ofRows(WAREHOUSE, Editions.DEFINITIONS.sql().upTo(ASKED), EditionBuild.computations())
                .run(() -> false, made -> {});
    }

    /** The first value, "none" where there is no row or no value. */
    private static String one(String query) {
        return WAREHOUSE.query(query).stream()
                .map(row -> String.valueOf(Objects.requireNonNullElse(
                        row.values().values().iterator().next(), "none")))
                .findFirst()
                .orElse("none");
    }

    @Test
    void rowsOfOneSourceAreNeverMergedHoweverEqual() {
        for (int number = 1; number <= 5; number++) {
            row("a", number);
        }
        make();
        assertThat(one(TOTAL)).isEqualTo("5");
        assertThat(one(OPEN)).isEqualTo("none");
    }

    @Test
    void equalRowsOfTwoSourcesBothCountUntilSomebodyDecides() {
        row("a", 1);
        row("b", 1);
        make();
        assertThat(one(TOTAL)).isEqualTo("2");
        assertThat(one("select score || ' ' || people || ' ' || explanation from core.duplicate_candidates"))
                .isEqualTo("95 1 same day; same first-level unit; device improvised_mine; outcome killed; people 1;"
                        + " age group adult; sex male; civilian status civilian");
        assertThat(one("select explanation from core.duplicate_candidates")).doesNotContainIgnoringCase("norte");

        decide(1, "b/csv/1", "a/csv/1", "merge");
        make();
        assertThat(one(TOTAL)).isEqualTo("1");
        // the primary source's row stays
        assertThat(one("select source_row_id from core.casualties")).isEqualTo("b/csv/1");
        assertThat(
                        one(
                                "select not_counted || ' ' || merged_into from core.casualty_rows where not_counted is not null"))
                .isEqualTo("merged_into_another_row b/csv/1");
        assertThat(one("select decision || ' ' || match from core.duplicate_candidates"))
                .isEqualTo("merge 1");

        WAREHOUSE.execute("delete from decisions.matches");
        decide(1, "a/csv/1", "b/csv/1", "distinct");
        make();
        assertThat(one(TOTAL)).isEqualTo("2");
        assertThat(one(OPEN)).isEqualTo("none");
    }

    @Test
    void whatRowsSayDifferentlyStaysOpen() {
        row("a", 1, "people=5", "outcome=killed", "row_kind=incident", "device_type=antipersonnel_mine", "sex=unknown");
        row("b", 1, "people=3", "outcome=injured", "row_kind=incident", "age_group=child");
        decide(1, "a/csv/1", "b/csv/1", "merge");
        make();
        assertThat(one("select people || ' ' || people_qualifier || ' ' || outcome || ' ' || age_group || ' ' || sex"
                        + " || ' ' || device_type from core.casualties"))
                .isEqualTo("3 at_least unknown unknown male mine_unspecified");
        assertThat(one("select people_min || '-' || people_max || ' killed ' || killed_min || '-' || killed_max"
                        + " || ' injured ' || injured_min || '-' || injured_max || ': ' || differences"
                        + " from core.merged_casualties"))
                .isEqualTo(
                        "3-5 killed 0-5 injured 0-3: people 3 / 5; outcome injured / killed; age group adult / child;"
                                + " sex male / unknown; device antipersonnel_mine / improvised_mine");
        assertThat(one("select sum(people) || ' ' || bool_or(is_at_least) from marts.casualty_figures"))
                .isEqualTo("3 true");
    }

    @Test
    void aNumberOfThePersonThatRepeatsIsOnePerson() {
        row("a", 1, "person_key=V-17");
        row("a", 2, "person_key=V-17", "outcome=unknown");
        row("a", 3, "person_key=V-17", "incident_day=11");
        row("a", 4, "person_key=0");
        row("a", 5, "person_key=0");
        row("b", 1, "person_key=V-17", "device_type=submunition");
        make();
        // another day is another accident, 0 is no number, and source b has numbers of its own
        assertThat(one(TOTAL)).isEqualTo("5");
        assertThat(one("select outcome from core.casualties where source_row_id = 'a/csv/1'"))
                .isEqualTo("killed");
        decide(1, "a/csv/1", "a/csv/2", "distinct");
        make();
        assertThat(one(TOTAL)).isEqualTo("6");
    }

    @Test
    void anEqualExternalIdIsOnePersonAcrossSourcesOnly() {
        row("a", 1, "external_id=register-44");
        row("a", 2, "external_id=register-45");
        row("a", 3, "external_id=register-45");
        row("b", 1, "external_id=register-44", "incident_day=");
        make();
        assertThat(one(TOTAL)).isEqualTo("3");
        assertThat(one("select string_agg(basis || ' ' || source_row_id, ' ') from core.row_matches"))
                .isEqualTo("external_id a/csv/1");
    }

    /** Of two bare numbers nobody knows that one register gave both; {@code register-0} stands for none. */
    @ParameterizedTest
    @CsvSource({"44, 2", "register-0, 2", "register-44, 1", "سجل-44, 1"})
    void anExternalIdNamesItsRegister(String id, String people) {
        row("a", 1, "external_id=" + id);
        row("b", 1, "external_id=" + id);
        make();
        assertThat(one(TOTAL)).isEqualTo(people);
    }

    @Test
    void threeReportsOfOnePersonAreOneGroup() {
        row("a", 1);
        row("b", 1);
        row("c", 1);
        decide(1, "a/csv/1", "c/csv/1", "merge");
        decide(2, "c/csv/1", "b/csv/1", "merge");
        make();
        assertThat(one(TOTAL)).isEqualTo("1");
        assertThat(one(OPEN)).isEqualTo("none");
    }

    @Test
    void aRowThatIsNotCountedTakesNothingFromTheOther() {
        row("a", 1);
        row("b", 1, "device_type=cluster_munition");
        decide(1, "a/csv/1", "b/csv/1", "merge");
        make();
        assertThat(one("select source_row_id || ' ' || device_type from core.casualties"))
                .isEqualTo("a/csv/1 improvised_mine");
    }

    @Test
    void equalRowsArePairedOneByOneAndTheNextOnesFollow() {
        row("a", 1);
        row("a", 2);
        row("b", 1);
        row("b", 2, "age_group=unknown");
        make();
        assertThat(one(OPEN)).isEqualTo("a/csv/1=b/csv/1 a/csv/1=b/csv/2 a/csv/2=b/csv/1");
        decide(1, "a/csv/1", "b/csv/1", "merge");
        make();
        assertThat(one(OPEN)).isEqualTo("a/csv/2=b/csv/2");
        assertThat(one(TOTAL)).isEqualTo("3");
    }

    @ParameterizedTest
    @CsvSource({
        "incident_day=12,               18 20 15 15, same first-level unit",
        "incident_day=13,               none, none",
        "incident_day=,                 8 20 15 15, the day is missing",
        "device_type=unknown_device,    30 20 8 15, device improvised_mine / unknown_device",
        "device_type=submunition,       none, none",
        "outcome=injured,               30 20 15 0, outcome killed / injured",
        "outcome=unknown,               30 20 15 8, outcome killed / unknown",
        "admin1=NORTÉ,                  30 20 15 15, same first-level unit",
        "admin1=Norte d,                30 15 15 15, similar names",
        "admin1=Sur,                    none, none",
        "admin1=,                       30 0 15 15, place not compared",
    })
    void candidatesAreNearInTimeAndPlaceAndAgree(String difference, String scores, String told) {
        row("a", 1);
        row("b", 1, difference);
        make();
        assertThat(one("select date_score || ' ' || place_score || ' ' || device_score || ' ' || outcome_score"
                        + " from core.duplicate_candidates"))
                .isEqualTo(scores);
        assertThat(one("select explanation from core.duplicate_candidates")).contains(told);
    }

    @ParameterizedTest
    @CsvSource({"6.2, 25", "6.5, 15", "6.7, none"})
    void coordinatesDecideWhereUnitsDiffer(String latitude, String score) {
        row("a", 1, "latitude=6.20", "longitude=-75.1");
        row("b", 1, "admin1=Sur", "latitude=" + latitude, "longitude=-75,1");
        make();
        assertThat(one("select place_score from core.duplicate_candidates")).isEqualTo(score);
    }

    @Test
    void daysOfTwoYearsAreCompared() {
        row("a", 1, "incident_year=2024", "incident_month=12", "incident_day=31");
        row("b", 1, "incident_year=2025", "incident_month=1", "incident_day=1");
        make();
        assertThat(one(OPEN)).isEqualTo("a/csv/1=b/csv/1");
    }

    @ParameterizedTest
    @CsvSource({
        "incident_year=2026,  date_outside_the_years",
        "incident_year=1900,  date_outside_the_years",
        "people=21,           more_than_20_in_an_incident",
        "latitude=51.5,       place_outside_the_area",
        "latitude=-75.1,      none",
        "people=20,           none",
    })
    void impossibleValuesAreFoundAndAVerdictHoldsUntilTheyChange(String value, String suspicion) {
        row("a", 1, "latitude=6.2", "longitude=-75.1", value);
        if (value.equals("latitude=-75.1")) {
            row("a", 1 + 1, "latitude=", "longitude=");
            WAREHOUSE.execute("update staging.casualties set longitude = null");
        }
        make();
        assertThat(one("select string_agg(suspicion, ' ') from core.suspect_values"))
                .isEqualTo(suspicion);
        if (suspicion.equals("none")) {
            return;
        }
        WAREHOUSE.execute("insert into decisions.verdicts by name select suspicion, subject, fingerprint,"
                + " 'accepted' as verdict, 'other' as reason_code, 'because' as reason, 'A. Editor' as author,"
                + " date '2026-05-01' as decided_on, 'f' as file, 1 as line from core.suspect_values");
        make();
        assertThat(one("select verdict from core.suspect_values")).isEqualTo("accepted");
        WAREHOUSE.execute("update staging.casualties set people = people + 30, row_key = 'another',"
                + " latitude = '-40', source_row_id = 'a/csv/9'");
        make();
        assertThat(one("select count(*) from core.suspect_values where verdict is not null"))
                .isEqualTo("0");
    }

    @Test
    void coordinatesThatChangedPlacesAreTold() {
        row("a", 1, "latitude=-75.1", "longitude=6.2");
        row("a", 2, "latitude=0", "longitude=0");
        row("a", 3, "latitude=6.2", "longitude=75.1");
        make();
        assertThat(one("select string_agg(explanation, ' - ' order by subject) from core.suspect_values"))
                .isEqualTo("1 rows whose coordinates lie outside the area: latitude and longitude have changed places"
                        + " - 1 rows whose coordinates lie outside the area: both are 0"
                        + " - 1 rows whose coordinates lie outside the area: the longitude has the other sign");
    }

    @Test
    void roundNumbersThatHeapAndSharesFarFromHistoryAreFound() {
        for (int number = 1; number <= 3; number++) {
            row("a", number, "people=" + List.of(10, 12, 12).get(number - 1), "row_kind=incident");
        }
        for (int year = 2021; year <= 2024; year++) {
            row("a", year, "incident_year=" + year, "outcome=injured", "people=20", "row_kind=incident");
        }
        make();
        assertThat(
                        one(
                                "select string_agg(suspicion || ' ' || subject, ', ' order by suspicion) from core.suspect_values"))
                .isEqualTo("killed_far_from_history COL 2025, round_numbers_heap a/csv/1");
    }
}
