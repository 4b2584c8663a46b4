package org.themonitor.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.themonitor.jobs.config.Workspace;
import org.themonitor.jobs.intake.VaultKeeper;
import org.themonitor.pipeline.archive.Archive;
import org.themonitor.pipeline.archive.Coordinates;
import org.themonitor.pipeline.archive.Receipt;
import org.themonitor.pipeline.duckdb.WarehouseException;
import org.themonitor.pipeline.intake.Definitions;
import org.themonitor.pipeline.intake.WorkbookIntake;
import org.themonitor.pipeline.vault.Shards;
import org.themonitor.pipeline.vault.Vault;

/** Two processes read workbooks of one run at the same time, each into its own shard, and the vault gets all of them. */
@Tag("long")
class TwoReadersTest {
    private static final int WORKBOOKS = 6;

    @TempDir
    Path folder;

    @Test
    void twoProcessesWriteTheirShardsAtOnceWithoutMeeting() throws Exception {
        Workspace workspace = new Workspace(folder);
        workspace.create();
        receive(workspace);
        Definitions definitions = Definitions.load(null, workspace.decisions());
        VaultKeeper keeper = new VaultKeeper(workspace, definitions);
        List<Process> readers = List.of(reader(0), reader(1));
        try {
            for (Process reader : readers) {
                BufferedReader said = reader.inputReader(StandardCharsets.UTF_8);
                assertThat(said.readLine()).isEqualTo("read 3");
            }
            // both have their shards open now
            assertThat(shards(workspace)).hasSize(2);
            assertThatThrownBy(() -> keeper.plan(told -> {}))
                    .as("a shard that is being written is left alone")
                    .isInstanceOfSatisfying(
                            WarehouseException.class,
                            held -> assertThat(held.isHeld()).isTrue());
            assertThat(shards(workspace)).hasSize(2);
        } finally {
            for (Process reader : readers) {
                reader.getOutputStream().close();
                assertThat(reader.waitFor()).isZero();
            }
        }

        List<String> told = new ArrayList<>();
        assertThat(keeper.plan(told::add).isEmpty()).isTrue();
        assertThat(told).isEmpty();
        assertThat(shards(workspace)).isEmpty();
        try (Vault vault =
                Vault.openReadOnly(workspace.vault(), definitions.sql()).orElseThrow()) {
            assertThat(vault.query("select receipt from staging.workbooks")).hasSize(WORKBOOKS);
        }
    }

    private void receive(Workspace workspace) throws IOException {
        for (int number = 1; number <= WORKBOOKS; number++) {
            Path file = folder.resolve("list" + number + ".xlsx");
            CountryWorkbook.of("LAO", "desk-" + number, 2025)
                    .row(2025, number, "killed")
                    .write(file);
            new Archive(workspace.archive())
                    .receive(
                            file,
                            new Coordinates("LAO", "desk-" + number, 2025),
                            Instant.parse("2026-03-01T12:00:00Z"));
        }
    }

    private static List<Path> shards(Workspace workspace) throws IOException {
        try (Stream<Path> files = Files.list(workspace.shards())) {
            return files.filter(file -> file.toString().endsWith(".duckdb")).toList();
        }
    }

    private Process reader(int first) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Reader.class.getName(),
                        folder.toString(),
                        Integer.toString(first))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Reads every second workbook, and keeps its shard open until its input ends. */
    static final class Reader {
        private static final long EXECUTION = 7;

        private Reader() {}

        /** With the workspace, and 0 or 1. */
        public static void main(String[] arguments) throws Exception {
            Workspace workspace = new Workspace(Path.of(arguments[0]));
            Definitions definitions = Definitions.load(null, workspace.decisions());
            Archive archive = new Archive(workspace.archive());
            List<Receipt> receipts = workspace.receipts();
            try (Vault shard = new Shards(workspace.shards(), definitions.sql()).open(EXECUTION)) {
                int read = 0;
                for (int index = Integer.parseInt(arguments[1]); index < receipts.size(); index += 2) {
                    Receipt receipt = receipts.get(index);
                    new WorkbookIntake(definitions, shard).take(receipt, archive.original(receipt.sha256()));
                    read++;
                }
                System.out.println("read " + read);
                while (System.in.read() >= 0) {
                    // until both have read
                }
            }
        }
    }
}
