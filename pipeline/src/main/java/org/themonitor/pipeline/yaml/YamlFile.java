package org.themonitor.pipeline.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * A YAML file: its name for messages, its text and its values with their lines.
 *
 * @param name name of the file without folder, as problems show it
 * @param text the whole text
 */
public record YamlFile(String name, String text) {
    /** Longer than any reason an editor writes; what is longer is no text but an accident. */
    private static final int LONGEST_TEXT = 10_000;

    private static final YAMLFactory YAML = YAMLFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(LONGEST_TEXT)
                    .build())
            .build();

    /** A file from the class path; a missing one is a fault of the build. */
    public static YamlFile onClassPath(String path) {
        try (InputStream in = Objects.requireNonNull(YamlFile.class.getResourceAsStream(path), path)) {
            String name = path.substring(path.lastIndexOf('/') + 1);
            return new YamlFile(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    /** A file from a folder. */
    public static YamlFile at(Path file) {
        return at(file, String.valueOf(file.getFileName()));
    }

    /**
     * A file from a folder, called by another name in messages.
     *
     * @throws InvalidYamlException if it is not written in UTF-8
     */
    public static YamlFile at(Path file, String name) {
        try {
            return new YamlFile(name, Files.readString(file, StandardCharsets.UTF_8));
        } catch (CharacterCodingException otherEncoding) {
            throw new InvalidYamlException(List.of(name + ": is not written in UTF-8; save it in that encoding"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** The name without its ending {@code .yml}. */
    public String stem() {
        return name.replaceFirst("\\.yml$", "");
    }

    /** SHA-256 of the text in hexadecimal digits; line ends do not count. */
    public String digest() {
        return digest(List.of(text.replace("\r\n", "\n")));
    }

    /** SHA-256 over several texts in their order, in hexadecimal digits. */
    public static String digest(Collection<String> texts) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            for (String text : texts) {
                sha256.update(text.getBytes(StandardCharsets.UTF_8));
                sha256.update((byte) 0);
            }
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The file's top value; what cannot be read is a problem, and what could be read comes back. */
    public YamlNode root(YamlProblems problems) {
        try (JsonParser parser = YAML.createParser(ObjectReadContext.empty(), text)) {
            YamlNode root = parser.nextToken() == null ? YamlNode.mapping(1, Map.of()) : node(parser, problems);
            if (parser.nextToken() != null) {
                problems.add(
                        name, line(parser), "stands below a line '---' or '...' and would not be read: delete that");
            }
            return root;
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            problems.add(name, line, "not readable as YAML: " + e.getOriginalMessage());
            return YamlNode.mapping(1, Map.of());
        }
    }

    private YamlNode node(JsonParser parser, YamlProblems problems) {
        int line = line(parser);
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            return YamlNode.mapping(line, fields(parser, problems));
        }
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            List<YamlNode> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(node(parser, problems));
            }
            return YamlNode.list(line, items);
        }
        if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
            problems.add(
                    name, line, "'*%s' stands for another place: write out what is meant".formatted(yaml.getString()));
        }
        return YamlNode.scalar(line, parser.currentToken() == JsonToken.VALUE_NULL ? "" : parser.getString());
    }

    private Map<String, YamlNode> fields(JsonParser parser, YamlProblems problems) {
        Map<String, YamlNode> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            int line = line(parser);
            parser.nextToken();
            if (fields.put(key, node(parser, problems)) != null) {
                problems.add(name, line, "'%s' is written twice".formatted(key));
            }
        }
        return fields;
    }

    private static int line(JsonParser parser) {
        return Math.max(1, parser.currentTokenLocation().getLineNr());
    }
}
