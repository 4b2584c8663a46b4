package org.themonitor.pipeline.lock;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.themonitor.pipeline.archive.OwnerOnly;
import org.themonitor.pipeline.archive.Sha256;
import org.themonitor.pipeline.decision.WorkspaceSecret;
import org.themonitor.pipeline.edition.EditionFolder;
import tools.jackson.core.JacksonException;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What made an edition that is locked: {@code decisions/<edition>/lock/lock.json}, with the decisions as they were in
 * {@code decisions/} beside it, for those that hold go on growing. A locked edition is not built again.
 *
 * @param edition the edition's id
 * @param lockedOn the day
 * @param author who locked it
 * @param build the build that is locked
 * @param hash its hash over all published tables
 * @param release the release that made it, in the words of {@code monitor --version}
 * @param key HMAC of its own name under the workspace's key, which decisions may rest on; it tells whether that is another
 * @param versions hashes of the parts of that release and of the workspace's words and facts
 * @param lastReceipt number of the last arrival that counted
 * @param receipts SHA-256 of the workbooks that counted, by their receipts
 * @param decisions SHA-256 of the files of decisions by their path below the folder of decisions
 * @param files SHA-256 of the files of the public edition by their path below its folder
 * @param given SHA-256 of the files that say what it gave, beside this one
 */
public record EditionLock(
        String edition,
        LocalDate lockedOn,
        String author,
        String build,
        String hash,
        String release,
        String key,
        SortedMap<String, String> versions,
        int lastReceipt,
        SortedMap<String, String> receipts,
        SortedMap<String, String> decisions,
        SortedMap<String, String> files,
        SortedMap<String, String> given) {
    private static final String FOLDER = "lock";
    private static final String FILE = "lock.json";
    /** The file below the folder of an edition. */
    static final String NAME = FOLDER + "/" + FILE;

    private static final String RESTORED = "restored.sha256";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public EditionLock {
        versions = Collections.unmodifiableSortedMap(new TreeMap<>(versions));
        receipts = Collections.unmodifiableSortedMap(new TreeMap<>(receipts));
        decisions = Collections.unmodifiableSortedMap(new TreeMap<>(decisions));
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        given = Collections.unmodifiableSortedMap(new TreeMap<>(given));
    }

    /**
     * The lock of an edition, empty where it is not locked.
     *
     * @param decisions the folder of decisions
     * @throws IOException if the file is there and is none
     */
    public static Optional<EditionLock> of(Path decisions, String edition) throws IOException {
        if (!Files.exists(folder(decisions, edition), LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        Path file = folder(decisions, edition).resolve(FILE);
        try {
            EditionLock lock = parse(JSON.readTree(Files.readString(file, StandardCharsets.UTF_8)));
            lock.isOf(edition);
            return Optional.of(lock);
        } catch (IOException
                | JacksonException
                | DateTimeException
                | IllegalArgumentException
                | NullPointerException damaged) {
            throw new IOException(
                    file + " is no lock of " + edition + "; put the folder of your last backup in its place", damaged);
        }
    }

    /** Paths are read and written by what a lock says: it may name nothing outside its own folders. */
    private void isOf(String id) {
        boolean isSound = edition.equals(id)
                && build.matches("[0-9a-f]{12}")
                && Stream.concat(decisions.keySet().stream(), files.keySet().stream())
                        .noneMatch(file -> file.startsWith("/")
                                || List.of(file.split("[/\\\\]")).contains(".."));
        if (!isSound) {
            throw new IllegalArgumentException("a lock of another edition, or of none");
        }
    }

    /** The decisions as they were when the edition was locked. */
    public static Path decisionsOf(Path decisions, String edition) {
        return folder(decisions, edition).resolve("decisions");
    }

    static Path folder(Path decisions, String edition) {
        return decisions.resolve(edition).resolve(FOLDER);
    }

    /**
     * Writes it, with a copy of the decisions and what the edition gave: whole or not at all.
     *
     * @param folder the folder of decisions, to which nothing is written meanwhile
     * @return the lock as written, which knows what was given
     */
    public EditionLock write(Path folder, GivenByEdition figures) throws IOException {
        Path next = folder.resolve(edition).resolve(FOLDER + ".next");
        EditionFolder.delete(next);
        OwnerOnly.folder(next);
        LockedDecisions.copy(folder, edition, next.resolve("decisions"));
        figures.write(next);
        EditionLock whole = with(GivenByEdition.hashes(next));
        Path file = next.resolve(FILE);
        OwnerOnly.file(file);
        Files.writeString(file, whole.json(), StandardCharsets.UTF_8);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(next, folder(folder, edition), StandardCopyOption.ATOMIC_MOVE);
        return whole;
    }

    private EditionLock with(SortedMap<String, String> hashes) {
        return new EditionLock(
                edition,
                lockedOn,
                author,
                build,
                hash,
                release,
                key,
                versions,
                lastReceipt,
                receipts,
                decisions,
                files,
                hashes);
    }

    /** What tells one key of a workspace from another; empty text where there is none. */
    public static String keyOf(Path decisions, String edition) {
        return WorkspaceSecret.beside(decisions)
                .hashing()
                .map(hash -> hash.apply("lock " + edition))
                .orElse("");
    }

    /** The files of a public edition with their hashes. */
    public static SortedMap<String, String> hashes(Path publicFolder) throws IOException {
        SortedMap<String, String> hashes = new TreeMap<>();
        for (Path file : LockedDecisions.files(publicFolder)) {
            hashes.put(LockedDecisions.name(publicFolder, file), Sha256.of(file));
        }
        return hashes;
    }

    /**
     * Notes that files of the edition were made again, with other bytes and the same tables.
     *
     * @param again SHA-256 of those that differ, by their path
     */
    public void restored(Path decisions, SortedMap<String, String> again) throws IOException {
        Path file = folder(decisions, edition).resolve(RESTORED);
        OwnerOnly.file(file);
        StringBuilder lines = new StringBuilder();
        again.forEach((name, hashOfFile) ->
                lines.append(hashOfFile).append("  ").append(name).append('\n'));
        Files.writeString(file, lines, StandardCharsets.UTF_8, StandardOpenOption.APPEND);
    }

    /** Lines of what was made again, as {@code sha256sum} writes them. */
    static List<String> restored(Path decisions, String edition) throws IOException {
        Path file = folder(decisions, edition).resolve(RESTORED);
        return Files.exists(file) ? Files.readAllLines(file, StandardCharsets.UTF_8) : List.of();
    }

    private String json() {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
        return JSON.writer().with(printer).writeValueAsString(fields()) + "\n";
    }

    private Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("edition", edition);
        fields.put("locked_on", lockedOn.toString());
        fields.put("author", author);
        fields.put("build", build);
        fields.put("hash", hash);
        fields.put("release", release);
        fields.put("key_hmac_sha256", key);
        fields.put("versions_sha256", versions);
        fields.put("last_receipt", lastReceipt);
        fields.put("receipts_sha256", receipts);
        fields.put("decisions_sha256", decisions);
        fields.put("files_sha256", files);
        fields.put("given_sha256", given);
        return fields;
    }

    private static EditionLock parse(JsonNode node) {
        return new EditionLock(
                node.get("edition").stringValue(),
                LocalDate.parse(node.get("locked_on").stringValue()),
                node.get("author").stringValue(),
                node.get("build").stringValue(),
                node.get("hash").stringValue(),
                node.get("release").stringValue(),
                node.get("key_hmac_sha256").stringValue(),
                texts(node.get("versions_sha256")),
                node.get("last_receipt").intValue(),
                texts(node.get("receipts_sha256")),
                texts(node.get("decisions_sha256")),
                texts(node.get("files_sha256")),
                texts(node.get("given_sha256")));
    }

    private static SortedMap<String, String> texts(JsonNode node) {
        SortedMap<String, String> texts = new TreeMap<>();
        node.properties()
                .forEach(field -> texts.put(field.getKey(), field.getValue().stringValue()));
        return texts;
    }

    /** Which parts of another release, or of other words and facts, are not those that made it; empty where all are. */
    public List<String> otherThan(SortedMap<String, String> here) {
        List<String> parts = new ArrayList<>();
        versions.forEach((part, hashOfPart) -> {
            if (!hashOfPart.equals(here.get(part))) {
                parts.add(part);
            }
        });
        return parts;
    }
}
