package org.themonitor.jobs.cli;

import org.themonitor.jobs.config.Workspace;
import org.themonitor.pipeline.edition.EditionFolder;

/** The sentence for whoever asks for an edition that is not there. */
final class NoEdition {
    private NoEdition() {}

    static String sentence(EditionFolder folder, Workspace workspace) {
        return "There is no finished edition %s in %s: run `monitor run --edition %1$s` first."
                .formatted(folder.edition(), workspace.root());
    }
}
