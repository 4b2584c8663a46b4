package org.themonitor.pipeline.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.themonitor.pipeline.template.ColumnUse.Mapped;
import org.themonitor.pipeline.template.FieldType.Kind;
import org.themonitor.pipeline.template.StagingTable.Column;

/** Checks a sheet's template against the staging table it fills. */
final class SheetCheck {
    private final SheetTemplate sheet;
    private final StagingTable table;
    private final List<String> problems = new ArrayList<>();

    private SheetCheck(SheetTemplate sheet) {
        this.sheet = sheet;
        this.table = sheet.into();
    }

    static List<String> problems(SheetTemplate sheet) {
        SheetCheck check = new SheetCheck(sheet);
        check.recognition();
        check.targets();
        check.nothingMissing();
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
        Map<String, Kind> direct = new HashMap<>();
        mapped().forEach(mapped -> {
            Kind before = direct.put(mapped.to(), mapped.as().kind());
            // one land area may have a column per unit of measure
            if (before != null && !(before == Kind.LAND_AREA && mapped.as().kind() == Kind.LAND_AREA)) {
                problems.add("two columns fill '%s'".formatted(mapped.to()));
            }
            filledBy(mapped).forEach(this::target);
        });
        sheet.constants().keySet().forEach(this::target);
        mapped().filter(mapped -> sheet.constants().containsKey(mapped.to()))
                .forEach(mapped -> problems.add("'%s' is both set and read from a column".formatted(mapped.to())));
    }

    private void target(String column) {
        if (!table.has(column)) {
            problems.add("the staging table %s has no column '%s'".formatted(table.name(), column));
        } else if (StagingTable.ORIGIN.contains(column)) {
            problems.add("'%s' is filled by the pipeline".formatted(column));
        }
    }

    private void nothingMissing() {
        Set<String> filled = new HashSet<>(StagingTable.ORIGIN);
        filled.add("area");
        filled.addAll(sheet.constants().keySet());
        mapped().flatMap(this::filledBy).forEach(filled::add);
        table.columns().stream()
                .filter(Column::notNull)
                .map(Column::name)
                .filter(column -> !filled.contains(column))
                .forEach(column -> problems.add("nothing fills '%s', which every row needs".formatted(column)));
    }

    private Stream<String> filledBy(Mapped mapped) {
        if (mapped.as().kind() == Kind.DATE) {
            return Stream.of("_year", "_month", "_day").map(part -> mapped.datePrefix() + part);
        }
        String qualifier = mapped.to() + "_qualifier";
        boolean qualified = mapped.as().isQuantity() && table.has(qualifier);
        return qualified ? Stream.of(mapped.to(), qualifier) : Stream.of(mapped.to());
    }

    private Stream<Mapped> mapped() {
        return sheet.columns().stream()
                .map(ColumnTemplate::use)
                .filter(Mapped.class::isInstance)
                .map(Mapped.class::cast);
    }
}
