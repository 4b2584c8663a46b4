package org.themonitor.jobs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a whole process took, as {@code /usr/bin/time} has it; without that program only the seconds on the clock.
 *
 * @param wall seconds on the clock
 * @param cpu seconds of processor time of all its threads; NaN where not known
 * @param peak most memory it held, in MiB; NaN where not known
 */
record MeasuredProcess(double wall, double cpu, double peak) {
    private static final Path TIME = Path.of("/usr/bin/time");

    /**
     * Runs a command to its end.
     *
     * @throws IllegalStateException if it fails, with what it said
     */
    static MeasuredProcess run(List<String> command) {
        try {
            Path said = Files.createTempFile("benchmark-", ".out");
            Path times = Files.createTempFile("benchmark-", ".times");
            try {
                return run(command, said, times);
            } finally {
                Files.deleteIfExists(said);
                Files.deleteIfExists(times);
            }
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static MeasuredProcess run(List<String> command, Path said, Path times)
            throws IOException, InterruptedException {
        boolean timed = Files.isExecutable(TIME);
        List<String> words = new ArrayList<>();
        if (timed) {
            words.addAll(List.of(TIME.toString(), "-f", "%U %S %M", "-o", times.toString()));
        }
        words.addAll(command);
        long start = System.nanoTime();
        Process process = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        int exit = process.waitFor();
        double wall = (System.nanoTime() - start) / 1e9;
        if (exit != 0) {
            throw new IllegalStateException(
                    command + " ended with " + exit + ": " + Files.readString(said, StandardCharsets.UTF_8));
        }
        if (!timed) {
            return new MeasuredProcess(wall, Double.NaN, Double.NaN);
        }
        String[] numbers = Files.readString(times).strip().split(" ", -1);
        double cpu = Double.parseDouble(numbers[0]) + Double.parseDouble(numbers[1]);
        return new MeasuredProcess(wall, cpu, Double.parseDouble(numbers[2]) / 1024);
    }
}
