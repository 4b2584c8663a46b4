package org.themonitor.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.themonitor.pipeline.archive.Sha256;

/**
 * The finished jar, taken apart by its own tools, and an archive of the classes that a run of the sample loads: a process
 * then starts in half the time, and tests start some two hundred. Both are kept in {@code target} for one jar and one Java.
 */
final class UnpackedJar {
    private static final Path FOLDER = Path.of("target", "unpacked").toAbsolutePath();
    private static final Path JAR = FOLDER.resolve("app").resolve("monitor.jar");
    private static final Path CLASSES = FOLDER.resolve("classes.jsa");
    private static final Path NEW_CLASSES = FOLDER.resolve("new-classes.jsa");

    private UnpackedJar() {}

    static {
        try {
            Files.createDirectories(FOLDER);
            try (FileChannel channel = FileChannel.open(
                            FOLDER.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock held = channel.lock()) {
                assert held.isValid();
                unpack();
            }
        } catch (IOException noFolder) {
            throw new UncheckedIOException(noFolder);
        }
    }

    /** What it is made of stands in a file that is written last. */
    private static void unpack() throws IOException {
        Path madeOf = FOLDER.resolve("made-of");
        String now = Sha256.of(List.of(Tree.sums(MonitorProcess.JAR), Runtime.version() + ""));
        if (Files.exists(madeOf) && Files.readString(madeOf).equals(now)) {
            return;
        }
        Files.deleteIfExists(madeOf);
        Files.deleteIfExists(CLASSES);
        if (Files.exists(JAR.getParent())) {
            Tree.delete(JAR.getParent());
        }
        MonitorProcess.Ended ended = MonitorProcess.start(
                        List.of(
                                MonitorProcess.JAVA.toString(),
                                "-Djarmode=tools",
                                "-jar",
                                MonitorProcess.JAR.toString(),
                                "extract",
                                "--destination",
                                JAR.getParent().toString()),
                        Map.of())
                .ended();
        if (ended.exitCode() != 0) {
            throw new IllegalStateException("the jar cannot be taken apart: " + ended);
        }
        Files.writeString(madeOf, now);
    }

    /** Options of Java, and the jar. */
    static List<String> words() {
        return Files.exists(CLASSES)
                ? List.of("-XX:SharedArchiveFile=" + CLASSES, "-jar", JAR.toString())
                : List.of("-jar", JAR.toString());
    }

    /** The same of a long run, at whose end the archive is written. */
    static List<String> wordsThatArchive() {
        return List.of("-XX:ArchiveClassesAtExit=" + NEW_CLASSES, "-jar", JAR.toString());
    }

    /** Lets later processes have what that run has written; without it they start as ever. */
    static void keepClasses() throws IOException {
        if (Files.exists(NEW_CLASSES)) {
            Files.move(NEW_CLASSES, CLASSES, StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
