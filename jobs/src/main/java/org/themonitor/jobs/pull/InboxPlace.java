package org.themonitor.jobs.pull;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.archive.Coordinates;
import org.themonitor.pipeline.archive.FileNames;
import org.themonitor.pipeline.area.AreaCode;
import org.themonitor.pipeline.area.Areas;

/**
 * The folders that a file of an inbox stands in.
 *
 * @param relative path of the file below the inbox
 */
record InboxPlace(Path relative) {
    /** What they say, whatever they are called. */
    Coordinates coordinates() {
        return Coordinates.ofInboxPath(relative);
    }

    /** Why a workbook cannot come from there, and how to call the folder; empty where it can, or where they say nothing. */
    Optional<String> problem(Areas areas) {
        Coordinates said = coordinates();
        if (said.equals(Coordinates.NONE)) {
            return Optional.empty();
        }
        return area(said.area(), areas)
                .or(() -> Coordinates.sourceProblem(FileNames.of(relative.getName(1))))
                .or(said::problem);
    }

    private static Optional<String> area(@Nullable String folder, Areas areas) {
        String name = String.valueOf(folder).toUpperCase(Locale.ROOT);
        if (name.equals(AreaCode.WORLD.code())
                || areas.all().stream().anyMatch(area -> area.code().equals(name))) {
            return Optional.empty();
        }
        Optional<AreaCode> meant = areas.find(name).or(() -> areas.nearest(name).flatMap(areas::find));
        return Optional.of("the folder of an area is called by its code; write %s"
                .formatted(meant.map(AreaCode::code).orElse("the area's code, as in LAO")));
    }

    /** Its folders as far as they are codes: other names may be those of people. */
    Path shown(Path inbox) {
        Path shown = inbox;
        for (Path name : relative) {
            if (name.equals(relative.getFileName()) || !FileNames.of(name).matches("[A-Za-z0-9-]{1,40}")) {
                break;
            }
            shown = shown.resolve(name);
        }
        return shown;
    }
}
