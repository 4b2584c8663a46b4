package org.themonitor.pipeline.decision;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.themonitor.pipeline.archive.OwnerOnly;

/**
 * New lines for one file of decisions.
 *
 * @param file path below the folder of decisions, with slashes
 * @param lines the lines as they are to stand in it
 */
public record DecisionLines(String file, List<String> lines) {
    public DecisionLines {
        lines = List.copyOf(lines);
    }

    /** One decision as a line: {@code - {area: "LAO", source: "nra"}}, values always quoted. */
    public static String line(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + ": " + quoted(field.getValue()))
                .collect(Collectors.joining(", ", "- {", "}"));
    }

    private static String quoted(String value) {
        StringBuilder text = new StringBuilder("\"");
        value.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                text.append('\\').appendCodePoint(c);
            } else if (c < ' ' || c == 0x7f || c == 0x85 || c == 0x2028 || c == 0x2029) {
                text.append("\\u%04x".formatted(c));
            } else {
                text.appendCodePoint(c);
            }
        });
        return text.append('"').toString();
    }

    /** The lines that the file does not hold yet. */
    public List<String> newIn(Path folder) throws IOException {
        List<String> known = existing(folder).lines().map(String::strip).toList();
        List<String> fresh = new ArrayList<>();
        lines.stream().distinct().filter(line -> !known.contains(line)).forEach(fresh::add);
        return fresh;
    }

    /**
     * Copies the files of decisions to an empty folder and adds the lines there, so that they can be read on trial.
     *
     * @param edition the edition whose files are copied beside the common ones
     */
    public void tryIn(Path folder, Path trial, String edition) throws IOException {
        Files.createDirectories(trial.resolve(edition));
        for (String name : List.of(
                "corrections.yml",
                "header_mappings.yml",
                Version.FILE,
                SourceRight.FILE,
                AcceptedText.FILE,
                edition + "/inclusions.yml",
                edition + "/source_use.yml",
                edition + "/absorptions.yml",
                edition + "/judgements.yml",
                edition + "/matches.yml",
                edition + "/verdicts.yml")) {
            if (Files.exists(folder.resolve(name))) {
                Files.copy(folder.resolve(name), trial.resolve(name));
            }
        }
        addTo(trial);
    }

    /** Adds the lines that the file does not hold yet; a repeat changes nothing. */
    public void addTo(Path folder) throws IOException {
        List<String> fresh = newIn(folder);
        if (fresh.isEmpty()) {
            return;
        }
        write(folder, fresh);
    }

    /** Adds the lines whatever the file holds: a decision that undoes another may be as one before it. */
    void appendTo(Path folder) throws IOException {
        write(folder, lines);
    }

    private void write(Path folder, List<String> fresh) throws IOException {
        Path path = folder.resolve(file);
        OwnerOnly.folderOf(path);
        Path next = path.resolveSibling(path.getFileName() + ".next");
        OwnerOnly.fileAs(next, path);
        Files.writeString(next, withLines(existing(folder), fresh), StandardCharsets.UTF_8);
        Files.move(next, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private String withLines(String before, List<String> fresh) {
        String key = file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\.yml$", "") + ":";
        String begun = before.isBlank() ? key + "\n" : before.endsWith("\n") ? before : before + "\n";
        // a list that somebody indented goes on as it began
        String indent = Optional.of(
                        begun.lines().filter(line -> line.matches(" *- .*")).toList())
                .filter(items -> !items.isEmpty())
                .map(items -> items.get(items.size() - 1).replaceFirst("-.*", ""))
                .orElse("");
        return begun + fresh.stream().map(line -> indent + line + "\n").collect(Collectors.joining());
    }

    private String existing(Path folder) throws IOException {
        Path path = folder.resolve(file);
        return Files.exists(path) ? Files.readString(path, StandardCharsets.UTF_8) : "";
    }
}
