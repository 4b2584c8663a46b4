package org.themonitor.pipeline.warehouse;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes every relation of the project in its order, with its comments, and holds each to its header. */
public final class ModelRunner {
    private final Warehouse warehouse;
    private final SqlProject project;
    private final List<SqlFile> order;
    private final Map<String, Computation> computations;
    private final Map<RelationName, Set<String>> columns = new HashMap<>();
    private final List<String> problems = new ArrayList<>();

    /**
     * A runner for a whole project.
     *
     * @throws SqlProblemsException when the order cannot be found or a computation is not registered
     */
    public ModelRunner(Warehouse warehouse, SqlProject project, Collection<Computation> computations) {
        this.warehouse = warehouse;
        this.project = project;
        this.order = ModelGraph.of(project).order();
        this.computations = computations.stream().collect(Collectors.toMap(Computation::name, Function.identity()));
        SqlProblemsException.throwIfAny(ModelGraph.computationProblems(order, this.computations.keySet()));
    }

    /** Runs the numbered scripts, in an empty database. */
    public void createSchema() {
        warehouse.inTransaction(() -> project.files(Layer.SCHEMA).forEach(warehouse::runScript));
    }

    /** Creates the staging tables, empty, with their comments. */
    public void createStaging() {
        warehouse.inTransaction(() -> project.files(Layer.STAGING).forEach(this::createStaging));
    }

    private void createStaging(SqlFile file) {
        warehouse.runScript(file);
        RelationComments.write(warehouse, file);
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
        try {
            return make(stop, progress);
        } catch (BrokenRelationException broken) {
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

    private boolean isBroken(SqlFile relation) {
        try {
            for (SqlFile file :
                    ModelGraph.of(project.upTo(List.of(relation.relation()))).order()) {
                run(file);
            }
            return false;
        } catch (BrokenRelationException broken) {
            return broken.file().equals(relation);
        }
    }

    private ModelRuns make(BooleanSupplier stop, Consumer<ModelRun> progress) {
        List<ModelRun> done = new ArrayList<>();
        problems.clear();
        // a commit for each relation and its comments would cost more than making them
        warehouse.inTransaction(() -> {
            order.stream().takeWhile(file -> !stop.getAsBoolean()).forEach(file -> {
                ModelRun run = run(file);
                done.add(run);
                progress.accept(run);
            });
            SqlProblemsException.throwIfAny(problems);
        });
        return new ModelRuns(done, done.size() < order.size());
    }

    /** Gives a relation that came by other means, such as a file, its comments; a macro is made, since only SQL says it. */
    public static void describe(Warehouse warehouse, SqlFile file) {
        if (file.isMacro()) {
            makeMacro(warehouse, file);
        }
        RelationComments.write(warehouse, file.asPublished());
    }

    private ModelRun run(SqlFile file) {
        long start = System.nanoTime();
        createOfData(file);
        long rows = 0;
        if (!file.isMacro()) {
            List<String> found = RelationRules.problems(warehouse, file, columns);
            problems.addAll(found);
            rows = (Long) Objects.requireNonNull(
                    warehouse.single("select count(*) from " + file.relation().quoted()));
            // of no rows every key is sound, and most tables of a small edition have none
            if (rows > 0 && found.isEmpty()) {
                RelationRules.keyProblem(warehouse, file).ifPresent(problem -> {
                    throw new BrokenRelationException(file, problem);
                });
            }
        }
        if (problems.isEmpty()) {
            RelationComments.write(warehouse, file);
        }
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
        } else if (file.isMacro()) {
            makeMacro(warehouse, file);
        } else {
            warehouse.executeAs(file.path(), "create or replace table " + target + " as\n" + file.select());
        }
    }

    private static void makeMacro(Warehouse warehouse, SqlFile file) {
        String arguments = file.header().arguments().orElseThrow().declaration();
        String create = "create or replace macro " + file.relation().quoted() + arguments + " as table\n";
        warehouse.executeAs(file.path(), create + file.select());
    }

    private Computation computation(SqlFile file) {
        String name = file.computedBy().orElseThrow().computation();
        return Objects.requireNonNull(computations.get(name), name);
    }
}
