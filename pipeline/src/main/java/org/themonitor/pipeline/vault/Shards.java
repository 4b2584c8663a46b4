package org.themonitor.pipeline.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.themonitor.pipeline.archive.OwnerOnly;
import org.themonitor.pipeline.sql.SqlProject;

/**
 * {@code vault/shards/}: a database {@code <execution>-<process>.duckdb} for each process that has read workbooks which the
 * vault does not hold yet, with the vault's own tables. Nobody but its process writes it; whoever plans or ends an
 * intake takes it over and deletes it, be it whole or left by a process that was killed.
 */
public final class Shards {
    private static final Pattern NAME = Pattern.compile("([0-9]+)-[0-9a-z-]+\\.duckdb");

    private final Path folder;
    private final SqlProject sql;

    public Shards(Path folder, SqlProject sql) {
        this.folder = folder;
        this.sql = sql;
    }

    /**
     * Opens the shard of this process for writing; its threads share it.
     *
     * @param execution number of the run of the job
     */
    public Vault open(long execution) throws IOException {
        Vault shard = Vault.open(folder.resolve(execution + "-" + process() + ".duckdb"), sql);
        shard.writeForOneTaking();
        return shard;
    }

    /** Its number and when it began: machines that share a folder, or stand in boxes, have processes of one number. */
    private static String process() {
        ProcessHandle process = ProcessHandle.current();
        return process.pid()
                + process.info()
                        .startInstant()
                        .map(begun -> "-" + Long.toString(begun.toEpochMilli(), Character.MAX_RADIX))
                        .orElse("");
    }

    /**
     * Takes over what every shard holds and the vault lacks, the later run last, and deletes it. Done again after it was
     * cut off it takes what is left: a shard goes only when what it held has come to stay.
     *
     * @return a sentence for each shard that could not be used; its workbooks are still in the archive
     */
    public List<String> takeInto(Vault vault) throws IOException {
        List<String> refused = new ArrayList<>();
        for (Path shard : all()) {
            vault.takeOver(shard)
                    .ifPresent(why -> refused.add(
                            "the shard %s %s; it is deleted, and its workbooks are read again".formatted(shard, why)
                                    + " from the archive"));
            delete(shard);
        }
        return refused;
    }

    private List<Path> all() throws IOException {
        OwnerOnly.folder(folder);
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> NAME.matcher(name(file)).matches())
                    .sorted(Comparator.comparingLong(Shards::execution).thenComparing(Shards::name))
                    .toList();
        }
    }

    private static long execution(Path shard) {
        Matcher name = NAME.matcher(name(shard));
        return name.matches() ? Long.parseLong(name.group(1)) : 0;
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    /** With its logs, and those first: alone they would look like nothing's. */
    private void delete(Path shard) throws IOException {
        List<Path> logs;
        try (Stream<Path> files = Files.list(folder)) {
            logs = files.filter(file -> name(file).startsWith(name(shard) + "."))
                    .toList();
        }
        for (Path log : logs) {
            Files.delete(log);
        }
        Files.delete(shard);
    }
}
