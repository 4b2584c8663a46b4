package org.themonitor.pipeline.decision;

import java.util.Optional;
import org.themonitor.pipeline.archive.Coordinates;
import org.themonitor.pipeline.yaml.YamlForm;

/**
 * A decision that workbooks from folders of one name are of a source that has another name in the archive, from before
 * folders had to be called by small letters, digits and hyphens.
 *
 * @param folder name of the folder
 * @param source code of the source, as receipts have it
 */
record SourceFolder(Decided decided, String folder, String source) {
    static final String FILE = "source_folders.yml";

    static Optional<SourceFolder> of(String file, YamlForm form) {
        DecisionForm line = new DecisionForm(file, form, "folder", "source");
        Decided decided = line.decided();
        String folder = line.text("folder");
        String source = line.text("source");
        if (!folder.isEmpty()) {
            Coordinates.sourceProblem(folder).ifPresent(line::problem);
        }
        if (!source.isEmpty() && !source.equals(Coordinates.code(source))) {
            line.problem("'source' is a code as it stands in receipts, not '%s'".formatted(source));
        }
        return line.isSound() ? Optional.of(new SourceFolder(decided, folder, source)) : Optional.empty();
    }
}
