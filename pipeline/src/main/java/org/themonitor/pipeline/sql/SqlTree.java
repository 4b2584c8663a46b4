package org.themonitor.pipeline.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** Finds the SQL files and reads them as text, from a folder or from the jar that this code came in. */
public final class SqlTree {
    /** A file every tree has; the others are looked for beside it. */
    private static final String ANCHOR = "sql/schema/01_schemas.sql";

    private static final String ROOT = "sql/";

    private SqlTree() {}

    /** Path below the root, with slashes, to content with LF line ends. */
    static SortedMap<String, String> ofFolder(Path root) {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            List<Path> found = paths.filter(Files::isRegularFile).toList();
            for (Path path : found) {
                String relative = root.relativize(path).toString().replace('\\', '/');
                add(files, relative, Files.readAllBytes(path));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the SQL folder " + root, unreadable);
        }
        return files;
    }

    public static SortedMap<String, String> ofClassPath(ClassLoader loader) {
        URL anchor = loader.getResource(ANCHOR);
        if (anchor == null) {
            throw new IllegalStateException("no %s on the class path".formatted(ANCHOR));
        }
        try {
            // a folder cannot be listed through a class loader, but its file or its jar can
            return anchor.getProtocol().equals("file")
                    ? ofFolder(Path.of(URI.create(parent(anchor.toURI().toString()))))
                    : ofJar(anchor);
        } catch (IOException | URISyntaxException unreadable) {
            throw new IllegalStateException("cannot read the SQL files beside " + anchor, unreadable);
        }
    }

    private static String parent(String anchor) {
        return anchor.substring(0, anchor.length() - ANCHOR.length() + ROOT.length());
    }

    /** Works for a plain jar and for a jar inside Spring Boot's jar, whose connection is a JarURLConnection too. */
    private static SortedMap<String, String> ofJar(URL anchor) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        JarURLConnection connection = (JarURLConnection) anchor.openConnection();
        connection.setUseCaches(false);
        try (JarFile jar = connection.getJarFile()) {
            for (JarEntry entry : jar.stream().toList()) {
                if (entry.getName().startsWith(ROOT) && !entry.isDirectory()) {
                    try (InputStream content = jar.getInputStream(entry)) {
                        add(files, entry.getName().substring(ROOT.length()), content.readAllBytes());
                    }
                }
            }
        }
        return files;
    }

    private static void add(SortedMap<String, String> files, String path, byte[] content) {
        if (path.endsWith(".sql") || path.equals(Renames.PATH)) {
            String text = new String(content, StandardCharsets.UTF_8);
            files.put(path, text.replace("\r\n", "\n"));
        }
    }
}
