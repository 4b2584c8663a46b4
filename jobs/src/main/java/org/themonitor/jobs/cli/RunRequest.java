package org.themonitor.jobs.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.themonitor.jobs.config.Workspace;

/**
 * What a run is asked to do.
 *
 * @param workspace where
 * @param editions ids of the editions to build and publish
 * @param from folders or shares to pull from, beside the inbox
 * @param threads workbooks read at once
 * @param sql an SQL tree in place of the built-in one, null for the built-in one
 * @param stages which jobs, always in their order
 */
record RunRequest(
        Workspace workspace,
        List<String> editions,
        List<Path> from,
        int threads,
        @Nullable Path sql,
        Set<Stage> stages) {

    /** The jobs of a run. */
    enum Stage {
        PULL,
        INTAKE,
        BUILD,
        PUBLISH
    }

    /** The folders that were named and so have to be there. */
    List<Path> folders() {
        return sql == null ? from : Stream.concat(from.stream(), Stream.of(sql)).toList();
    }

    boolean isWhole() {
        return stages.size() == Stage.values().length;
    }
}
