package org.themonitor.pipeline.sql;

import java.util.List;

/**
 * What a build made.
 *
 * @param done in the order made
 * @param stopped whether it was asked to stop before the end
 */
public record ModelRuns(List<ModelRun> done, boolean stopped) {
    public ModelRuns {
        done = List.copyOf(done);
    }
}
