package org.themonitor.pipeline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.themonitor.pipeline.BuiltIn;
import org.themonitor.pipeline.archive.Coordinates;
import org.themonitor.pipeline.archive.Receipt;
import org.themonitor.pipeline.archive.Sha256;
import org.themonitor.pipeline.area.AreaCode;
import org.themonitor.pipeline.decision.CommonDecisions;
import org.themonitor.pipeline.yaml.InvalidYamlException;

/** Who may speak for what: nobody prints the Monitor's figures, or speaks of another area, by writing that he does. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SourcesSpeakTest {
    private static final Path PRINTS = Path.of("src/test/resources/security/printed-figures-from-a-country.csv");
    private static final Path NAMES = Path.of("src/test/resources/security/printed-figures-with-names.csv");
    private static final Path NAMED = Path.of("..", "sample-data", "decisions");
    private static final String REFUSED = "SOURCE_MAY_NOT_SPEAK csv";
    private static final String USE = "Weapon | Used in | User State | Kind of user | Evidence | From";
    private static final String SUPPORT =
            "International or national | Donor State | Recipient State | Currency" + " | Amount | Period";

    @TempDir
    private Path folder = Path.of("");

    private @Nullable TrialVault vault;

    @BeforeAll
    void open(@TempDir Path vaultFolder) throws Exception {
        vault = new TrialVault(vaultFolder);
    }

    @AfterAll
    void close() {
        vault().close();
    }

    private TrialVault vault() {
        return Objects.requireNonNull(vault);
    }

    private Definitions deciding(String... lines) throws Exception {
        StringBuilder text = new StringBuilder("sources:\n");
        for (String line : lines) {
            text.append("- {").append(line).append(", reason: a, author: b, decided_on: 2026-05-01}\n");
        }
        Path decisions = Files.createTempDirectory(folder, "decisions");
        Files.writeString(decisions.resolve("sources.yml"), text);
        return BuiltIn.DEFINITIONS.with(CommonDecisions.load(decisions));
    }

    private TrialVault.Outcome take(Definitions definitions, Path file, String place) throws Exception {
        String[] parts = place.split("/", -1);
        TrialVault.Outcome outcome =
                vault().take(definitions, file, new Coordinates(parts[0], parts[1], Integer.valueOf(parts[2])));
        assertThat(outcome.problems()).isEmpty();
        assertThat(outcome.fault()).isNull();
        return outcome;
    }

    private Path book(String sheet, String... rows) throws Exception {
        return new Book().sheet(sheet, rows).write(Files.createTempDirectory(folder, "sent"));
    }

    @ParameterizedTest
    @CsvSource({
        "KHM/researcher/2024, its own source",
        "KHM/monitor-casualties/2024, a country under a name that is named",
        "XWD/researcher/2024, no single area but nobody's decision",
        "XWD/monitor-casualtie/2024, a name that is nearly one",
        "XWD/monitor/2024, a name that sounds like one"
    })
    void nobodyPrintsForTheMonitorWhoIsNotNamedForIt(String place, String what) throws Exception {
        Definitions named = BuiltIn.DEFINITIONS.with(CommonDecisions.load(NAMED));
        for (Path attack : List.of(PRINTS, NAMES)) {
            TrialVault.Outcome outcome = take(named, attack, place);
            assertThat(outcome.rows()).as(what).isEmpty();
            assertThat(outcome.findings()).as(what).contains(REFUSED);
        }
    }

    @Test
    void whoIsNamedDoesAndWithoutTheDecisionNobody() throws Exception {
        Definitions named = BuiltIn.DEFINITIONS.with(CommonDecisions.load(NAMED));
        assertThat(take(named, PRINTS, "XWD/monitor-casualties/2024").rows()).hasSize(3);
        TrialVault.Outcome unnamed = take(BuiltIn.DEFINITIONS, PRINTS, "XWD/monitor-casualties/2024");
        assertThat(unnamed.rows()).isEmpty();
        assertThat(unnamed.findings()).contains(REFUSED);
    }

    @Test
    void aTemplateOfTheWorkspaceIsNoWayRoundIt() throws Exception {
        Path templates = Files.createDirectories(folder.resolve("templates"));
        Files.writeString(templates.resolve("mine.yml"), """
                template: mine
                title: Prints by another name
                language: en
                csv: {encoding: UTF-8, delimiter: ","}
                sheets:
                  - sheet: "*"
                    recognise: [What, How many]
                    into: printed_figures
                    set: {scope: global, qualifier: exact, evidence: monitor_print, vintage: LM2025, print_line: "1", source_title: T}
                    columns:
                      What: {to: measure, as: term(printed_measure), required: true}
                      How many: {to: value, as: number}
                """);
        Path file = Files.writeString(folder.resolve("mine.csv"), "What,How many\ncasualties_total,888888\n");
        TrialVault.Outcome outcome = take(BuiltIn.with(templates), file, "KHM/researcher/2024");
        assertThat(outcome.rows()).isEmpty();
        assertThat(outcome.findings()).contains(REFUSED);
    }

    @Test
    void aCoverIsNoDecision() throws Exception {
        Definitions named = deciding("source: un-agency, speaks_for: any_area");
        String media = "Published | Incident date | Country | Headline | Link | Killed | Injured";
        Path file = book("Reports", media, "2024-05-02 | 2024-05-01 | Thailand | a | b | 1 |");
        assertThat(take(named, file, "KHM/un-agency/2024").rows()).hasSize(1);
        var byCover = named.decisions().rights("un-agency", new AreaCode("KHM"), Coordinates.NONE);
        assertThat(byCover.maySpeakOf("casualties", false, "THA")).isFalse();
        assertThat(byCover.maySpeakOf("casualties", false, "KHM")).isTrue();
    }

    @Test
    void aCountrysWorkbookSpeaksOfItsCountry() throws Exception {
        String media = "Published | Incident date | Country | Headline | Link | Killed | Injured";
        Path file = book(
                "Reports",
                media,
                "2024-05-02 | 2024-05-01 | Thailand | a | b | 1 |",
                "2024-05-02 | 2024-05-01 | Cambodia | a | b | 2 |",
                "2024-05-02 | never | Thailand | a | b | 3 |");
        TrialVault.Outcome own = take(BuiltIn.DEFINITIONS, file, "KHM/media/2024");
        assertThat(own.rows()).singleElement().asString().contains("area=KHM", "people=2");
        assertThat(own.findings()).contains("AREA_NOT_OF_ITS_SOURCE Reports C2");
        assertThat(vault().rejectedAreas())
                .as("a refused row of another area leaves nobody else's year incomplete")
                .containsExactly("KHM", "KHM");
        assertThat(take(BuiltIn.DEFINITIONS, file, "XWD/media/2024").rows()).hasSize(2);
        assertThat(take(deciding("source: media, speaks_for: 'KHM, THA'"), file, "KHM/media/2024")
                        .rows())
                .hasSize(2);
    }

    @Test
    void moneyAndUseBetweenTwoAreasAreOfEither() throws Exception {
        Path support = book(
                "Support",
                SUPPORT,
                "international | Japan | Cambodia | USD | 5 | 2024",
                "international | Cambodia | Laos | USD | 6 | 2024",
                "international | Japan | Laos | USD | 7 | 2024",
                "national | Thailand | | USD | 8 | 2024",
                "national | | | USD | 9 | 2024");
        assertThat(take(BuiltIn.DEFINITIONS, support, "KHM/researcher/2024").rows())
                .hasSize(3)
                .noneMatch(row -> row.contains("amount=7") || row.contains("amount=8"));
        Path use = book(
                "Use",
                USE,
                "Cluster munition | Cambodia | Thailand | State | confirmed | 2024",
                "Cluster munition | Thailand | Cambodia | State | confirmed | 2024",
                "Cluster munition | Thailand | Laos | State | confirmed | 2024",
                "Cluster munition | Thailand | | Unknown | confirmed | 2024");
        TrialVault.Outcome uses = take(BuiltIn.DEFINITIONS, use, "KHM/researcher/2024");
        assertThat(uses.rows()).as(uses.findings().toString()).hasSize(2);
    }

    @Test
    void aHospitalSaysNothingOfTreatyActsOnceItIsNamedForCasualties() throws Exception {
        Path acts = book("Treaty actions", "Treaty | Act | Date", "CCM | ratification | 2024-05-01");
        assertThat(take(BuiltIn.DEFINITIONS, acts, "KHM/hospital/2024").rows()).hasSize(1);
        TrialVault.Outcome named = take(
                deciding("source: hospital, speaks_for: own_area, kinds: 'casualties, victim_assistance'"),
                acts,
                "KHM/hospital/2024");
        assertThat(named.rows()).isEmpty();
        assertThat(named.findings()).contains("SOURCE_MAY_NOT_SPEAK Treaty actions");
    }

    @Test
    void aDecisionAboutASourceMakesItsWorkbooksBeReadAgainAndNoOthers() throws Exception {
        Definitions before = deciding();
        Definitions after = deciding("source: hospital, speaks_for: own_area, kinds: casualties");
        Receipt its = receipt(new Coordinates("KHM", "hospital", 2024));
        Receipt others = receipt(new Coordinates("KHM", "nra", 2024));
        Receipt unsaid = receipt(Coordinates.NONE);
        assertThat(new ReadingKey(after).beforehand(its)).isNotEqualTo(new ReadingKey(before).beforehand(its));
        assertThat(new ReadingKey(after).beforehand(others)).isEqualTo(new ReadingKey(before).beforehand(others));
        assertThat(new ReadingKey(after).beforehand(unsaid)).isNotEqualTo(new ReadingKey(before).beforehand(unsaid));
    }

    private static Receipt receipt(Coordinates place) {
        return new Receipt(1, Sha256.of(List.of("a")), "a", place, "2026-01-01T00:00:00Z");
    }

    @Test
    void aLineThatMeansNothingIsTold() {
        assertThatThrownBy(() -> deciding(
                        "source: Some Body, speaks_for: monitor",
                        "source: a",
                        "source: a, speaks_for: everything",
                        "source: b, speaks_for: KHM",
                        "source: b, speaks_for: KHM"))
                .isInstanceOf(InvalidYamlException.class)
                .hasMessageContaining("sources.yml line 2: 'source' is a code as it stands in receipts")
                .hasMessageContaining("line 3: 'speaks_for' is missing")
                .hasMessageContaining("line 4: 'speaks_for' is monitor, own_area, any_area, or codes of areas")
                .hasMessageContaining("line 6: is decided in line 5 already");
        assertThatThrownBy(() -> deciding(
                        "source: a, speaks_for: 'KHM, QQQ'",
                        "source: a, speaks_for: own_area, kinds: printed_figures",
                        "source: a, speaks_for: monitor, kinds: casualties",
                        "source: a, speaks_for: own_area, kinds: findings"))
                .isInstanceOf(InvalidYamlException.class)
                .hasMessageContaining("line 2: there is no area 'QQQ'")
                .hasMessageContaining("line 3: 'printed_figures' is no kind that speaks for an area")
                .hasMessageContaining("line 4: 'casualties' is no kind that speaks for the Monitor")
                .hasMessageContaining("line 5: 'findings' is no kind");
    }
}
