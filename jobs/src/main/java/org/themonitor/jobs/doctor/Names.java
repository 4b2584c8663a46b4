package org.themonitor.jobs.doctor;

import java.nio.charset.Charset;
import java.util.List;

/**
 * Whether names of files in every script can be read.
 *
 * @param encoding what Java was started under
 */
record Names(String encoding) implements Question {
    private static final String TOPIC = "names";
    /** Accents, Arabic, Cyrillic, Lao, and a letter beyond the first plane. */
    private static final String SCRIPTS = "é تقرير отчёт ລາຍງານ 𐤀";

    static Names ofThisMachine() {
        return new Names(System.getProperty("sun.jnu.encoding", ""));
    }

    @Override
    public List<Answer> ask() {
        return List.of(
                knowsAllLetters()
                        ? Answer.fine(TOPIC, "files may be called in every script (%s)".formatted(encoding))
                        : Answer.todo(
                                TOPIC,
                                "files with letters beyond %s are called by their bytes, and a folder of such a name cannot be a workspace"
                                        .formatted(encoding),
                                "use the scripts, or set LC_ALL=C.UTF-8 before Java starts"));
    }

    private boolean knowsAllLetters() {
        try {
            return Charset.forName(encoding).newEncoder().canEncode(SCRIPTS);
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }
}
