package org.themonitor.pipeline.template;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a blank workbook made from a template tells whoever fills it in.
 *
 * @param titles name of the sheet that tells it, by language code
 * @param texts its sentences by name and language code, in the template's order
 * @param cells what to write into a cell, by the way it is read and language code
 */
public record Instructions(
        Map<String, String> titles, Map<String, Map<String, String>> texts, Map<String, Map<String, String>> cells) {
    /** Languages in which blanks are made. */
    public static final List<String> LANGUAGES = List.of("en", "fr", "es", "pt", "ar", "ru");

    /** The hidden sheet with the choices of drop-downs. */
    public static final String LISTS = "_lists";

    public Instructions {
        titles = Map.copyOf(titles);
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
        cells = Map.copyOf(cells);
    }

    /**
     * A sentence in a language.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public String text(String name, String language) {
        Map<String, String> text = texts.get(name);
        if (text == null || !text.containsKey(language)) {
            throw new IllegalArgumentException("the instructions have no text '%s' in %s".formatted(name, language));
        }
        return text.get(language);
    }

    /** What to write into cells that are read like this. */
    public String cell(FieldType.Kind kind, String language) {
        String text = cells.getOrDefault(key(kind), Map.of()).get(language);
        if (text == null) {
            throw new IllegalArgumentException("the instructions say nothing of %s in %s".formatted(kind, language));
        }
        return text;
    }

    /** Several ways of reading ask for the same writing. */
    static String key(FieldType.Kind kind) {
        return switch (kind) {
            case PARTIAL_DATE, DUE_DATE -> "date";
            case AGE -> "term";
            default -> kind.name().toLowerCase(Locale.ROOT);
        };
    }

    boolean mayBe(String sheetName) {
        return sheetName.equals(LISTS)
                || sheetName.equals(BlankVersion.SHEET)
                || SheetTemplate.anyNameMatches(List.copyOf(titles.values()), sheetName);
    }
}
