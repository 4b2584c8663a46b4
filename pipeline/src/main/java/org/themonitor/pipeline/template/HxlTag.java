package org.themonitor.pipeline.template;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.themonitor.pipeline.workbook.RawRow;

/**
 * A tag such as {@code #affected+killed}, which stands under a header and means the same in every language (Humanitarian
 * Exchange Language, tagging specification 1.1). The order of its attributes does not count, nor whether a plus or a
 * blank parts them.
 *
 * @param name the tag itself, with its sign
 * @param attributes what is said of it
 */
public record HxlTag(String name, Set<String> attributes) {
    private static final String WORD = "[\\p{L}][\\p{L}\\p{N}_]*";
    private static final Pattern TAG = Pattern.compile("#\\s*" + WORD + "(?:(?:\\s*\\+\\s*|\\s+)" + WORD + ")*");

    public HxlTag {
        attributes = Set.copyOf(attributes);
    }

    /** The tag a text is; empty for any other text. */
    static Optional<HxlTag> of(String text) {
        if (!TAG.matcher(text).matches()) {
            return Optional.empty();
        }
        String[] words = text.toLowerCase(Locale.ROOT).substring(1).strip().split("[\\s+]+", -1);
        return Optional.of(new HxlTag(
                "#" + words[0], Set.copyOf(new TreeSet<>(List.of(words).subList(1, words.length)))));
    }

    /** Of what is known by tags that this one says all of, that which is known by most; empty where several are. */
    <T> Optional<T> mostOf(Map<HxlTag, T> known) {
        List<Map.Entry<HxlTag, T>> said = known.entrySet().stream()
                .filter(other -> other.getKey().name.equals(name))
                .filter(other -> attributes.containsAll(other.getKey().attributes))
                .sorted(Comparator.comparing(other -> -other.getKey().attributes.size()))
                .toList();
        boolean isOne = !said.isEmpty()
                && said.stream()
                        .filter(other -> other.getKey().attributes.size()
                                == said.get(0).getKey().attributes.size())
                        .map(Map.Entry::getValue)
                        .allMatch(said.get(0).getValue()::equals);
        return isOne ? Optional.of(said.get(0).getValue()) : Optional.empty();
    }

    /** Whether a row holds nothing but tags. */
    public static boolean isTagRow(RawRow row) {
        return row.cells().stream().allMatch(cell -> TAG.matcher(cell.text()).matches());
    }

    /** The form in which two equal tags are equal. */
    @Override
    public String toString() {
        return name + "+" + String.join("+", new TreeSet<>(attributes));
    }
}
