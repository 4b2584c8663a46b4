package org.themonitor.pipeline.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.themonitor.pipeline.BuiltIn;
import org.themonitor.pipeline.archive.Coordinates;
import org.themonitor.pipeline.archive.Receipt;
import org.themonitor.pipeline.duckdb.Warehouse;
import org.themonitor.pipeline.duckdb.WarehouseException;
import org.themonitor.pipeline.sql.SqlProject;

/** Whatever a process leaves in its shard, the vault takes what is sound of it, once, and says what is not. */
@Tag("faults")
class ShardsTest {
    private static final SqlProject SQL = BuiltIn.DEFINITIONS.sql();
    private static final Receipt ONE = receipt(1, "COL");
    private static final Receipt TWO = receipt(2, "LAO");
    private static final int MANY = 20_000;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theVaultTakesWhatItLacksInPlaceOfWhatItHadAndTheShardIsGone() throws IOException {
        try (Vault vault = vault()) {
            write(vault, ONE, "old key", 9);
            write(vault, TWO, "key", 4);
        }
        shard(7, ONE, "key", 3);

        assertThat(take()).isEmpty();

        assertThat(keys()).containsOnly(Map.entry(ONE.id(), "key"), Map.entry(TWO.id(), "key"));
        assertThat(rows(ONE)).isEqualTo(3);
        assertThat(rows(TWO)).isEqualTo(4);
        assertThat(left()).isEmpty();
    }

    @Test
    void whatTheVaultHasWithThatKeyIsNotTakenAgain() throws IOException {
        try (Vault vault = vault()) {
            write(vault, ONE, "key", 3);
        }
        // what a process that is killed between its commit and the deletion of the shard leaves
        shard(7, ONE, "key", 5);

        assertThat(take()).isEmpty();

        assertThat(rows(ONE)).isEqualTo(3);
        assertThat(left()).isEmpty();
    }

    @Test
    void ofTwoShardsWithOneWorkbookItIsTakenOnceAndWithTheKeyOfTheLaterRun() throws IOException {
        shard(9, ONE, "key", 3);
        Files.move(only(), folder.resolve("shards/9-another.duckdb"));
        shard(9, ONE, "key", 3);
        assertThat(take()).isEmpty();
        assertThat(rows(ONE)).isEqualTo(3);

        shard(10, ONE, "newer key", 2);
        shard(9, ONE, "older key", 1);
        assertThat(take()).isEmpty();
        assertThat(keys()).containsOnly(Map.entry(ONE.id(), "newer key"));
        assertThat(rows(ONE)).isEqualTo(2);
    }

    @Test
    void aShardWhoseProcessWasKilledGivesWhatWasCommitted() throws IOException {
        Path copy = Files.createDirectories(folder.resolve("copy"));
        try (Vault shard = shards().open(7)) {
            write(shard, ONE, "key", 3);
            try (IntakeWriter unfinished = shard.write(TWO)) {
                fill(unfinished, "key", 5);
                for (Path file : files(folder.resolve("shards"))) {
                    Files.copy(file, copy.resolve(file.getFileName()));
                }
            }
        }
        for (Path file : files(folder.resolve("shards"))) {
            Files.delete(file);
        }
        for (Path file : files(copy)) {
            Files.move(file, folder.resolve("shards").resolve(file.getFileName()));
        }
        assertThat(files(folder.resolve("shards")))
                .as("the database and its log")
                .hasSize(2);

        assertThat(take()).isEmpty();

        assertThat(keys()).containsOnly(Map.entry(ONE.id(), "key"));
        assertThat(rows(ONE)).isEqualTo(3);
        assertThat(left()).isEmpty();
    }

    @Test
    void aShardWhoseProcessWasKilledBeforeItHadTablesIsNothingToSpeakOf() throws IOException {
        Files.createDirectories(folder.resolve("shards"));
        Warehouse.open(folder.resolve("shards/7-1.duckdb"), 1).close();

        assertThat(take()).isEmpty();

        assertThat(left()).isEmpty();
    }

    /** Nothing of it, its head, half of it, and a hole in its middle that is seen only when its rows are read. */
    @ParameterizedTest
    @ValueSource(strings = {"nothing", "head", "half", "hole", "no database"})
    void ofADamagedShardIsSaidWhatBecomesOfItAndTheVaultStaysSound(String damage) throws IOException {
        try (Vault vault = vault()) {
            write(vault, TWO, "key", 4);
        }
        shard(7, ONE, "key", MANY);
        Path shard = only();
        damage(shard, damage);

        assertThat(take())
                .containsExactly("the shard " + shard
                        + " is damaged; it is deleted, and its workbooks are read again from the archive");

        assertThat(left()).isEmpty();
        assertThat(keys()).containsOnly(Map.entry(TWO.id(), "key"));
        try (Vault vault = vault()) {
            write(vault, ONE, "key", 3);
        }
        assertThat(rows(ONE)).isEqualTo(3);
        assertThat(rows(TWO)).isEqualTo(4);
    }

    private static void damage(Path shard, String damage) throws IOException {
        try (RandomAccessFile open = new RandomAccessFile(shard.toFile(), "rw")) {
            switch (damage) {
                case "nothing" -> open.setLength(0);
                case "head" -> open.setLength(8000);
                case "half" -> open.setLength(open.length() / 2);
                case "hole" -> {
                    // all but the head and the list of tables at either end
                    long length = open.length();
                    open.seek(length / 4);
                    open.write(new byte[(int) (length / 2)]);
                }
                default -> {
                    open.setLength(0);
                    open.write("not a database at all".repeat(5000).getBytes(StandardCharsets.UTF_8));
                }
            }
        }
    }

    @Test
    void aShardOfAnotherReleaseIsSaidAndNotTaken() throws IOException {
        try (Vault other = new Shards(folder.resolve("shards"), VaultTest.withAnotherColumn()).open(7)) {
            write(other, ONE, "key", 3);
        }
        Path shard = only();

        assertThat(take())
                .containsExactly("the shard " + shard + " was written by another release; it is deleted, and its"
                        + " workbooks are read again from the archive");

        assertThat(keys()).isEmpty();
        assertThat(left()).isEmpty();
    }

    @Test
    void aShardOfANewerDatabaseIsSaidAndNotTaken() throws IOException {
        shard(7, ONE, "key", 3);
        Path shard = only();
        try (RandomAccessFile open = new RandomAccessFile(shard.toFile(), "rw")) {
            // the number of the storage's version stands behind the sum of the head and the letters DUCK
            open.seek(12);
            open.write(99);
        }

        assertThat(take()).hasSize(1).allMatch(told -> told.contains("it is deleted"));
        assertThat(left()).isEmpty();
    }

    @Test
    void aTakeoverThatIsCutOffLeavesTheVaultAsItWasAndTheShardForTheNext() throws IOException {
        shard(7, ONE, "key", 3);
        try (Vault vault = vault()) {
            write(vault, ONE, "old key", 9);
        }
        // one of its many tables takes nothing any more
        alter("alter table staging.workbooks add column another integer");
        try (Vault vault = vault()) {
            assertThatThrownBy(() -> shards().takeInto(vault)).isInstanceOf(WarehouseException.class);
        }
        assertThat(left()).hasSize(1);
        assertThat(rows(ONE)).isEqualTo(9);

        alter("alter table staging.workbooks drop column another");
        assertThat(take()).isEmpty();

        assertThat(rows(ONE)).isEqualTo(3);
    }

    @Test
    void threadsOfOneProcessShareItsShardAndAnotherRunHasItsOwn() throws IOException {
        try (Vault shard = shards().open(7);
                Vault other = shards().open(8)) {
            List<Receipt> receipts = Stream.iterate(1, number -> number + 1)
                    .limit(20)
                    .map(number -> receipt(number, "COL"))
                    .toList();
            receipts.parallelStream().forEach(receipt -> write(shard, receipt, "key", 2));
            write(other, TWO, "key", 1);
            assertThat(left()).hasSize(2);
        }
        assertThat(take()).isEmpty();
        assertThat(keys()).hasSize(21);
    }

    private void alter(String statement) {
        try (Warehouse open = Warehouse.open(folder.resolve("vault.duckdb"), 1)) {
            open.execute(statement);
        }
    }

    private List<String> take() throws IOException {
        try (Vault vault = vault()) {
            return shards().takeInto(vault);
        }
    }

    private Vault vault() throws IOException {
        return Vault.open(folder.resolve("vault.duckdb"), SQL);
    }

    private Shards shards() {
        return new Shards(folder.resolve("shards"), SQL);
    }

    private void shard(long execution, Receipt receipt, String key, int rows) throws IOException {
        try (Vault shard = shards().open(execution)) {
            write(shard, receipt, key, rows);
        }
    }

    private Path only() throws IOException {
        List<Path> left = left();
        assertThat(left).hasSize(1);
        return left.get(0);
    }

    private List<Path> left() throws IOException {
        return files(folder.resolve("shards")).stream()
                .filter(file -> !file.toString().endsWith(".wal"))
                .toList();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private Map<String, String> keys() throws IOException {
        try (Vault vault = vault()) {
            return vault.intakeKeys();
        }
    }

    private long rows(Receipt receipt) throws IOException {
        try (Vault vault = vault()) {
            String count = "select count(*) as n from staging.rejected_rows where receipt = ?";
            return vault.query(count, receipt.id()).get(0).number("n");
        }
    }

    private static Receipt receipt(int number, String area) {
        String hash = Integer.toHexString(0x10 + number).repeat(32);
        return new Receipt(number, hash, "a.csv", new Coordinates(area, "nra", 2025), "2026-03-01T12:00:00Z");
    }

    private static void write(Vault vault, Receipt receipt, String key, int rows) {
        try (IntakeWriter writer = vault.write(receipt)) {
            fill(writer, key, rows);
            writer.commit();
        }
    }

    private static void fill(IntakeWriter writer, String key, int rows) {
        Map<String, @Nullable Object> workbook = new TreeMap<>();
        workbook.put("intake_key", key);
        workbook.put("state", "read");
        workbook.put("is_synthetic", false);
        writer.add("workbooks", workbook);
        for (int row = 1; row <= rows; row++) {
            Map<String, @Nullable Object> refused = new TreeMap<>();
            refused.put("source_row_id", "x/" + Objects.hash(row, key));
            refused.put("sheet", "csv");
            refused.put("row_number", row);
            refused.put("record_kind", "casualties");
            writer.add("rejected_rows", refused);
        }
    }
}
