package org.themonitor.pipeline.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.themonitor.pipeline.template.ColumnUse.Confirms;
import org.themonitor.pipeline.template.ColumnUse.Mapped;
import org.themonitor.pipeline.template.ColumnUse.Spread;
import org.themonitor.pipeline.template.FieldType.Kind;
import org.themonitor.pipeline.template.StagingTable.Column;

/** Checks a sheet's template against the staging table it fills, and against the sheet it takes values from. */
final class SheetCheck {
    /** The tables of people. */
    private static final Set<String> OF_OUTCOMES = Set.of("casualties", "casualty_totals");

    private final SheetTemplate sheet;
    private final List<SheetTemplate> all;
    private final StagingTable table;
    private final List<String> problems = new ArrayList<>();

    private SheetCheck(SheetTemplate sheet, List<SheetTemplate> all) {
        this.sheet = sheet;
        this.all = all;
        this.table = sheet.into();
    }

    /** All problems of one sheet among all of its template; none where the staging table is not known at all. */
    static List<String> problems(SheetTemplate sheet, List<SheetTemplate> all) {
        SheetCheck check = new SheetCheck(sheet, all);
        if (!sheet.into().columns().isEmpty()) {
            check.recognition();
            check.targets();
            check.join();
            check.controls();
            check.coverage();
            if (all.stream().noneMatch(sheet::isJoinedBy)) {
                check.nothingMissing();
            }
        }
        return check.problems;
    }

    private void recognition() {
        if (sheet.recognise().isEmpty()) {
            problems.add("'recognise' is missing: headers that must all be there");
        }
        Headers headers = sheet.headers();
        for (String header : sheet.recognise()) {
            if (headers.find(header).isEmpty()) {
                problems.add("'recognise' names '%s', which is no column below".formatted(header));
            }
        }
    }

    private void targets() {
        sheet.constants().keySet().forEach(this::target);
        confirmed().forEach(this::target);
        Map<String, Kind> direct = new HashMap<>();
        Stream.concat(mapped(sheet), joined().stream().flatMap(SheetCheck::mapped))
                .forEach(mapped -> direct(mapped, direct));
        Set<String> whole = new HashSet<>(sheet.constants().keySet());
        whole.addAll(direct.keySet());
        spreads().flatMap(this::filledBy).forEach(column -> {
            target(column);
            if (whole.contains(column)) {
                problems.add("'%s' is filled for the whole row and by one of its counts".formatted(column));
            }
        });
    }

    /** What a yes moves, and where the day before it is kept. */
    private Stream<String> confirmed() {
        return sheet.columns().stream()
                .map(ColumnTemplate::use)
                .filter(Confirms.class::isInstance)
                .flatMap(use -> ((Confirms) use).until().stream())
                .flatMap(moved -> Stream.of(moved, Confirms.DAY_BEFORE))
                .distinct();
    }

    private void direct(Mapped mapped, Map<String, Kind> direct) {
        Kind before = direct.put(mapped.to(), mapped.as().kind());
        // one land area may have a column per unit of measure
        if (before != null && !(before == Kind.LAND_AREA && mapped.as().kind() == Kind.LAND_AREA)) {
            problems.add("two columns fill '%s'".formatted(mapped.to()));
        }
        if (sheet.constants().containsKey(mapped.to())) {
            problems.add("'%s' is both set and read from a column".formatted(mapped.to()));
        }
        filledBy(mapped).forEach(this::target);
    }

    private void target(String column) {
        if (!table.has(column)) {
            problems.add("the staging table %s has no column '%s'".formatted(table.name(), column));
        } else if (StagingTable.ORIGIN.contains(column)) {
            problems.add("'%s' is filled by the pipeline".formatted(column));
        }
    }

    private void join() {
        sheet.shape().join().ifPresent(join -> {
            if (!sheet.recognise().contains(join.on())) {
                problems.add("'recognise' must name '%s', on which the sheets are joined".formatted(join.on()));
            }
            if (joined().isEmpty()) {
                problems.add("'join' names the sheet '%s', which is no sheet of this template".formatted(join.sheet()));
            }
            joined().stream()
                    .filter(other -> !other.recognise().contains(join.with()))
                    .forEach(other ->
                            problems.add("'recognise' of the sheet '%s' must name '%s', with which it is joined"
                                    .formatted(join.sheet(), join.with())));
        });
    }

    private void controls() {
        List<String> headers =
                sheet.columns().stream().map(ColumnTemplate::header).toList();
        sheet.columns().stream()
                .filter(column -> column.use() instanceof ColumnUse.Control)
                .flatMap(column -> ((ColumnUse.Control) column.use()).of().stream())
                .filter(header -> !headers.contains(header))
                .forEach(header -> problems.add("'control' names '%s', which is no column".formatted(header)));
    }

    private void coverage() {
        SheetCoverage coverage = sheet.coverage();
        if (coverage.isSaid() && all.stream().anyMatch(sheet::isJoinedBy)) {
            problems.add("%s are said of the sheet that is joined with this one, which reports nothing by itself"
                    .formatted(String.join(", ", SheetCoverage.KEYS)));
        }
        if (!coverage.gives().isEmpty() && !OF_OUTCOMES.contains(table.name())) {
            problems.add("'gives' names outcomes, which %s do not have: leave it out".formatted(table.name()));
        }
    }

    private void nothingMissing() {
        Set<String> filled = new HashSet<>(StagingTable.ORIGIN);
        filled.add("area");
        filled.addAll(sheet.constants().keySet());
        mapped(sheet).flatMap(this::filledBy).forEach(filled::add);
        joined().forEach(other -> {
            filled.addAll(other.constants().keySet());
            mapped(other).flatMap(this::filledBy).forEach(filled::add);
        });
        List<Spread> spreads = spreads().toList();
        if (spreads.isEmpty()) {
            missing(filled);
        }
        for (Spread spread : spreads) {
            Set<String> both = new HashSet<>(filled);
            filledBy(spread).forEach(both::add);
            missing(both);
        }
    }

    private void missing(Set<String> filled) {
        table.columns().stream()
                .filter(Column::notNull)
                .map(Column::name)
                .filter(column -> !filled.contains(column))
                .map("nothing fills '%s', which every row needs"::formatted)
                .filter(problem -> !problems.contains(problem))
                .forEach(problems::add);
    }

    private Stream<String> filledBy(Spread spread) {
        Stream<String> said = Stream.concat(
                spread.set().keySet().stream(), spread.header().stream().flatMap(this::filledBy));
        return Stream.concat(filledBy(spread.count()), said);
    }

    private Stream<String> filledBy(Mapped mapped) {
        if (mapped.as().kind() == Kind.DATE) {
            return Stream.of("_year", "_month", "_day").map(part -> mapped.datePrefix() + part);
        }
        String qualifier = mapped.to() + "_qualifier";
        boolean qualified = mapped.as().isQuantity() && table.has(qualifier);
        return qualified ? Stream.of(mapped.to(), qualifier) : Stream.of(mapped.to());
    }

    private List<SheetTemplate> joined() {
        return all.stream().filter(other -> other.isJoinedBy(sheet)).toList();
    }

    private Stream<Spread> spreads() {
        Stream<ColumnUse> listed = sheet.columns().stream().map(ColumnTemplate::use);
        return Stream.concat(listed, sheet.shape().otherColumns().stream())
                .filter(Spread.class::isInstance)
                .map(Spread.class::cast);
    }

    /** Columns and labels that fill a value of the whole row. */
    private static Stream<Mapped> mapped(SheetTemplate sheet) {
        return Stream.concat(sheet.columns().stream(), sheet.shape().labels().stream())
                .map(ColumnTemplate::use)
                .filter(Mapped.class::isInstance)
                .map(Mapped.class::cast);
    }
}
