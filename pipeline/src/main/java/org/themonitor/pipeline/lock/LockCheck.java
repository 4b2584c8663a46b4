package org.themonitor.pipeline.lock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.themonitor.pipeline.about.NotDescribedException;
import org.themonitor.pipeline.archive.Archive;
import org.themonitor.pipeline.archive.Receipt;
import org.themonitor.pipeline.archive.Sha256;
import org.themonitor.pipeline.duckdb.WarehouseException;
import org.themonitor.pipeline.edition.EditionFolder;
import org.themonitor.pipeline.edition.Manifest;

/** Holds what is there against what the lock of an edition says; a sentence for each thing that differs. */
public final class LockCheck {
    private static final String RESTORED = "restored";

    private final EditionLock lock;
    private final List<String> problems = new ArrayList<>();
    private boolean isGone;

    public LockCheck(EditionLock lock) {
        this.lock = lock;
    }

    /** Whether there are no files to hold to the lock. */
    public boolean isGone() {
        return isGone;
    }

    /** What differs; empty where nothing does. */
    public List<String> problems() {
        return List.copyOf(problems);
    }

    /** The originals that counted, and the decisions as they were: what the edition can be made of again. */
    public void inputs(Path decisions, Archive archive) throws IOException {
        originals(archive);
        if (!hasKey(decisions)) {
            problems.add("the workspace's key .secret is missing, or another one; take it from your last backup");
        }
        Path copies = EditionLock.decisionsOf(decisions, lock.edition());
        differences("the locked copy of decisions/", lock.decisions(), EditionLock.hashes(copies));
        differences("the lock's ", lock.given(), GivenByEdition.hashes(EditionLock.folder(decisions, lock.edition())));
    }

    /** A key that cannot be read is another one. */
    private boolean hasKey(Path decisions) {
        try {
            return EditionLock.keyOf(decisions, lock.edition()).equals(lock.key());
        } catch (UncheckedIOException damaged) {
            return false;
        }
    }

    /** The originals that counted, and their arrivals. */
    public void originals(Archive archive) throws IOException {
        for (var receipt : lock.receipts().entrySet()) {
            // cells may have been forgotten since
            String kept = archive.keptAs(receipt.getValue());
            Path original = archive.original(kept);
            if (!Files.isRegularFile(original)) {
                problems.add("the workbook of receipt %s is not in the archive; take it from your last backup"
                        .formatted(receipt.getKey()));
            } else if (!Sha256.of(original).equals(kept)) {
                problems.add("the workbook of receipt %s is changed in the archive; take it from your last backup"
                        .formatted(receipt.getKey()));
            }
        }
        Map<String, String> arrived = archive.receipts().stream()
                .collect(Collectors.toMap(Receipt::id, Receipt::sha256, (one, other) -> one));
        for (var receipt : lock.receipts().entrySet()) {
            if (!archive.keptAs(receipt.getValue()).equals(arrived.get(receipt.getKey()))) {
                problems.add("archive/receipts.jsonl has no receipt %s; take it from your last backup"
                        .formatted(receipt.getKey()));
            }
        }
    }

    /**
     * The files of the public edition, and the hash of the tables in its database. A file that was made again after it was lost
     * is held to what it was then.
     */
    public void files(Path decisions, EditionFolder folder) throws IOException {
        Path published = folder.publicFolder(lock.build());
        if (!Files.isDirectory(published)) {
            isGone = true;
            problems.add(
                    "its files are gone: `monitor verify %s --rebuild` makes them again".formatted(lock.edition()));
            return;
        }
        Optional<String> current = folder.current();
        if (!current.equals(Optional.of(lock.build()))) {
            problems.add("`current` names %s and not %s, the build that is locked"
                    .formatted(current.orElse("no build"), lock.build()));
        }
        SortedMap<String, String> found = EditionLock.hashes(published);
        for (String again : EditionLock.restored(decisions, lock.edition())) {
            if (again.matches("[0-9a-f]{64}  .+")) {
                found.replace(again.substring(66), again.substring(0, 64), RESTORED);
            }
        }
        differences("", lock.files(), found);
        tables(folder.publicDatabase(lock.build()));
    }

    private void tables(Path database) {
        if (!Files.isRegularFile(database)) {
            // told as a file that is missing
            return;
        }
        try {
            String hash = Manifest.hashOf(database);
            if (!hash.equals(lock.hash())) {
                problems.add("the tables of its database have the hash %s, not %s".formatted(hash, lock.hash()));
            }
        } catch (WarehouseException | NotDescribedException unreadable) {
            problems.add("its database cannot be read: " + unreadable.getMessage());
        }
    }

    private void differences(String where, SortedMap<String, String> said, SortedMap<String, String> found) {
        said.forEach((file, hash) -> {
            String there = found.get(file);
            if (there == null) {
                problems.add(where + file + " is missing");
            } else if (!hash.equals(there) && !there.equals(RESTORED)) {
                problems.add(where + file + " is not the file that was locked");
            }
        });
        found.keySet().stream()
                .filter(file -> !said.containsKey(file))
                .forEach(file -> problems.add(where + file + " was not there when it was locked"));
    }
}
