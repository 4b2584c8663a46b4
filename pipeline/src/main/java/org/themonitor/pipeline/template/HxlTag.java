package org.themonitor.pipeline.template;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.themonitor.pipeline.workbook.RawRow;

/**
 * A tag such as {@code #affected+killed}, which stands under a header and means the same in every language (Humanitarian
 * Exchange Language, tagging specification 1.1); the order of its attributes does not count.
 */
public final class HxlTag {
    private static final Pattern TAG =
            Pattern.compile("#\\s*[\\p{L}][\\p{L}\\p{N}_]*(\\s*\\+\\s*[\\p{L}][\\p{L}\\p{N}_]*)*");

    private HxlTag() {}

    /** The form in which two equal tags are equal; empty for any other text. */
    static Optional<String> key(String text) {
        if (!TAG.matcher(text).matches()) {
            return Optional.empty();
        }
        String[] parts = text.toLowerCase(Locale.ROOT).replaceAll("\\s", "").split("\\+", -1);
        return Optional.of(Arrays.stream(parts).skip(1).sorted().collect(Collectors.joining("+", parts[0] + "+", "")));
    }

    /** Whether a row holds nothing but tags. */
    public static boolean isTagRow(RawRow row) {
        return row.cells().stream().allMatch(cell -> TAG.matcher(cell.text()).matches());
    }
}
