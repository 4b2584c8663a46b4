package org.themonitor.pipeline.decision;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.themonitor.pipeline.archive.OwnerOnly;
import org.themonitor.pipeline.yaml.OwnFolder;

/**
 * New lines for one file of decisions.
 *
 * @param file path below the folder of decisions, with slashes
 * @param lines the lines as they are to stand in it
 */
public record DecisionLines(String file, List<String> lines) {
    private static final String VOCABULARIES = "vocabularies";

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
     * Copies the files of decisions to an empty folder, so that lines can be tried there; with those of older editions
     * that hold in this one, and the facts they are held against.
     *
     * @param edition the edition whose files are copied beside the common ones
     */
    public static void copy(Path folder, Path trial, String edition) throws IOException {
        Files.createDirectories(trial.resolve(edition));
        for (String name :
                List.of("corrections.yml", "header_mappings.yml", Version.FILE, SourceRight.FILE, AcceptedText.FILE)) {
            if (Files.exists(folder.resolve(name))) {
                Files.copy(folder.resolve(name), trial.resolve(name));
            }
        }
        for (EditionPlace place : EditionPlace.upTo(folder, edition)) {
            Path files = Files.createDirectories(trial.resolve(place.id()));
            for (Path file : OwnFolder.files(folder.resolve(place.id()), ".yml")) {
                Files.copy(file, files.resolve(file.getFileName()));
            }
        }
        Path reference = Files.createDirectories(trial.resolve("reference"));
        for (Path file : OwnFolder.files(folder.resolve("reference"), ".csv")) {
            Files.copy(file, reference.resolve(file.getFileName()));
        }
        Path vocabularies = Files.createDirectories(trial.resolve(VOCABULARIES));
        for (Path file : OwnFolder.files(folder.resolve(VOCABULARIES), ".yml")) {
            Files.copy(file, vocabularies.resolve(file.getFileName()));
        }
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

    /** A file may say other things beside its list, which the lines go behind. */
    private String withLines(String before, List<String> fresh) {
        String key = file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\.yml$", "") + ":";
        List<String> all = new ArrayList<>(before.lines().toList());
        int at = IntStream.range(0, all.size())
                .filter(line -> all.get(line).startsWith(key))
                .findFirst()
                .orElse(-1);
        if (at < 0) {
            at = all.size();
            all.add(key);
        }
        int end = at + 1;
        while (end < all.size() && !all.get(end).matches("[^\\s#-].*")) {
            end++;
        }
        // a list that somebody indented goes on as it began
        String indent = all.subList(at + 1, end).stream()
                .filter(line -> line.matches(" *- .*"))
                .reduce((earlier, last) -> last)
                .map(last -> last.replaceFirst("-.*", ""))
                .orElse("");
        all.addAll(end, fresh.stream().map(line -> indent + line).toList());
        return String.join("\n", all) + "\n";
    }

    private String existing(Path folder) throws IOException {
        Path path = folder.resolve(file);
        return Files.exists(path) ? Files.readString(path, StandardCharsets.UTF_8) : "";
    }
}
