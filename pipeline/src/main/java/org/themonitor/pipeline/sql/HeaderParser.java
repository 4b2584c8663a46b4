package org.themonitor.pipeline.sql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the header of one file and says everything that is wrong with its form. */
final class HeaderParser {
    private static final Pattern ENTRY = Pattern.compile("-- ((?:column )?[a-z][a-z0-9_-]*): (\\S.*)");
    private static final Pattern CONTINUATION = Pattern.compile("-- {2,}(\\S.*)");

    private static final List<String> PRODUCTS = List.of("cmm", "lm", "published");

    private final Map<String, List<String>> entries = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();
    private String last = "";

    private HeaderParser() {}

    /** The header lines of a file's content: the leading lines that begin with two dashes. */
    static List<String> lines(String content) {
        return content.lines().takeWhile(line -> line.startsWith("--")).toList();
    }

    static SqlHeader parse(List<String> lines, List<String> problems) {
        HeaderParser parser = new HeaderParser();
        lines.forEach(parser::read);
        parser.checkForms();
        problems.addAll(parser.problems);
        return parser.header();
    }

    private void read(String line) {
        Matcher entry = ENTRY.matcher(line.stripTrailing());
        Matcher continuation = CONTINUATION.matcher(line.stripTrailing());
        if (entry.matches()) {
            last = entry.group(1);
            entries.computeIfAbsent(last, word -> new ArrayList<>()).add(entry.group(2));
        } else if (continuation.matches() && !last.isEmpty()) {
            List<String> texts = entries.getOrDefault(last, new ArrayList<>());
            texts.add(texts.remove(texts.size() - 1) + " " + continuation.group(1));
        } else {
            problems.add("a header line is `-- word: text` or `--   more text`, not `%s`".formatted(line));
        }
    }

    private void checkForms() {
        entries.forEach((word, texts) -> {
            if (texts.size() > 1 && !SqlHeader.REPEATABLE.contains(word)) {
                problems.add("`%s` is written %d times".formatted(word, texts.size()));
            }
            if (!SqlHeader.RESERVED.contains(word) && word.contains("-")) {
                problems.add("`%s` is neither a word of the header nor a column".formatted(word));
            }
        });
        SqlHeader header = header();
        check(header::arguments);
        check(header::computedBy);
        check(header::severity);
        check(header::references);
        String spokenBy = header.spokenBy();
        if (spokenBy != null && !spokenBy.equals("senders") && !spokenBy.equals("monitor")) {
            problems.add("spoken-by is senders or monitor, not " + spokenBy);
        }
        String audience = header.audience();
        if (audience != null && !audience.equals("public") && !audience.equals("internal")) {
            problems.add("audience is public or internal, not " + audience);
        }
        if (!PRODUCTS.containsAll(header.products())) {
            problems.add("products are some of %s, not %s".formatted(PRODUCTS, header.products()));
        }
    }

    private void check(Runnable parse) {
        try {
            parse.run();
        } catch (IllegalArgumentException malformed) {
            problems.add(malformed.getMessage());
        }
    }

    private SqlHeader header() {
        Map<String, List<String>> words = new LinkedHashMap<>();
        Map<String, String> columns = new LinkedHashMap<>();
        entries.forEach((word, texts) -> {
            if (SqlHeader.RESERVED.contains(word)) {
                words.put(word, List.copyOf(texts));
            } else {
                // a column that is called like a word of the header says so
                columns.put(word.replaceFirst("^column ", ""), texts.get(0));
            }
        });
        return new SqlHeader(words, columns, ColumnTexts.NONE);
    }
}
