package org.themonitor.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A disk in memory that is soon full; only root can make one, and only on Linux. */
record SmallDisk(Path folder) implements AutoCloseable {

    /** Empty where no such disk can be made. */
    static Optional<SmallDisk> at(Path folder, int kilobytes) throws IOException {
        Files.createDirectories(folder);
        return run("mount", "-t", "tmpfs", "-o", "size=" + kilobytes + "k", "tmpfs", folder.toString())
                ? Optional.of(new SmallDisk(folder))
                : Optional.empty();
    }

    /** As large as that from now on. */
    void resize(int kilobytes) {
        option("size=" + kilobytes + "k");
    }

    /** Nobody can write to it any more, root included. */
    void readOnly() {
        option("ro");
    }

    private void option(String option) {
        if (!run("mount", "-o", "remount," + option, folder.toString())) {
            throw new IllegalStateException("cannot remount " + folder + " with " + option);
        }
    }

    @Override
    public void close() {
        if (!run("umount", folder.toString())) {
            run("umount", "-l", folder.toString());
        }
    }

    private static boolean run(String... command) {
        try {
            return new ProcessBuilder(List.of(command))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchCommand) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
