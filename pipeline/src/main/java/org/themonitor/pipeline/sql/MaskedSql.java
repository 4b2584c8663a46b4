package org.themonitor.pipeline.sql;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * SQL whose comments, texts and quoted names are blanked out, so that simple patterns see code only; every other
 * character keeps its place.
 */
final class MaskedSql {
    private static final Pattern HIDDEN =
            Pattern.compile("--[^\n]*|/\\*.*?\\*/|'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"", Pattern.DOTALL);
    private static final Pattern NOT_A_LINE_END = Pattern.compile("[^\n]");

    private final String text;

    MaskedSql(String sql) {
        this.text = HIDDEN.matcher(sql)
                .replaceAll(found -> Matcher.quoteReplacement(
                        NOT_A_LINE_END.matcher(found.group()).replaceAll("_")));
    }

    String text() {
        return text;
    }

    /** How many brackets are open before this position. */
    int depth(int position) {
        int depth = 0;
        for (int index = 0; index < position; index++) {
            depth += text.charAt(index) == '(' ? 1 : text.charAt(index) == ')' ? -1 : 0;
        }
        return depth;
    }

    /** What is inside the brackets that open just before this position. */
    String inside(int position) {
        return text.substring(position, end(position));
    }

    /** What is in no brackets. */
    String outermost() {
        StringBuilder outermost = new StringBuilder();
        int depth = 0;
        for (int index = 0; index < text.length(); index++) {
            char one = text.charAt(index);
            depth -= one == ')' ? 1 : 0;
            if (depth == 0) {
                outermost.append(one);
            }
            depth += one == '(' ? 1 : 0;
        }
        return outermost.toString();
    }

    private int end(int start) {
        int depth = 0;
        for (int index = start; index < text.length(); index++) {
            depth += text.charAt(index) == '(' ? 1 : text.charAt(index) == ')' ? -1 : 0;
            if (depth < 0) {
                return index;
            }
        }
        return text.length();
    }
}
