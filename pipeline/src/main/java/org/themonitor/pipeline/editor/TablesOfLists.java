package org.themonitor.pipeline.editor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.themonitor.pipeline.archive.Receipt;
import org.themonitor.pipeline.decision.EditionDecisions;
import org.themonitor.pipeline.duckdb.RelationName;
import org.themonitor.pipeline.edition.Edition;
import org.themonitor.pipeline.edition.EditionBuild;
import org.themonitor.pipeline.intake.Definitions;
import org.themonitor.pipeline.scratch.Scratch;

/**
 * The tables that lists are made of and nothing above them, for an edition of which no build is finished: what breaks a
 * statistic must not keep editors from deciding on the row that broke it.
 */
public final class TablesOfLists {
    private static final List<RelationName> RELATIONS = List.of(
            new RelationName("core", "held_casualties"),
            new RelationName("core", "undecided_sources"),
            new RelationName("core", "versions_to_decide"),
            new RelationName("core", "undecided_totals"),
            new RelationName("core", "duplicate_candidates"),
            new RelationName("core", "coverage_to_state"),
            new RelationName("core", "suspect_values"),
            new RelationName("core", "texts_to_accept"),
            new RelationName("core", "unknown_headers"));

    private TablesOfLists() {}

    /**
     * Makes them in a temporary database.
     *
     * @param vault the vault, which must not be open for writing
     * @param receipts the arrivals that count
     */
    public static Path make(
            Definitions definitions, Edition edition, EditionDecisions decided, Path vault, List<Receipt> receipts)
            throws IOException {
        Path database = Scratch.folder("lists").resolve("lists.duckdb");
        try (EditionBuild build =
                EditionBuild.start(edition, definitions.sql().upTo(RELATIONS), definitions.reference(), database, 1)) {
            build.decisions(definitions.decisions(), decided);
            build.load(vault, receipts);
            build.buildTables(() -> false, made -> {});
        }
        return database;
    }
}
