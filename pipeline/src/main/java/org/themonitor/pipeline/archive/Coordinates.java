package org.themonitor.pipeline.archive;

import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a workbook is about, as its place in the inbox says: {@code <AREA>/<source>/<year>/}.
 *
 * @param area folder name meant as an area code, null when not said; not yet checked against the areas
 * @param source code of the source, lower-case letters, digits and hyphens, null when not said
 * @param dataYear data year it was sent for, null when not said
 */
public record Coordinates(
        @Nullable String area,
        @Nullable String source,
        @Nullable Integer dataYear) {
    /** Nothing is said: the workbook's Cover sheet has to say it. */
    public static final Coordinates NONE = new Coordinates(null, null, null);

    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");
    private static final Pattern UNSAFE = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Reads the coordinates off a path relative to the inbox; a path of another shape says nothing. */
    public static Coordinates ofInboxPath(Path relative) {
        if (relative.getNameCount() != 4
                || !YEAR.matcher(relative.getName(2).toString()).matches()) {
            return NONE;
        }
        return new Coordinates(
                relative.getName(0).toString().toUpperCase(Locale.ROOT),
                code(relative.getName(1).toString()),
                Integer.valueOf(relative.getName(2).toString()));
    }

    /** A source code as it stands in ids: lower case, hyphens between words. */
    public static String code(String written) {
        String code = UNSAFE.matcher(written.toLowerCase(Locale.ROOT)).replaceAll("-");
        return code.replaceAll("^-|-$", "");
    }

    /** What is said here, and for the rest what the other ones say. */
    public Coordinates or(Coordinates other) {
        return new Coordinates(
                area == null ? other.area : area,
                source == null ? other.source : source,
                dataYear == null ? other.dataYear : dataYear);
    }

    /** Where such a workbook stands in the inbox. */
    public Path inboxFolder(Path inbox) {
        if (area == null || source == null || dataYear == null) {
            return inbox;
        }
        return inbox.resolve(area).resolve(source).resolve(dataYear.toString());
    }
}
