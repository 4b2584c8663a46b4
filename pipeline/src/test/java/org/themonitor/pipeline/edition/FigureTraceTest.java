package org.themonitor.pipeline.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.themonitor.pipeline.archive.Receipt;
import org.themonitor.pipeline.decision.TraitRule;
import org.themonitor.pipeline.duckdb.Row;
import org.themonitor.pipeline.duckdb.Warehouse;
import org.themonitor.pipeline.edition.FigureTrace.Explanation;
import org.themonitor.pipeline.sql.SqlFile;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("long")
class FigureTraceTest {
    private static final Edition FIVE = Editions.edition("lm2026", LocalDate.of(2026, 2, 3));
    /** Tells the traits of three people, as no public edition would. */
    private static final Edition EDITION = new Edition(
            FIVE.id(),
            FIVE.title(),
            FIVE.label(),
            FIVE.dataYear(),
            FIVE.sources(),
            FIVE.asOf(),
            FIVE.thresholds(),
            new TraitRule(0, 5, List.of()),
            null);

    private @Nullable Warehouse opened;
    /** What an edition says of itself is read once for all figures. */
    private @Nullable FigureTrace trace;

    private String receipt = "";

    @BeforeAll
    void build(@TempDir Path folder) throws IOException {
        Editions editions = new Editions(folder);
        Receipt register = editions.receive(
                "register.csv",
                Editions.register(
                        "2024,1,Civil,Muerto,Masculino,Accidente por MAP,Vereda",
                        "2025,2,Civil,Muerto,Masculino,Accidente por MAP,Vereda",
                        "2025,2,Civil,Herido,Masculino,Accidente por MAP,Vereda",
                        "2025,3,Civil,Herido,Femenino,Accidente por MUSE,Vereda"),
                "COL",
                "nra",
                2025);
        receipt = register.id();
        editions.takeIn();
        editions.build(EDITION, Editions.DEFINITIONS.sql());
        opened = Warehouse.openReadOnly(editions.folder(EDITION).internalDatabase(Editions.BUILD), 1);
        trace = new FigureTrace(opened);
    }

    @AfterAll
    void close() {
        internal().close();
    }

    @Test
    void aSumListsItsRowsWithFileSheetAndCells() {
        Explanation explained = explain("casualties_by_year/2025/injured");

        assertThat(explained.value()).isEqualTo("2");
        assertThat(explained.kind()).isEqualTo("sum of the rows below");
        assertThat(explained.what()).isEqualTo("people injured; blank where not given");
        assertThat(explained.evidence().rows()).isEqualTo(2);
        assertThat(explained.evidence().sum()).isEqualTo("2");
        assertThat(explained.evidence().lines())
                .containsExactly(
                        receipt + " · sheet csv · 2 rows = 2",
                        "  row 4: people 1 · G4 incident_year 2025 · L4 outcome injured",
                        "  row 5: people 1 · G5 incident_year 2025 · L5 outcome injured");
        assertThat(explained.rules()).anyMatch(rule -> rule.startsWith("rows of core.casualties where"));
    }

    @Test
    void ofMoreRowsThanAskedForOnlyNumberAndSumAreTold() {
        FigureId injured = FigureId.parse("casualties_by_year/2025/injured");
        FigureTrace trace = trace();

        assertThat(trace.explain(injured, 1).evidence()).isEqualTo(new Evidence(2, "2", List.of()));
        assertThat(trace.explain(injured, 2)).isEqualTo(trace.explain(injured));
    }

    @Test
    void everySumAndCountOfEveryTableAddsUpToItsFigure() {
        int explained = 0;
        for (SqlFile file : Editions.DEFINITIONS.sql().files(org.themonitor.pipeline.sql.Layer.PUBLISH)) {
            for (String line : file.header().traces()) {
                explained += addsUp(file, Trace.parse(line));
            }
        }
        assertThat(explained).isGreaterThan(20);
    }

    private int addsUp(SqlFile file, Trace trace) {
        if (trace.kind() != Trace.Kind.SUM && trace.kind() != Trace.Kind.COUNT) {
            return 0;
        }
        List<Row> figures = internal().query("select * from " + file.relation() + " as figure where " + trace.when());
        for (Row figure : figures) {
            List<String> key = file.header().key().stream().map(figure::text).toList();
            Explanation explanation = explain(new FigureId(file.name(), key, trace.column()).toString());
            String behind = trace.kind() == Trace.Kind.SUM
                    ? explanation.evidence().sum()
                    : String.valueOf(explanation.evidence().rows());
            assertThat(behind).as(explanation.id().toString()).isEqualTo(explanation.value());
        }
        return figures.size();
    }

    @Test
    void aZeroHasNoRows() {
        Explanation explained = explain("casualties_by_year/2025/unknown");

        assertThat(explained.value()).isEqualTo("0");
        assertThat(explained.evidence().rows()).isZero();
        assertThat(explained.evidence().sum()).isEqualTo("0");
    }

    @Test
    void aDateShowsActArticleAndSource() {
        Explanation explained = explain("treaty_status/mbt/COL/in_force_on");

        assertThat(explained.value()).isEqualTo("2001-03-01");
        assertThat(explained.kind()).isEqualTo("day given by the act below");
        assertThat(explained.evidence().sum()).isNull();
        assertThat(explained.evidence().lines())
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .startsWith("ratification of COL on 2000-09-06: in force on 2001-03-01 by ")
                        .contains(
                                "17(2)", "UN Treaty Collection", "https://treaties.un.org/", "treaty_acts.csv, line "));
    }

    @Test
    void aStatusShowsTheActsItFollowsFrom() {
        Explanation explained = explain("treaty_status/ccm/LTU/status");

        assertThat(explained.value()).isEqualTo("state_not_party");
        assertThat(String.join("\n", explained.evidence().lines()))
                .contains("ratification of LTU on 2011-03-24", "withdrawal notice of LTU on 2024-09-06");
    }

    @Test
    void aBlankDateIsNotReportedAndHasNoAct() {
        Explanation explained = explain("treaty_status/mbt/COL/withdrew_on");

        assertThat(explained.value()).isEqualTo("not reported");
        assertThat(explained.evidence().rows()).isZero();
    }

    @Test
    void aLabelIsNoFigure() {
        assertThat(explain("casualties_by_area/COL/area_name").kind()).isEqualTo("a label of the row, not a figure");
    }

    @Test
    void aComputedFigureNamesItsRuleAndTheFiguresItIsMadeOf() {
        Explanation perDay = explain("casualty_headlines/per_day/count");

        assertThat(perDay.kind()).startsWith("computed: (select cast(round(year.total / ");
        assertThat(perDay.evidence().lines())
                .containsExactly("casualty_headlines/per_day/base = 365", "casualties_by_year/2025/total = 3");
        assertThat(explain("casualties_by_sex/male/share_at_most").evidence().lines())
                .as("what has no row is left out")
                .containsExactly("casualties_by_sex/male/total = 2", "casualties_by_sex/male/all_casualties = 3");
        assertThat(explain("casualties_by_sex/male/share_of_known").kind())
                .contains("percent that total is of known_base");
        assertThat(explain("casualty_headlines/total/data_year").kind()).isEqualTo("a label of the row, not a figure");
    }

    /** A column of figures is no label where a row of it is blank: the row says why, where it does. */
    @Test
    void aFigureThatARowDoesNotGiveIsNoLabel() {
        Explanation blank = explain("casualty_headlines/change_of_comparable_areas/count");

        assertThat(blank.value()).isEqualTo("not reported");
        assertThat(blank.kind()).isEqualTo("not given in this row: nothing stands behind a blank");
        assertThat(blank.evidence().lines())
                .containsExactly("casualty_headlines/change_of_comparable_areas/note = comparable areas: 0 of 1 with a"
                        + " figure in either year");
    }

    @Test
    void aCountOfStatesNamesTheIdToGoOnWithForEach() {
        Explanation signatories = explain("status_counts/ccm/signatories");

        assertThat(signatories.evidence().lines()).contains("  go on with core.treaty_statuses/ccm/AGO/status");
        assertThat(explain("core.treaty_statuses/ccm/AGO/status").evidence().lines())
                .anyMatch(line -> line.startsWith("signature of AGO on 2008-12-03") && line.contains("source: "));
    }

    @Test
    void noRowMeansNotReported() {
        assertThatThrownBy(() -> explain("casualties_by_area/LAO/total"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("casualties_by_area has no row with area = LAO: no row means not reported");
    }

    @Test
    void aWrongNameIsAnsweredWithWhatThereIs() {
        assertThatThrownBy(() -> explain("casualties/2025/killed"))
                .hasMessageContaining("there is no published table casualties; there are [annual_reporting,");
        assertThatThrownBy(() -> explain("casualties_by_year/2025/dead"))
                .hasMessageContaining("casualties_by_year has no column dead; it has [year, killed,");
        assertThatThrownBy(() -> explain("treaty_status/mbt/status"))
                .hasMessage("the key of treaty_status is [treaty, area]: write treaty_status/<treaty>/<area>/column");
    }

    @ParameterizedTest
    @ValueSource(strings = {"casualties_by_year/2025' or '1'='1/killed", "casualties_by_year/2025%27/killed"})
    void aKeyIsNeverRunAsSql(String id) {
        assertThatThrownBy(() -> explain(id)).hasMessageContaining("no row means not reported");
    }

    private Explanation explain(String id) {
        return trace().explain(FigureId.parse(id));
    }

    private FigureTrace trace() {
        return Objects.requireNonNull(trace, "made before all tests");
    }

    private Warehouse internal() {
        return Objects.requireNonNull(opened, "opened before all tests");
    }
}
