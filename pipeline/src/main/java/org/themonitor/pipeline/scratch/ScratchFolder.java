package org.themonitor.pipeline.scratch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One folder of one process, with the file {@code <name>.lock} beside it: the operating system gives the lock back when the
 * process dies, so whoever gets it knows that nobody uses the folder any more.
 */
final class ScratchFolder implements AutoCloseable {
    private static final String LOCK = ".lock";
    private static final int TRIES = 20;

    private final Path path;
    private final @Nullable Path lockFile;
    private final @Nullable FileChannel lock;

    private ScratchFolder(Path path, @Nullable Path lockFile, @Nullable FileChannel lock) {
        this.path = path;
        this.lockFile = lockFile;
        this.lock = lock;
    }

    Path path() {
        return path;
    }

    /** A folder that nobody else can have made or can open; nothing looks for it after this process. */
    static ScratchFolder ofTheMachine() throws IOException {
        return new ScratchFolder(Files.createTempDirectory("monitor-"), null, null);
    }

    /** A folder in this one, which is made for its owner only; what dead processes left there is deleted. */
    static ScratchFolder in(Path parent) throws IOException {
        makeForOwner(parent);
        deleteOfTheDead(parent);
        for (int tries = 0; tries < TRIES; tries++) {
            Path lockFile = Files.createTempFile(parent, ProcessHandle.current().pid() + "-", LOCK);
            FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE);
            // another process may have taken the new file for a dead one's before it was locked
            if (isFree(channel) && Files.exists(lockFile)) {
                Path path = folderOf(lockFile);
                makeForOwner(path);
                return new ScratchFolder(path, lockFile, channel);
            }
            channel.close();
        }
        throw new IOException("other processes take every new folder in " + parent);
    }

    private static Path folderOf(Path lockFile) {
        String name = lockFile.getFileName().toString();
        return lockFile.resolveSibling(name.substring(0, name.length() - LOCK.length()));
    }

    private static void makeForOwner(Path folder) throws IOException {
        if (Files.isSymbolicLink(folder)) {
            throw new IOException(folder + " is a link; delete it");
        }
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] forOwner = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
        try {
            Files.createDirectory(folder, forOwner);
        } catch (FileAlreadyExistsException isThere) {
            if (posix) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
        }
    }

    private static boolean isFree(FileChannel channel) throws IOException {
        try {
            FileLock got = channel.tryLock();
            return got != null;
        } catch (OverlappingFileLockException ofThisProcess) {
            return false;
        }
    }

    /** The folders of dead processes; where this account may not ask for a lock, nobody knows of them. */
    static List<Path> ofTheDead(Path parent) throws IOException {
        List<Path> dead = new ArrayList<>();
        for (Path lockFile : locks(parent)) {
            try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE)) {
                if (isFree(channel)) {
                    dead.add(folderOf(lockFile));
                }
            } catch (NoSuchFileException | AccessDeniedException unknown) {
                // its process has tidied up itself, or is another account's
            }
        }
        return dead;
    }

    private static List<Path> locks(Path parent) throws IOException {
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(parent)) {
            return files.filter(file -> file.getFileName().toString().endsWith(LOCK))
                    .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .toList();
        }
    }

    private static void deleteOfTheDead(Path parent) throws IOException {
        for (Path lockFile : locks(parent)) {
            try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE)) {
                if (isFree(channel)) {
                    delete(folderOf(lockFile));
                    Files.deleteIfExists(lockFile);
                }
            } catch (NoSuchFileException endedMeanwhile) {
                // its process has tidied up itself
            }
        }
    }

    /** Deletes what is there; links are deleted, not followed. */
    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path one : all) {
            Files.deleteIfExists(one);
        }
    }

    /** Deletes it as far as that can be; the rest is for the next process. */
    @Override
    public void close() {
        try {
            delete(path);
            if (lockFile != null) {
                Files.deleteIfExists(lockFile);
            }
        } catch (IOException stillOpen) {
            // a file that is open cannot be deleted everywhere
        } finally {
            unlock();
        }
    }

    private void unlock() {
        try {
            if (lock != null) {
                lock.close();
            }
        } catch (IOException gone) {
            // the operating system gives it back
        }
    }
}
