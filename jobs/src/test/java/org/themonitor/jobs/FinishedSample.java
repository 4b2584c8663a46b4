package org.themonitor.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.themonitor.jobs.MonitorProcess.Ended;
import org.themonitor.pipeline.archive.OwnerOnly;
import org.themonitor.pipeline.archive.Sha256;

/**
 * A workspace in which {@code sample} has run, made once for all processes of tests and kept in {@code target} while jar
 * and sample stay the same; who changes anything works on a copy.
 *
 * @param folder a folder with the workspace in it
 * @param run what the run said
 */
record FinishedSample(Path folder, Ended run) {
    /** What {@code sample} reads; its default where the project's folder is the current one. */
    static final Path DATA = MonitorProcess.PROJECT.resolve("sample-data");

    private static final Path SHARED = Path.of("target", "finished-sample").toAbsolutePath();

    private static FinishedSample shared() {
        try {
            Files.createDirectories(SHARED);
            try (FileChannel channel = FileChannel.open(
                            SHARED.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock held = channel.lock()) {
                assert held.isValid();
                return new FinishedSample(SHARED, readOrMake());
            }
        } catch (IOException noFolder) {
            throw new UncheckedIOException(noFolder);
        }
    }

    /** What it is made of stands in a file that is written last. */
    private static Ended readOrMake() throws IOException {
        Path madeOf = SHARED.resolve("made-of");
        String now = Sha256.of(List.of(Tree.sums(MonitorProcess.JAR), Tree.contents(DATA), Runtime.version() + ""));
        if (!Files.exists(madeOf) || !Files.readString(madeOf).equals(now)) {
            Files.deleteIfExists(madeOf);
            if (Files.exists(SHARED.resolve("workspace"))) {
                Tree.delete(SHARED.resolve("workspace"));
            }
            Ended made = MonitorProcess.start(
                            MonitorProcess.command(
                                    UnpackedJar.wordsThatArchive(),
                                    "sample",
                                    "--workspace",
                                    SHARED.resolve("workspace")),
                            Map.of())
                    .ended();
            UnpackedJar.keepClasses();
            Files.writeString(SHARED.resolve("exit-code"), Integer.toString(made.exitCode()));
            Files.writeString(SHARED.resolve("out"), made.out());
            Files.writeString(SHARED.resolve("err"), made.err());
            Files.writeString(madeOf, now);
        }
        return new Ended(
                Integer.parseInt(Files.readString(SHARED.resolve("exit-code"))),
                Files.readString(SHARED.resolve("out")),
                Files.readString(SHARED.resolve("err")));
    }

    Path workspace() {
        return folder.resolve("workspace");
    }

    /** A copy of the workspace of one's own. */
    Path copyTo(Path target) {
        Path copy = target.resolve("workspace");
        try (Stream<Path> parts = Files.list(workspace())) {
            OwnerOnly.folder(copy);
            for (Path part : parts.toList()) {
                // temporary files are those of processes that read the workspace meanwhile, and vanish with them
                if (!part.endsWith("tmp")) {
                    Tree.copy(part, copy.resolve(part.getFileName()));
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return copy;
    }

    /** Gives the one sample to every test that asks for it. */
    static final class Once implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == FinishedSample.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.GLOBAL)
                    .computeIfAbsent(FinishedSample.class, key -> shared(), FinishedSample.class);
        }
    }
}
