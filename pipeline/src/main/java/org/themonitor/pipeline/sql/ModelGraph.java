package org.themonitor.pipeline.sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.themonitor.pipeline.duckdb.RelationName;

/** The order in which relations are made: each after what it reads, ties by path, so always the same. */
public final class ModelGraph {
    private final Map<RelationName, SqlFile> models = new TreeMap<>();
    private final Set<SqlFile> order = new LinkedHashSet<>();
    private final List<SqlFile> path = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    private ModelGraph(SqlProject project) {
        for (SqlFile file : project.files()) {
            if (file.layer().holdsSelects()) {
                models.put(file.relation(), file);
            }
        }
        models.values().forEach(file -> checkReads(file, project));
        SqlProblemsException.throwIfAny(problems);
        models.values().stream().sorted().forEach(this::visit);
        SqlProblemsException.throwIfAny(problems);
    }

    /**
     * The order of a project's files.
     *
     * @throws SqlProblemsException for a cycle, an unknown relation or a reference to a later layer
     */
    public static ModelGraph of(SqlProject project) {
        return new ModelGraph(project);
    }

    /** Core, marts, publish and analysis in the order they are made; checks are not among them. */
    public List<SqlFile> order() {
        return order.stream().filter(file -> file.layer().isBuilt()).toList();
    }

    /** Computations that a file names but nobody registered. */
    static List<String> computationProblems(List<SqlFile> order, Collection<String> registered) {
        List<String> problems = new ArrayList<>();
        for (SqlFile file : order) {
            file.computedBy()
                    .map(ComputedBy::computation)
                    .filter(name -> !registered.contains(name))
                    .ifPresent(name -> problems.add("%s: there is no computation %s".formatted(file.path(), name)));
        }
        return problems;
    }

    private void checkReads(SqlFile file, SqlProject project) {
        for (RelationName read : file.reads()) {
            SqlFile source = models.get(read);
            if (source == null && !project.declared().contains(read)) {
                problems.add("%s: reads %s, which no file makes".formatted(file.path(), read));
            } else if (!file.layer().mayRead(read.schema())) {
                String from = source == null ? read.toString() : source.path();
                problems.add("%s: may not read %s, which comes later".formatted(file.path(), from));
            }
        }
    }

    private void visit(SqlFile file) {
        if (order.contains(file)) {
            return;
        }
        if (path.contains(file)) {
            reportCycle(file);
            return;
        }
        path.add(file);
        file.reads().stream().map(models::get).filter(source -> source != null).forEach(this::visit);
        path.remove(file);
        order.add(file);
    }

    private void reportCycle(SqlFile again) {
        List<String> cycle = path.subList(path.indexOf(again), path.size()).stream()
                .map(SqlFile::path)
                .toList();
        problems.add("%s: reads itself by way of %s".formatted(again.path(), String.join(" -> ", cycle)));
    }
}
