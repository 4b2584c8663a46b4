package org.themonitor.pipeline.sql;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.themonitor.pipeline.duckdb.Column;
import org.themonitor.pipeline.duckdb.RelationName;
import org.themonitor.pipeline.duckdb.Warehouse;
import org.themonitor.pipeline.duckdb.WarehouseException;

/** Makes every relation of the project in its order, with its comments, and holds each to its header. */
public final class ModelRunner {
    /**
     * From here on reading a table costs more while it is not committed than committing it, and writing down a view of it
     * more than planning it again for each who reads it.
     */
    private static final long MANY_ROWS = 50_000;

    private final Warehouse warehouse;
    private final SqlProject project;
    private final List<SqlFile> order;
    private final Map<String, Computation> computations;
    private final Set<SqlFile> writtenDown = new LinkedHashSet<>();
    private final Map<RelationName, Long> rows = new HashMap<>();
    private final boolean isOfRows;
    private boolean isTried;
    private boolean isKept;

    /**
     * A runner for a whole project.
     *
     * @throws SqlProblemsException when the order cannot be found or a computation is not registered
     */
    public ModelRunner(Warehouse warehouse, SqlProject project, Collection<Computation> computations) {
        this(warehouse, project, computations, false);
    }

    /**
     * A runner for whoever asks for rows and nothing else, and runs it again and again: every view stays the table it is made
     * as, and no relation gets comments, which take a quarter of the time where there are few rows.
     *
     * @throws SqlProblemsException as of a whole project
     */
    public static ModelRunner ofRows(Warehouse warehouse, SqlProject project, Collection<Computation> computations) {
        return new ModelRunner(warehouse, project, computations, true);
    }

    private ModelRunner(
            Warehouse warehouse, SqlProject project, Collection<Computation> computations, boolean isOfRows) {
        this.isOfRows = isOfRows;
        this.warehouse = warehouse;
        this.project = project;
        this.order = ModelGraph.of(project).order();
        this.computations = computations.stream().collect(Collectors.toMap(Computation::name, Function.identity()));
        SqlProblemsException.throwIfAny(ModelGraph.computationProblems(order, this.computations.keySet()));
    }

    /** Runs the numbered scripts, in an empty database. */
    public void createSchema() {
        warehouse.inTransaction(() -> project.files(Layer.SCHEMA).forEach(file -> file.runIn(warehouse)));
    }

    /** Creates the staging tables, empty, with their comments. */
    public void createStaging() {
        warehouse.inTransaction(() -> {
            project.files(Layer.STAGING).forEach(file -> file.runIn(warehouse));
            RelationComments.write(warehouse, project.files(Layer.STAGING));
        });
    }

    /** How many relations there are to make. */
    public int size() {
        return order.size();
    }

    /**
     * Makes the relations; what they read of reference, intake and staging is there already.
     *
     * @param stop asked before each relation
     * @param progress told after each relation
     * @throws SqlProblemsException when a relation is not what its header says
     * @throws BrokenRelationException when rows break a relation; nothing is made then
     */
    public ModelRuns run(BooleanSupplier stop, Consumer<ModelRun> progress) {
        ModelRuns made = run(stop, progress, List::of);
        settle();
        return made;
    }

    /**
     * The same for whoever asks much of the relations at once: until {@link #settle} views of few rows are tables, which are
     * not planned anew for each question.
     *
     * @param further what is wrong beside, asked when all relations are there
     */
    public ModelRuns run(BooleanSupplier stop, Consumer<ModelRun> progress, Supplier<List<String>> further) {
        try {
            return makeOrLeaveNothing(stop, progress, further);
        } catch (BrokenRelationException | WarehouseException found) {
            BrokenRelationException broken = first(found);
            List<OffendingRow> rows = new OffendingRows(warehouse, tried -> isBroken(broken.file())).find();
            if (rows.isEmpty()) {
                // without any row it breaks too: the file is wrong, not the data
                throw broken.getCause() instanceof RuntimeException own
                        ? own
                        : new SqlProblemsException(List.of(String.valueOf(broken.getMessage())));
            }
            throw broken.madeOf(rows);
        }
    }

    /**
     * Keys are looked at last, and a view breaks whoever reads it: made again as tables, each looked at at once, the first
     * that is broken shows.
     */
    private BrokenRelationException first(RuntimeException found) {
        if (found instanceof WarehouseException refused && refused.errorOfData().isEmpty()) {
            throw refused;
        }
        return warehouse.undone(() -> breaking(order)).orElseGet(() -> {
            if (found instanceof BrokenRelationException broken) {
                return broken;
            }
            throw found;
        });
    }

    private boolean isBroken(SqlFile relation) {
        List<SqlFile> needed =
                ModelGraph.of(project.upTo(List.of(relation.relation()))).order();
        return breaking(needed).filter(broken -> broken.file().equals(relation)).isPresent();
    }

    private Optional<BrokenRelationException> breaking(List<SqlFile> files) {
        isTried = true;
        try {
            files.forEach(file -> RelationKeys.check(warehouse, List.of(run(file))));
            return Optional.empty();
        } catch (BrokenRelationException broken) {
            return Optional.of(broken);
        } finally {
            isTried = false;
            writtenDown.clear();
        }
    }

    private ModelRuns makeOrLeaveNothing(
            BooleanSupplier stop, Consumer<ModelRun> progress, Supplier<List<String>> further) {
        isKept = false;
        writtenDown.clear();
        rows.clear();
        try {
            return make(stop, progress, further);
        } catch (RuntimeException failed) {
            if (isKept) {
                order.forEach(this::drop);
            }
            throw failed;
        }
    }

    private void drop(SqlFile file) {
        String kind = file.isMacro() ? "macro table" : file.isView() && !writtenDown.contains(file) ? "view" : "table";
        warehouse.execute("drop %s if exists %s".formatted(kind, file.relation().quoted()));
    }

    private ModelRuns make(BooleanSupplier stop, Consumer<ModelRun> progress, Supplier<List<String>> further) {
        List<ModelRun> done = new ArrayList<>();
        // a commit for each relation would cost more than making it
        warehouse.inTransaction(() -> {
            countGiven();
            order.stream().takeWhile(file -> !stop.getAsBoolean()).forEach(file -> {
                ModelRun run = run(file);
                done.add(run);
                rows.put(file.relation(), run.rows());
                if (run.rows() >= MANY_ROWS) {
                    warehouse.keepSoFar();
                    isKept = true;
                }
                progress.accept(run);
            });
            // so would a question of columns, one of the key and a script of comments for each
            List<SqlFile> made = done.stream().map(ModelRun::file).toList();
            Map<RelationName, List<Column>> columns = Column.ofAll(warehouse);
            List<String> problems = new ArrayList<>(RelationRules.problems(made, columns));
            problems.addAll(further.get());
            SqlProblemsException.throwIfAny(problems);
            RelationKeys.check(warehouse, done);
            if (!isOfRows) {
                RelationComments.write(warehouse, made, columns, writtenDown);
            }
        });
        return new ModelRuns(done, done.size() < order.size());
    }

    private void countGiven() {
        warehouse
                .query("select schema_name, table_name, estimated_size from duckdb_tables()"
                        + " where database_name = current_database()")
                .forEach(table -> rows.put(
                        new RelationName(table.text("schema_name"), table.text("table_name")),
                        table.number("estimated_size")));
    }

    /** Whether a view is of so few rows that it is a table as long as others are made of it. */
    private boolean isFew(SqlFile view) {
        return isTried || isOfRows || view.reads().stream().allMatch(read -> rows.getOrDefault(read, 0L) < MANY_ROWS);
    }

    /**
     * What was written down becomes a view, and views of it are made again: DuckDB refuses one whose columns are no longer
     * of the types it was made with, and a table knows no column of nothing but nulls.
     */
    public void settle() {
        if (isOfRows || writtenDown.isEmpty()) {
            return;
        }
        List<SqlFile> views = order.stream()
                .filter(file -> file.isView() && rows.containsKey(file.relation()))
                .toList();
        warehouse.inTransaction(() -> {
            for (SqlFile view : views) {
                if (writtenDown.contains(view)) {
                    warehouse.execute("drop table " + view.relation().quoted());
                }
                makeText(warehouse, view);
            }
            RelationComments.write(warehouse, views);
        });
        writtenDown.clear();
    }

    /** Gives relations that came by other means, such as files, their comments; what is asked is made, since only SQL says it. */
    public static void describe(Warehouse warehouse, List<SqlFile> files) {
        files.stream().filter(SqlFile::isAsked).forEach(file -> makeText(warehouse, file));
        RelationComments.write(
                warehouse, files.stream().map(SqlFile::asPublished).toList());
    }

    private ModelRun run(SqlFile file) {
        long start = System.nanoTime();
        createOfData(file);
        // all rows of a view by a column nobody ever asks for
        long rows = file.isAsked()
                ? 0
                : (Long) Objects.requireNonNull(warehouse.single(
                        "select count(*) from " + file.relation().quoted()));
        return new ModelRun(file, rows, (System.nanoTime() - start) / 1_000_000);
    }

    private void createOfData(SqlFile file) {
        try {
            create(file);
        } catch (WarehouseException refused) {
            String kind = refused.errorOfData().orElseThrow(() -> refused);
            throw new BrokenRelationException(file, "a value cannot be used (%s)".formatted(kind), refused);
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException | NullPointerException failed) {
            String kind = failed.getClass().getSimpleName();
            throw new BrokenRelationException(file, "it cannot be computed (%s)".formatted(kind), failed);
        }
    }

    private void create(SqlFile file) {
        String target = file.relation().quoted();
        if (file.computedBy().isPresent()) {
            warehouse.execute("drop table if exists " + target);
            computation(file).compute(warehouse, file.relation().toString());
        } else if (file.isAsked() || (file.isView() && !isFew(file))) {
            makeText(warehouse, file);
        } else {
            if (file.isView() && !isOfRows) {
                // of an earlier run: a table replaces none
                warehouse.execute("drop view if exists " + target);
                writtenDown.add(file);
            }
            warehouse.executeAs(file.path(), "create or replace table " + target + " as\n" + file.select());
        }
    }

    /** A macro or a view: text that each question runs. */
    private static void makeText(Warehouse warehouse, SqlFile file) {
        String name = file.relation().quoted();
        String create = file.header()
                .arguments()
                .map(arguments -> "macro " + name + arguments.declaration() + " as table\n")
                .orElse("view " + name + " as\n");
        warehouse.executeAs(file.path(), "create or replace " + create + file.select());
    }

    private Computation computation(SqlFile file) {
        String name = file.computedBy().orElseThrow().computation();
        return Objects.requireNonNull(computations.get(name), name);
    }
}
