package org.themonitor.pipeline.workbook;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.finding.Cause;
import org.themonitor.pipeline.finding.FindingCode;

/**
 * The parts of an .xlsx archive. Sizes are checked against the limits before anything is unpacked, and each part
 * against its checksum while it is read (POI's package does not verify it: a flipped bit could change a digit).
 */
final class ZipParts implements AutoCloseable {
    private final ZipFile zip;
    private final Limits limits;
    private final Map<String, ZipEntry> entries = new HashMap<>();

    private ZipParts(ZipFile zip, Limits limits) {
        this.zip = zip;
        this.limits = limits;
    }

    static ZipParts open(Path file, Limits limits) throws IOException, UnreadableWorkbookException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw Refusals.of(Cause.of(FindingCode.FILE_DAMAGED, "archive"));
        }
        ZipParts parts = new ZipParts(zip, limits);
        try {
            parts.index(Files.size(file));
            return parts;
        } catch (UnreadableWorkbookException | IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private void index(long fileSize) throws UnreadableWorkbookException {
        if (zip.size() > limits.parts()) {
            throw Refusals.limit("parts", limits.parts());
        }
        long unpacked = 0;
        long packed = 0;
        Enumeration<? extends ZipEntry> all = zip.entries();
        while (all.hasMoreElements()) {
            ZipEntry entry = all.nextElement();
            unpacked += entry.getSize();
            packed += entry.getCompressedSize();
            if (entries.put(normalised(entry.getName()), entry) != null) {
                throw Refusals.damaged("it holds the part " + entry.getName() + " twice");
            }
        }
        // parts that overlap in the file are another way to make a small file large
        if (unpacked > limits.totalBytes() || packed > fileSize) {
            throw Refusals.limit("size", limits.totalBytes() >> 20);
        }
    }

    /** Part names are compared without case (ECMA-376 Part 2); some programs write backslashes. */
    static String normalised(String name) {
        String slashes = name.replace('\\', '/');
        return (slashes.startsWith("/") ? slashes.substring(1) : slashes).toLowerCase(Locale.ROOT);
    }

    boolean has(String part) {
        return entries.containsKey(normalised(part));
    }

    /** Opens a part of which each item will be held in memory, such as its formats. */
    PartStream openList(String part) throws IOException, UnreadableWorkbookException {
        PartStream stream = open(part);
        if (stream.size() > limits.listBytes()) {
            stream.close();
            throw Refusals.limit("list", limits.listBytes() >> 20);
        }
        return stream;
    }

    PartStream open(String part) throws IOException, UnreadableWorkbookException {
        @Nullable ZipEntry entry = entries.get(normalised(part));
        if (entry == null) {
            throw Refusals.damaged("its part " + part + " is missing");
        }
        try {
            return new PartStream(
                    part, zip.getInputStream(entry), entry.getSize(), entry.getCrc(), limits.elementBytes());
        } catch (FileSystemException e) {
            throw e;
        } catch (IOException e) {
            throw Refusals.damaged("its part " + part + " cannot be unpacked");
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
