package org.themonitor.pipeline.edition;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.PivotSelectionRule;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.themonitor.pipeline.duckdb.RelationName;
import org.themonitor.pipeline.duckdb.Row;
import org.themonitor.pipeline.duckdb.Warehouse;
import org.themonitor.pipeline.sql.SqlFile;

/**
 * A reader who does sums: least and most people of each withheld cell under every public figure that is a sum of people, by
 * linear programming. He also knows of how many people of each area each trait is known, and which terms occur at all, which
 * is more than any table tells. His unknowns are the people of each area, outcome, device, status, age and sex together.
 */
final class LinearAttack {
    private static final double EXACT = 1e-6;
    /** What he knows people by; a trace line about anything else would be an attack that is not tried. */
    private static final Set<String> KNOWN =
            Set.of("area", "incident_year", "people", "outcome", "device_type", "civilian_status", "age_group", "sex");

    private static final String OF_TRAIT =
            "case block.trait when 'civilian_status' then nullif(fact.civilian_status, 'unknown')"
                    + " when 'age_group' then nullif(fact.age_group, 'unknown') when 'sex' then nullif(fact.sex, 'unknown')"
                    + " else if(fact.age_group <> 'unknown' and fact.sex <> 'unknown',"
                    + " age_and_sex(fact.age_group, fact.sex), null) end";
    private static final String OF_GROUP = "case block.grouped_by when 'device_type' then fact.device_type"
            + " when 'outcome' then fact.outcome else if(fact.civilian_status = 'civilian', 'civilian', 'other') end";

    /** People of some unknowns together. */
    private record Sum(Set<Integer> unknowns, long people) {}

    private final Warehouse warehouse;
    private final List<Sum> knowledge = new ArrayList<>();
    private final Set<Integer> nobody = new HashSet<>();
    private int unknowns;

    /** Reads what the public tables say. */
    LinearAttack(Warehouse warehouse, List<SqlFile> tables) {
        this.warehouse = warehouse;
        warehouse.execute("create or replace table main.unknowns as select row_number() over (order by area,"
                + " incident_year, outcome, device_type, civilian_status, age_group, sex) - 1 as number,"
                + " * from (select distinct area, incident_year, 1 as people from core.casualties), "
                + String.join(
                        ", ",
                        Stream.of("outcome", "device_type", "civilian_status", "age_group", "sex")
                                .map(column -> "(select distinct %s from core.casualties)".formatted(column))
                                .toList()));
        unknowns = Math.toIntExact(warehouse
                .query("select count(*) as n from main.unknowns")
                .get(0)
                .number("n"));
        for (SqlFile table : tables) {
            for (String line : table.header().traces()) {
                learn(table, Trace.parse(line));
            }
        }
        learn("select any_value(block.people) as people, string_agg(fact.number, ',') as numbers"
                + " from marts.area_trait_blocks as block inner join main.unknowns as fact"
                + " on block.area = fact.area and block.casualty_year = fact.incident_year where " + OF_TRAIT
                + " is not null group by block.area, block.casualty_year, block.trait");
        knowledge.stream().filter(sum -> sum.people() == 0).forEach(sum -> nobody.addAll(sum.unknowns()));
    }

    private void learn(SqlFile table, Trace trace) {
        if (trace.kind() != Trace.Kind.SUM || !trace.relation().equals("core.casualties")) {
            return;
        }
        if (!KNOWN.containsAll(trace.factColumns())) {
            throw new IllegalStateException(table.name() + " sums people by " + trace.factColumns());
        }
        learn("select any_value(figure.%1$s) as people, string_agg(fact.number, ',') as numbers"
                        .formatted(trace.column())
                + " from (select *, row_number() over () as position from %s) as figure, main.unknowns as fact"
                        .formatted(table.relation())
                + " where (%s) and (%s) and figure.%s is not null group by figure.position"
                        .formatted(trace.condition(), trace.when(), trace.column()));
    }

    private void learn(String select) {
        for (Row row : warehouse.query(select)) {
            knowledge.add(new Sum(numbers(row), row.number("people")));
        }
    }

    private static Set<Integer> numbers(Row row) {
        Set<Integer> numbers = new TreeSet<>();
        Stream.of(row.text("numbers").split(",")).map(Integer::valueOf).forEach(numbers::add);
        return numbers;
    }

    /** The same without tables that cross a trait with device, outcome or status. */
    static LinearAttack uncrossed(Warehouse warehouse, List<SqlFile> tables) {
        return new LinearAttack(
                warehouse,
                tables.stream()
                        .filter(table -> !table.reads().contains(new RelationName("marts", "crossed_trait_blocks")))
                        .toList());
    }

    /**
     * Withheld cells of areas of which the tables tell the number, as {@code sex GEO 2025 female}, but for those of a pool
     * that shares the trait or has nobody of it: that may be learned.
     */
    List<String> foundOfAreas() {
        return found("area");
    }

    /** The same of withheld devices, outcomes and statuses of the world, as {@code age_group submunition 2025 child}. */
    List<String> foundOfGroups() {
        return found("group");
    }

    private List<String> found(String of) {
        List<String> found = new ArrayList<>();
        for (Row cell : cells(of)) {
            Set<Integer> asked = numbers(cell);
            long least = (long) Math.ceil(bound(asked, GoalType.MINIMIZE) - EXACT);
            long most = (long) Math.floor(bound(asked, GoalType.MAXIMIZE) + EXACT);
            long people = cell.number("people");
            if (people < least || people > most) {
                throw new IllegalStateException(
                        "%s is %d, not %d to %d".formatted(cell.text("cell"), people, least, most));
            }
            if (least == most) {
                found.add(cell.text("cell"));
            }
        }
        return found;
    }

    /** How many cells he tries. */
    int tried() {
        return cells("area").size() + cells("group").size();
    }

    private List<Row> cells(String of) {
        return warehouse.query(
                "with cells as (select 'area' as kind, block.trait as pool, block.casualty_year,"
                        + " concat_ws(' ', block.trait, block.area, block.casualty_year) as block, " + OF_TRAIT
                        + " as term,"
                        + " string_agg(fact.number, ',') as numbers from marts.area_trait_blocks as block"
                        + " inner join main.unknowns as fact on block.area = fact.area and block.casualty_year = fact.incident_year"
                        + " where block.is_withheld and block.people > 0 and " + OF_TRAIT
                        + " is not null group by all union all"
                        + " select 'group' as kind, block.trait || ' ' || block.grouped_by as pool, block.casualty_year,"
                        + " concat_ws(' ', block.trait, block.term, block.casualty_year) as block, " + OF_TRAIT
                        + " as term,"
                        + " string_agg(fact.number, ',') as numbers from marts.crossed_trait_blocks as block"
                        + " inner join main.unknowns as fact on block.casualty_year = fact.incident_year"
                        + " and block.term = " + OF_GROUP + " where block.is_withheld and " + OF_TRAIT
                        + " is not null group by all),"
                        + " counted as (select cells.*, (select coalesce(sum(row.people), 0) from core.casualties as row"
                        + " inner join main.unknowns as fact on row.area = fact.area and row.incident_year = fact.incident_year"
                        + " and row.outcome = fact.outcome and row.device_type = fact.device_type"
                        + " and row.civilian_status = fact.civilian_status and row.age_group = fact.age_group"
                        + " and row.sex = fact.sex where list_contains(string_split(cells.numbers, ','), cast(fact.number as varchar)))"
                        + " as people from cells)"
                        + " select block || ' ' || term as cell, numbers, people from counted where kind = ?"
                        + " qualify sum(people) over (partition by kind, pool, casualty_year, term)"
                        + " not in (0, sum(people) over (partition by kind, pool, casualty_year)) order by cell",
                of);
    }

    private double bound(Set<Integer> asked, GoalType goal) {
        List<Sum> sums =
                knowledge.stream().filter(sum -> sum.people() > 0).distinct().toList();
        int[] columns = columns(asked, sums);
        List<LinearConstraint> constraints = sums.stream()
                .map(sum -> new LinearConstraint(in(sum.unknowns(), columns), Relationship.EQ, sum.people()))
                .toList();
        return new SimplexSolver(EXACT)
                .optimize(
                        new MaxIter(100_000),
                        new LinearObjectiveFunction(in(asked, columns), 0),
                        new LinearConstraintSet(constraints),
                        goal,
                        new NonNegativeConstraint(true),
                        PivotSelectionRule.BLAND)
                .getValue();
    }

    /** One unknown of all those that stand in the same sums: of two equal columns the solver gives a wrong one at the end. */
    private int[] columns(Set<Integer> asked, List<Sum> sums) {
        Map<BitSet, Integer> columns = new LinkedHashMap<>();
        for (int unknown = 0; unknown < unknowns; unknown++) {
            if (!nobody.contains(unknown)) {
                BitSet in = new BitSet();
                in.set(sums.size(), asked.contains(unknown));
                for (int sum = 0; sum < sums.size(); sum++) {
                    in.set(sum, sums.get(sum).unknowns().contains(unknown));
                }
                columns.putIfAbsent(in, unknown);
            }
        }
        return columns.values().stream().mapToInt(Integer::intValue).toArray();
    }

    private static double[] in(Set<Integer> unknowns, int[] columns) {
        return IntStream.of(columns)
                .mapToDouble(number -> unknowns.contains(number) ? 1 : 0)
                .toArray();
    }
}
