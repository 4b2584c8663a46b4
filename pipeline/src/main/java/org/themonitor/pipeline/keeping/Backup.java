package org.themonitor.pipeline.keeping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.themonitor.pipeline.archive.OwnerOnly;
import org.themonitor.pipeline.archive.Sha256;

/**
 * A copy of what cannot be made again, in a folder that a next one makes anew: {@code content/<sha256>} and the list that
 * names them. The workspace is held meanwhile, for receipts, decisions about them and originals belong together.
 */
public final class Backup {
    private static final String RECEIPTS = "archive/receipts.jsonl";

    private final Path workspace;
    private final Path folder;
    private final Contents contents;

    /**
     * Of a workspace.
     *
     * @param folder where it is to stand; need not exist
     */
    public Backup(Path workspace, Path folder) {
        this.workspace = workspace;
        this.folder = folder;
        this.contents = new Contents(folder.resolve("content"));
    }

    /**
     * What came of it.
     *
     * @param files how many files it holds
     * @param copied how many of them were not there yet
     * @param problems why there is no new one, a sentence each; empty where it is whole
     */
    public record Result(int files, int copied, List<String> problems) {}

    /** Why it cannot stand there, and what to do; empty when it can. */
    public Optional<String> refused() throws IOException {
        Path here = real(folder);
        Path root = real(workspace);
        if (here.startsWith(root) || root.startsWith(here)) {
            return Optional.of("a backup stands outside of its workspace, on another disk; name another folder");
        }
        Optional<BackupList> before = BackupList.of(folder);
        if (before.isPresent()) {
            return continues(before.get())
                    ? Optional.empty()
                    : Optional.of("the backup there is of another workspace, or of a later state of this one;"
                            + " name another folder");
        }
        return isEmpty(folder) || Files.isDirectory(contents.folder())
                ? Optional.empty()
                : Optional.of("the folder holds something else; name an empty one");
    }

    private static Path real(Path path) throws IOException {
        Path known = path.toAbsolutePath().normalize();
        Path rest = Path.of("");
        while (!Files.exists(known) && known.getParent() != null) {
            rest = known.getFileName().resolve(rest);
            known = known.getParent();
        }
        return known.toRealPath().resolve(rest).normalize();
    }

    static boolean isEmpty(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return true;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    /** Receipts only grow: those of the backup are the first of those here. */
    private boolean continues(BackupList before) throws IOException {
        String hash = before.files().get(RECEIPTS);
        if (hash == null) {
            return true;
        }
        Path now = workspace.resolve(RECEIPTS);
        if (!contents.holds(hash)) {
            // it is damaged, and made whole by the next one
            return true;
        }
        byte[] earlier = Files.readAllBytes(contents.file(hash));
        byte[] later = Files.exists(now) ? Files.readAllBytes(now) : new byte[0];
        return later.length >= earlier.length && Arrays.equals(earlier, 0, earlier.length, later, 0, earlier.length);
    }

    /** Copies what is not there; nobody may write to the workspace meanwhile. */
    public Result run() throws IOException {
        OwnerOnly.folder(folder);
        OwnerOnly.folder(contents.folder());
        SortedMap<String, String> kept = new TreeMap<>();
        List<String> problems = new ArrayList<>();
        int copied = 0;
        for (Map.Entry<String, Path> file : BackupFiles.of(workspace).entrySet()) {
            String name = file.getKey();
            if (!Files.isRegularFile(file.getValue(), LinkOption.NOFOLLOW_LINKS) || name.indexOf('\n') >= 0) {
                problems.add("%s is a link, or no file that can be copied; put the file itself there".formatted(name));
                continue;
            }
            String original = BackupFiles.hashInName(name);
            String hash = original.isEmpty() ? Sha256.of(file.getValue()) : original;
            if (!contents.holds(hash)) {
                hash = contents.take(file.getValue());
                copied++;
            }
            kept.put(name, hash);
            if (!original.isEmpty() && !hash.equals(original)) {
                problems.add(
                        name + " is changed in the archive; `monitor archive verify` says of which receipts it is");
            }
        }
        if (problems.isEmpty()) {
            new BackupList(kept).write(folder);
            contents.keepOnly(new HashSet<>(kept.values()));
        }
        return new Result(kept.size(), copied, problems);
    }
}
