package org.themonitor.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.themonitor.jobs.MonitorProcess.Ended;

/** The script beside the jar: from any folder, under any setting, with what it keeps for quick starts or without. */
@Tag("long")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LauncherTest {
    private static final Path SCRIPTS = Path.of("src/main/scripts").toAbsolutePath();
    private static final String NAME = "folder of é ລາວ";

    @TempDir
    private static Path folder = Path.of("");

    private static Path installed = Path.of("");

    @BeforeAll
    static void install() throws IOException {
        assumeThat(System.getProperty("os.name"))
                .as("skipped: monitor.cmd has to be tried on Windows")
                .doesNotStartWith("Windows");
        assumeThat(System.getProperty("sun.jnu.encoding"))
                .as("these tests make files with such names: run them with LC_ALL=C.UTF-8")
                .isEqualTo("UTF-8");
        installed = Files.createDirectories(folder.resolve(NAME));
        Files.copy(MonitorProcess.JAR, installed.resolve("monitor.jar"));
        Files.copy(SCRIPTS.resolve("monitor"), installed.resolve("monitor"), StandardCopyOption.COPY_ATTRIBUTES);
    }

    @AfterAll
    static void nothingIsStillMade() {
        until(() -> !Files.exists(cache().resolve("making")));
    }

    @Test
    @Order(1)
    void theFirstCommandLeavesBehindWhatLaterOnesStartWith() throws IOException {
        Ended first = run(Map.of(), script(), "--help");
        assertThat(first.exitCode()).as(first.err()).isZero();
        until(() -> classes(cache()).isPresent());

        assertThat(classes(cache())).isPresent();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(cache())))
                .isEqualTo("rwx------");
        List<String> words = wordsOfJava();
        Path log = folder.resolve("loaded");
        words.add(words.indexOf("-Xlog:disable") + 1, "-Xlog:class+load:file=\"" + log + '"');
        words.add(0, MonitorProcess.JAVA.toString());
        Ended traced = MonitorProcess.start(words, Map.of()).ended();
        assertThat(traced.out()).startsWith("Monitor pipeline ");
        assertThat(log).content().containsPattern("org\\.duckdb\\.DuckDBDriver source: shared objects file");
        assertThat(traced.out())
                .as("the same release, whichever way it starts")
                .isEqualTo(MonitorProcess.start(
                                List.of(
                                        MonitorProcess.JAVA.toString(),
                                        "-jar",
                                        installed.resolve("monitor.jar").toString(),
                                        "--version"),
                                Map.of())
                        .ended()
                        .out());
    }

    @Test
    @Order(2)
    void itStartsWithoutAnySettingAndThroughALink() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), installed.resolve("monitor"));
        Path relative = Files.createSymbolicLink(folder.resolve("relative"), Path.of("link"));
        Ended bare = MonitorProcess.start(
                        List.of(
                                "/usr/bin/env",
                                "-i",
                                "PATH=/usr/bin:/bin",
                                home(),
                                users(),
                                relative.toString(),
                                "--version"),
                        Map.of())
                .ended();
        assertThat(bare.exitCode()).as(bare.err()).isZero();
        assertThat(bare.out()).startsWith("Monitor pipeline ");
        assertThat(run(Map.of("LC_ALL", "C"), link, "status", "--workspace", folder.resolve("Ответ"))
                        .out())
                .contains("Ответ");
    }

    @Test
    @Order(3)
    void aDamagedArchiveOfClassesOrJarBreaksNoCommand() throws IOException {
        Path classes = classes(cache()).orElseThrow();
        byte[] sound = Files.readAllBytes(classes);
        FileTime time = Files.getLastModifiedTime(classes);
        Set<PosixFilePermission> rights = Files.getPosixFilePermissions(classes);
        byte[] damaged = sound.clone();
        for (int index = damaged.length / 2; index < damaged.length / 2 + 4096; index++) {
            damaged[index] ^= 0x55;
        }
        for (byte[] bytes : List.of(damaged, Arrays.copyOf(sound, sound.length / 2))) {
            Files.deleteIfExists(classes);
            Files.write(classes, bytes);
            Files.setLastModifiedTime(classes, time);
            Files.setPosixFilePermissions(classes, rights);
            assertStarts();
        }
        Path app = classes.resolveSibling("../app/monitor.jar").normalize();
        byte[] jar = Files.readAllBytes(app);
        Files.writeString(app, "no jar");
        assertStarts();
        until(() -> isSound(app, jar) && !Files.exists(cache().resolve("making")));
        assertThat(app).hasBinaryContent(jar);
    }

    @Test
    @Order(4)
    void whatOthersCouldHaveWrittenIsNotUsed() throws IOException {
        assertThat(wordsOfJava()).contains("-Xlog:disable");
        Files.setPosixFilePermissions(cache(), PosixFilePermissions.fromString("rwxrwx---"));
        assertThat(wordsOfJava())
                .doesNotContain("-Xlog:disable")
                .contains("-jar", installed.resolve("monitor.jar") + "");
        assertThat(cache().resolve("making")).doesNotExist();
    }

    @Test
    @Order(5)
    void bothScriptsGiveJavaTheSame() throws IOException {
        assertThat(Files.readString(SCRIPTS.resolve("monitor.cmd"))).contains("-Xmx512m -jar \"%~dp0monitor.jar\" %*");
        assertThat(Files.readString(SCRIPTS.resolve("monitor"))).contains("heap=-Xmx512m");
    }

    /** What the script tells a Java that is called as the one of this process and only says its words, a line each. */
    private static List<String> wordsOfJava() throws IOException {
        Path home = folder.resolve("java");
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwx------"));
        Files.write(home.resolve("release"), Files.readAllBytes(Path.of(System.getProperty("java.home"), "release")));
        Ended said = MonitorProcess.start(
                        List.of("/usr/bin/env", "JAVA_HOME=" + home, users(), script().toString(), "--version"),
                        Map.of())
                .ended();
        return new ArrayList<>(said.out().lines().toList());
    }

    private static boolean isSound(Path app, byte[] jar) {
        try {
            return Files.exists(app) && Files.size(app) == jar.length;
        } catch (IOException replacedMeanwhile) {
            return false;
        }
    }

    private static void assertStarts() {
        Ended ended = run(Map.of(), script(), "--version");
        assertThat(ended.exitCode()).as(ended.err()).isZero();
        assertThat(ended.out()).startsWith("Monitor pipeline ").hasLineCount(1);
        assertThat(ended.err()).isEmpty();
        // what it has begun to make anew in the background is made before anything else is tried
        until(() -> !Files.exists(cache().resolve("making")));
    }

    private static Path script() {
        return installed.resolve("monitor");
    }

    private static String users() {
        return "XDG_CACHE_HOME=" + folder.resolve("users");
    }

    private static Path cache() {
        return folder.resolve("users/monitor");
    }

    private static String home() {
        return "JAVA_HOME=" + System.getProperty("java.home");
    }

    private static Ended run(Map<String, String> environment, Path script, Object... words) {
        List<String> command = new ArrayList<>(List.of("/usr/bin/env", home(), users(), script.toString()));
        Stream.of(words).map(Object::toString).forEach(command::add);
        return MonitorProcess.start(command, environment).ended();
    }

    private static Optional<Path> classes(Path cache) {
        if (!Files.isDirectory(cache)) {
            return Optional.empty();
        }
        try (Stream<Path> keys = Files.list(cache)) {
            return keys.filter(key -> !key.endsWith("making"))
                    .map(key -> key.resolve("classes/classes.jsa"))
                    .filter(Files::exists)
                    .findFirst();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Far longer than it takes: nothing is measured. */
    private static void until(BooleanSupplier happened) {
        for (int tries = 0; tries < 3000 && !happened.getAsBoolean(); tries++) {
            MonitorProcess.pause(100);
        }
    }
}
