package org.themonitor.pipeline.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.themonitor.pipeline.BuiltIn;
import org.themonitor.pipeline.book.FilledList;
import org.themonitor.pipeline.decision.EditionDecisions;
import org.themonitor.pipeline.duckdb.Warehouse;
import org.themonitor.pipeline.editor.EditorLists;
import org.themonitor.pipeline.editor.ListDecisions;
import org.themonitor.pipeline.editor.TablesOfLists;
import org.themonitor.pipeline.intake.Definitions;
import org.themonitor.pipeline.vocabulary.Vocabulary;

/** Lists for editors: written, filled in by a spreadsheet program, taken back. */
@Tag("long")
class EditorListsTest {
    private static final String TWO_KILLED = "2025|2|killed|civilian|adult|male|improvised_mine";
    private static final String ONE_INJURED = "2025|1|injured|civilian|child|female|other_erw";
    private static final String[] WHY = {"overlap", "the national list is complete", "A. Editor", "2026-05-01"};

    private static final String LISTED = "core.held_casualties, core.undecided_sources, core.undecided_totals,"
            + " core.versions_to_decide, core.duplicate_candidates, core.suspect_values, core.unknown_headers,"
            + " core.texts_to_accept, core.coverage_to_state";

    @TempDir
    Path folder;

    private SmallEdition edition;

    @BeforeEach
    void begin() {
        edition = new SmallEdition(folder, LISTED + ", publish.casualties_by_year, publish.national_legislation");
    }

    private Path lists() throws Exception {
        Path outbox = folder.resolve("outbox");
        edition.make(LISTED);
        new EditorLists(edition.definitions(), SmallEdition.edition(), outbox)
                .write(edition.database(), edition.vault(), edition.receipts());
        return outbox;
    }

    /** Fills cells of a list; row 0 is the first one below the header. */
    private static void fill(Path list, int row, String firstColumn, String... texts) throws Exception {
        try (XSSFWorkbook book = open(list)) {
            XSSFSheet sheet = book.getSheetAt(0);
            int header = 0;
            while (sheet.getRow(header) == null || column(sheet.getRow(header), "decision") < 0) {
                header++;
            }
            int column = column(sheet.getRow(header), firstColumn);
            for (int index = 0; index < texts.length; index++) {
                sheet.getRow(header + 1 + row).getCell(column + index).setCellValue(texts[index]);
            }
            try (OutputStream out = Files.newOutputStream(list)) {
                book.write(out);
            }
        }
    }

    private static XSSFWorkbook open(Path list) throws Exception {
        try (InputStream in = Files.newInputStream(list)) {
            return new XSSFWorkbook(in);
        }
    }

    private static int column(Row row, String name) {
        for (int index = 0; index < row.getLastCellNum(); index++) {
            if (row.getCell(index) != null
                    && row.getCell(index).getStringCellValue().equals(name)) {
                return index;
            }
        }
        return -1;
    }

    private ListDecisions.Outcome take(Path list) throws Exception {
        return ListDecisions.take(list, BuiltIn.DEFINITIONS, edition.decisions(), edition.vault());
    }

    private static String[] with(String... decision) {
        List<String> texts = new ArrayList<>(List.of(decision));
        texts.addAll(List.of(WHY));
        return texts.toArray(String[]::new);
    }

    @Test
    void listsNeedNoFinishedEdition() throws Exception {
        edition.workbook("KHM", "cmvis", TWO_KILLED.replace("|2|", "|771055501|"));
        edition.intake();

        Path tables = TablesOfLists.make(
                edition.definitions(),
                SmallEdition.edition(),
                EditionDecisions.load(edition.decisions(), SmallEdition.ID),
                edition.vault(),
                edition.receipts());

        try (Warehouse open = Warehouse.openReadOnly(tables, 1)) {
            assertThat(open.query("select reason, people from core.held_casualties"))
                    .singleElement()
                    .hasToString("Row[values={reason=above_limit, people=771055501}]");
        }
    }

    @Test
    void theGreatestEffectStandsFirst() throws Exception {
        edition.workbook("LAO", "nra", ONE_INJURED);
        edition.workbook("LAO", "hospital", ONE_INJURED);
        edition.workbook("KHM", "cmvis", TWO_KILLED, TWO_KILLED);
        edition.workbook("KHM", "media", TWO_KILLED);
        FilledList list = FilledList.read(lists().resolve("source_overlaps.xlsx"));
        assertThat(list.kind()).isEqualTo("source_overlaps");
        assertThat(list.edition()).isEqualTo("lm2026");
        assertThat(list.lines())
                .extracting(line -> line.text("area") + " " + line.text("source") + " " + line.text("people"))
                .containsExactly("KHM cmvis 4", "KHM media 2", "LAO hospital 1", "LAO nra 1");
    }

    /** Whoever adds a column to a relation need not know what lists show of it. */
    @Test
    void aColumnAddedInTheMiddleOfARelationMovesNoValue() throws Exception {
        edition.workbook("KHM", "cmvis", TWO_KILLED, TWO_KILLED);
        edition.workbook("KHM", "media", TWO_KILLED);
        edition.workbookWithHeaders(
                SmallEdition.HEADERS.replace("Sex", "Sexx"),
                "LAO",
                "nra",
                TWO_KILLED.replace("killed", "hingeschieden"));
        Path outbox = lists();
        List<FilledList> before = shown(outbox);

        edition.make(LISTED);
        try (Warehouse open = Warehouse.open(edition.database(), 1)) {
            for (String relation : LISTED.split(", ")) {
                open.execute("create or replace table %s as select 7 as added_before, * from %1$s".formatted(relation));
            }
        }
        new EditorLists(edition.definitions(), SmallEdition.edition(), outbox)
                .write(edition.database(), edition.vault(), edition.receipts());

        assertThat(before.stream().filter(list -> !list.lines().isEmpty())).hasSizeGreaterThan(3);
        assertThat(shown(outbox)).isEqualTo(before);
    }

    private static List<FilledList> shown(Path outbox) throws Exception {
        List<FilledList> shown = new ArrayList<>();
        try (Stream<Path> lists = Files.list(outbox)) {
            for (Path list : lists.sorted().toList()) {
                shown.add(FilledList.read(list));
            }
        }
        return shown;
    }

    @Test
    void theSameListHasTheSameBytesAndItsDropDowns() throws Exception {
        edition.workbook("LAO", "nra", ONE_INJURED);
        edition.workbook("LAO", "hospital", ONE_INJURED);
        Path list = lists().resolve("source_overlaps.xlsx");
        byte[] first = Files.readAllBytes(list);
        assertThat(Files.readAllBytes(lists().resolve("source_overlaps.xlsx"))).isEqualTo(first);
        try (XSSFWorkbook book = open(list)) {
            assertThat(book.getSheetAt(0).getDataValidations())
                    .extracting(rule -> rule.getValidationConstraint().getFormula1())
                    .contains("options!$A$1:$C$1", "options!$A$2:$I$2");
            assertThat(book.isSheetHidden(1)).isTrue();
        }
    }

    @Test
    void aFilledListComesBackAsTextAndCountsOnce() throws Exception {
        edition.workbook("LAO", "nra", TWO_KILLED, ONE_INJURED);
        edition.workbook("LAO", "hospital", ONE_INJURED);
        Path list = lists().resolve("source_overlaps.xlsx");
        fill(list, 0, "decision", with("primary"));
        fill(list, 1, "decision", with("not_used"));
        assertThat(take(list))
                .isEqualTo(new ListDecisions.Outcome(
                        List.of(new ListDecisions.Written("lm2026/source_use.yml", 2, 0)), List.of()));
        assertThat(take(list))
                .isEqualTo(new ListDecisions.Outcome(
                        List.of(new ListDecisions.Written("lm2026/source_use.yml", 0, 2)), List.of()));
        assertThat(Files.readAllLines(edition.decisions().resolve("lm2026/source_use.yml")))
                .hasSize(3)
                .contains("- {area: \"LAO\", incident_year: \"2025\", source: \"nra\", record_kind: \"casualties\","
                        + " use: \"primary\", reason_code: \"overlap\","
                        + " reason: \"the national list is complete\", author: \"A. Editor\","
                        + " decided_on: \"2026-05-01\"}");
        assertThat(edition.total()).isEqualTo("3 at_least");
        fill(list, 0, "decision", with("supplement"));
        assertThat(take(list).problems()).singleElement().asString().contains("is decided in line 2 already");
    }

    @Test
    void oneBadCellKeepsTheWholeListOutAndIsNamed() throws Exception {
        edition.workbook("LAO", "nra", TWO_KILLED);
        edition.workbook("LAO", "hospital", ONE_INJURED);
        Path list = lists().resolve("held_casualties.xlsx");
        fill(list, 0, "decision", with("include"));
        fill(list, 1, "decision", "maybe", "guess", "", "A. Editor", "soon");
        assertThat(take(list).problems())
                .hasSize(4)
                .anyMatch(problem -> problem.matches(
                        "held_casualties!L6 \\(decision\\): expected one of include, exclude, hold; .*"))
                .anyMatch(problem -> problem.startsWith("held_casualties!M6 (reason_code)"))
                .anyMatch(problem -> problem.startsWith("held_casualties!N6 (reason)"))
                .anyMatch(problem -> problem.startsWith("held_casualties!P6 (decided_on)"));
        assertThat(edition.decisions()).doesNotExist();
        fill(list, 1, "decision", with("exclude"));
        assertThat(take(list).files())
                .singleElement()
                .satisfies(file -> assertThat(file.added()).isEqualTo(2));
        assertThat(edition.total()).isEqualTo("2 at_least");
    }

    @Test
    void aHeldTotalIsListedWithItsPartsAndCountsOnceItIsDistinct() throws Exception {
        edition.workbookOf(
                "LAO",
                "nra",
                "# Casualties",
                SmallEdition.HEADERS,
                TWO_KILLED,
                "# Casualty totals",
                "Period|Killed|Injured|Survival not known|Total casualties|Qualifier",
                "2025||at least 8||10|",
                "2024|1||||");
        assertThat(edition.total()).isEqualTo("2 incomplete");
        Path list = lists().resolve("held_casualties.xlsx");
        assertThat(FilledList.read(list).lines()).singleElement().satisfies(line -> {
            assertThat(line.text("record_kind")).isEqualTo("casualty_totals");
            assertThat(line.text("held_as")).isEqualTo("aggregate_overlaps_incident_rows");
            assertThat(line.text("people")).isEqualTo("10");
            assertThat(line.text("injured")).isEqualTo("8");
            assertThat(line.text("unknown")).isEqualTo("2");
            assertThat(line.text("qualifier")).isEqualTo("at_least");
        });
        fill(list, 0, "decision", with("include"));
        assertThat(take(list).problems())
                .singleElement()
                .asString()
                .startsWith("held_casualties!L5 (decision): expected exclude or hold")
                .contains("total_overlaps");
        Path totals = folder.resolve("outbox").resolve("total_overlaps.xlsx");
        assertThat(FilledList.read(totals).lines())
                .extracting(line -> line.text("outcome") + " " + line.text("people") + " " + line.text("covers") + " "
                        + line.text("absorbs_source") + " " + line.text("killed"))
                .containsExactly("injured 8 whole_year nra 2", "unknown 2 whole_year nra 2");
        fill(totals, 0, "absorbs", with("", "distinct"));
        fill(totals, 1, "absorbs", with("unknown", "distinct"));
        assertThat(take(totals).problems())
                .singleElement()
                .asString()
                .startsWith("total_overlaps!L6 (absorbs): expected nothing where the people are distinct");
        assertThat(edition.decisions()).doesNotExist();
        fill(totals, 1, "absorbs", "");
        assertThat(take(totals).problems()).isEmpty();
        assertThat(edition.total()).isEqualTo("12 at_least");
        try (Warehouse open = edition.run()) {
            FigureTrace trace = new FigureTrace(open);
            assertThat(trace.explain(FigureId.parse("casualties_by_year/2025/injured"))
                            .evidence()
                            .lines())
                    .anyMatch(line -> line.contains("row 2: C2 people 8 · A2 incident_year 2025"));
            assertThat(trace.explain(FigureId.parse("late_rows/LAO/2024/people"))
                            .evidence()
                            .lines())
                    .anyMatch(line -> line.contains("row 3: B3 people 1 · area LAO · A3 incident_year 2024"));
        }
    }

    @Test
    void aTotalAbsorbsTheRowsAnEditorSaysAndCountsByWhatIsLeft() throws Exception {
        edition.workbook("LAO", "nra", TWO_KILLED, ONE_INJURED);
        String headers = "Period|Killed|Injured|Survival not known|Total casualties|Qualifier";
        edition.workbookOf("LAO", "icrc", "# Casualty totals", headers, "2025||9|||");
        edition.workbookOf("LAO", "halo", "# Casualty totals", headers, "2025-03|4||||");
        Path list = lists().resolve("total_overlaps.xlsx");
        try (XSSFWorkbook book = open(list)) {
            assertThat(book.getSheetAt(0).getDataValidations())
                    .extracting(rule -> rule.getValidationConstraint().getFormula1())
                    .contains("options!$A$1:$G$1", "options!$A$2:$B$2", "options!$A$4:$A$4");
        }
        fill(list, 0, "absorbs", with("injured, unknown", "absorb"));
        fill(list, 1, "absorbs", with("killed", "absorb"));
        assertThat(take(list).problems())
                .singleElement()
                .asString()
                .startsWith("total_overlaps!M6 (decision): expected distinct, for rows cannot be matched");
        assertThat(edition.decisions()).doesNotExist();
        fill(list, 1, "absorbs", with("", "distinct"));
        assertThat(take(list))
                .isEqualTo(new ListDecisions.Outcome(
                        List.of(new ListDecisions.Written("lm2026/absorptions.yml", 2, 0)), List.of()));
        assertThat(Files.readAllLines(edition.decisions().resolve("lm2026/absorptions.yml")))
                .contains("- {area: \"LAO\", incident_year: \"2025\", source: \"icrc\", outcome: \"injured\","
                        + " absorbs_source: \"nra\", absorbs: \"injured, unknown\", reason_code: \"overlap\","
                        + " reason: \"the national list is complete\", author: \"A. Editor\","
                        + " decided_on: \"2026-05-01\"}");
        assertThat(edition.total()).isEqualTo("3 incomplete");
        String use = "area: LAO, incident_year: 2025, record_kind: casualties, reason_code: overlap, ";
        edition.decide(
                "lm2026/source_use.yml",
                use + "source: nra, use: primary",
                use + "source: icrc, use: supplement",
                use + "source: halo, use: supplement");
        assertThat(edition.total()).isEqualTo("15 at_least");
        assertThat(take(list).files())
                .singleElement()
                .satisfies(file -> assertThat(file.repeated()).isEqualTo(2));
    }

    @Test
    void unknownHeadersAndWordsAreDecidedToo() throws Exception {
        edition.workbookWithHeaders(
                SmallEdition.HEADERS.replace("Sex", "Sexx"),
                "LAO",
                "nra",
                TWO_KILLED.replace("killed", "hingeschieden"));
        Path outbox = lists();
        FilledList headers = FilledList.read(outbox.resolve("unknown_headers.xlsx"));
        assertThat(headers.lines()).singleElement().satisfies(line -> {
            assertThat(line.text("header")).isEqualTo("Sexx");
            assertThat(line.text("nearest")).isEqualTo("Sex");
        });
        fill(
                outbox.resolve("unknown_headers.xlsx"),
                0,
                "to",
                "sex",
                "map",
                "other",
                "a slip",
                "A. Editor",
                "2026-05-01");
        assertThat(take(outbox.resolve("unknown_headers.xlsx")).problems()).isEmpty();
        assertThat(Files.readString(edition.decisions().resolve("header_mappings.yml")))
                .contains("header_keyed")
                .doesNotContain("Sexx");
        fill(
                outbox.resolve("unknown_terms.xlsx"),
                0,
                "value",
                "killed",
                "",
                "correct",
                "other",
                "died",
                "A. Editor",
                "2026-05-01");
        assertThat(take(outbox.resolve("unknown_terms.xlsx")).problems()).isEmpty();
        assertThat(Files.readString(edition.decisions().resolve("corrections.yml")))
                .contains("expect_keyed")
                .doesNotContain("hingeschieden");
        assertThat(edition.ask("select sex, outcome, people from core.casualties"))
                .containsExactly("male killed 2");
    }

    @Test
    void aWordThatComesAgainBecomesALineOfItsVocabulary() throws Exception {
        edition.workbook("LAO", "nra", TWO_KILLED.replace("killed", "hingeschieden"));
        Path own = edition.decisions().resolve("vocabularies/outcome.yml");
        Files.createDirectories(own.getParent());
        Files.writeString(own, "terms: {killed: {synonyms: {es: [finado]}}}\n");
        Path list = lists().resolve("unknown_terms.xlsx");
        String[] why = {"add", "other", "what they write", "A. Editor", "2026-05-01"};
        fill(list, 0, "value", "killed", "here", why[0], why[1], why[2], why[3], why[4]);
        assertThat(take(list).problems())
                .anyMatch(problem -> problem.contains("(scope)") && problem.contains("everywhere, area, source"));
        fill(list, 0, "value", "gone", "source", why[0], why[1], why[2], why[3], why[4]);
        assertThat(take(list).problems())
                .anyMatch(problem -> problem.startsWith("unknown_terms!") && problem.contains("no term 'gone'"));
        assertThat(Files.readString(own)).doesNotContain("hingeschieden");
        fill(list, 0, "value", "killed", "source", why[0], why[1], why[2], why[3], why[4]);
        assertThat(take(list))
                .isEqualTo(new ListDecisions.Outcome(
                        List.of(new ListDecisions.Written("vocabularies/outcome.yml", 1, 0)), List.of()));
        assertThat(Files.readString(own))
                .startsWith("terms: {killed")
                .contains("outcome:\n- {word: \"hingeschieden\", term: \"killed\", source: \"nra\",");
        Vocabulary outcomes = Definitions.with(BuiltIn.DEFINITIONS.sql(), edition.decisions())
                .vocabularies()
                .get("outcome");
        assertThat(outcomes.find("Hingeschieden", "PER", "nra")).contains("killed");
        assertThat(outcomes.find("Hingeschieden", "COL", "police")).isEmpty();
        assertThat(outcomes.find("finado", "COL", "police")).contains("killed");
    }

    /** Decisions are versioned and handed round: neither the header nor the sheet's name stands in them, and both are known. */
    @Test
    void aHeaderAndASheetThatNameAPersonAreInNoDecision() throws Exception {
        edition.workbookOf(
                "COL",
                "nra",
                "# Juana Perez",
                "departamento|municipio|ano|mes|condicion|estado|tipoevento|genero|Ficha de Juana",
                "NARIÑO|TUMACO|2025|MAYO|CIVIL|HERIDO|MINA ANTIPERSONAL|MASCULINO|x");
        Path list = lists().resolve("unknown_headers.xlsx");
        assertThat(FilledList.read(list).lines())
                .singleElement()
                .satisfies(line -> assertThat(line.text("header")).isEqualTo("Ficha de Juana"));

        fill(list, 0, "decision", "ignore", "other", "a page of the register", "A. Editor", "2026-05-01");
        assertThat(take(list).problems()).isEmpty();

        assertThat(Files.readString(edition.decisions().resolve("header_mappings.yml")))
                .contains("sheet: \"*\"", "header_keyed")
                .doesNotContain("Juana");
        assertThat(FilledList.read(lists().resolve("unknown_headers.xlsx")).lines())
                .isEmpty();
    }

    /** A title is blank in public, and its row counts, until an editor accepts the very words. */
    @Test
    void aTextIsPublicOnceItIsAccepted() throws Exception {
        String law = "=HYPERLINK(\"x\") Law of 2011, \"draft\"";
        edition.workbookOf(
                "LAO",
                "nra",
                "# National legislation",
                "Treaty|Class|Title of the law|Enacted on|Source",
                "Mine Ban Treaty|specific law|" + law + "|2011|Report of Ms Vong");
        String asked = "select class, law, source_title from publish.national_legislation";
        Path texts = lists().resolve("texts_to_accept.xlsx");
        assertThat(FilledList.read(texts).lines())
                .extracting(line -> line.text("what") + " " + line.text("text"))
                .containsExactly("law " + law, "source_title Report of Ms Vong");
        assertThat(edition.ask(asked)).containsExactly("specific_law null a workbook of the edition");

        fill(texts, 0, "decision", "accepted", "other", "it is its official title", "A. Editor", "2026-05-01");
        assertThat(take(texts).problems()).isEmpty();

        assertThat(edition.ask(asked)).containsExactly("specific_law " + law + " a workbook of the edition");
    }

    @Test
    void anotherWorkbookIsRefused() throws Exception {
        Path other = folder.resolve("other.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(other)) {
            book.createSheet("Casualties").createRow(0).createCell(0).setCellValue("x");
            book.write(out);
        }
        assertThatThrownBy(() -> take(other)).isInstanceOf(IllegalArgumentException.class);
    }
}
