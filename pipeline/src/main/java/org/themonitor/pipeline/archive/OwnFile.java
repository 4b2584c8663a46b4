package org.themonitor.pipeline.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/**
 * Whether a file is one of its own: not a link to what stands elsewhere, whose content whoever made the link may not be
 * allowed to see, and nothing that is no file.
 */
public final class OwnFile {
    private static final String LINKS = "unix:nlink";

    private OwnFile() {}

    /** Why it is not read, and what to do; empty when it is a file of its own, or gone. */
    public static Optional<String> problem(Path file) {
        try {
            BasicFileAttributes is = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (is.isSymbolicLink()) {
                return Optional.of("it is a link to another place and is not followed; put the file itself there");
            }
            if (!is.isRegularFile()) {
                return Optional.of("it is no file that holds data; put the workbook itself there");
            }
            return links(file) > 1
                    ? Optional.of("the same file has another name elsewhere (a hard link); put a copy there")
                    : Optional.empty();
        } catch (IOException gone) {
            // whoever opens it says so
            return Optional.empty();
        }
    }

    /** Whether it is a file, by whatever names; a link to one is none. */
    public static boolean isFile(Path file) {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    private static int links(Path file) throws IOException {
        boolean isKnown = file.getFileSystem().supportedFileAttributeViews().contains("unix");
        return isKnown && Files.getAttribute(file, LINKS, LinkOption.NOFOLLOW_LINKS) instanceof Integer count
                ? count
                : 1;
    }

    /** What changes when a file is written to, or another one takes its place. */
    record State(long size, Object changed, Object key, Path folder) {
        static State of(Path file) throws IOException {
            BasicFileAttributes is = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            Path parent = file.toAbsolutePath().getParent();
            return new State(
                    is.size(),
                    is.lastModifiedTime(),
                    is.fileKey() == null ? "" : is.fileKey(),
                    parent == null ? file : parent.toRealPath());
        }
    }
}
