package org.themonitor.pipeline.template;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.value.Spelling;

/**
 * A text that may be a header, in the forms by which headers are known. Every template asks every cell at the top of every
 * sheet, and the same texts come in every workbook: what a text is known by is made once and remembered.
 */
final class HeaderText {
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]");
    private static final int MOST_TEXTS = 20_000;

    /** Longer texts are notes, which hardly come twice. */
    private static final int LONGEST = 200;

    private static final Map<String, HeaderText> REMEMBERED = new ConcurrentHashMap<>();

    private final String written;
    private final String key;
    private final Optional<HxlTag> tag;
    // made when first asked for, of cells that are no header never; made twice they are the same
    private volatile @Nullable Words words;

    /**
     * What is left of a text without what says no more than its words.
     *
     * @param unmarked the key without marks and numbers beside it; empty where there are none
     * @param grouped the groups and the last part of what a form exports; empty for other texts
     */
    private record Words(Optional<String> unmarked, Optional<Grouped> grouped) {}

    /**
     * A header in a group.
     *
     * @param groups the keys of the groups
     * @param last the last part
     */
    record Grouped(List<String> groups, HeaderText last) {}

    private HeaderText(String written) {
        this.written = written;
        this.tag = HxlTag.of(written);
        this.key = tag.map(HxlTag::toString).orElseGet(() -> wordKey(written));
    }

    static HeaderText of(String written) {
        HeaderText before = REMEMBERED.get(written);
        if (before != null) {
            return before;
        }
        HeaderText text = new HeaderText(written);
        if (written.length() <= LONGEST) {
            if (REMEMBERED.size() >= MOST_TEXTS) {
                REMEMBERED.clear(); // of what cells below a header said; the headers are back with the next workbook
            }
            REMEMBERED.put(written, text);
        }
        return text;
    }

    /** What it has in common with other ways of writing it. */
    String key() {
        return key;
    }

    /** The tag it is; empty for other texts. */
    Optional<HxlTag> tag() {
        return tag;
    }

    /** The key of its words alone, where marks or a number stand beside them. */
    Optional<String> unmarked() {
        return words().unmarked();
    }

    /** Its groups and last part, where it is written as forms export it. */
    Optional<Grouped> grouped() {
        return words().grouped();
    }

    private Words words() {
        Words made = words;
        if (made == null) {
            made = new Words(
                    HeaderWords.unmarked(written).map(text -> of(text).key()),
                    HeaderWords.grouped(written).map(HeaderText::grouped));
            words = made;
        }
        return made;
    }

    private static Grouped grouped(HeaderWords.Grouped header) {
        List<String> groups = Arrays.stream(header.groups().split("/", -1))
                .map(group -> of(group).key())
                .toList();
        return new Grouped(groups, of(header.last()));
    }

    private static String wordKey(String written) {
        String text = Spelling.of(written).unaccented();
        String letters = SIGNS.matcher(text).replaceAll("");
        return letters.isEmpty() ? text : letters;
    }
}
