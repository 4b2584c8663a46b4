package org.themonitor.pipeline.archive;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One arrival of one workbook.
 *
 * @param number position among all arrivals, from 1; later arrivals have higher numbers
 * @param sha256 hash of the file's bytes, lower-case hexadecimal; its name in the archive
 * @param fileName name it came with; never leaves the internal build, since names of people occur in it
 * @param coordinates what its place in the inbox said
 * @param receivedAt instant of arrival, ISO-8601; for people, it enters no figure
 */
public record Receipt(int number, String sha256, String fileName, Coordinates coordinates, String receivedAt) {
    public Receipt {
        if (number < 1 || !sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a receipt: number %d, sha256 %s".formatted(number, sha256));
        }
    }

    /**
     * Readable id, the same on every machine because it is made of content and coordinates:
     * {@code COL-synthetic-register-2025-1f3a9c2e}; {@code cover-1f3a9c2e} where only the workbook's cover says what it is
     * about.
     */
    public String id() {
        String said = Stream.of(coordinates.area(), coordinates.source(), coordinates.dataYear())
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining("-"));
        return (said.isEmpty() ? "cover" : said) + "-" + sha256.substring(0, 8);
    }
}
