package org.themonitor.jobs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Unpacks all parts of all workbooks of a folder and looks at nothing: the yardstick of the benchmark. */
final class InflateOnly {
    private InflateOnly() {}

    /** With the folder; prints the bytes unpacked. */
    public static void main(String[] arguments) throws IOException {
        List<Path> files;
        try (Stream<Path> list = Files.list(Path.of(arguments[0]))) {
            files = list.sorted().toList();
        }
        long bytes = 0;
        byte[] buffer = new byte[1 << 16];
        for (Path file : files) {
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (ZipEntry entry : zip.stream().toList()) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                            bytes += read;
                        }
                    }
                }
            }
        }
        System.out.println(bytes);
    }
}
