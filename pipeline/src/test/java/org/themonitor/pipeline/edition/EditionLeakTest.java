package org.themonitor.pipeline.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.themonitor.pipeline.about.AboutRelations;
import org.themonitor.pipeline.duckdb.Row;
import org.themonitor.pipeline.duckdb.Warehouse;

/** What is planted in sensitive columns, in refused cells and in file names must be found nowhere in a public edition. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EditionLeakTest {
    private static final Edition EDITION = Editions.edition("lm2026", LocalDate.of(2026, 2, 3));
    private static final List<String> PLANTED = List.of(
            "Plantedplace",
            "8.123456",
            "-77.654321",
            "Plantedgroup",
            "Plantedactivity",
            "Planteddepartment",
            "Plantedtown",
            "Plantedname",
            "Plantedfile",
            "nra-planted");

    private Path publicFolder = Path.of("");
    private Path internalFolder = Path.of("");

    @BeforeAll
    void publish(@TempDir Path folder) throws IOException {
        Editions editions = new Editions(folder);
        String row = "Planteddepartment,5,Plantedtown,5313,Rural,Plantedplace,2025,1,Mayor de 18 años,Plantedgroup,"
                + "Civil,%s,Masculino,8.123456,-77.654321,Accidente por MAP,\"(8.123456, -77.654321)\",Plantedactivity\n";
        String text = Editions.register() + row.formatted("Muerto") + row.formatted("Plantedname Surname");
        editions.receive("Plantedfile of Plantedname.csv", text, "COL", "nra-planted", 2025);
        editions.receive(PlantedWorkbook.write(folder.resolve("Plantedfile.xlsx")), "LAO", "nra-planted", 2025);
        editions.takeIn();
        editions.publish(EDITION);
        publicFolder = editions.folder(EDITION).publicFolder(Editions.BUILD);
        internalFolder = editions.folder(EDITION).internalFolder(Editions.BUILD);
    }

    @Test
    void theInternalEditionHoldsWhatWasPlanted() throws IOException {
        // else the search below would prove nothing
        String internal =
                String.join("\n", PublishedFiles.contents(internalFolder).values());
        assertThat(PLANTED).allSatisfy(planted -> assertThat(internal).contains(planted.toLowerCase(Locale.ROOT)));
        assertThat(internal).contains("plantedvillage", "plantedsheet", "plantedlaw", "plantedstatement");
    }

    /** Their figures count, and no editor has accepted their words. */
    @Test
    void whatASenderHasWrittenIsBlankInPublic() {
        try (Warehouse open = Warehouse.openReadOnly(publicFolder.resolve("lm2026.duckdb"), 1)) {
            assertThat(open.query(
                            "select area, class, adopted_text, law, source_title from publish.national_legislation"))
                    .extracting(row -> row.values().values().toString())
                    .containsExactly("[LAO, specific_law, 2011, null, a workbook of the edition]");
            assertThat(open.query("select area, issue, view, stated_text, statement from publish.interpretive_issues"))
                    .extracting(row -> row.values().values().toString())
                    .containsExactly("[LAO, transit, prohibited, 2012, null]");
            assertThat(open.query("select area, vote, resolution from publish.unga_positions"))
                    .as("what is no symbol is refused at its cell")
                    .isEmpty();
        }
    }

    @Test
    void nothingPlantedIsInAnyPublicFile() throws IOException {
        Map<String, String> contents = PublishedFiles.contents(publicFolder);

        assertThat(contents.keySet())
                .contains(
                        "manifest.json",
                        "PRIVACY.md",
                        "lm2026.duckdb",
                        "lm2026.xlsx!xl/workbook.xml",
                        "csv/casualties_by_year.csv")
                .anyMatch(name -> name.endsWith(".parquet#rows"))
                .anyMatch(name -> name.startsWith("lm2026.duckdb#publish."));
        List<String> leaks = new ArrayList<>();
        contents.forEach((name, content) -> Stream.concat(PLANTED.stream(), PlantedWorkbook.PLANTED.stream())
                .filter(planted -> (name + content).contains(planted.toLowerCase(Locale.ROOT)))
                .forEach(planted -> leaks.add(planted + " in " + name)));
        assertThat(leaks).isEmpty();
    }

    /** Of one or two people the tables tell how many and by what, and not who they were: not in any byte. */
    @Test
    void noTraitOfFewPeopleIsInAnyPublicFile() throws IOException {
        Map<String, String> contents = PublishedFiles.contents(publicFolder);

        assertThat(contents.get("csv/area_casualty_profile.csv"))
                .contains("col,2025,lm2026,sex,,withheld", "col,2025,lm2026,killed,1");
        List<String> traits = List.of("sex: male", "age_group: adult", "civilian_status: civilian", "age-sex: man");
        contents.forEach((name, content) -> assertThat(traits).as(name).noneMatch(content::contains));
    }

    /** Raw text is for its sender and for explanations in the house; lists of findings go to others too. */
    @Test
    void noRefusedTextIsInTheListsOfFindings() throws IOException {
        Map<String, String> contents = PublishedFiles.contents(internalFolder);
        contents.keySet().removeIf(name -> !name.contains("findings"));

        assertThat(contents).isNotEmpty();
        assertThat(contents.values()).noneMatch(text -> text.contains("plantedrefusal"));
        assertThat(contents.values()).noneMatch(text -> text.contains("plantedheader"));
    }

    /** The place of use is a State or other area, as {@link #thePublicDatabaseHasNoTableOfRows} holds it to. */
    @Test
    void noPublicRowIsOnePersonBelowTheLevelOfAnArea() {
        try (Warehouse open = Warehouse.openReadOnly(publicFolder.resolve("lm2026.duckdb"), 1)) {
            assertThat(
                            open.query(
                                    "select table_name, column_name from duckdb_columns()"
                                            + " where schema_name = 'publish' and table_name <> 'use_timeline' and regexp_matches(column_name,"
                                            + " 'admin|province|district|municipality|place|village|latitude|longitude|victim|person|note_text')"))
                    .as("columns that say where in an area")
                    .isEmpty();
        }
    }

    /**
     * No column has two traits of a person beside each other, or one and a day. What a value tells of few people, age with
     * sex above all, is the question of {@link FewPeopleTest}.
     */
    @Test
    void noPublicTableCombinesTraitsOfPeopleWithEachOtherOrADay() {
        try (Warehouse open = Warehouse.openReadOnly(publicFolder.resolve("lm2026.duckdb"), 1)) {
            List<Row> tables = open.query(
                    "select schema_name || '.' || table_name as relation,"
                            + " count(*) filter (where regexp_matches(column_name, '^(age|sex|gender|civilian|ethnic|activity"
                            + "|occupation|nationality|disability)')) as traits,"
                            + " count(*) filter (where data_type = 'DATE') as days"
                            + " from duckdb_columns() where schema_name in ('publish', 'core', 'reference', 'about') group by all");

            assertThat(tables).filteredOn(table -> table.number("traits") == 1).hasSizeGreaterThanOrEqualTo(3);
            assertThat(tables)
                    .filteredOn(table -> table.number("traits") > 0)
                    .allSatisfy(table -> assertThat(table.number("traits") + table.number("days"))
                            .as(table.text("relation"))
                            .isEqualTo(1));
            assertThat(open.query("select table_name from duckdb_columns() where schema_name = 'publish'"
                            + " and data_type = 'DATE' intersect select table_name from duckdb_columns()"
                            + " where column_name in ('killed', 'injured')"))
                    .as("casualties by the day")
                    .isEmpty();
        }
    }

    @Test
    void thePublicDatabaseHasNoTableOfRows() {
        try (Warehouse open = Warehouse.openReadOnly(publicFolder.resolve("lm2026.duckdb"), 1)) {
            assertThat(open.query("select distinct schema_name from duckdb_tables()"))
                    .extracting(row -> row.text("schema_name"))
                    .containsExactlyInAnyOrder("reference", "core", "publish", "about");
            assertThat(open.query("select table_name from duckdb_tables() where schema_name = 'core'"))
                    .extracting(row -> row.text("table_name"))
                    .doesNotContain("casualties", "casualty_rows", "workbooks");
            assertThat(open.query("select table_name, column_name from duckdb_columns()"
                            + " where column_name in ('receipt', 'file_name', 'place', 'source_row_id')"
                            // the State or other area where a weapon was used, by its code, not a village
                            + " and (table_name, column_name) <> ('use_timeline', 'place')"))
                    .isEmpty();
            assertThat(open.query("select place from publish.use_timeline"
                            + " where place not in (select area from reference.areas)"))
                    .isEmpty();
        }
    }

    /** Neither a decision nor a workbook, nor a table that is not there. */
    @Test
    void thePublicEditionDescribesItsOwnTablesAlone() throws IOException {
        try (Warehouse open = Warehouse.openReadOnly(publicFolder.resolve("lm2026.duckdb"), 1)) {
            assertThat(open.query("select table_name from duckdb_tables() where schema_name = 'about' order by 1"))
                    .extracting(row -> row.text("table_name"))
                    .containsExactly(
                            "columns", "keys", "lineage", "macros", "notes", "refers", "renames", "tables", "traces");
            assertThat(open.query("select schema_name, table_name from about.tables where kind <> 'macro'"
                            + " except (select schema_name, table_name from duckdb_tables()"
                            + " union all select schema_name, view_name from duckdb_views())"))
                    .isEmpty();
            assertThat(open.query("select view_name from duckdb_views() where not internal and schema_name = 'main'"))
                    .as("every published table under its name alone")
                    .hasSameSizeAs(open.query("from about.tables where schema_name = 'publish'"))
                    .allSatisfy(view -> assertThat(open.query("from " + view.text("view_name") + " limit 1"))
                            .hasSizeLessThan(2));
            assertThat(
                            open.query(
                                    "select schema_name, view_name from duckdb_views() where not internal"
                                            + " and schema_name <> 'main' except select schema_name, table_name from about.tables where kind = 'view'"))
                    .isEmpty();
            assertThat(open.query("select count(*) as views from about.tables where kind = 'view'"))
                    .extracting(row -> row.number("views"))
                    .containsExactly(9L);
            assertThat(open.query("select schema_name, table_name from duckdb_tables()"
                            + " where schema_name in ('core', 'publish')"
                            + " except select schema_name, table_name from about.tables where audience = 'public'"))
                    .isEmpty();
            assertThat(open.query("select 1 from about.columns where audience <> 'public'"))
                    .isEmpty();
            assertThat(open.query("select reads from about.lineage where not starts_with(reads, 'reference.')"
                            + " except select schema_name || '.' || table_name from about.tables"))
                    .isEmpty();
            assertThat(open.query("select reads, reads_column from about.lineage where reads_column is not null"
                            // what a macro gives is in no catalogue
                            + " and reads not in (select schema_name || '.' || macro_name from about.macros)"
                            + " except select schema_name || '.' || table_name, column_name from duckdb_columns()"))
                    .isEmpty();
            assertThat(Manifest.read(publicFolder.resolve("manifest.json"))
                            .get("about_sha256")
                            .stringValue())
                    .isEqualTo(AboutRelations.digest(open));
        }
    }
}
