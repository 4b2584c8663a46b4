package org.themonitor.pipeline.decision;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Why an editor decided as it is: a closed list (definitions of mine/ERW casualties, Landmine Monitor 2018). */
public enum ReasonCode {
    COMMAND_DETONATED,
    MANUFACTURE_OR_EMPLACING,
    AMMUNITION_STORAGE,
    ESTIMATE,
    NOT_DEDUPLICABLE,
    ATTACK,
    ACTIVATION_UNKNOWN,
    OVERLAP,
    OTHER;

    /** As it stands in files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All codes in their order. */
    public static List<String> codes() {
        return Arrays.stream(values()).map(ReasonCode::code).toList();
    }

    static Optional<ReasonCode> find(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code().equals(code))
                .findFirst();
    }
}
