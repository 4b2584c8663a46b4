package org.themonitor.pipeline.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.themonitor.pipeline.BuiltIn;
import org.themonitor.pipeline.archive.Archive;
import org.themonitor.pipeline.archive.Receipt;
import org.themonitor.pipeline.book.FilledList;
import org.themonitor.pipeline.duckdb.TableHash;
import org.themonitor.pipeline.duckdb.Warehouse;
import org.themonitor.pipeline.editor.EditorLists;
import org.themonitor.pipeline.editor.ListDecisions;

/** Possible duplicates and suspect values, from two workbooks to the editors' lists, to the figures, and back again. */
@Tag("long")
class DuplicateListsTest {
    private static final String HEADERS = SmallEdition.HEADERS + "|Province|Activity";
    private static final String KILLED = "|1|killed|civilian|adult|male|improvised_mine|10/05/2025|Sekong|Farming";
    private static final String OF_ANOTHER_DAY =
            "|1|killed|civilian|adult|male|improvised_mine|20/08/2025|Sekong|Farming";
    private static final String BUS = "|25|injured|civilian|unknown|unknown|antivehicle_mine|01/06/2025|Salavan|Travel";

    private static final String[] SOURCES_COUNT = {
        "area: LAO, record_kind: casualties, reason_code: overlap, incident_year: 2025, source: nra, use: primary",
        "area: LAO, record_kind: casualties, reason_code: overlap, incident_year: 2025, source: hospital,"
                + " use: supplement"
    };

    /** Figures, the editors' lists, and the checks that say what waits for a decision. */
    private static final String NEEDED = "publish.casualties_by_year, marts.casualty_figures, core.casualty_rows,"
            + " core.held_casualties, core.undecided_sources, core.undecided_totals, core.texts_to_accept, core.duplicate_candidates, core.coverage_to_state,"
            + " core.suspect_values, core.unknown_headers, core.versions_to_decide, checks.duplicate_candidates_are_decided,"
            + " checks.suspect_values_are_judged, checks.decisions_reach_rows";

    @TempDir
    Path folder;

    private static void nra(SmallEdition edition) throws Exception {
        edition.workbookWithHeaders(HEADERS, "LAO", "nra", KILLED, KILLED, BUS);
    }

    private static void hospital(SmallEdition edition) throws Exception {
        edition.workbookWithHeaders(HEADERS, "LAO", "hospital", KILLED.replace("killed", "injured"), OF_ANOTHER_DAY);
    }

    private static List<String> figures(SmallEdition edition) throws Exception {
        edition.make(NEEDED);
        try (Warehouse built = Warehouse.openReadOnly(edition.database(), 1)) {
            return List.of(
                    String.valueOf(built.single("select total || ' ' || killed || ' ' || injured || ' ' || unknown"
                            + " from publish.casualties_by_year where year = 2025")),
                    TableHash.of(built, "marts.casualty_figures", List.of("casualty_year")),
                    TableHash.of(built, "core.casualty_rows", List.of("source_row_id")));
        }
    }

    @Test
    void equalNumbersOfOneSourceAreOnePersonAndABadOneIsNone() throws Exception {
        SmallEdition edition = new SmallEdition(folder);
        edition.workbookWithHeaders(
                HEADERS + "|Person number in your system",
                "LAO",
                "nra",
                KILLED + "|V-17",
                KILLED + "|V-17",
                KILLED + "|V-18",
                KILLED + "|Jane Doe",
                KILLED + "|Jane Doe");

        assertThat(edition.ask("select killed, (select count(*) from core.casualty_rows where merged_into is not null)"
                        + " from publish.casualties_by_year where year = 2025"))
                .containsExactly("4 1");
    }

    /** Without any decision on the rows; what may be a name is left out at the cell and merges nobody. */
    @Test
    void equalNumbersInASharedRegisterAreOnePersonOfTwoSources() throws Exception {
        String shared = HEADERS + "|Person number in a shared register";
        SmallEdition edition = new SmallEdition(folder);
        edition.decide("lm2026/source_use.yml", SOURCES_COUNT);
        edition.workbookWithHeaders(shared, "LAO", "nra", KILLED + "|IMSMA-4711", KILLED + "|12", KILLED + "|Jane Doe");
        edition.workbookWithHeaders(
                shared, "LAO", "hospital", KILLED + "|IMSMA-4711", KILLED + "|12", KILLED + "|Jane Doe");

        assertThat(edition.ask("select killed, (select string_agg(basis, ' ') from core.row_matches)"
                        + " from publish.casualties_by_year where year = 2025"))
                .containsExactly("5 external_id");
    }

    /** Fills the first row of a list. */
    private static void decide(Path list, String decision) throws Exception {
        XSSFWorkbook book;
        try (InputStream in = Files.newInputStream(list)) {
            book = new XSSFWorkbook(in);
        }
        try (book;
                OutputStream out = Files.newOutputStream(list)) {
            Sheet sheet = book.getSheetAt(0);
            Row header = null;
            for (Row row : sheet) {
                if (header != null) {
                    fill(header, row, decision);
                    break;
                }
                header = column(row, "decision") < 0 ? null : row;
            }
            book.write(out);
        }
    }

    private static void fill(Row header, Row row, String decision) {
        String[] texts = {decision, "overlap", "the same accident", "A. Editor", "2026-05-01"};
        for (int index = 0; index < texts.length; index++) {
            row.getCell(column(header, "decision") + index).setCellValue(texts[index]);
        }
    }

    private static int column(Row row, String name) {
        for (int index = 0; index < row.getLastCellNum(); index++) {
            if (row.getCell(index) != null && row.getCell(index).toString().equals(name)) {
                return index;
            }
        }
        return -1;
    }

    @Test
    void aMergeIsDecidedInAListCountsOnceAndIsUndoneByDeletingItsLine() throws Exception {
        SmallEdition edition = new SmallEdition(folder);
        nra(edition);
        hospital(edition);
        edition.decide("lm2026/source_use.yml", SOURCES_COUNT);
        List<String> before = figures(edition);
        assertThat(before.get(0)).isEqualTo("29 3 26 0");
        assertThat(edition.warnings()).contains("duplicate_candidates_are_decided", "suspect_values_are_judged");

        Path outbox = folder.resolve("outbox");
        new EditorLists(edition.definitions(), SmallEdition.edition(), outbox)
                .write(edition.database(), edition.vault(), edition.receipts());
        FilledList duplicates = FilledList.read(outbox.resolve("duplicate_candidates.xlsx"));
        // each of the two equal rows may be the one that the hospital saw
        assertThat(duplicates.lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.text("explanation"))
                        .startsWith("same day; same first-level unit")
                        .contains("outcome")
                        .doesNotContain("Sekong")
                        .doesNotContain("Farming"));
        decide(outbox.resolve("duplicate_candidates.xlsx"), "merge");
        assertThat(take(edition, "duplicate_candidates").problems()).isEmpty();
        decide(outbox.resolve("suspect_values.xlsx"), "accepted");
        assertThat(take(edition, "suspect_values").problems()).isEmpty();

        List<String> after = figures(edition);
        // one person fewer; killed in one list, injured in the other: not known
        assertThat(after.get(0)).isEqualTo("28 2 25 1");
        assertThat(edition.warnings())
                .doesNotContain(
                        "duplicate_candidates_are_decided", "suspect_values_are_judged", "decisions_reach_rows");

        assertThat(figures(arrivedInTheOtherOrder(edition))).isEqualTo(after);

        Files.delete(edition.decisions().resolve("lm2026/matches.yml"));
        assertThat(figures(edition)).isEqualTo(before);
    }

    /** The same files and decisions, the last file first. */
    private SmallEdition arrivedInTheOtherOrder(SmallEdition edition) throws Exception {
        SmallEdition other = new SmallEdition(Files.createDirectory(folder.resolve("other")));
        List<Receipt> receipts = new ArrayList<>(new Archive(folder.resolve("archive")).receipts());
        Collections.reverse(receipts);
        Archive from = new Archive(folder.resolve("archive"));
        Archive into = new Archive(other.folder.resolve("archive"));
        for (Receipt receipt : receipts) {
            Path file = Files.copy(from.original(receipt.sha256()), other.folder.resolve(receipt.sha256() + ".xlsx"));
            into.receive(file, receipt.coordinates(), Instant.EPOCH);
        }
        Files.createDirectories(other.decisions().resolve("lm2026"));
        for (String name : List.of("source_use.yml", "matches.yml", "verdicts.yml")) {
            Files.copy(
                    edition.decisions().resolve("lm2026").resolve(name),
                    other.decisions().resolve("lm2026").resolve(name));
        }
        return other;
    }

    private ListDecisions.Outcome take(SmallEdition edition, String list) throws Exception {
        return ListDecisions.take(
                folder.resolve("outbox").resolve(list + ".xlsx"),
                BuiltIn.DEFINITIONS,
                edition.decisions(),
                edition.vault());
    }
}
