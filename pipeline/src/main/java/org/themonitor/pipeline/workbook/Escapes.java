package org.themonitor.pipeline.workbook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Undoes {@code _x000D_}: the way spreadsheet XML writes characters XML cannot hold (ECMA-376 Part 1, 22.9.2.19). */
final class Escapes {
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private Escapes() {}

    static String decode(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        Matcher matcher = ESCAPE.matcher(text);
        return matcher.replaceAll(
                escape -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
    }
}
