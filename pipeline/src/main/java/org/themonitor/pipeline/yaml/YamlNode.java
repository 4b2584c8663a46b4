package org.themonitor.pipeline.yaml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A value of a YAML file and the line it stands on; every scalar is text, nothing is guessed from it.
 *
 * @param line one-based line in the file
 * @param kind scalar, list or mapping
 * @param text the scalar's text, empty for the others
 * @param items the list's items
 * @param fields the mapping's values by key, in the file's order
 */
public record YamlNode(int line, Kind kind, String text, List<YamlNode> items, Map<String, YamlNode> fields) {
    public YamlNode {
        items = List.copyOf(items);
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** What a value is. */
    public enum Kind {
        SCALAR,
        LIST,
        MAPPING
    }

    /** The value of a key; empty for one that is not there, and of what is no mapping. */
    public Optional<YamlNode> field(String key) {
        return Optional.ofNullable(fields.get(key));
    }

    /** The scalar as a whole number; empty for anything else. */
    public OptionalInt wholeNumber() {
        try {
            return OptionalInt.of(Integer.parseInt(text));
        } catch (NumberFormatException none) {
            return OptionalInt.empty();
        }
    }

    static YamlNode scalar(int line, String text) {
        return new YamlNode(line, Kind.SCALAR, text, List.of(), Map.of());
    }

    static YamlNode list(int line, List<YamlNode> items) {
        return new YamlNode(line, Kind.LIST, "", items, Map.of());
    }

    static YamlNode mapping(int line, Map<String, YamlNode> fields) {
        return new YamlNode(line, Kind.MAPPING, "", List.of(), fields);
    }
}
