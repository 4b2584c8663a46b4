package org.themonitor.pipeline.decision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.themonitor.pipeline.archive.OwnerOnly;

/**
 * The key of the workspace, {@code .secret} beside its decisions, made when first needed and readable by its owner only: a
 * plain hash of a name or a short text could be guessed. Decisions are versioned and handed round; whoever has them must not
 * have the key too.
 *
 * @param file the file
 * @param earlier where it stood in earlier releases; from there it is moved, for decisions rest on it
 */
public record WorkspaceSecret(Path file, Optional<Path> earlier) {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;

    public WorkspaceSecret(Path file) {
        this(file, Optional.empty());
    }

    /** That of the workspace whose decisions stand in this folder. */
    public static WorkspaceSecret beside(Path decisions) {
        Path folder = decisions.toAbsolutePath();
        return new WorkspaceSecret(folder.resolveSibling(".secret"), Optional.of(folder.resolve(".secret")));
    }

    /** Whether a text has the form of what {@link #keyed} gives. */
    static boolean isHash(String text) {
        return text.matches("[0-9a-f]{64}");
    }

    /** HMAC-SHA-256 of a text, in lower-case hexadecimal digits. */
    public String keyed(String text) {
        return hmac(readKey(), text);
    }

    /** The same for many texts, with the key read once; empty where there is none, and none is made. */
    public Optional<UnaryOperator<String>> hashing() {
        if (!exists()) {
            return Optional.empty();
        }
        byte[] key = readKey();
        return Optional.of(text -> hmac(key, text));
    }

    private static String hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has " + ALGORITHM, impossible);
        }
    }

    private byte[] readKey() {
        try {
            return key();
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot read or make " + file, failed);
        }
    }

    /** Whether this is a text's HMAC; without a key yet none is, and none is made. */
    boolean isKeyed(String text, String hash) {
        return exists() && keyed(text).equals(hash);
    }

    private boolean exists() {
        return Files.exists(file) || earlier.filter(Files::exists).isPresent();
    }

    private synchronized byte[] key() throws IOException {
        Path found = Files.exists(file) ? file : earlier.filter(Files::exists).orElse(file);
        if (!Files.exists(found)) {
            make();
        } else if (!found.equals(file) && Files.isWritable(file.getParent())) {
            found = Files.move(found, file);
        }
        try {
            return HexFormat.of()
                    .parseHex(Files.readString(found, StandardCharsets.UTF_8).strip());
        } catch (IllegalArgumentException | CharacterCodingException damaged) {
            throw new IOException("it holds no key any more; put the file of your last backup in its place", damaged);
        }
    }

    /** The one place that needs chance: a key that can be foretold is none. No figure depends on it. */
    private void make() throws IOException {
        OwnerOnly.folderOf(file);
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        OwnerOnly.file(file);
        Files.writeString(file, HexFormat.of().formatHex(key) + "\n", StandardCharsets.UTF_8);
    }
}
