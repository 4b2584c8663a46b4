package org.themonitor.pipeline.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.stream.Stream;

/** Hash of this library's classes: a changed rule reads every workbook anew, an unchanged one none. */
final class CodeDigest {
    private static final String CLASS = ".class";

    private CodeDigest() {}

    /** The same for the classes in a folder, in a jar, and in a jar inside the runnable jar. */
    static String ofThisLibrary() {
        return of(CodeDigest.class.getProtectionDomain().getCodeSource().getLocation());
    }

    static String of(URL location) {
        try {
            SortedMap<String, byte[]> classes =
                    location.getPath().endsWith("/") && location.getProtocol().equals("file")
                            ? inFolder(Path.of(location.toURI()))
                            : inJar(location);
            if (classes.isEmpty()) {
                throw new IllegalStateException("no classes at " + location);
            }
            return digest(classes);
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot read the classes at " + location, failed);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException("not a folder: " + location, impossible);
        }
    }

    private static SortedMap<String, byte[]> inFolder(Path folder) throws IOException {
        SortedMap<String, byte[]> classes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(CLASS)).toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                classes.put(name, Files.readAllBytes(file));
            }
        }
        return classes;
    }

    private static SortedMap<String, byte[]> inJar(URL location) throws IOException {
        SortedMap<String, byte[]> classes = new TreeMap<>();
        try (InputStream bytes = location.openStream();
                JarInputStream jar = new JarInputStream(bytes)) {
            for (JarEntry entry = jar.getNextJarEntry(); entry != null; entry = jar.getNextJarEntry()) {
                if (entry.getName().endsWith(CLASS)) {
                    classes.put(entry.getName(), jar.readAllBytes());
                }
            }
        }
        return classes;
    }

    private static String digest(SortedMap<String, byte[]> classes) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            classes.forEach((name, code) -> {
                // the length keeps two classes apart that run into each other
                sha256.update((name + " " + code.length + "\n").getBytes(StandardCharsets.UTF_8));
                sha256.update(code);
            });
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
