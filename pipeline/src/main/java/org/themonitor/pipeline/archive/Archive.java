package org.themonitor.pipeline.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
        Path file = receiptsFile();
        if (!Files.exists(file)) {
            return List.of();
        }
        String text = Files.readString(file, StandardCharsets.UTF_8);
        // a line without its end was cut off while it was written; its file is still in the inbox
        String whole = text.substring(0, text.lastIndexOf('\n') + 1);
        List<Receipt> receipts = new ArrayList<>();
        for (String line : whole.lines().toList()) {
            receipts.add(ReceiptLine.parse(line));
        }
        return receipts;
    }

    /**
     * Keeps a file, unless the same bytes have already arrived with the same coordinates.
     *
     * @return the receipt, empty for a repeat
     */
    public Optional<Receipt> receive(Path file, Coordinates coordinates, Instant now) throws IOException {
        Files.createDirectories(folder);
        Path incoming = Files.createTempFile(folder, "incoming-", ".part");
        try {
            Files.copy(file, incoming, StandardCopyOption.REPLACE_EXISTING);
            // hash the copy, not the file: it may be changing while it is read
            String sha256 = Sha256.of(incoming);
            List<Receipt> known = receipts();
            if (known.stream()
                    .anyMatch(old ->
                            old.sha256().equals(sha256) && old.coordinates().equals(coordinates))) {
                return Optional.empty();
            }
            keep(incoming, original(sha256));
            Receipt receipt =
                    new Receipt(known.size() + 1, sha256, file.getFileName().toString(), coordinates, now.toString());
            append(ReceiptLine.format(receipt));
            return Optional.of(receipt);
        } finally {
            Files.deleteIfExists(incoming);
        }
    }

    private static void keep(Path incoming, Path original) throws IOException {
        if (Files.exists(original)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(incoming, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        try {
            Files.move(incoming, original, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException notHere) {
            Files.move(incoming, original);
        }
    }

    private void append(String line) throws IOException {
        try (FileChannel channel = FileChannel.open(
                receiptsFile(), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            channel.truncate(endOfLastWholeLine(channel));
            channel.position(channel.size());
            channel.write(ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
    }

    private static long endOfLastWholeLine(FileChannel channel) throws IOException {
        ByteBuffer one = ByteBuffer.allocate(1);
        for (long end = channel.size(); end > 0; end--) {
            one.clear();
            channel.read(one, end - 1);
            if (one.get(0) == '\n') {
                return end;
            }
        }
        return 0;
    }

    private Path receiptsFile() {
        return folder.resolve("receipts.jsonl");
    }
}
