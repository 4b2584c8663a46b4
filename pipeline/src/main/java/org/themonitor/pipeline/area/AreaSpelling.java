package org.themonitor.pipeline.area;

import java.text.Normalizer;

/** The key under which spellings of one name are equal: no marks, no case, no punctuation. */
final class AreaSpelling {
    // Apostrophes vanish, so that "Cote dIvoire" is "Côte d'Ivoire"; the spacing accents ` and ´ are typed for them.
    private static final String APOSTROPHES = "'’‘‛`´ʼʻʹʾʿ′＇";
    // A stretched joint between Arabic letters, no letter itself.
    private static final int TATWEEL = 0x0640;

    private AreaSpelling() {}

    static String key(String written) {
        StringBuilder key = new StringBuilder(written.length());
        boolean gap = false;
        // Apostrophes go first: decomposed, ´ would be a space with a mark.
        for (int letter : decomposed(written)) {
            if (isIgnored(letter)) {
                continue;
            }
            if (!Character.isLetterOrDigit(letter)) {
                gap = true;
                continue;
            }
            if (gap && !key.isEmpty()) {
                key.append(' ');
            }
            gap = false;
            key.appendCodePoint(meant(Character.toLowerCase(letter)));
        }
        return key.toString();
    }

    private static int[] decomposed(String written) {
        StringBuilder kept = new StringBuilder(written.length());
        written.codePoints().filter(letter -> APOSTROPHES.indexOf(letter) < 0).forEach(kept::appendCodePoint);
        return Normalizer.normalize(kept, Normalizer.Form.NFKD).codePoints().toArray();
    }

    private static boolean isIgnored(int letter) {
        return switch (Character.getType(letter)) {
            case Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.FORMAT -> true;
            default -> letter == TATWEEL;
        };
    }

    /** Letters that keyboards and habits interchange, by their Unicode names. */
    private static int meant(int letter) {
        return switch (letter) {
            case 0x0629 -> 0x0647; // Arabic teh marbuta, heh
            case 0x0649, 0x06CC -> 0x064A; // alef maksura, Farsi yeh: yeh
            case 0x06A9 -> 0x0643; // Farsi keheh, kaf
            case 0x03C2 -> 0x03C3; // Greek final sigma, sigma
            case 0x0131 -> 'i'; // dotless i: KIBRIS is Kıbrıs
            default -> letter;
        };
    }
}
