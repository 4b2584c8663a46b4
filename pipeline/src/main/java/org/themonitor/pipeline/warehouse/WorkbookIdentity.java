package org.themonitor.pipeline.warehouse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.archive.Coordinates;
import org.themonitor.pipeline.area.AreaCode;
import org.themonitor.pipeline.area.Areas;
import org.themonitor.pipeline.finding.Finding;
import org.themonitor.pipeline.finding.FindingCode;
import org.themonitor.pipeline.finding.FindingCollector;
import org.themonitor.pipeline.normalise.CoverReading;
import org.themonitor.pipeline.normalise.RowContext;
import org.themonitor.pipeline.template.MatchedWorkbook;

/** Which area, source and data year a workbook is about: its cover says it, else its place in the inbox. */
final class WorkbookIdentity {
    private final Areas areas;
    private final Coordinates place;
    private final FindingCollector findings;

    WorkbookIdentity(Areas areas, Coordinates place, FindingCollector findings) {
        this.areas = areas;
        this.place = place;
        this.findings = findings;
    }

    /** What both say together; empty, with a finding, when something is missing or they disagree. */
    Optional<RowContext> context(MatchedWorkbook matched) {
        CoverReading cover = CoverReading.of(matched.cover(), areas);
        findings.addAll(cover.findings());
        Optional<AreaCode> placeArea = Optional.ofNullable(place.area()).flatMap(this::area);
        Optional<String> coverSource = cover.source().map(Coordinates::code);
        List<String> differences = new ArrayList<>();
        compare("area", cover.area(), placeArea, differences);
        compare("source", coverSource, Optional.ofNullable(place.source()), differences);
        compare("data year", cover.dataYear(), Optional.ofNullable(place.dataYear()), differences);
        Optional<AreaCode> area = cover.area().or(() -> placeArea);
        Optional<String> source = coverSource.or(() -> Optional.ofNullable(place.source()));
        Optional<Integer> year = cover.dataYear().or(() -> Optional.ofNullable(place.dataYear()));
        if (!differences.isEmpty()) {
            findings.add(disagree(differences));
            return Optional.empty();
        }
        if (!cover.findings().isEmpty()) {
            return Optional.empty();
        }
        if (area.isEmpty() || source.isEmpty() || year.isEmpty()) {
            findings.add(missing(area, source, year));
            return Optional.empty();
        }
        return Optional.of(new RowContext(area.get(), source.get(), year.get()));
    }

    private Optional<AreaCode> area(String folder) {
        return folder.equals(AreaCode.WORLD.code()) ? Optional.of(AreaCode.WORLD) : areas.find(folder);
    }

    private static <T> void compare(String what, Optional<T> cover, Optional<T> place, List<String> differences) {
        if (cover.isPresent() && place.isPresent() && !cover.equals(place)) {
            differences.add("%s %s on the cover, %s in the inbox".formatted(what, cover.get(), place.get()));
        }
    }

    private static Finding disagree(List<String> differences) {
        return new Finding(
                FindingCode.COORDINATES_DISAGREE,
                null,
                null,
                "the same area, source and data year on the cover and in the inbox; found "
                        + String.join("; ", differences),
                "correct the cover, or move the file to the folder inbox/<AREA>/<source>/<year>/ that the cover names",
                null);
    }

    private Finding missing(Optional<AreaCode> area, Optional<String> source, Optional<Integer> year) {
        List<String> missing = new ArrayList<>();
        if (area.isEmpty()) {
            missing.add(unknownArea(place.area()));
        }
        if (source.isEmpty()) {
            missing.add("the source");
        }
        if (year.isEmpty()) {
            missing.add("the data year");
        }
        return new Finding(
                FindingCode.COORDINATES_MISSING,
                null,
                null,
                "a workbook that says its area, source and data year; missing: " + String.join(", ", missing),
                "put it in inbox/<AREA>/<source>/<year>/, or hand it over with"
                        + " `receive FILE --area AREA --source SOURCE --year YEAR`",
                null);
    }

    private String unknownArea(@Nullable String written) {
        if (written == null) {
            return "the area";
        }
        return "an area that is known (the folder says %s%s)"
                .formatted(
                        written,
                        areas.nearest(written)
                                .map(near -> "; is it " + near + "?")
                                .orElse(""));
    }
}
