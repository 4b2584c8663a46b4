package org.themonitor.pipeline.reliability;

import static org.themonitor.pipeline.reliability.Mutation.damage;
import static org.themonitor.pipeline.reliability.Mutation.other;
import static org.themonitor.pipeline.reliability.Mutation.same;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;

/** Changes to bytes, encoding, lines and fields of a CSV file in UTF-8. */
final class CsvMutations {
    private static final List<String> FIELDS = List.of(
            "",
            " ",
            "-1",
            "=1+1",
            "@x",
            "1,5",
            "\"",
            "\"a\nb\"",
            "x".repeat(40_000),
            "\u0000",
            "\uD83D\uDCA3",
            "'; drop table x; --",
            "Hombre",
            "3-4",
            "99999999999");

    private CsvMutations() {}

    static List<Mutation<byte[]>> all() {
        List<Mutation<byte[]>> all = new ArrayList<>(List.of(
                same("csv: byte order mark", text((text, chance) -> "\uFEFF" + text.replace("\uFEFF", ""))),
                same(
                        "csv: other line ends",
                        text((text, chance) ->
                                text.contains("\r\n") ? text.replace("\r\n", "\n") : text.replace("\n", "\r\n"))),
                same("csv: blank lines at the end", text((text, chance) -> text + "\n\n  \n")),
                same("csv: no line end at the end", text((text, chance) -> text.stripTrailing())),
                damage("csv: UTF-16 with mark", encoded(StandardCharsets.UTF_16)),
                damage("csv: UTF-16 without mark", encoded(StandardCharsets.UTF_16LE)),
                damage("csv: an old Windows encoding", encoded(Charset.forName("windows-1252"))),
                damage(
                        "csv: a byte that is no UTF-8",
                        (file, chance) ->
                                ByteMutations.spliced(file, chance.nextInt(file.length), 0, new byte[] {(byte) 0xFF})),
                damage(
                        "csv: a quote mark that never closes",
                        text((text, chance) -> lines(text, chance, line -> line.set(0, "\"" + line.get(0))))),
                other("csv: bytes changed", ByteMutations::flipped),
                other("csv: a block of zeros", ByteMutations::zeroed),
                other("csv: bytes put in", ByteMutations::inserted),
                other("csv: bytes taken out", ByteMutations::removed),
                other("csv: cut off", (file, chance) -> Arrays.copyOf(file, chance.nextInt(file.length))),
                other("csv: semicolons", text((text, chance) -> text.replace(',', ';'))),
                other("csv: tabs", text((text, chance) -> text.replace(',', '\t'))),
                other("csv: a field less", text((text, chance) -> lines(text, chance, line -> line.remove(0)))),
                other(
                        "csv: 20,000 fields more",
                        text((text, chance) ->
                                lines(text, chance, line -> line.addAll(Collections.nCopies(20_000, "z"))))),
                other("csv: headers change places", text(CsvMutations::swappedHeaders)),
                other(
                        "csv: a header twice",
                        text((text, chance) -> header(text, chance, head -> head.set(0, head.get(head.size() - 1))))),
                other(
                        "csv: a header is gone",
                        text((text, chance) ->
                                header(text, chance, head -> head.set(chance.nextInt(head.size()), "")))),
                other(
                        "csv: an unknown header",
                        text((text, chance) ->
                                header(text, chance, head -> head.set(chance.nextInt(head.size()), "Frobnication")))),
                other("csv: lines change places", text(CsvMutations::shuffled)),
                other("csv: a line twice", text((text, chance) -> {
                    List<String> lines = new ArrayList<>(text.lines().toList());
                    int at = chance.nextInt(lines.size());
                    lines.add(at, lines.get(at));
                    return String.join("\n", lines) + "\n";
                }))));
        for (String field : FIELDS) {
            String shown = field.length() > 20 ? "a long text" : field.replace("\u0000", "NUL");
            all.add(other(
                    "csv: a field '" + shown + "'",
                    text((text, chance) -> lines(text, chance, line -> line.set(chance.nextInt(line.size()), field)))));
        }
        return all;
    }

    private static Mutation.Change<byte[]> text(BiFunction<String, Random, String> change) {
        return (file, chance) ->
                change.apply(new String(file, StandardCharsets.UTF_8), chance).getBytes(StandardCharsets.UTF_8);
    }

    private static Mutation.Change<byte[]> encoded(Charset charset) {
        return (file, chance) -> new String(file, StandardCharsets.UTF_8).getBytes(charset);
    }

    /** Changes the fields of one line below the first; a field in quotes with a comma in it is two here. */
    private static String lines(String text, Random chance, java.util.function.Consumer<List<String>> change) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        return changed(lines, 1 + chance.nextInt(lines.size() - 1), change);
    }

    private static String header(String text, Random chance, java.util.function.Consumer<List<String>> change) {
        return changed(new ArrayList<>(text.lines().toList()), 0, change);
    }

    private static String changed(List<String> lines, int at, java.util.function.Consumer<List<String>> change) {
        List<String> fields = new ArrayList<>(List.of(lines.get(at).split(",", -1)));
        change.accept(fields);
        lines.set(at, String.join(",", fields));
        return String.join("\n", lines) + "\n";
    }

    private static String swappedHeaders(String text, Random chance) {
        return header(
                text, chance, head -> Collections.swap(head, chance.nextInt(head.size()), chance.nextInt(head.size())));
    }

    private static String shuffled(String text, Random chance) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        Collections.shuffle(lines.subList(1, lines.size()), chance);
        return String.join("\n", lines) + "\n";
    }
}
