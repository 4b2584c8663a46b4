package org.themonitor.pipeline.edition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.decision.EditionPlace;
import org.themonitor.pipeline.decision.TraitRule;
import org.themonitor.pipeline.edition.Edition.Topic;

/** The edition.yml of an edition that follows another one, for somebody to look through. */
public final class EditionDraft {
    private EditionDraft() {}

    /**
     * What an edition is when nobody says otherwise: of a later year the same days of later years, of one that is made anew
     * or tried the same days. Lines {@code shown} and {@code withheld} hold on and are not repeated.
     *
     * @param dataYear of a trial the year it is about; null for that of the other edition
     * @param reason why a locked edition is made anew, null of any other
     * @throws IllegalArgumentException saying why there can be no such edition
     */
    public static Edition after(Edition from, String id, @Nullable Integer dataYear, @Nullable String reason) {
        int year = Edition.editionYear(id).orElse(from.dataYear() + 1) - 1;
        boolean isTrial = EditionPlace.isTrial(id);
        int years = (isTrial && dataYear != null ? dataYear : year) - from.dataYear();
        Map<Topic, LocalDate> days = new EnumMap<>(Topic.class);
        for (Topic topic : Topic.values()) {
            days.put(topic, from.asOf(topic).plusYears(years));
        }
        String report = (isTrial ? from.product() : id).startsWith("cmm") ? "Cluster Munition" : "Landmine";
        String title = from.title()
                .replaceFirst("^(Trial of )+", "")
                .replaceFirst("^(Cluster Munition|Landmine) Monitor", report + " Monitor")
                .replace(String.valueOf(from.dataYear() + 1), String.valueOf(from.dataYear() + 1 + years));
        return new Edition(
                id,
                isTrial ? "Trial of " + title : title,
                "draft",
                from.dataYear() + years,
                from.sources(),
                days,
                from.thresholds(),
                from.traits(),
                reason);
    }

    /** As the file says it. */
    public static String text(Edition edition) {
        List<String> lines = new ArrayList<>();
        lines.add("edition: " + edition.id());
        lines.add("title: " + quoted(edition.title()));
        lines.add("label: " + quoted(edition.label()));
        if (edition.reason() != null) {
            lines.add("reason: " + quoted(edition.reason()));
        }
        lines.add("data_year: " + edition.dataYear());
        lines.add("as_of:");
        for (Topic topic : Topic.values()) {
            lines.add("  %s: %s".formatted(topic.code(), edition.asOf(topic)));
        }
        if (!edition.sources().isEmpty()) {
            lines.add("sources: [%s]".formatted(String.join(", ", edition.sources())));
        }
        edition.thresholds().forEach((threshold, number) -> {
            if (number != threshold.usual()) {
                lines.add(threshold.code() + ": " + number);
            }
        });
        traits(edition.traits()).forEach(lines::add);
        return lines.stream().collect(Collectors.joining("\n", "", "\n"));
    }

    private static Stream<String> traits(TraitRule rule) {
        return Stream.of(
                        rule.traitsFrom() == TraitRule.USUAL.traitsFrom() ? "" : "traits_from: " + rule.traitsFrom(),
                        rule.cellsFrom() == TraitRule.USUAL.cellsFrom() ? "" : "cells_from: " + rule.cellsFrom())
                .filter(line -> !line.isEmpty());
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
