package org.themonitor.jobs.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.themonitor.jobs.config.Workspace;
import org.themonitor.pipeline.archive.Coordinates;
import org.themonitor.pipeline.area.AreaCode;
import org.themonitor.pipeline.area.Areas;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code --area --source --year}: what a workbook is about that came by another way than the inbox. */
final class PlaceOptions {
    @Option(names = "--area", paramLabel = "AREA", description = "the area it is about, by code or name")
    private @Nullable String area;

    @Option(names = "--source", paramLabel = "SOURCE", description = "code of the source that sent it")
    private @Nullable String source;

    @Option(names = "--year", paramLabel = "YEAR", description = "data year it was sent for")
    private @Nullable Integer year;

    Coordinates coordinates(Workspace workspace, CommandSpec spec) {
        Coordinates said = new Coordinates(area == null ? null : code(area, workspace, spec), source, year);
        Optional.ofNullable(source)
                .flatMap(Coordinates::sourceProblem)
                .or(said::problem)
                .ifPresent(problem -> {
                    throw new ParameterException(spec.commandLine(), problem);
                });
        return said;
    }

    private static String code(String area, Workspace workspace, CommandSpec spec) {
        if (area.equalsIgnoreCase(AreaCode.WORLD.code())) {
            return AreaCode.WORLD.code();
        }
        Areas areas = workspace.areas();
        return areas.find(area).map(AreaCode::code).orElseThrow(() -> {
            String near =
                    areas.nearest(area).map(name -> "; is it " + name + "?").orElse("");
            return new ParameterException(spec.commandLine(), "no area is called '%s'%s".formatted(area, near));
        });
    }
}
