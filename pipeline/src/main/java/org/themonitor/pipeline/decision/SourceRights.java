package org.themonitor.pipeline.decision;

import java.util.List;
import org.themonitor.pipeline.archive.Coordinates;
import org.themonitor.pipeline.area.AreaCode;

/**
 * What the source of one workbook may speak for. Without a line about it in {@code decisions/sources.yml} it speaks for
 * the area its workbook is filed under, of every kind but what speaks for the Monitor; under {@code XWD}, about no
 * single area, for those its rows name. With lines it speaks for what they say and nothing else.
 *
 * <p>What goes beyond the workbook's own area needs a source that the workbook's place says: on a cover everybody can
 * write any name.
 *
 * @param lines the lines about the source
 * @param ownArea the area the workbook is filed under
 * @param isNamedByPlace whether its place in the inbox, or who filed it, says the source
 * @param isWorld whether they say that it is about no single area
 */
public record SourceRights(List<SourceRight> lines, String ownArea, boolean isNamedByPlace, boolean isWorld) {
    public SourceRights {
        lines = List.copyOf(lines);
    }

    /** Those of a source that nothing was decided about, for the area it is filed under. */
    public static SourceRights ofOwn(AreaCode area) {
        return new SourceRights(List.of(), area.code(), true, area.equals(AreaCode.WORLD));
    }

    static SourceRights of(List<SourceRight> all, String source, AreaCode area, Coordinates place) {
        return new SourceRights(
                all.stream().filter(right -> right.source().equals(source)).toList(),
                area.code(),
                source.equals(place.source()),
                AreaCode.WORLD.code().equals(place.area()));
    }

    /** Whether it may fill a staging table at all. */
    public boolean mayGive(String kind, boolean isOfTheMonitor) {
        if (isOfTheMonitor && !(isNamedByPlace && isWorld)) {
            return false;
        }
        return lines.isEmpty() ? !isOfTheMonitor : lines.stream().anyMatch(line -> line.gives(kind, isOfTheMonitor));
    }

    /** Whether a row that it may give may be about an area. */
    public boolean maySpeakOf(String kind, boolean isOfTheMonitor, String area) {
        return isOfTheMonitor
                || (lines.isEmpty()
                        ? isOwn(area)
                        : lines.stream().filter(line -> line.gives(kind, false)).anyMatch(line -> covers(line, area)));
    }

    private boolean covers(SourceRight line, String area) {
        return switch (line.scope()) {
            case MONITOR -> false;
            case OWN_AREA -> isOwn(area);
            case ANY_AREA -> isNamedByPlace || isOwn(area);
            case AREAS -> line.areas().contains(area) && (isNamedByPlace || isOwn(area));
        };
    }

    private boolean isOwn(String area) {
        return isWorld || ownArea.equals(area);
    }
}
