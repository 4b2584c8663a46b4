package org.themonitor.pipeline.row;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.themonitor.pipeline.cell.RowContext;
import org.themonitor.pipeline.finding.Cause;
import org.themonitor.pipeline.finding.FindingCode;
import org.themonitor.pipeline.template.StagingTable;

/**
 * Which areas a row is about, and whether its source may speak of them: of money or use between two areas it is enough
 * that one is the source's own.
 */
record AboutAreas(StagingTable kind, RowContext context) {
    /** Whether a column is one of those that say it. */
    boolean isSaidBy(Field field) {
        return kind.aboutAreas().stream().anyMatch(field::fills);
    }

    /** Why a row with these values is not the source's to give; empty where it is. */
    Optional<Cause> problem(Map<String, Object> values) {
        List<String> about = kind.aboutAreas().stream()
                .map(values::get)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .toList();
        if (about.isEmpty() || about.stream().anyMatch(area -> context.maySpeakOf(kind, area))) {
            return Optional.empty();
        }
        String own = context.rights().ownArea();
        return Optional.of(
                context.maySpeakOf(kind, own)
                        ? Cause.of(FindingCode.AREA_NOT_OF_ITS_SOURCE).with("area", own)
                        : Cause.of(FindingCode.AREA_NOT_OF_ITS_SOURCE, "named"));
    }
}
