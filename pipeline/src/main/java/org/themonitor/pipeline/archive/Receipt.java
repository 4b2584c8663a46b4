package org.themonitor.pipeline.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One arrival of one workbook.
 *
 * @param number position among all arrivals, from 1; later arrivals have higher numbers
 * @param sha256 hash of the file's bytes, lower-case hexadecimal; its name in the archive. Where cells of it were forgotten, of
 *     what stands in its place
 * @param fileName name it came with; never leaves the internal build, since names of people occur in it
 * @param coordinates what it is filed under: what its place in the inbox said, or an editor since
 * @param receivedAt instant of arrival, ISO-8601; its day decides between workbooks that say no day themselves
 * @param arrivedAs what its place in the inbox said; its id is made of it and never changes
 * @param arrivedWith hash of the bytes that arrived; its id is made of it too, so that decisions and rows that name it still do
 *     when cells are forgotten
 * @param template name of the template that an editor named for it; null when none is named
 */
public record Receipt(
        int number,
        String sha256,
        String fileName,
        Coordinates coordinates,
        String receivedAt,
        Coordinates arrivedAs,
        String arrivedWith,
        @Nullable String template) {
    public Receipt {
        if (number < 1 || !sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a receipt: number %d, sha256 %s".formatted(number, sha256));
        }
    }

    /** An arrival filed under its place in the inbox. */
    public Receipt(int number, String sha256, String fileName, Coordinates coordinates, String receivedAt) {
        this(number, sha256, fileName, coordinates, receivedAt, coordinates, sha256, null);
    }

    /** The same arrival filed under something else. */
    public Receipt filedUnder(Coordinates place) {
        return new Receipt(number, sha256, fileName, place, receivedAt, arrivedAs, arrivedWith, template);
    }

    /** The same arrival, of which another file stands in the archive now. */
    Receipt keptAs(String hash) {
        return new Receipt(number, hash, fileName, coordinates, receivedAt, arrivedAs, arrivedWith, template);
    }

    /** The same arrival read with a template, whatever else recognises it. */
    public Receipt readWith(String named) {
        return new Receipt(number, sha256, fileName, coordinates, receivedAt, arrivedAs, arrivedWith, named);
    }

    /** What editors decided about it, in words: where it is filed and what reads it; empty when nothing. */
    public String decided() {
        return (isRefiled() ? " filed under " + coordinates : "") + (template == null ? "" : " read with " + template);
    }

    /** Whether an editor filed it under something else than its place in the inbox said. */
    public boolean isRefiled() {
        return !coordinates.equals(arrivedAs);
    }

    /** The day of arrival in UTC, the same on every machine. */
    public LocalDate receivedOn() {
        return LocalDate.ofInstant(Instant.parse(receivedAt), ZoneOffset.UTC);
    }

    /**
     * Readable id, the same on every machine because it is made of content and coordinates:
     * {@code COL-synthetic-register-2025-1f3a9c2e}; {@code cover-1f3a9c2e} where only the workbook's cover says what it is
     * about.
     */
    public String id() {
        String said = Stream.of(arrivedAs.area(), arrivedAs.source(), arrivedAs.dataYear())
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining("-"))
                // folders of old archives were called anything; ids stand in tables, where no such sign may
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+", "");
        return (said.isEmpty() ? "cover" : said) + "-" + arrivedWith.substring(0, 8);
    }
}
