package org.themonitor.pipeline.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.yaml.YamlForm;

/**
 * What an editor holds of a State's compliance, with its source. It is never computed: a deadline that has passed is no
 * violation until somebody says so and answers for it.
 *
 * @param treaty code of the treaty
 * @param area code of the State
 * @param obligation code of the obligation
 * @param from first day it holds
 * @param until first day it no longer holds, null = it still does
 * @param sourceTitle where it is printed
 * @param sourceUrl address of the source
 */
public record Judgement(
        Decided decided,
        String treaty,
        String area,
        String obligation,
        Kind kind,
        LocalDate from,
        @Nullable LocalDate until,
        String sourceTitle,
        String sourceUrl)
        implements Standing<Judgement> {
    /** The name of the file in the folder of each edition. */
    public static final String FILE = "judgements.yml";

    /** What is held. */
    public enum Kind {
        IN_VIOLATION,
        ON_TRACK,
        NOT_ON_TRACK,
        UNCLEAR,
        /** Takes an older edition's line back. */
        NONE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Judgement {
        if (until != null && !until.isAfter(from)) {
            throw new IllegalArgumentException("'until' %s is not after 'from' %s".formatted(until, from));
        }
    }

    @Override
    public Object key() {
        return List.of(treaty, area, obligation, from);
    }

    @Override
    public boolean isNone() {
        return kind == Kind.NONE;
    }

    static Optional<Judgement> of(String file, YamlForm form) {
        DecisionForm line = new DecisionForm(
                file, form, "treaty", "area", "obligation", "judgement", "from", "until", "source_title", "source_url");
        Decided decided = line.decided();
        Kind kind = line.oneOf("judgement", Kind.values());
        String treaty = line.text("treaty");
        String area = line.text("area");
        String obligation = line.text("obligation");
        boolean isHeld = kind != Kind.NONE;
        String title = isHeld ? line.text("source_title") : "";
        String url = isHeld ? line.text("source_url") : "";
        LocalDate from = line.day("from");
        LocalDate until = line.optionalDay("until");
        if (!List.of("mbt", "ccm").contains(treaty) && !treaty.isEmpty()) {
            line.problem("'treaty' must be mbt or ccm, not '%s'".formatted(treaty));
        }
        if (until != null && !until.isAfter(from)) {
            line.problem("'until' must be after 'from'");
        }
        if (!isHeld && until != null) {
            line.problem("'judgement: none' takes a line back as a whole; leave 'until' out");
        }
        return line.isSound()
                ? Optional.of(new Judgement(decided, treaty, area, obligation, kind, from, until, title, url))
                : Optional.empty();
    }
}
