package org.themonitor.pipeline.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.themonitor.pipeline.yaml.YamlNode.Kind;

/** A mapping of a YAML file read as a form: known keys only; whatever does not fit is noted as a problem. */
public final class YamlForm {
    private final String file;
    private final YamlNode node;
    private final YamlProblems problems;

    /** A form over a value; a value that is no mapping is a problem and reads as empty. */
    public YamlForm(String file, YamlNode node, YamlProblems problems) {
        this.file = file;
        this.problems = problems;
        this.node = node.kind() == Kind.MAPPING ? node : YamlNode.mapping(node.line(), Map.of());
        if (node.kind() != Kind.MAPPING) {
            problems.add(file, node.line(), "expected 'key: value' lines here");
        }
    }

    /** Notes every key that is none of these. */
    public YamlForm only(String... keys) {
        Set<String> known = Set.of(keys);
        node.fields().forEach((key, value) -> {
            if (!known.contains(key)) {
                problems.add(
                        file,
                        value.line(),
                        "unknown key '%s'; known are %s".formatted(key, String.join(", ", List.of(keys))));
            }
        });
        return this;
    }

    /** A text that must be there; empty, with a problem noted, when it is not. */
    public String text(String key) {
        Optional<String> text = optionalText(key);
        if (text.isEmpty()) {
            problem("'%s' is missing".formatted(key));
        }
        return text.orElse("");
    }

    /** A text that may be left out. */
    public Optional<String> optionalText(String key) {
        YamlNode value = node.fields().get(key);
        if (value != null && value.kind() != Kind.SCALAR) {
            problems.add(file, value.line(), "'%s' must be one text".formatted(key));
            return Optional.empty();
        }
        return Optional.ofNullable(value).map(YamlNode::text).filter(text -> !text.isBlank());
    }

    /** {@code true} or {@code false}; false when left out. */
    public boolean flag(String key) {
        String text = optionalText(key).orElse("false");
        if (!Set.of("true", "false").contains(text)) {
            problem("'%s' must be true or false".formatted(key));
        }
        return text.equals("true");
    }

    /** One text or a list of texts; empty when left out. */
    public List<String> texts(String key) {
        YamlNode value = node.fields().get(key);
        return value == null ? List.of() : texts(key, value);
    }

    /** Texts by key, each a single text. */
    public Map<String, String> textByKey(String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        form(key).ifPresent(form -> form.keys().forEach(k -> texts.put(k, form.text(k))));
        return texts;
    }

    /** Texts by key, each one text or a list of texts. */
    public Map<String, List<String>> textsByKey(String key) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        form(key).ifPresent(form -> form.keys().forEach(k -> texts.put(k, form.texts(k))));
        return texts;
    }

    /** A mapping below this one. */
    public Optional<YamlForm> form(String key) {
        return Optional.ofNullable(node.fields().get(key)).map(value -> new YamlForm(file, value, problems));
    }

    /** Whether a key has 'key: value' lines of its own, not a text. */
    public boolean isMapping(String key) {
        YamlNode value = node.fields().get(key);
        return value != null && value.kind() == Kind.MAPPING;
    }

    /** A list of mappings; empty when left out. */
    public List<YamlForm> forms(String key) {
        YamlNode value = node.fields().get(key);
        // a list whose last line was deleted is an empty one
        boolean emptied =
                value != null && value.kind() == Kind.SCALAR && value.text().isBlank();
        if (value != null && value.kind() != Kind.LIST && !emptied) {
            problems.add(file, value.line(), "'%s' must be a list".formatted(key));
        }
        List<YamlNode> items = value == null ? List.of() : value.items();
        return items.stream().map(item -> new YamlForm(file, item, problems)).toList();
    }

    /** The keys that are there, in the file's order. */
    public List<String> keys() {
        return List.copyOf(node.fields().keySet());
    }

    /** One-based line of the mapping. */
    public int line() {
        return node.line();
    }

    /** Notes a problem at this mapping's line. */
    public void problem(String sentence) {
        problems.add(file, node.line(), sentence);
    }

    private List<String> texts(String key, YamlNode value) {
        List<YamlNode> nodes = value.kind() == Kind.SCALAR ? List.of(value) : value.items();
        List<String> texts = new ArrayList<>();
        for (YamlNode item : nodes) {
            if (item.kind() == Kind.SCALAR && !item.text().isBlank()) {
                texts.add(item.text());
            } else {
                problems.add(file, item.line(), "'%s' must hold texts only".formatted(key));
            }
        }
        return texts;
    }
}
