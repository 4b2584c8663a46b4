package org.themonitor.pipeline.vocabulary;

/**
 * A term of a vocabulary, as tables store it.
 *
 * @param code lower case words joined by underscores
 * @param definition one sentence
 * @param source where the definition comes from
 * @param counts whether its numbers count people or things: whole, and none below 0
 */
public record Term(String code, String definition, String source, boolean counts) {
    public Term {
        if (!code.matches("[a-z0-9]+(_[a-z0-9]+)*")) {
            throw new IllegalArgumentException("a term is lower case words joined by underscores, not '" + code + "'");
        }
    }
}
