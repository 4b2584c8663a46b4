package org.themonitor.pipeline.vault;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.decision.Absorption;
import org.themonitor.pipeline.decision.AcceptedText;
import org.themonitor.pipeline.decision.Block;
import org.themonitor.pipeline.decision.CommonDecisions;
import org.themonitor.pipeline.decision.Correction;
import org.themonitor.pipeline.decision.Coverage;
import org.themonitor.pipeline.decision.Decided;
import org.themonitor.pipeline.decision.EditionDecisions;
import org.themonitor.pipeline.decision.EditionPlace;
import org.themonitor.pipeline.decision.FiguresFrom;
import org.themonitor.pipeline.decision.GivenFigures;
import org.themonitor.pipeline.decision.HeaderMapping;
import org.themonitor.pipeline.decision.Inclusion;
import org.themonitor.pipeline.decision.Judgement;
import org.themonitor.pipeline.decision.LateReceipt;
import org.themonitor.pipeline.decision.Match;
import org.themonitor.pipeline.decision.Roster;
import org.themonitor.pipeline.decision.RosterLine;
import org.themonitor.pipeline.decision.SourceUse;
import org.themonitor.pipeline.decision.ValueVerdict;
import org.themonitor.pipeline.decision.Version;
import org.themonitor.pipeline.decision.Waived;
import org.themonitor.pipeline.duckdb.BulkLoad;
import org.themonitor.pipeline.duckdb.Warehouse;

/** Loads editors' decisions into the schema {@code decisions}, one row per line that holds in the edition. */
public final class DecisionTables {
    private DecisionTables() {}

    /** Fills every table of the schema, which must be empty. */
    public static void load(Warehouse warehouse, CommonDecisions common, EditionDecisions edition) {
        List<List<@Nullable Object>> inclusions = new ArrayList<>();
        edition.inclusions().forEach(inclusion -> inclusions.add(row(inclusions.size() + 1, inclusion)));
        BulkLoad.into(warehouse, "decisions.inclusions").load(inclusions);
        List<List<@Nullable Object>> uses = new ArrayList<>();
        edition.sourceUse().forEach(use -> uses.add(row(uses.size() + 1, use)));
        BulkLoad.into(warehouse, "decisions.source_use").load(uses);
        List<List<@Nullable Object>> absorptions = new ArrayList<>();
        edition.absorptions().forEach(absorption -> absorptions.add(row(absorptions.size() + 1, absorption)));
        BulkLoad.into(warehouse, "decisions.absorptions").load(absorptions);
        BulkLoad.into(warehouse, "decisions.judgements")
                .load(edition.judgements().stream().map(DecisionTables::row).toList());
        List<List<@Nullable Object>> matches = new ArrayList<>();
        edition.matches().forEach(match -> matches.add(row(matches.size() + 1, match)));
        BulkLoad.into(warehouse, "decisions.matches").load(matches);
        BulkLoad.into(warehouse, "decisions.verdicts")
                .load(edition.verdicts().stream().map(DecisionTables::row).toList());
        List<List<@Nullable Object>> coverage = new ArrayList<>();
        edition.coverage().forEach(line -> coverage.add(row(coverage.size() + 1, line)));
        BulkLoad.into(warehouse, "decisions.coverage").load(coverage);
        List<List<@Nullable Object>> figures = new ArrayList<>();
        edition.figuresFrom().forEach(line -> figures.add(row(figures.size() + 1, line)));
        BulkLoad.into(warehouse, "decisions.figures_from").load(figures);
        List<List<@Nullable Object>> waived = new ArrayList<>();
        edition.waived().forEach(line -> waived.add(row(waived.size() + 1, line)));
        BulkLoad.into(warehouse, "decisions.waived").load(waived);
        BulkLoad.into(warehouse, "decisions.late_receipts")
                .load(edition.lateReceipts().stream().map(DecisionTables::row).toList());
        roster(warehouse, edition.roster());
        BulkLoad.into(warehouse, "decisions.given_figures")
                .load(edition.given().figures().stream()
                        .map(DecisionTables::row)
                        .toList());
        BulkLoad.into(warehouse, "decisions.given_workbooks")
                .load(edition.given().workbooks().stream()
                        .map(workbook -> Arrays.<@Nullable Object>asList(workbook.edition(), workbook.receipt()))
                        .toList());
        BulkLoad.into(warehouse, "decisions.corrections")
                .load(common.corrections().stream().map(DecisionTables::row).toList());
        BulkLoad.into(warehouse, "decisions.header_mappings")
                .load(common.headerMappings().stream().map(DecisionTables::row).toList());
        BulkLoad.into(warehouse, "decisions.accepted_texts")
                .load(common.acceptedTexts().stream().map(DecisionTables::row).toList());
        versions(warehouse, common);
    }

    /** Only what says which of two workbooks is the later. */
    static void ofVersions(Warehouse warehouse, CommonDecisions common) {
        versions(warehouse, common);
        roster(warehouse, common.roster());
    }

    private static void roster(Warehouse warehouse, Roster roster) {
        BulkLoad.into(warehouse, "decisions.roster")
                .load(roster.lines().stream()
                        .map(line -> row(line, roster.renamed()))
                        .toList());
    }

    private static List<@Nullable Object> row(RosterLine line, SortedMap<Roster.Renamed, String> renamed) {
        return Arrays.asList(
                line.season(),
                line.area(),
                renamed.getOrDefault(new Roster.Renamed(line.area(), line.source()), line.source()),
                line.kinds().isEmpty() ? "casualties" : String.join(", ", line.kinds()),
                line.language(),
                line.due(),
                line.expected().code(),
                line.gives().isEmpty() ? null : String.join(", ", line.gives()),
                line.part(),
                line.isNewestByArrival(),
                line.file(),
                line.number());
    }

    private static List<@Nullable Object> row(GivenFigures.Figure figure) {
        return Arrays.asList(
                figure.edition(),
                figure.area(),
                figure.year(),
                figure.people("killed"),
                figure.people("injured"),
                figure.people("unknown"),
                figure.total(),
                figure.qualifier(),
                figure.file(),
                figure.line());
    }

    private static void versions(Warehouse warehouse, CommonDecisions common) {
        BulkLoad.into(warehouse, "decisions.versions")
                .load(common.versions().stream().map(DecisionTables::row).toList());
    }

    private static List<@Nullable Object> row(int number, Inclusion inclusion) {
        Block block = inclusion.block();
        return with(
                inclusion.decided(),
                number,
                block.row(),
                block.receipt(),
                block.sheet(),
                block.source(),
                block.area(),
                block.incidentYear(),
                block.recordKind(),
                block.heldAs(),
                season(inclusion.decided()),
                inclusion.verdict().code());
    }

    private static @Nullable Integer season(Decided decided) {
        String edition = decided.file().replaceFirst("/.*", "");
        OptionalInt year = EditionPlace.editionYear(edition);
        return year.isPresent() ? (Integer) (year.getAsInt() - 1) : null;
    }

    private static List<@Nullable Object> row(int number, SourceUse use) {
        return with(
                use.decided(),
                number,
                use.area(),
                use.incidentYear(),
                use.recordKind(),
                use.source(),
                use.use().code());
    }

    private static List<@Nullable Object> row(int number, Absorption absorption) {
        return with(
                absorption.decided(),
                number,
                absorption.area(),
                absorption.incidentYear(),
                absorption.source(),
                absorption.outcome().code(),
                absorption.absorbsSource(),
                absorption.absorbed());
    }

    private static List<@Nullable Object> row(Judgement held) {
        return with(
                held.decided(),
                held.treaty(),
                held.area(),
                held.obligation(),
                held.kind().code(),
                held.from(),
                held.until(),
                held.sourceTitle(),
                held.sourceUrl());
    }

    private static List<@Nullable Object> row(int number, Match match) {
        return with(
                match.decided(),
                number,
                match.row(),
                match.other(),
                match.answer().code());
    }

    private static List<@Nullable Object> row(int number, Waived line) {
        return with(line.decided(), number, line.area(), line.firstYear(), line.lastYear());
    }

    private static List<@Nullable Object> row(LateReceipt line) {
        return with(line.decided(), line.receipt());
    }

    private static List<@Nullable Object> row(ValueVerdict verdict) {
        return with(
                verdict.decided(),
                verdict.suspicion(),
                verdict.subject(),
                verdict.fingerprint(),
                verdict.answer().code());
    }

    private static List<@Nullable Object> row(int number, Coverage line) {
        return with(
                line.decided(),
                number,
                line.area(),
                line.source(),
                line.firstYear(),
                line.lastYear(),
                line.recordKind(),
                line.value().code(),
                line.completeFrom(),
                line.members(),
                line.edition());
    }

    private static List<@Nullable Object> row(int number, FiguresFrom line) {
        return with(
                line.decided(),
                number,
                line.area(),
                line.firstYear(),
                line.lastYear(),
                line.choice().code());
    }

    private static List<@Nullable Object> row(Correction correction) {
        return with(
                correction.decided(),
                correction.id(),
                correction.receipt(),
                correction.area(),
                correction.source(),
                correction.dataYear(),
                correction.sheet(),
                correction.cell(),
                correction.expect().shown(),
                correction.value());
    }

    private static List<@Nullable Object> row(HeaderMapping mapping) {
        return with(
                mapping.decided(),
                mapping.template(),
                mapping.sheet(),
                mapping.shown(),
                mapping.to(),
                mapping.ignore());
    }

    private static List<@Nullable Object> row(AcceptedText accepted) {
        return with(accepted.decided(), accepted.what().code(), accepted.text());
    }

    private static List<@Nullable Object> row(Version version) {
        return with(version.decided(), version.receipt(), version.replaces());
    }

    private static List<@Nullable Object> with(Decided decided, @Nullable Object... values) {
        List<@Nullable Object> row = new ArrayList<>(Arrays.asList(values));
        row.add(decided.code().code());
        row.add(decided.reason());
        row.add(decided.author());
        row.add(decided.on());
        row.add(decided.file());
        row.add(decided.line());
        return row;
    }
}
