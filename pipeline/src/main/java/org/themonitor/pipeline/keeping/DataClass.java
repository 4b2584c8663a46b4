package org.themonitor.pipeline.keeping;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.yaml.YamlForm;

/**
 * A class of data in a workspace.
 *
 * @param name what it is called
 * @param files form of the paths of its files below the workspace
 * @param people what of it is about people
 * @param days how many days a file may stay, from when it was last written; null where always
 * @param seenBy who may see it
 * @param remove the command that removes it, or what else does
 * @param why why so long
 */
public record DataClass(
        String name, Pattern files, String people, @Nullable Integer days, String seenBy, String remove, String why) {
    private static final String ALWAYS = "always";

    static Optional<DataClass> of(YamlForm form) {
        YamlForm line = form.only("class", "files", "people", "days", "seen_by", "remove", "why");
        OptionalInt days = days(line);
        Optional<Pattern> files = files(line);
        return files.map(pattern -> new DataClass(
                line.text("class"),
                pattern,
                line.text("people"),
                days.isPresent() ? (Integer) days.getAsInt() : null,
                line.text("seen_by"),
                line.text("remove"),
                line.text("why")));
    }

    private static Optional<Pattern> files(YamlForm line) {
        try {
            return Optional.of(Pattern.compile(line.text("files")));
        } catch (PatternSyntaxException notAPattern) {
            line.problem("'files' is no pattern: " + notAPattern.getDescription());
            return Optional.empty();
        }
    }

    /** Empty for always, and for what is neither, which is noted. */
    static OptionalInt days(YamlForm line) {
        String written = line.text("days");
        if (written.matches("[1-9][0-9]{0,4}")) {
            return OptionalInt.of(Integer.parseInt(written));
        }
        if (!written.equals(ALWAYS) && !written.isEmpty()) {
            line.problem("'days' is a number of days, or always");
        }
        return OptionalInt.empty();
    }

    /** The same for another time. */
    DataClass with(@Nullable Integer otherDays, String reason) {
        return new DataClass(name, files, people, otherDays, seenBy, remove, reason);
    }

    /** Whether a file of this path is of it. */
    boolean has(String path) {
        return files.matcher(path).matches();
    }
}
