package org.themonitor.pipeline.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The folder of originals: {@code archive/<sha256>} and the append-only {@code archive/receipts.jsonl}.
 *
 * <p>An original is complete in the archive before its receipt is written, so that whatever the receipts name is there.
 */
public final class Archive {
    private final Path folder;

    public Archive(Path folder) {
        this.folder = folder;
    }

    /** The archived file of this hash. */
    public Path original(String sha256) {
        return folder.resolve(sha256);
    }

    /** All arrivals in their order; empty when nothing was ever received. */
    public List<Receipt> receipts() throws IOException {
        Map<String, String> standing = forgotten().standing();
        List<Receipt> receipts = new ArrayList<>();
        // the file of a receipt that was cut off is still in the inbox
        for (String line : new LineFile(receiptsFile()).lines()) {
            Receipt arrived = parse(line, receipts.size() + 1);
            receipts.add(arrived.keptAs(standing.getOrDefault(arrived.sha256(), arrived.sha256())));
        }
        return receipts;
    }

    /** The hash under which an original stands now: its own, unless cells of it were forgotten. */
    public String keptAs(String sha256) throws IOException {
        return forgotten().standing().getOrDefault(sha256, sha256);
    }

    /** What of the originals was forgotten. */
    public Forgotten forgotten() {
        return new Forgotten(folder);
    }

    /**
     * Puts a file in the place of an original, and deletes that. Only whoever holds the workspace may do so.
     *
     * @param blanked the original without what is to be forgotten
     */
    public void forget(Path blanked, Forgetting line) throws IOException {
        forgotten().replace(blanked, line);
    }

    private Receipt parse(String line, int number) throws IOException {
        try {
            return ReceiptLine.parse(line);
        } catch (RuntimeException notAReceipt) {
            throw new IOException(
                    "line %d of %s is no receipt; put the file of your last backup in its place"
                            .formatted(number, receiptsFile()),
                    notAReceipt);
        }
    }

    /**
     * Deletes what a run left that was cut off while it copied a file; the file itself is still where it came from.
     * Only whoever holds the workspace may do so.
     */
    public void deleteLeftovers() throws IOException {
        for (String name : names("incoming-[0-9]+\\.part")) {
            Files.deleteIfExists(folder.resolve(name));
        }
        forgotten().finish();
    }

    /** Originals that no receipt names: their list was cut off or lost, and nobody knows what they are about. */
    public List<Path> withoutReceipt() throws IOException {
        Set<String> known = receipts().stream().map(Receipt::sha256).collect(Collectors.toSet());
        return names("[0-9a-f]{64}").stream()
                .filter(name -> !known.contains(name))
                .map(folder::resolve)
                .toList();
    }

    /** Originals that their owner could change by mistake, where the file system knows owners. */
    public List<Path> writable() throws IOException {
        List<Path> writable = new ArrayList<>();
        for (String name : names("[0-9a-f]{64}")) {
            if (OwnerOnly.isWritable(folder.resolve(name))) {
                writable.add(folder.resolve(name));
            }
        }
        return writable;
    }

    /**
     * Makes an archive of the first arrivals alone; originals are shared where the file system can.
     *
     * @param to a folder that is not there yet
     * @param last number of the last arrival
     */
    public void copyTo(Path to, int last) throws IOException {
        OwnerOnly.folder(to);
        List<Receipt> first = receipts().subList(0, Math.min(last, receipts().size()));
        StringBuilder lines = new StringBuilder();
        for (Receipt receipt : first) {
            lines.append(ReceiptLine.format(receipt)).append('\n');
            Path copy = to.resolve(receipt.sha256());
            if (!Files.exists(copy) && Files.exists(original(receipt.sha256()))) {
                share(original(receipt.sha256()), copy);
            }
        }
        Path file = new Archive(to).receiptsFile();
        OwnerOnly.file(file);
        Files.writeString(file, lines, StandardCharsets.UTF_8);
        forgotten().copyTo(to);
    }

    private static void share(Path original, Path copy) throws IOException {
        try {
            Files.createLink(copy, original);
        } catch (IOException | UnsupportedOperationException notHere) {
            Files.copy(original, copy);
        }
    }

    private List<String> names(String pattern) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches(pattern))
                    .sorted()
                    .toList();
        }
    }

    /**
     * Keeps a file, unless the same bytes have already arrived with the same coordinates.
     *
     * @return the receipt, empty for a repeat
     * @throws StillArrivingException if the file changes while it is copied; nothing is kept then
     * @throws NotOwnFileException if it is a link, or no file; it is not opened then
     * @throws ForgottenFileException if cells of these very bytes were forgotten
     */
    public Optional<Receipt> receive(Path file, Coordinates coordinates, Instant now) throws IOException {
        Optional<String> elsewhere = OwnFile.problem(file);
        if (elsewhere.isPresent()) {
            throw new NotOwnFileException(elsewhere.get());
        }
        OwnerOnly.folder(folder);
        Path incoming = Files.createTempFile(folder, "incoming-", ".part");
        try {
            copy(file, incoming);
            // hash the copy, not the file: it may be changing while it is read
            String sha256 = Sha256.of(incoming);
            if (isForgotten(sha256)) {
                throw new ForgottenFileException();
            }
            List<Receipt> known = receipts();
            if (known.stream()
                    .anyMatch(old ->
                            old.sha256().equals(sha256) && old.coordinates().equals(coordinates))) {
                return Optional.empty();
            }
            keep(incoming, original(sha256));
            Receipt receipt = new Receipt(known.size() + 1, sha256, FileNames.of(file), coordinates, now.toString());
            new LineFile(receiptsFile()).append(ReceiptLine.format(receipt));
            return Optional.of(receipt);
        } finally {
            Files.deleteIfExists(incoming);
        }
    }

    /** Whether these bytes have arrived from this place already. */
    public boolean knows(Path file, Coordinates coordinates) throws IOException {
        String sha256 = Sha256.of(file);
        return receipts().stream()
                .anyMatch(
                        old -> old.sha256().equals(sha256) && old.coordinates().equals(coordinates));
    }

    /** Whether cells of these bytes were forgotten; they are kept no more. */
    private boolean isForgotten(String sha256) throws IOException {
        return forgotten().standing().containsKey(sha256);
    }

    /** Half of a file that somebody is still writing would be quarantined, and the whole of it be another arrival. */
    private static void copy(Path file, Path incoming) throws IOException {
        OwnFile.State before = OwnFile.State.of(file);
        // into the file that was made for its owner only
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
                OutputStream out = Files.newOutputStream(incoming)) {
            in.transferTo(out);
        }
        OwnFile.State after = OwnFile.State.of(file);
        if (!before.equals(after) || after.size() != Files.size(incoming)) {
            throw new StillArrivingException(file);
        }
    }

    private static void keep(Path incoming, Path original) throws IOException {
        // an original that was damaged on its disk is mended when the same file arrives again
        if (Files.exists(original)
                && Sha256.of(original).equals(original.getFileName().toString())) {
            return;
        }
        try (FileChannel channel = FileChannel.open(incoming, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        OwnerOnly.seal(incoming);
        try {
            Files.move(incoming, original, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException notHere) {
            Files.move(incoming, original, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private Path receiptsFile() {
        return folder.resolve("receipts.jsonl");
    }
}
