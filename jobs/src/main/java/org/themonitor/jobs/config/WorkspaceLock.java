package org.themonitor.jobs.config;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.archive.OwnerOnly;

/** One run at a time holds a workspace; the operating system gives the lock back when the run dies. */
public final class WorkspaceLock implements AutoCloseable {
    private static final int TRIES = 20;
    private static final Duration BETWEEN = Duration.ofMillis(50);

    private final @Nullable FileChannel channel;
    private final @Nullable FileLock lock;

    private WorkspaceLock(@Nullable FileChannel channel, @Nullable FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Takes the lock for a command that only looks something up: of a workspace that may not be written to, one that
     * keeps off nobody but a run.
     */
    public static Optional<WorkspaceLock> takeToRead(Workspace workspace) throws IOException {
        if (Files.isWritable(workspace.jobs())) {
            return take(workspace);
        }
        Path file = workspace.jobs().resolve("lock");
        if (!Files.isReadable(file)) {
            return Optional.of(new WorkspaceLock(null, null));
        }
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        try {
            FileLock shared = channel.tryLock(0, Long.MAX_VALUE, true);
            if (shared != null) {
                return Optional.of(new WorkspaceLock(channel, shared));
            }
        } catch (OverlappingFileLockException heldInThisProcess) {
            // the same answer as for another process
        }
        channel.close();
        return Optional.empty();
    }

    /** Takes the lock; empty when another run holds it, and not only a command that looks something up. */
    public static Optional<WorkspaceLock> take(Workspace workspace) throws IOException {
        Optional<WorkspaceLock> lock = tryOnce(workspace);
        for (int tries = 1; lock.isEmpty() && tries < TRIES; tries++) {
            LockSupport.parkNanos(BETWEEN.toNanos());
            lock = tryOnce(workspace);
        }
        return lock;
    }

    /**
     * Takes the lock, and waits as long as another run holds it.
     *
     * @param waiting called once, before the waiting begins
     */
    public static WorkspaceLock await(Workspace workspace, Runnable waiting) throws IOException, InterruptedException {
        Optional<WorkspaceLock> lock = take(workspace);
        if (lock.isEmpty()) {
            waiting.run();
        }
        while (lock.isEmpty()) {
            Thread.sleep(BETWEEN.toMillis());
            lock = tryOnce(workspace);
        }
        return lock.get();
    }

    /** Whether a run holds the workspace now. */
    public static boolean isHeld(Workspace workspace) throws IOException {
        Optional<WorkspaceLock> lock = Files.isWritable(workspace.jobs()) ? tryOnce(workspace) : takeToRead(workspace);
        if (lock.isPresent()) {
            lock.get().close();
        }
        return lock.isEmpty();
    }

    private static Optional<WorkspaceLock> tryOnce(Workspace workspace) throws IOException {
        Path file = workspace.jobs().resolve("lock");
        OwnerOnly.folder(workspace.jobs());
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return Optional.of(new WorkspaceLock(channel, lock));
            }
        } catch (OverlappingFileLockException heldInThisProcess) {
            // the same answer as for another process
        }
        channel.close();
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        if (lock != null) {
            lock.release();
        }
        if (channel != null) {
            channel.close();
        }
    }
}
