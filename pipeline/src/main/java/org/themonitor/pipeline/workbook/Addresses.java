package org.themonitor.pipeline.workbook;

/** Reads the addresses in sheet XML; what is no address gives -1. */
final class Addresses {
    private Addresses() {}

    /** Row number of {@code 17}. */
    static int row(String text) {
        return number(text, 0);
    }

    /** Row number of {@code D17}. */
    static int rowOf(String a1) {
        return number(a1, letters(a1));
    }

    /** Zero-based column of {@code D17}. */
    static int column(String a1) {
        int end = letters(a1);
        if (end == 0 || end > 3) {
            return -1;
        }
        int column = 0;
        for (int i = 0; i < end; i++) {
            column = column * 26 + (a1.charAt(i) & ~0x20) - 'A' + 1;
        }
        return column - 1;
    }

    private static int letters(String a1) {
        int end = 0;
        while (end < a1.length() && isLetter(a1.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isLetter(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    private static int number(String text, int from) {
        if (from == text.length() || text.length() - from > 7) {
            return -1;
        }
        int number = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = number * 10 + c - '0';
        }
        return number;
    }
}
