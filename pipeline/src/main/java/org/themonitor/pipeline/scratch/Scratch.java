package org.themonitor.pipeline.scratch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The folder of this process for temporary files, made when first needed and for its owner only:
 * {@code <workspace>/tmp/<name>}, or a fresh private folder of the machine where the workspace is none yet or may only be
 * read. A fixed name in the machine's temporary folder, as POI would take, belongs to whichever account makes it first.
 * It is deleted when the process ends; what a killed one left, when the next one begins.
 */
public final class Scratch {
    private static @Nullable Path workspace;
    private static @Nullable ScratchFolder folder;

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(Scratch::end, "scratch"));
    }

    private Scratch() {}

    /** From now on temporary files stand in this workspace, if it may be written to. */
    public static synchronized void in(Path root) {
        Path wanted = root.toAbsolutePath().normalize();
        if (!wanted.equals(workspace)) {
            end();
            workspace = wanted;
        }
    }

    /** From now on temporary files stand in a fresh private folder of the machine. */
    public static synchronized void ofTheMachine() {
        end();
        workspace = null;
    }

    /** What processes left in a workspace that were killed; nothing is changed. */
    public static List<Path> ofTheDead(Path root) throws IOException {
        return ScratchFolder.ofTheDead(root.resolve("tmp"));
    }

    /** The folder of this process. */
    public static synchronized Path folder() {
        if (folder == null || !Files.isDirectory(folder.path(), LinkOption.NOFOLLOW_LINKS)) {
            end();
            folder = make();
        }
        return folder.path();
    }

    private static ScratchFolder make() {
        try {
            Path root = workspace;
            if (root != null && Files.isDirectory(root) && Files.isWritable(root)) {
                return ScratchFolder.in(root.resolve("tmp"));
            }
            return ScratchFolder.ofTheMachine();
        } catch (IOException failed) {
            throw new UncheckedIOException("no folder for temporary files can be made", failed);
        }
    }

    /** A new empty file of this process. */
    public static Path file(String prefix, String suffix) throws IOException {
        return Files.createTempFile(folder(), prefix, suffix);
    }

    /** A new empty folder of this process. */
    public static Path folder(String prefix) throws IOException {
        return Files.createTempDirectory(folder(), prefix);
    }

    /** Deletes the folder of this process; a later need makes another. */
    public static synchronized void end() {
        if (folder != null) {
            folder.close();
            folder = null;
        }
    }
}
