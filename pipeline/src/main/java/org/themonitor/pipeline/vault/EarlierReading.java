package org.themonitor.pipeline.vault;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.value.Lookups.Question;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a workbook in the vault was read.
 *
 * @param key hash of what it was read with, and of the answers to what it asked
 * @param template the template that matched; null where none did
 * @param asked what its reading asked, and among which templates
 */
public record EarlierReading(String key, @Nullable String template, Asked asked) {
    // letters of any script come back from the vault as they were
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    /** With a key that is no workbook's, where something is added to it: the next run reads it again. */
    public EarlierReading again(String added) {
        return new EarlierReading(key + added, template, asked);
    }

    /**
     * What a reading asked.
     *
     * @param reader hash of the program that read
     * @param templates hash of the templates that were there
     * @param questions in the order they were asked
     */
    public record Asked(String reader, String templates, List<Question> questions) {
        public Asked {
            questions = List.copyOf(questions);
        }

        /** In one line. */
        public String written() {
            return JSON.writeValueAsString(this);
        }

        /** Empty for what another release has written in another form. */
        static Optional<Asked> read(String written) {
            try {
                return Optional.of(JSON.readValue(written, Asked.class));
            } catch (JacksonException otherForm) {
                return Optional.empty();
            }
        }
    }
}
