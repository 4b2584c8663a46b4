package org.themonitor.pipeline.decision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key in {@code decisions/.secret}, made when first needed and readable by its owner only: a plain hash of a name
 * or a short text could be guessed.
 *
 * @param file the file
 */
public record WorkspaceSecret(Path file) {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;

    /** HMAC-SHA-256 of a text, in lower-case hexadecimal digits. */
    public String keyed(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key(), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has " + ALGORITHM, impossible);
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot read or make " + file, failed);
        }
    }

    /** Whether this is a text's HMAC; without a key yet none is, and none is made. */
    boolean isKeyed(String text, String hash) {
        return Files.exists(file) && keyed(text).equals(hash);
    }

    private synchronized byte[] key() throws IOException {
        if (!Files.exists(file)) {
            make();
        }
        return HexFormat.of()
                .parseHex(Files.readString(file, StandardCharsets.UTF_8).strip());
    }

    /** The one place that needs chance: a key that can be foretold is none. No figure depends on it. */
    private void make() throws IOException {
        Files.createDirectories(file.getParent());
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        if (Files.getFileStore(file.getParent()).supportsFileAttributeView("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, HexFormat.of().formatHex(key) + "\n", StandardCharsets.UTF_8);
    }
}
