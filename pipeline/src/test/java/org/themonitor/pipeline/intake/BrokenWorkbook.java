package org.themonitor.pipeline.intake;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.archive.Coordinates;
import org.themonitor.pipeline.finding.FindingCode;

/**
 * A workbook with one thing wrong.
 *
 * @param code the finding it must give
 * @param variant which message of the code
 * @param at where: {@code Casualties!F2}, a sheet alone, or empty for the workbook
 * @param file makes the file in a folder
 * @param coordinates what its place in the inbox says
 * @param template a template beside the shipped ones, empty for none
 * @param named the template that an editor named for it, null for none
 * @param alsoBlocks other findings that the same thing must give
 */
record BrokenWorkbook(
        FindingCode code,
        String variant,
        String at,
        Maker file,
        Coordinates coordinates,
        String template,
        @Nullable String named,
        Set<FindingCode> alsoBlocks) {
    /** Makes a file in a folder. */
    @FunctionalInterface
    interface Maker {
        Path in(Path folder) throws Exception;
    }

    static BrokenWorkbook of(FindingCode code, String variant, String at, Maker file) {
        Coordinates inbox = new Coordinates("LAO", "synthetic-gate", 2024);
        return new BrokenWorkbook(code, variant, at, file, inbox, "", null, EnumSet.noneOf(FindingCode.class));
    }

    BrokenWorkbook from(Coordinates other) {
        return new BrokenWorkbook(code, variant, at, file, other, template, named, alsoBlocks);
    }

    BrokenWorkbook with(String yaml) {
        return new BrokenWorkbook(code, variant, at, file, coordinates, yaml, named, alsoBlocks);
    }

    BrokenWorkbook readWith(String name) {
        return new BrokenWorkbook(code, variant, at, file, coordinates, template, name, alsoBlocks);
    }

    BrokenWorkbook also(FindingCode other) {
        return new BrokenWorkbook(code, variant, at, file, coordinates, template, named, EnumSet.of(other));
    }

    @Override
    public String toString() {
        return (variant.isEmpty() ? code.name() : code + "." + variant) + " at " + (at.isEmpty() ? "the workbook" : at);
    }
}
