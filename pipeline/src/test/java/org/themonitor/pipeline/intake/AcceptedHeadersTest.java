package org.themonitor.pipeline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.themonitor.pipeline.BuiltIn;
import org.themonitor.pipeline.decision.Decided;
import org.themonitor.pipeline.decision.HeaderMapping;
import org.themonitor.pipeline.decision.ReasonCode;
import org.themonitor.pipeline.decision.WorkspaceSecret;
import org.themonitor.pipeline.finding.FindingCode;
import org.themonitor.pipeline.sheet.CasualtySheet;
import org.themonitor.pipeline.template.ColumnTemplate;
import org.themonitor.pipeline.template.Templates;
import org.themonitor.pipeline.template.WorkbookOf;
import org.themonitor.pipeline.yaml.YamlProblems;

/** A header an editor accepts is read as the template's own are; one that fits nothing is a problem at its line. */
class AcceptedHeadersTest {
    private static final String TEMPLATE = """
            template: small
            title: Small
            language: en
            sheets:
              - sheet: Small
                recognise: [Province]
                into: casualties
                row_kind: individual
                set: {people: 1, people_qualifier: exact, outcome: killed, civilian_status: unknown, \
            age_group: unknown, device_type: unknown_device}
                columns:
                  Province: {to: admin1}
                  Sex: {to: sex, as: term(sex)}
                  Year: {to: incident_year, as: year, required: true}
            """;

    private static Templates templates = BuiltIn.DEFINITIONS.templates();

    private final YamlProblems problems = new YamlProblems();

    @Test
    void aHeaderIsAnotherNameOfAColumnTheTemplateHas() throws Exception {
        CasualtySheet sheet = read(
                mapping("small", "Small", "Jahr", "incident_year", null, null), "Province|Sex|Jahr", "X|female|2024");

        assertThat(sheet.rows()).hasSize(1);
        assertThat(sheet.rows().get(0).values()).containsEntry("incident_year", 2024);
        assertThat(problems.sentences()).isEmpty();
    }

    @Test
    void aHeaderIsReadIntoAColumnTheTemplateHasNot() throws Exception {
        CasualtySheet sheet = read(
                mapping("small", "Small", "Work", "activity", "text", null),
                "Province|Sex|Year|Work",
                "X|female|2024|herding");

        assertThat(sheet.rows().get(0).values()).containsEntry("activity", "herding");
        assertThat(problems.sentences()).isEmpty();
    }

    @Test
    void aHeaderWithoutAWayOfReadingIsText() throws Exception {
        CasualtySheet sheet = read(
                mapping("small", "Small", "Town", "place", null, null), "Province|Sex|Year|Town", "X|female|2024|Here");

        assertThat(sheet.rows().get(0).values()).containsEntry("place", "Here");
    }

    @Test
    void aNameNeverGetsIntoAColumnOfCodes() throws Exception {
        HeaderMapping mapping = mapping("small", "Small", "Victim", "person_key", null, null);

        CasualtySheet sheet = read(mapping, "Province|Sex|Year|Victim", "X|female|2024|Jane Doe", "X|female|2024|V-17");

        assertThat(sheet.rows().get(0).values()).doesNotContainKey("person_key");
        assertThat(sheet.rows().get(1).values()).containsEntry("person_key", "V-17");
        assertThat(sheet.only(FindingCode.IDENTIFIER_NOT_A_CODE).cell()).hasToString("D2");
    }

    @Test
    void aHeaderIsIgnoredForAReason() throws Exception {
        CasualtySheet sheet = read(
                mapping("small", "Small", "Page", null, null, "a page"), "Province|Sex|Year|Page", "X|female|2024|3");

        assertThat(sheet.rows()).hasSize(1);
        assertThat(sheet.findings()).isEmpty();
        assertThat(sheet.accounting().problems()).isEmpty();
    }

    @Test
    void aTemplateWithAnotherHeaderIsAnotherTemplate() throws Exception {
        Templates after = AcceptedHeaders.extend(
                templates, List.of(mapping("small", "Small", "Town", "place", null, null)), NO_SECRET, problems);

        assertThat(digest(after)).isNotEqualTo(digest(templates));
        assertThat(digest(AcceptedHeaders.extend(templates, List.of(), NO_SECRET, problems)))
                .isEqualTo(digest(templates));
    }

    @Test
    void whatFitsNothingIsAProblemAtItsLine() throws Exception {
        AcceptedHeaders.extend(
                templates,
                List.of(
                        mapping("large", "Small", "Town", "place", null, null),
                        mapping("small", "Other", "Town", "place", null, null),
                        mapping("small", "Small", "Town", "town", null, null),
                        mapping("small", "Small", "Town", "place", "magic", null)),
                NO_SECRET,
                problems);

        assertThat(problems.sentences())
                .hasSize(4)
                .first()
                .asString()
                .startsWith("headers.yml line 3: there is no template 'large'; there are ")
                .endsWith(", small");
        assertThat(problems.sentences().subList(1, 4))
                .containsExactly(
                        "headers.yml line 3: the template has no sheet 'Other'",
                        "headers.yml line 3: the table casualties has no column 'town'",
                        "headers.yml line 3: 'as: magic' is no way of reading");
    }

    /** The file of decisions has a hash in place of the header; however it is written, it is known. */
    @Test
    void aHeaderIsKnownByItsHash(@TempDir Path workspace) throws Exception {
        WorkspaceSecret secret = new WorkspaceSecret(workspace.resolve(".secret"));
        String hash = secret.keyed(ColumnTemplate.key("Ms Jane Doe"));

        for (String header : new String[] {"Ms Jane Doe", "ms. jane  doe"}) {
            CasualtySheet also =
                    read(keyed(hash, "incident_year", null), secret, "Province|Sex|" + header, "X|female|2024");
            assertThat(also.rows().get(0).values()).containsEntry("incident_year", 2024);
            CasualtySheet own =
                    read(keyed(hash, "activity", null), secret, "Province|Sex|Year|" + header, "X|female|2024|herding");
            assertThat(own.rows().get(0).values()).containsEntry("activity", "herding");
            CasualtySheet ignored =
                    read(keyed(hash, null, "a page"), secret, "Province|Sex|Year|" + header, "X|female|2024|3");
            assertThat(ignored.findings()).isEmpty();
        }
        assertThat(problems.sentences()).isEmpty();
        assertThat(read(keyed(hash, "activity", null), secret, "Province|Sex|Year|Mr Doe", "X|female|2024|herding")
                        .only(FindingCode.HEADER_UNKNOWN)
                        .rawText())
                .isEqualTo("Mr Doe");
    }

    /** Messages are for the console too: they call such a column as the template does. */
    @Test
    void noMessageSaysAKeyedHeader(@TempDir Path workspace) throws Exception {
        WorkspaceSecret secret = new WorkspaceSecret(workspace.resolve(".secret"));
        String hash = secret.keyed(ColumnTemplate.key("Ms Jane Doe"));

        CasualtySheet sheet = read(
                keyed(hash, "incident_year", null),
                secret,
                "Province|Sex|Ms Jane Doe|Year",
                "X|female||",
                "X|female|2023|2024",
                "X|female|2023|");

        assertThat(sheet.findings())
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.rule() + finding.expected() + finding.fix())
                        .doesNotContain("Jane"));
    }

    @Test
    void whereTheSecretIsLostTheLineIsNamed(@TempDir Path workspace) {
        WorkspaceSecret lost = new WorkspaceSecret(workspace.resolve(".secret"));

        AcceptedHeaders.extend(templates, List.of(keyed("0".repeat(64), "place", null)), lost, problems);

        assertThat(problems.sentences())
                .singleElement()
                .satisfies(
                        sentence -> assertThat(sentence)
                                .startsWith(
                                        "headers.yml line 3: the header is keyed with .secret of the workspace, which is not there"));
        assertThat(lost.file()).doesNotExist();
    }

    private static final WorkspaceSecret NO_SECRET = new WorkspaceSecret(Path.of("none", ".secret"));

    private static HeaderMapping keyed(String hash, @Nullable String to, @Nullable String ignore) {
        HeaderMapping written = mapping("small", "Small", "any", to, null, ignore);
        return new HeaderMapping(written.decided(), "small", "Small", null, hash, to, null, ignore);
    }

    @BeforeAll
    static void load(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("small.yml"), TEMPLATE);
        templates = Templates.load(folder);
    }

    private static String digest(Templates of) {
        return of.all().get(of.all().size() - 1).digest();
    }

    private CasualtySheet read(HeaderMapping mapping, String... lines) throws IOException {
        return read(mapping, NO_SECRET, lines);
    }

    private CasualtySheet read(HeaderMapping mapping, WorkspaceSecret secret, String... lines) throws IOException {
        Templates extended = AcceptedHeaders.extend(templates, List.of(mapping), secret, problems);
        return CasualtySheet.of(extended, "LAO", 2024, WorkbookOf.sheet("Small", lines));
    }

    private static HeaderMapping mapping(
            String template,
            String sheet,
            String header,
            @Nullable String to,
            @Nullable String as,
            @Nullable String ignore) {
        Decided decided = new Decided(
                "headers.yml", 3, ReasonCode.OTHER, "the sender's word", "editor", LocalDate.of(2026, 1, 1));
        return new HeaderMapping(decided, template, sheet, header, null, to, as, ignore);
    }
}
