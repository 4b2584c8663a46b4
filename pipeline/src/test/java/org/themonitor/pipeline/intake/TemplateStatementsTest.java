package org.themonitor.pipeline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What templates say of the sheets they read, in the vault. */
class TemplateStatementsTest {
    private static final Path FOREIGN = Path.of("../sample-data/foreign");
    private static final String STATED =
            "select number, record_kind, said_by, value, first_year, last_year, detail, sheet,"
                    + " cell from staging.coverage_statements order by number";
    private static final String KEPT = """
            template: kept
            title: A register
            language: en
            csv: {encoding: UTF-8, delimiter: ","}
            sheets:
              - sheet: "*"
                recognise: [Year, Fate, Ward]
                into: casualties
                row_kind: individual
                gives_in_full: {kept_since: 1999}
                gives: [killed, unknown]
                part: "without: military"
                set: {people: 1, people_qualifier: exact, civilian_status: unknown, age_group: unknown, sex: unknown, device_type: unknown_device}
                columns:
                  Year: {to: incident_year, as: year}
                  Fate: {to: outcome, as: term(outcome)}
                  Ward: {ignore: "no table asks for it"}
            """;

    @TempDir
    private Path workspace = Path.of("");

    private int taken;

    /** Each in a workspace of its own. */
    private List<String> stated(Path file) throws IOException {
        Path own = workspace.resolve("workspace-" + ++taken);
        Path templates = Files.createDirectories(own.resolve("decisions/templates"));
        Files.writeString(templates.resolve("kept.yml"), KEPT, StandardCharsets.UTF_8);
        try (ForeignIntake intake = ForeignIntake.of(file, "COL", own)) {
            return intake.ask(STATED);
        }
    }

    @Test
    void aRegisterGivesEveryYearThatIsOver() throws Exception {
        assertThat(stated(FOREIGN.resolve("SYNTHETIC-register-english.csv")))
                .containsExactly("1|casualties|template|full|null|null|null|null|null");
        assertThat(stated(FOREIGN.resolve("SYNTHETIC-register-latin1.csv")))
                .containsExactly("1|casualties|template|full|null|null|null|null|null");
    }

    @Test
    void aListOfTheInjuredGivesNoOthers() throws Exception {
        assertThat(stated(FOREIGN.resolve("SYNTHETIC-injured-by-month-and-province.xlsx")))
                .containsExactly("1|casualties|template|gives|null|null|injured|null|null");
    }

    @Test
    void allThatATemplateSaysStandsThere() throws Exception {
        assertThat(stated(written("Year,Fate,Ward\n2014,killed,a\n2015,unknown,b\n")))
                .containsExactly(
                        "1|casualties|template|full|1999|null|null|null|null",
                        "2|casualties|template|gives|null|null|killed, unknown|null|null",
                        "3|casualties|template|part|null|null|without: military|null|null");
    }

    @Test
    void anEmptyOrUnreadableRegisterSaysNothing() throws Exception {
        assertThat(stated(written("Year,Fate,Ward\n"))).isEmpty();
        assertThat(stated(written("Year,Fate,Ward\nsoon,killed,a\n"))).isEmpty();
    }

    private Path written(String text) throws IOException {
        return Files.writeString(workspace.resolve("register.csv"), text, StandardCharsets.UTF_8);
    }
}
