package org.themonitor.pipeline.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.themonitor.pipeline.archive.Archive;
import org.themonitor.pipeline.archive.Receipt;
import org.themonitor.pipeline.decision.CommonDecisions;
import org.themonitor.pipeline.duckdb.Warehouse;
import org.themonitor.pipeline.intake.Definitions;
import org.themonitor.pipeline.intake.DueWorkbooks;
import org.themonitor.pipeline.sql.SqlProject;
import org.themonitor.pipeline.vault.IntakeCounts;
import org.themonitor.pipeline.vault.IntakeSummary;
import org.themonitor.pipeline.vault.Vault;

/** From an archived file into the vault: read once, bad ones apart, and an edition that takes what is there. */
@Tag("long")
class IntakeTest {
    private static final Edition EDITION = Editions.edition("lm2026", LocalDate.of(2026, 2, 3));
    private static final SqlProject ASKED =
            NeededTables.of(Editions.DEFINITIONS.sql(), NeededTables.named("publish.casualties_by_year"));

    private static final String ROW = "2025,1,Civil,Muerto,Masculino,Accidente por MAP,Vereda";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aWorkbookIsReadOnceUntilItsReadingWouldDiffer() throws IOException {
        Editions editions = new Editions(folder);
        Receipt receipt = editions.receive("a.csv", Editions.register(ROW), "COL", "nra", 2025);

        assertThat(toRead(editions, receipt, Editions.DEFINITIONS)).containsExactly(receipt);
        editions.takeIn();
        assertThat(toRead(editions, receipt, Editions.DEFINITIONS)).isEmpty();
        assertThat(toRead(editions, receipt, otherCode())).containsExactly(receipt);
    }

    @Test
    void readingTwiceIsReadingOnce() throws IOException {
        Editions editions = new Editions(folder);
        editions.receive("a.csv", Editions.register(ROW, ROW), "COL", "nra", 2025);

        assertThat(editions.takeIn()).containsExactly(new IntakeCounts(3, 2, 0, 1));
        assertThat(editions.takeIn()).containsExactly(new IntakeCounts(3, 2, 0, 1));
        assertThat(total(editions)).isEqualTo("2");
    }

    @Test
    void oneBadWorkbookNeverAffectsAnother() throws IOException {
        Editions editions = new Editions(folder);
        editions.receive("damaged.xlsx", "PK\u0003\u0004 this is no workbook", "LAO", "nra", 2025);
        editions.receive("other.csv", "colour,shape\nred,round\n", "KHM", "nra", 2025);
        editions.receive("nowhere.csv", Editions.register(ROW), "ATLANTIS", "nra", 2025);
        editions.receive("good.csv", Editions.register(ROW), "COL", "nra", 2025);

        assertThat(editions.takeIn()).extracting(IntakeCounts::rowsUsed).containsExactly(0L, 0L, 0L, 1L);
        assertThat(total(editions)).isEqualTo("1");
        assertThat(summary(editions).quarantined()).hasSize(3);
    }

    @Test
    void aRefusedRowIsHeldBackAndItsYearSaysSo() throws IOException {
        Editions editions = new Editions(folder);
        String wrong = "2025,1,Civil,Quizás,Masculino,Accidente por MAP,Vereda";
        editions.receive("a.csv", Editions.register(ROW, wrong), "COL", "nra", 2025);

        assertThat(editions.takeIn()).containsExactly(new IntakeCounts(3, 1, 1, 1));
        assertThat(total(editions)).isEqualTo("1");
        assertThat(single(editions, "select qualifier from publish.casualties_by_year where year = 2025"))
                .isEqualTo("incomplete");
        assertThat(single(editions, "select sheet || '!' || cell || ' ' || code from staging.findings"))
                .isEqualTo("csv!L3 TERM_UNKNOWN");
    }

    @Test
    void anOlderSeasonIsReadTooAndALaterOneIsALaterEditionsAffair() throws IOException {
        Editions editions = new Editions(folder);
        editions.receive("a.csv", Editions.register(ROW), "COL", "nra", 2025);
        editions.receive("old.csv", Editions.register("2024" + ROW.substring(4)), "COL", "nra", 2024);
        editions.receive("next.csv", Editions.register("2026" + ROW.substring(4)), "COL", "nra", 2026);
        editions.takeIn();
        editions.build(EDITION, ASKED);

        assertThat(single(editions, "select string_agg(year, ',') from publish.casualties_by_year"))
                .isEqualTo("2025,2024");
        assertThat(single(editions, "select count(*) from staging.workbooks")).isEqualTo("2");
    }

    private String total(Editions editions) throws IOException {
        editions.build(EDITION, ASKED);
        return single(editions, "select total from publish.casualties_by_year where year = 2025");
    }

    private static String single(Editions editions, String query) {
        Path database = editions.folder(EDITION).internalDatabase(Editions.BUILD);
        try (Warehouse open = Warehouse.openReadOnly(database, 1)) {
            return String.valueOf(open.single(query));
        }
    }

    private static List<Receipt> toRead(Editions editions, Receipt receipt, Definitions definitions)
            throws IOException {
        try (Vault vault = Vault.open(editions.vault(), definitions.sql())) {
            return DueWorkbooks.of(
                    definitions,
                    List.of(receipt),
                    vault,
                    new Archive(editions.vault().getParent()));
        }
    }

    private static IntakeSummary summary(Editions editions) throws IOException {
        try (Vault vault = Vault.open(editions.vault(), Editions.DEFINITIONS.sql())) {
            return vault.summary(editions.receipts(), CommonDecisions.NONE);
        }
    }

    private static Definitions otherCode() {
        Definitions all = Editions.DEFINITIONS;
        return new Definitions(
                all.reference(),
                all.areas(),
                all.vocabularies(),
                all.templates(),
                all.referenceFacts(),
                all.sql(),
                "other code",
                all.decisions());
    }
}
