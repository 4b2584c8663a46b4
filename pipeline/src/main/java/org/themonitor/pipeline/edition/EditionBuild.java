package org.themonitor.pipeline.edition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.about.AboutBuild;
import org.themonitor.pipeline.about.AboutRelations;
import org.themonitor.pipeline.archive.OwnerOnly;
import org.themonitor.pipeline.archive.Receipt;
import org.themonitor.pipeline.compute.ActProblems;
import org.themonitor.pipeline.compute.CasualtyStatistics;
import org.themonitor.pipeline.compute.HostilitiesDeadlines;
import org.themonitor.pipeline.compute.ListOverlaps;
import org.themonitor.pipeline.compute.ShareIntervals;
import org.themonitor.pipeline.compute.TreatyEffects;
import org.themonitor.pipeline.compute.TreatyObligations;
import org.themonitor.pipeline.decision.CommonDecisions;
import org.themonitor.pipeline.decision.EditionDecisions;
import org.themonitor.pipeline.decision.TraitRule;
import org.themonitor.pipeline.duckdb.BulkLoad;
import org.themonitor.pipeline.duckdb.Warehouse;
import org.themonitor.pipeline.duckdb.WarehouseException;
import org.themonitor.pipeline.edition.Edition.Topic;
import org.themonitor.pipeline.lineage.ColumnLineage;
import org.themonitor.pipeline.lineage.ColumnRead;
import org.themonitor.pipeline.reference.Reference;
import org.themonitor.pipeline.sql.BrokenRelationException;
import org.themonitor.pipeline.sql.CheckResult;
import org.themonitor.pipeline.sql.CheckRunner;
import org.themonitor.pipeline.sql.CheckSeverity;
import org.themonitor.pipeline.sql.Computation;
import org.themonitor.pipeline.sql.Layer;
import org.themonitor.pipeline.sql.ModelRun;
import org.themonitor.pipeline.sql.ModelRunner;
import org.themonitor.pipeline.sql.SqlFile;
import org.themonitor.pipeline.sql.SqlProblemsException;
import org.themonitor.pipeline.sql.SqlProject;
import org.themonitor.pipeline.vault.DecisionTables;

/**
 * Makes one edition's database from nothing: reference, the workbooks of its season and of older ones, tables, checks.
 *
 * <p>The same inputs give the same tables on any machine and with any number of threads.
 */
public final class EditionBuild implements AutoCloseable {
    private final Edition edition;
    private final SqlProject sql;
    private final Warehouse warehouse;
    private final ModelRunner runner;
    private final AboutBuild about = new AboutBuild();
    private List<ColumnRead> reads = List.of();
    private EditionDecisions decided = EditionDecisions.NONE;
    private @Nullable Path unreadable;

    private EditionBuild(Edition edition, SqlProject sql, Warehouse warehouse, ModelRunner runner) {
        this.edition = edition;
        this.sql = sql;
        this.warehouse = warehouse;
        this.runner = runner;
        // once at the end is enough: what a run that is cut off has made is deleted anyway
        warehouse.execute("set checkpoint_threshold = '1 TB'");
        setVariables();
    }

    /** What of the tables Java computes. */
    static List<Computation> computations() {
        return List.of(
                new ActProblems(),
                new TreatyEffects(),
                new TreatyObligations(),
                new CasualtyStatistics(),
                new ShareIntervals(),
                new ListOverlaps(),
                new HostilitiesDeadlines());
    }

    /** Starts with an empty database file; what a run that was cut off left there is deleted. */
    public static EditionBuild start(Edition edition, SqlProject sql, Reference reference, Path database, int threads)
            throws IOException {
        OwnerOnly.folderOf(database);
        Files.deleteIfExists(database);
        Files.deleteIfExists(database.resolveSibling(database.getFileName() + ".wal"));
        return inEmpty(Warehouse.open(database, threads), edition, sql, reference);
    }

    /** Starts in a database with nothing in it; closes it with itself. */
    static EditionBuild inEmpty(Warehouse empty, Edition edition, SqlProject sql, Reference reference) {
        EditionBuild build = in(empty, edition, sql);
        build.runner.createSchema();
        build.runner.createStaging();
        build.reads = ColumnLineage.check(empty, sql);
        empty.inTransaction(() -> ReferenceTables.load(empty, reference));
        return build;
    }

    /** Starts in a database that holds schema, staging and reference already; closes it with itself. */
    static EditionBuild in(Warehouse prepared, Edition edition, SqlProject sql) {
        return new EditionBuild(edition, sql, prepared, new ModelRunner(prepared, sql, computations()));
    }

    /** The same for whoever asks for rows and findings alone; see {@link ModelRunner#ofRows}. */
    static EditionBuild ofRows(Warehouse prepared, Edition edition, SqlProject sql) {
        return new EditionBuild(edition, sql, prepared, ModelRunner.ofRows(prepared, sql, computations()));
    }

    /** What edition.yml says, for the build selects. */
    private void setVariables() {
        warehouse.setVariable("edition", edition.id());
        warehouse.setVariable("title", edition.title());
        warehouse.setVariable("label", edition.label());
        warehouse.setVariable("data_year", (long) edition.dataYear());
        edition.thresholds().forEach((threshold, number) -> warehouse.setVariable(threshold.code(), number));
        warehouse.setVariable("traits_from", edition.traits().traitsFrom());
        warehouse.setVariable("cells_from", edition.traits().cellsFrom());
        for (Topic topic : Topic.values()) {
            warehouse.setVariable("as_of_" + topic.code(), edition.asOf(topic));
        }
    }

    /** Takes in what editors decided; before {@link #buildTables}. */
    public void decisions(CommonDecisions common, EditionDecisions decided) {
        this.decided = decided;
        DecisionTables.load(warehouse, common, decided);
        about.decidedBy(common.digests());
        about.decidedBy(decided.digests());
        BulkLoad.into(warehouse, "decisions.trait_blocks")
                .load(edition.traits().lines().stream().map(EditionBuild::row).toList());
    }

    /** Takes in which files of words and facts the workspace has, for the edition to say so; before {@link #buildTables}. */
    public void readWith(Map<String, String> ownFiles) {
        about.decidedBy(ownFiles);
    }

    /** Takes in what the edition is made by, for it to say so; before {@link #buildTables}. */
    public void madeBy(Map<String, String> versions) {
        about.madeBy(versions);
    }

    private static List<Object> row(TraitRule.Line line) {
        return List.of(line.area(), line.year(), line.word().code(), line.reason(), line.edition());
    }

    /**
     * Copies out of the vault, which must not be open for writing, the rows of the workbooks that the edition uses.
     *
     * @throws org.themonitor.pipeline.yaml.InvalidYamlException naming every decision about what nobody sent
     */
    public void load(Path vault, List<Receipt> receipts) {
        VaultRows.load(warehouse, edition, sql, decided, vault, receipts);
    }

    /**
     * Remembers what an edition told of people's traits, so that the data team sees where this one differs by few. No public
     * table reads it: the same rows and decisions still give the same edition.
     *
     * @param published a public database; nothing is remembered of one without the table
     */
    public void compareWith(Path published) {
        try {
            warehouse.execute("attach '" + published.toString().replace("'", "''") + "' as released (read_only)");
        } catch (WarehouseException damaged) {
            // told among the checks: it is no reason to publish nothing
            unreadable = published;
            return;
        }
        String told = "select 1 from duckdb_tables() where database_name = 'released'"
                + " and table_name = 'area_casualty_profile'";
        if (!warehouse.query(told).isEmpty()) {
            warehouse.execute("insert into intake.released_traits select area, year, measure, count"
                    + " from released.publish.area_casualty_profile where basis = 'recorded' and count is not null"
                    + " and split_part(measure, ': ', 1) in ('civilian_status', 'age_group', 'sex', 'age-sex')");
        }
        warehouse.execute("detach released");
    }

    /** Number of tables {@link #buildTables} makes. */
    public int size() {
        return runner.size();
    }

    /**
     * Makes core, marts, publish and analysis in their order; returns false when it was asked to stop. Before {@link #check}
     * ends, views of few rows are tables.
     *
     * @throws BrokenRelationException when rows break a relation; see {@link #broken}
     */
    public boolean buildTables(BooleanSupplier stop, Consumer<ModelRun> progress) {
        boolean isComplete = !runner.run(stop, progress, List::of).stopped();
        if (isComplete) {
            AboutRelations.write(warehouse, sql.files(), reads, sql.renames());
            about.write(warehouse);
        }
        return isComplete;
    }

    /** What a check says of a build that a relation ended: the rows behind it, and what to do. */
    public List<CheckResult> broken(BrokenRelationException relation) {
        return List.of(new CheckRunner(warehouse, sql).broken(relation));
    }

    /** Runs every check, and holds every traced figure against the rows behind it. */
    public List<CheckResult> check() {
        CheckRunner runner = new CheckRunner(warehouse, sql);
        List<CheckResult> results = new ArrayList<>(runner.run());
        List<FigureRules> figures =
                sql.files(Layer.PUBLISH).stream().map(FigureRules::new).toList();
        RelationColumns columns = columns(figures);
        figures.forEach(rules -> results.add(rules.check(runner, columns)));
        sql.files(Layer.PUBLISH).forEach(file -> results.addAll(References.check(file, sql, runner)));
        if (unreadable != null) {
            results.add(new CheckResult(
                    "edition_before_is_readable",
                    "The edition current before can be read, to tell where this one differs by few people",
                    CheckSeverity.WARNING,
                    "compare the two by hand before this one is released",
                    1,
                    List.of("edition=" + unreadable)));
        }
        for (SqlFile file : TraitCheck.tables(sql)) {
            if (columns.hasRows(file.relation().toString())) {
                checkTraits(file, runner).ifPresent(results::add);
            }
        }
        AboutBuild.checked(warehouse, results);
        this.runner.settle();
        ShortNames.write(warehouse);
        return results;
    }

    private RelationColumns columns(List<FigureRules> figures) {
        return new RelationColumns(
                warehouse, figures.stream().flatMap(FigureRules::relations).toList());
    }

    /**
     * Makes every relation of whatever rows there are, and asks every line of every published table.
     *
     * @throws SqlProblemsException with what is wrong with relations and with lines, together
     */
    void tryTables() {
        runner.run(() -> false, relation -> {}, this::unboundLines);
    }

    /** What is wrong with lines that cannot be asked. */
    private List<String> unboundLines() {
        List<String> problems = new ArrayList<>();
        for (SqlFile file : sql.files(Layer.PUBLISH)) {
            try {
                new FigureRules(file).bind(warehouse);
            } catch (WarehouseException refused) {
                problems.add(file.path() + ": a line trace or derived cannot be asked: " + refused.getMessage());
            } catch (IllegalArgumentException malformed) {
                // its form is told by whoever reads the lines
            }
        }
        return problems;
    }

    /** What one relation's own lines say of it, or what one check finds. */
    List<CheckResult> check(SqlFile file) {
        CheckRunner runner = new CheckRunner(warehouse, sql);
        if (file.layer() != Layer.PUBLISH) {
            return runner.run();
        }
        List<CheckResult> results = new ArrayList<>();
        FigureRules figures = new FigureRules(file);
        results.add(figures.check(runner, columns(List.of(figures))));
        if (TraitCheck.tables(sql).contains(file)) {
            checkTraits(file, runner).ifPresent(results::add);
        }
        return results;
    }

    private Optional<CheckResult> checkTraits(SqlFile file, CheckRunner runner) {
        return new TraitCheck(warehouse, edition.dataYear())
                .select(file.relation().toString(), file.select())
                .map(select -> runner.run(
                        "traits_are_withheld/" + file.name(),
                        "No row of " + file.relation() + " tells civilian status, age or sex of few people",
                        CheckSeverity.ERROR,
                        "join marts.area_trait_blocks in " + file.path() + ", as area_casualty_profile does, and keep"
                                + " one row of a withheld block; see sql/PRIVACY.md",
                        file.path(),
                        select));
    }

    @Override
    public void close() {
        try {
            warehouse.writeUncompressed();
            // said aloud: what closing alone cannot write is lost without a word
            warehouse.execute("checkpoint");
        } finally {
            warehouse.close();
        }
    }
}
