package org.themonitor.pipeline.archive;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    // what stands for a letter that the machine could not read must be seen by problem()
    private static final Pattern UNSAFE = Pattern.compile("[^\\p{L}\\p{N}\ufffd]+");
    private static final Pattern AREA = Pattern.compile("[\\p{L}\\p{M}\\p{N} &'’(),._–—-]+");
    private static final Pattern SOURCE = Pattern.compile("[a-z0-9-]{1,40}");
    private static final Pattern LETTER_OR_DIGIT = Pattern.compile("[a-z0-9]");
    private static final int LONGEST_AREA = 60;
    private static final int LONGEST_SOURCE = 69;
    /** Of area and source together: a file named by a receipt must fit everywhere, in any script. */
    private static final int MOST_BYTES = 200;

    /** Reads the coordinates off a path relative to the inbox; a path of another shape says nothing. */
    public static Coordinates ofInboxPath(Path relative) {
        if (relative.getNameCount() != 4
                || !YEAR.matcher(FileNames.of(relative.getName(2))).matches()) {
            return NONE;
        }
        return new Coordinates(
                FileNames.of(relative.getName(0)).toUpperCase(Locale.ROOT),
                code(FileNames.of(relative.getName(1))),
                Integer.valueOf(FileNames.of(relative.getName(2))));
    }

    /** A source code as it stands in ids: lower case, hyphens between words. */
    public static String code(String written) {
        String code = UNSAFE.matcher(written.toLowerCase(Locale.ROOT)).replaceAll("-");
        return code.replaceAll("^-|-$", "");
    }

    /**
     * Why a source that sends anew may not be called so, and what to write instead; empty when it may. Arrivals of the
     * time before this rule keep the names they have.
     */
    public static Optional<String> sourceProblem(String written) {
        if (SOURCE.matcher(written).matches()
                && LETTER_OR_DIGIT.matcher(written).find()) {
            return Optional.empty();
        }
        // what is written there may be a person's name, and is not repeated
        return Optional.of("a source is called by 1 to 40 small letters a to z, digits and hyphens, as in"
                + " mine-action-centre; give the folder such a name (decisions/source_folders.yml leads it to the name"
                + " that the source has in the archive)");
    }

    /** Why they cannot name a receipt, and what to write instead; empty when they can. */
    public Optional<String> problem() {
        if (area != null && (!AREA.matcher(area).matches() || area.length() > LONGEST_AREA)) {
            return Optional.of("the name of its area cannot be used (%s); write the area's code, as in LAO"
                    .formatted(shown(area)));
        }
        if (source != null && (source.isEmpty() || source.indexOf('\ufffd') >= 0)) {
            return Optional.of("the name of its source has no letter or digit that can be used; write a code of"
                    + " letters, digits and hyphens, as in mine-action-centre");
        }
        if (source != null && (source.length() > LONGEST_SOURCE || bytes(area) + bytes(source) > MOST_BYTES)) {
            return Optional.of("the name of its source is too long (%s); write a code of at most %d letters, as in"
                            .formatted(shown(source), LONGEST_SOURCE)
                    + " mine-action-centre");
        }
        return dataYear == null || YEAR.matcher(dataYear.toString()).matches()
                ? Optional.empty()
                : Optional.of("%d is no data year; write it in four digits, as in 2025".formatted(dataYear));
    }

    private static int bytes(@Nullable String text) {
        return text == null ? 0 : text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** Its length, and as much of it as helps to find it. */
    private static String shown(String name) {
        String begin = UNSAFE.matcher(name).replaceAll("-");
        return "%d characters, beginning with '%s'"
                .formatted(name.length(), begin.substring(0, Math.min(begin.length(), 20)));
    }

    /** What is said here, and for the rest what the other ones say. */
    public Coordinates or(Coordinates other) {
        return new Coordinates(
                area == null ? other.area : area,
                source == null ? other.source : source,
                dataYear == null ? other.dataYear : dataYear);
    }

    /** What is said, in words: {@code LAO nra 2025}; what is not said is left to the cover. */
    public String words() {
        String said = Stream.of(area, source, dataYear)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(" "));
        return said.isEmpty() ? "what its cover says" : said;
    }

    /** Where such a workbook stands in the inbox. */
    public Path inboxFolder(Path inbox) {
        if (area == null || source == null || dataYear == null) {
            return inbox;
        }
        return FileNames.in(FileNames.in(inbox, area), source).resolve(dataYear.toString());
    }
}
