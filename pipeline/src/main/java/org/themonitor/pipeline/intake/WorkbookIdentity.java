package org.themonitor.pipeline.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.archive.Coordinates;
import org.themonitor.pipeline.area.AreaCode;
import org.themonitor.pipeline.area.Areas;
import org.themonitor.pipeline.cell.CoverReading;
import org.themonitor.pipeline.cell.RowContext;
import org.themonitor.pipeline.decision.CommonDecisions;
import org.themonitor.pipeline.finding.Cause;
import org.themonitor.pipeline.finding.Finding;
import org.themonitor.pipeline.finding.FindingCode;
import org.themonitor.pipeline.finding.FindingCollector;
import org.themonitor.pipeline.template.MatchedWorkbook;
import org.themonitor.pipeline.value.Spelling;
import org.themonitor.pipeline.vocabulary.Vocabularies;

/** Which area, source and data year a workbook is about: its cover says it, else its place in the inbox. */
final class WorkbookIdentity {
    private final Areas areas;
    private final Coordinates place;
    private final Vocabularies vocabularies;
    private final CommonDecisions decisions;
    private final FindingCollector findings;
    private @Nullable LocalDate sentOn;

    WorkbookIdentity(Definitions definitions, Coordinates place, FindingCollector findings) {
        this.areas = definitions.areas();
        this.vocabularies = definitions.vocabularies();
        this.decisions = definitions.decisions();
        this.place = place;
        this.findings = findings;
    }

    /** What both say together; empty, with a finding, when something is missing or they disagree. */
    Optional<RowContext> context(MatchedWorkbook matched) {
        CoverReading cover = CoverReading.of(matched.cover(), areas, vocabularies);
        findings.addAll(cover.findings());
        findings.addAll(cover.remarks());
        sentOn = cover.sentOn().orElse(null);
        Optional<AreaCode> placeArea = Optional.ofNullable(place.area()).flatMap(this::area);
        Optional<String> coverSource = cover.source().map(Coordinates::code);
        List<String> onCover = new ArrayList<>();
        List<String> inInbox = new ArrayList<>();
        compare(cover.area(), placeArea, onCover, inInbox);
        Optional<String> placeSource = Optional.ofNullable(place.source());
        if (!coverSource.map(WorkbookIdentity::plain).equals(placeSource.map(WorkbookIdentity::plain))) {
            compare(coverSource, placeSource, onCover, inInbox);
        }
        compare(cover.dataYear(), Optional.ofNullable(place.dataYear()), onCover, inInbox);
        Optional<AreaCode> area = cover.area().or(() -> placeArea);
        Optional<String> source = placeSource.or(() -> coverSource);
        Optional<Integer> year = cover.dataYear().or(() -> Optional.ofNullable(place.dataYear()));
        if (!onCover.isEmpty()) {
            findings.add(ofWorkbook(Cause.of(FindingCode.COORDINATES_DISAGREE)
                    .with("cover", String.join(", ", onCover))
                    .with("inbox", String.join(", ", inInbox))));
            return Optional.empty();
        }
        if (!cover.findings().isEmpty()) {
            return Optional.empty();
        }
        if (area.isEmpty() || source.isEmpty() || year.isEmpty()) {
            findings.add(missing(area, source, year));
            return Optional.empty();
        }
        return Optional.of(new RowContext(
                area.get(), source.get(), year.get(), decisions.rights(source.get(), area.get(), place)));
    }

    /** The day its cover says it was sent, null when it says none; known when {@link #context} was asked. */
    @Nullable
    LocalDate sentOn() {
        return sentOn;
    }

    /** Folders have no accents; covers may. */
    private static String plain(String source) {
        return Coordinates.code(Spelling.of(source).unaccented());
    }

    private Optional<AreaCode> area(String folder) {
        return folder.equals(AreaCode.WORLD.code()) ? Optional.of(AreaCode.WORLD) : areas.find(folder);
    }

    private static <T> void compare(Optional<T> cover, Optional<T> place, List<String> onCover, List<String> inInbox) {
        if (cover.isPresent() && place.isPresent() && !cover.equals(place)) {
            onCover.add(cover.get().toString());
            inInbox.add(place.get().toString());
        }
    }

    /** An area that cannot be told comes first: its folder is most likely misspelt. */
    private Finding missing(Optional<AreaCode> area, Optional<String> source, Optional<Integer> year) {
        String written = place.area();
        if (area.isEmpty() && written != null) {
            Optional<String> nearest = areas.nearest(written);
            Cause cause = Cause.of(FindingCode.COORDINATES_MISSING, nearest.isPresent() ? "nearest" : "area")
                    .with("written", written);
            return ofWorkbook(nearest.map(near -> cause.with("nearest", near)).orElse(cause));
        }
        List<String> missing = new ArrayList<>();
        addIfEmpty(area, "<AREA>", missing);
        addIfEmpty(source, "<source>", missing);
        addIfEmpty(year, "<year>", missing);
        return ofWorkbook(Cause.of(FindingCode.COORDINATES_MISSING).with("missing", String.join(", ", missing)));
    }

    private static void addIfEmpty(Optional<?> said, String folder, List<String> missing) {
        if (said.isEmpty()) {
            missing.add(folder);
        }
    }

    private static Finding ofWorkbook(Cause cause) {
        return new Finding(cause, null, null, null);
    }
}
