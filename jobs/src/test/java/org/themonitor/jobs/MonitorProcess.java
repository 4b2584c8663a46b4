package org.themonitor.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** The finished jar in a process of its own, started in the project's folder as the README says. */
final class MonitorProcess {
    static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    static final Path JAR = Path.of("target", "monitor.jar").toAbsolutePath();

    static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    /** Far more than any command takes: it ends what hangs, and measures nothing. */
    private static final long SECONDS_TO_END = 900;

    /** What a process left behind; without the line in which Java names its options. */
    record Ended(int exitCode, String out, String err) {
        /** The hashes of the editions it printed, one for each. */
        List<String> hashes() {
            return out.lines()
                    .filter(line -> line.startsWith("  hash  "))
                    .map(line -> line.substring("  hash  ".length()))
                    .toList();
        }
    }

    private final Process process;
    private final Path out;
    private final Path err;

    private MonitorProcess(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /** Runs a command to its end. */
    static Ended run(Object... arguments) {
        return start(Map.of(), arguments).ended();
    }

    /** Starts a command; an option of the workspace is an argument like any other. */
    static MonitorProcess start(Map<String, String> environment, Object... arguments) {
        return start(command(arguments), environment);
    }

    /** The words that start the jar with these arguments. */
    static List<String> command(Object... arguments) {
        return command(UnpackedJar.words(), arguments);
    }

    /** The same, with these options of Java and this jar. */
    static List<String> command(List<String> optionsAndJar, Object... arguments) {
        // most of a short run is warming up
        List<String> command = new ArrayList<>(List.of(JAVA.toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(optionsAndJar);
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        return command;
    }

    /** Starts any command in the project's folder. */
    static MonitorProcess start(List<String> command, Map<String, String> environment) {
        try {
            Path out = temporary(".out");
            Path err = temporary(".err");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(PROJECT.toFile())
                    .redirectInput(ProcessBuilder.Redirect.from(temporary(".in").toFile()))
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().putAll(environment);
            return new MonitorProcess(builder.start(), out, err);
        } catch (IOException notStarted) {
            throw new UncheckedIOException(notStarted);
        }
    }

    /** Waits until something has happened, or the process has ended. */
    MonitorProcess until(BooleanSupplier happened) {
        while (process.isAlive() && !happened.getAsBoolean()) {
            pause(5);
        }
        return this;
    }

    /** Waits until it has complained of something, or has ended. */
    MonitorProcess untilErr(String told) {
        return until(() -> err().contains(told));
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** kill -9. */
    Ended kill() {
        process.destroyForcibly();
        return ended();
    }

    /** SIGTERM. */
    Ended terminate() {
        process.destroy();
        return ended();
    }

    /** Waits for the end. */
    Ended ended() {
        try {
            if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("did not end in %d s; it said\n%s%s".formatted(SECONDS_TO_END, out(), err()));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
        return new Ended(process.exitValue(), out(), err());
    }

    String out() {
        return text(out);
    }

    private String err() {
        return text(err)
                .lines()
                .filter(line -> !line.startsWith("Picked up JAVA_TOOL_OPTIONS"))
                .collect(Collectors.joining("\n"));
    }

    private static Path temporary(String suffix) throws IOException {
        Path file = Files.createTempFile("monitor-", suffix);
        file.toFile().deleteOnExit();
        return file;
    }

    static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
