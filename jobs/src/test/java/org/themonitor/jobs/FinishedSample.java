package org.themonitor.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * A workspace in which {@code sample} has run, made once for all tests; who changes anything works on a copy.
 *
 * @param folder a folder with the workspace in it
 * @param run what the run said
 */
record FinishedSample(Path folder, MonitorProcess.Ended run) implements AutoCloseable {

    private static FinishedSample make() {
        try {
            Path folder = Files.createTempDirectory("monitor-sample-");
            Path workspace = folder.resolve("workspace");
            return new FinishedSample(folder, MonitorProcess.run("sample", "--workspace", workspace));
        } catch (IOException noTemporaryFolder) {
            throw new UncheckedIOException(noTemporaryFolder);
        }
    }

    Path workspace() {
        return folder.resolve("workspace");
    }

    /** A copy of the workspace of one's own. */
    Path copyTo(Path target) {
        Path copy = target.resolve("workspace");
        Tree.copy(workspace(), copy);
        return copy;
    }

    @Override
    public void close() {
        Tree.delete(folder);
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
                    .computeIfAbsent(FinishedSample.class, key -> make(), FinishedSample.class);
        }
    }
}
