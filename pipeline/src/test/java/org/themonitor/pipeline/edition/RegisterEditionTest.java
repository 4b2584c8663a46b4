package org.themonitor.pipeline.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.themonitor.pipeline.duckdb.Row;
import org.themonitor.pipeline.duckdb.TableHash;
import org.themonitor.pipeline.duckdb.Warehouse;
import org.themonitor.pipeline.sql.CheckResult;
import org.themonitor.pipeline.treaty.SharedFacts;
import org.themonitor.pipeline.vault.IntakeCounts;

/** The real register, as .csv and as .xlsx, from file to published table; skipped where {@code shared/real} is absent. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("long")
class RegisterEditionTest {
    private static final Path FILE = Path.of("shared", "real", "colombia-mine-victims-2019.csv");
    private static final Edition EDITION = Editions.edition("lm2019", LocalDate.of(2019, 10, 1));
    private static final int ROWS = 11_601;

    private @Nullable RegisterRows register;
    private @Nullable Made csv;
    private @Nullable Made xlsx;

    /** One edition and how it came about. */
    private record Made(List<IntakeCounts> counts, List<CheckResult> checks, Warehouse internal) {}

    @BeforeAll
    void build(@TempDir Path folder) throws IOException {
        Path file = SharedFacts.find(FILE).orElse(null);
        if (file == null) {
            System.out.println("RegisterEditionTest skipped: no " + FILE + " beside the project");
        }
        assumeTrue(file != null, "skipped: put the register at " + FILE + " beside the project");
        RegisterRows rows = RegisterRows.read(Objects.requireNonNull(file));
        Path spreadsheet = folder.resolve("register.xlsx");
        rows.writeXlsx(spreadsheet);
        register = rows;
        csv = make(Files.createDirectory(folder.resolve("csv")), Objects.requireNonNull(file));
        xlsx = make(Files.createDirectory(folder.resolve("xlsx")), spreadsheet);
    }

    private static Made make(Path folder, Path file) throws IOException {
        Editions editions = new Editions(folder);
        editions.receive(file, "COL", "accion-contra-minas", 2018);
        List<IntakeCounts> counts = editions.takeIn();
        List<CheckResult> checks = editions.build(EDITION, Editions.DEFINITIONS.sql());
        Path database = editions.folder(EDITION).internalDatabase(Editions.BUILD);
        return new Made(counts, checks, Warehouse.openReadOnly(database, 1));
    }

    @AfterAll
    void close() {
        for (Made made : java.util.Arrays.asList(csv, xlsx)) {
            if (made != null) {
                made.internal().close();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"csv", "xlsx"})
    void noRowIsLost(String form) {
        // the header is the one ignored row
        assertThat(made(form).counts()).containsExactly(new IntakeCounts(ROWS + 1, ROWS, 0, 1));
        assertThat(number(form, "select count(*) from staging.findings")).isZero();
        assertThat(made(form).checks())
                .allSatisfy(check -> assertThat(check.rows()).as(check.check()).isZero());
    }

    @ParameterizedTest
    @CsvSource({"csv", "xlsx"})
    void yearlyCountsEqualAnIndependentCountOfTheFile(String form) {
        assertThat(counts(form, "outcome", "killed")).isEqualTo(rows().byYear("estado", "Muerto"));
        assertThat(counts(form, "outcome", "injured")).isEqualTo(rows().byYear("estado", "Herido"));
        assertThat(counts(form, "civilian_status", "civilian")).isEqualTo(rows().byYear("condicion", "Civil"));
        assertThat(counts(form, "age_group", "child")).isEqualTo(rows().byYear("rangoedad", "Menor de 18 años"));
    }

    /** Landmine Monitor country profiles Colombia of June 2017 (2014, 2015) and November 2018 (2016, 2017). */
    @ParameterizedTest
    @CsvSource({"2014, 292, , ", "2015, 222, 32, 190", "2016, 89, , ", "2017, 56, 7, 49"})
    void yearsAreThosePrinted(int year, long total, @Nullable Long killed, @Nullable Long injured) {
        for (String form : List.of("csv", "xlsx")) {
            long dead = counts(form, "outcome", "killed").getOrDefault(year, 0L);
            long hurt = counts(form, "outcome", "injured").getOrDefault(year, 0L);
            assertThat(dead + hurt).isEqualTo(total);
            assertThat(killed == null || killed == dead).isTrue();
            assertThat(injured == null || injured == hurt).isTrue();
            // a file without the day of its export gives no year in full
            assertThat(number(form, "select people from publish.late_rows where area = 'COL' and year = " + year))
                    .isEqualTo(total);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "publish.casualties_by_year,        year",
        "publish.casualties_by_area,        area",
        "publish.casualties_by_device_type, device_type",
        "marts.casualty_figures,            casualty_year",
    })
    void bothFormsGiveTheSameTables(String table, String key) {
        assertThat(TableHash.of(made("xlsx").internal(), table, List.of(key)))
                .isEqualTo(TableHash.of(made("csv").internal(), table, List.of(key)));
    }

    @Test
    void equalRowsAreDifferentPeople() {
        int different = new HashSet<>(rows().rows()).size();

        assertThat(rows().rows()).hasSize(ROWS);
        assertThat(ROWS - different).isEqualTo(3_652);
        assertThat(number("csv", "select sum(people) from core.counted_casualties"))
                .isEqualTo(ROWS);
        assertThat(number("csv", "select count(distinct source_row_id) from core.counted_casualties"))
                .isEqualTo(ROWS);
    }

    @Test
    void whatAColumnHoldsIsTheSameInBothForms() {
        String places = "select admin1, admin2, place, ethnic_group, activity, incident_month, count(*) as people"
                + " from staging.casualties group by all order by all";

        List<Row> fromCsv = made("csv").internal().query(places);
        List<Row> onlyInXlsx = new ArrayList<>(made("xlsx").internal().query(places));
        onlyInXlsx.removeAll(new HashSet<>(fromCsv));
        // the number only: places are sensitive, also in a test's log
        assertThat(onlyInXlsx.size()).isZero();
    }

    private Map<Integer, Long> counts(String form, String column, String term) {
        Map<Integer, Long> people = new TreeMap<>();
        String query = "select incident_year, coalesce(sum(people) filter (where " + column + " = ?), 0) as people"
                + " from core.counted_casualties where source = 'accion-contra-minas' group by incident_year";
        made(form)
                .internal()
                .query(query, term)
                .forEach(row -> people.put((int) row.number("incident_year"), row.number("people")));
        return people;
    }

    private long number(String form, String query) {
        return Long.parseLong(
                Objects.requireNonNull(made(form).internal().single(query)).toString());
    }

    private Made made(String form) {
        return Objects.requireNonNull(form.equals("csv") ? csv : xlsx);
    }

    private RegisterRows rows() {
        return Objects.requireNonNull(register);
    }
}
