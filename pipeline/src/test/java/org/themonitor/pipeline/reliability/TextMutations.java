package org.themonitor.pipeline.reliability;

import static org.themonitor.pipeline.reliability.Mutation.other;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;

/** Changes to a YAML file: its lines, its words, its structure, its bytes. */
final class TextMutations {
    private static final List<String> VALUES = List.of(
            "",
            "~",
            "[",
            "]",
            "{",
            "}",
            "[a, b]",
            "{a: b}",
            "*a",
            "&a b",
            "!!java.util.Date x",
            "!!binary x",
            "- a",
            "99999999999999999999",
            "-1",
            "\"",
            "'",
            "|",
            ">",
            "%",
            "@",
            "`",
            "? x",
            "no",
            "2026-02-30",
            "\u0007",
            "\uD83D\uDCA3",
            "x".repeat(100_000),
            "../../../etc/passwd",
            "'; drop table x; --");

    private TextMutations() {}

    static List<Mutation<byte[]>> all() {
        List<Mutation<byte[]>> all = new ArrayList<>(List.of(
                lines("a line is gone", (lines, chance) -> lines.remove(chance.nextInt(lines.size()))),
                lines(
                        "a line twice",
                        (lines, chance) ->
                                lines.add(chance.nextInt(lines.size()), lines.get(chance.nextInt(lines.size())))),
                lines(
                        "lines change places",
                        (lines, chance) -> java.util.Collections.swap(
                                lines, chance.nextInt(lines.size()), chance.nextInt(lines.size()))),
                lines("another indent", (lines, chance) -> change(lines, chance, line -> "   " + line)),
                lines("no indent", (lines, chance) -> change(lines, chance, String::strip)),
                lines("a tab", (lines, chance) -> change(lines, chance, line -> "\t" + line)),
                lines("no colon", (lines, chance) -> change(lines, chance, line -> line.replaceFirst(":", ""))),
                lines(
                        "an unknown key",
                        (lines, chance) ->
                                change(lines, chance, line -> line.replaceFirst("[a-z_]+:", "frobnication:"))),
                lines("a second document", (lines, chance) -> lines.add(chance.nextInt(lines.size()), "---")),
                lines("the document ends", (lines, chance) -> lines.add(chance.nextInt(lines.size()), "...")),
                lines(
                        "references that multiply",
                        (lines, chance) -> lines.addAll(List.of(
                                "a: &a [x, x, x, x, x, x, x, x, x]",
                                "b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]",
                                "c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]",
                                "d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c]",
                                "e: &e [*d, *d, *d, *d, *d, *d, *d, *d, *d]",
                                "f: [*e, *e, *e, *e, *e, *e, *e, *e, *e]"))),
                lines("lists 50,000 deep", (lines, chance) -> lines.add("deep: " + "[".repeat(50_000))),
                lines("nothing", (lines, chance) -> lines.clear()),
                other("yaml: bytes changed", ByteMutations::flipped),
                other("yaml: a block of zeros", ByteMutations::zeroed),
                other("yaml: bytes put in", ByteMutations::inserted),
                other("yaml: bytes taken out", ByteMutations::removed),
                other(
                        "yaml: a byte that is no UTF-8",
                        (file, chance) ->
                                ByteMutations.spliced(file, chance.nextInt(file.length), 0, new byte[] {(byte) 0xFF})),
                other(
                        "yaml: UTF-16",
                        (file, chance) -> new String(file, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16)),
                other(
                        "yaml: byte order mark",
                        (file, chance) -> ByteMutations.spliced(
                                file, 0, 0, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}))));
        for (String value : VALUES) {
            String shown = value.length() > 40 ? "a long text" : value.replace("\u0007", "BEL");
            all.add(lines(
                    "a value is '" + shown + "'",
                    (lines, chance) -> change(
                            lines,
                            chance,
                            line -> line.contains(": ") ? line.replaceFirst(": .*", "") + ": " + value : line)));
            all.add(lines(
                    "a value in a list is '" + shown + "'",
                    (lines, chance) -> change(
                            lines,
                            chance,
                            line -> XlsxParts.once(line, ": [^,{}\\[\\]]+", chance, found -> ": " + value))));
        }
        return all;
    }

    private static Mutation<byte[]> lines(String name, BiConsumer<List<String>, Random> change) {
        return other("yaml: " + name, (file, chance) -> {
            List<String> lines = new ArrayList<>(
                    new String(file, StandardCharsets.UTF_8).lines().toList());
            change.accept(lines, chance);
            return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        });
    }

    private static void change(List<String> lines, Random chance, java.util.function.UnaryOperator<String> change) {
        int at = chance.nextInt(lines.size());
        lines.set(at, change.apply(lines.get(at)));
    }
}
