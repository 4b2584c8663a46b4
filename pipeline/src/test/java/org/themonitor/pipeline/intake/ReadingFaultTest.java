package org.themonitor.pipeline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.themonitor.pipeline.BuiltIn;
import org.themonitor.pipeline.archive.Archive;
import org.themonitor.pipeline.archive.Coordinates;
import org.themonitor.pipeline.archive.Receipt;
import org.themonitor.pipeline.duckdb.WarehouseException;
import org.themonitor.pipeline.vault.Vault;
import org.themonitor.pipeline.workbook.Deadline;
import org.themonitor.pipeline.workbook.RawRow;
import org.themonitor.pipeline.workbook.Sheet;
import org.themonitor.pipeline.workbook.UnreadableWorkbookException;
import org.themonitor.pipeline.workbook.Workbook;
import org.themonitor.pipeline.workbook.WorkbookFormat;
import org.themonitor.pipeline.workbook.Workbooks;

/** Whatever the reading of a workbook throws is that workbook's quarantine; a failure of the house blames none. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadingFaultTest {
    private static final Definitions DEFINITIONS = BuiltIn.DEFINITIONS;

    @TempDir
    static Path folder;

    private final Receipt broken = receipt("a".repeat(64));
    private final Receipt sound = receipt("b".repeat(64));
    private final List<Throwable> log = new ArrayList<>();
    private Vault vault = Vault.inMemory(DEFINITIONS.sql());
    private Path file = Path.of("");

    /** Where in the reading something is thrown. */
    enum Stage {
        FORMAT,
        OPEN,
        SHEETS,
        MATCH,
        READ,
        NORMALISE,
        CLOSE
    }

    @BeforeAll
    void makeAWorkbook() throws Exception {
        file = Book.official().write(folder);
    }

    @AfterAll
    void closeTheVault() {
        vault.close();
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void anExceptionOfAnyStageIsTheQuarantineOfItsWorkbook(Stage stage) throws Exception {
        take(broken, stage, new IllegalStateException("Mme Anna Example"));
        take(sound, stage, null);

        assertQuarantinedForAFault();
        assertThat(states(sound)).containsExactly("read");
        assertThat(vault.query("from staging.casualties where receipt = ?", sound.id()))
                .hasSize(6);
        assertThat(DueWorkbooks.of(DEFINITIONS, List.of(broken), vault, new Archive(folder)))
                .isEmpty();
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                        new StackOverflowError(),
                        new AssertionError(),
                        new NoClassDefFoundError("of a reader"),
                        new OutOfMemoryErrorInDisguise(),
                        new UncheckedIOException(new ZipException("invalid block type")),
                        WarehouseException.ofRows("load t", new SQLException("Constraint Error: NOT NULL")),
                        WarehouseException.ofRows("load t", new SQLException("invalid decimal precision")))
                .map(Arguments::of);
    }

    /** Not the machine's own. */
    private static final class OutOfMemoryErrorInDisguise extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @ParameterizedTest
    @MethodSource("faults")
    void anythingThatReadingThrowsIsAFault(Throwable thrown) throws Exception {
        take(broken, Stage.NORMALISE, thrown);
        assertQuarantinedForAFault();
    }

    static Stream<Arguments> failuresOfTheHouse() {
        return Stream.of(
                        new OutOfMemoryError(),
                        new UncheckedIOException(
                                new FileSystemException("vault.duckdb", null, "No space left on device")),
                        new UncheckedIOException(new IOException("No space left on device")),
                        new IllegalStateException(new InterruptedException()),
                        WarehouseException.ofRows("load t", new SQLException("IO Error: No space left on device")),
                        new WarehouseException("commit", new SQLException("Constraint Error")))
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("failuresOfTheHouse")
    void aFailureOfTheHouseStopsTheRunAndBlamesNoWorkbook(Throwable thrown) throws Exception {
        take(broken, Stage.FORMAT, null);

        assertThatThrownBy(() -> take(broken, Stage.NORMALISE, thrown)).isSameAs(thrown);

        assertThat(states(broken)).as("what it was before").containsExactly("read");
        assertThat(log).isEmpty();
    }

    @Test
    void aFileThatTheDiskDoesNotGiveIsTheHouses() {
        Path gone = folder.resolve("gone.xlsx");
        assertThatThrownBy(() -> new WorkbookIntake(DEFINITIONS, vault).take(broken, gone))
                .isInstanceOf(IOException.class);
    }

    @Test
    void anInputExceptionOverAFileThatCanBeReadIsAFault() throws Exception {
        take(broken, Stage.READ, new UncheckedIOException(new IOException("unexpected end of stream")));
        assertQuarantinedForAFault();
    }

    @Test
    void theLogHasTheTraceAndNothingThatStandsInACell() {
        Throwable thrown = new IllegalStateException("Mme Anna Example", new ArithmeticException("+33 1 23 45"));

        assertThat(FaultLog.trace(thrown))
                .contains("java.lang.IllegalStateException", "caused by java.lang.ArithmeticException")
                .anyMatch(line -> line.contains("ReadingFaultTest"))
                .noneMatch(line -> line.contains("Anna") || line.contains("+33"));
    }

    private void assertQuarantinedForAFault() {
        assertThat(states(broken)).containsExactly("quarantined");
        assertThat(vault.query("select code from staging.findings where receipt = ?", broken.id()))
                .extracting(row -> row.text("code"))
                .containsExactly("FILE_NOT_READ_BY_FAULT");
        assertThat(vault.query("from staging.casualties where receipt = ?", broken.id()))
                .isEmpty();
        assertThat(log).hasSize(1);
        log.clear();
    }

    private List<String> states(Receipt receipt) {
        return vault.query("select state from staging.workbooks where receipt = ?", receipt.id()).stream()
                .map(row -> row.text("state"))
                .toList();
    }

    private void take(Receipt receipt, Stage stage, Throwable thrown) throws IOException {
        new WorkbookIntake(
                        DEFINITIONS, vault, Deadline::none, (of, fault) -> log.add(fault), new Throwing(stage, thrown))
                .take(receipt, file);
    }

    private static Receipt receipt(String sha256) {
        return new Receipt(1, sha256, "x", new Coordinates("LAO", "synthetic-gate", 2024), "2026-01-01T00:00:00Z");
    }

    /** Opens as always, and throws at one stage; at none where there is nothing to throw. */
    private record Throwing(Stage stage, Throwable thrown) implements WorkbookOpening {
        private void at(Stage here) {
            if (stage == here && thrown != null) {
                ReadingFaultTest.<RuntimeException>throwAny(thrown);
            }
        }

        @Override
        public WorkbookFormat format(Path from) throws IOException {
            at(Stage.FORMAT);
            return Workbooks.format(from);
        }

        @Override
        public Workbook open(Path from) throws IOException, UnreadableWorkbookException {
            at(Stage.OPEN);
            Workbook opened = Workbooks.open(from);
            return new Workbook() {
                @Override
                public List<Sheet> sheets() {
                    at(Stage.SHEETS);
                    return opened.sheets();
                }

                @Override
                public void readTop(Sheet sheet, int lastRow, RowConsumer consumer)
                        throws IOException, UnreadableWorkbookException {
                    at(Stage.MATCH);
                    opened.readTop(sheet, lastRow, consumer);
                }

                @Override
                public void read(Sheet sheet, RowConsumer consumer) throws IOException, UnreadableWorkbookException {
                    at(Stage.READ);
                    opened.read(sheet, new RowConsumer() {
                        @Override
                        public boolean row(RawRow row) throws IOException, UnreadableWorkbookException {
                            boolean goesOn = consumer.row(row);
                            if (row.number() == 5) {
                                at(Stage.NORMALISE);
                            }
                            return goesOn;
                        }
                    });
                }

                @Override
                public void close() throws IOException {
                    opened.close();
                    at(Stage.CLOSE);
                }
            };
        }

        @Override
        public Workbook openCsv(Path from, org.themonitor.pipeline.workbook.CsvDialect dialect)
                throws IOException, UnreadableWorkbookException {
            return Workbooks.openCsv(from, dialect);
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void throwAny(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
