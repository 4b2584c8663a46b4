package org.themonitor.pipeline.sql;

import java.util.List;

/** Everything that is wrong with the SQL files, all at once; each problem starts with its file. */
public final class SqlProblemsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    SqlProblemsException(List<String> problems) {
        super("%d problem%s in the SQL files:\n%s"
                .formatted(problems.size(), problems.size() == 1 ? "" : "s", String.join("\n", problems)));
        this.problems = List.copyOf(problems);
    }

    /** The problems in the order of their files. */
    public List<String> problems() {
        return problems;
    }

    /** Ends with all of them, where there is any. */
    public static void throwIfAny(List<String> problems) {
        if (!problems.isEmpty()) {
            throw new SqlProblemsException(problems.stream().distinct().sorted().toList());
        }
    }
}
