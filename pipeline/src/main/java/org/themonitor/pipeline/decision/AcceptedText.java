package org.themonitor.pipeline.decision;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.themonitor.pipeline.yaml.YamlForm;

/**
 * A text of a sender that an editor lets stand in public, word for word; every other one is blank there.
 *
 * @param what what it is the text of
 * @param text the very words; what differs in a letter is another text
 */
public record AcceptedText(Decided decided, What what, String text) {
    /** The file of these decisions, below their folder. */
    public static final String FILE = "accepted_texts.yml";

    /** Kinds of texts that can be public. */
    public enum What {
        /** The title of a law. */
        LAW,
        /** The title of a document. */
        SOURCE_TITLE,
        /** What a State has said on a question. */
        STATEMENT;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Optional<AcceptedText> of(String file, YamlForm form) {
        DecisionForm line = new DecisionForm(file, form, "what", "text");
        Decided decided = line.decided();
        What what = line.oneOf("what", What.values());
        String text = line.text("text");
        return line.isSound() ? Optional.of(new AcceptedText(decided, what, text)) : Optional.empty();
    }

    /** What is decided on. */
    List<Object> subject() {
        return List.of(what, text);
    }
}
