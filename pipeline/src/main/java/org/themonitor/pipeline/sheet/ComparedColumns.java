package org.themonitor.pipeline.sheet;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.themonitor.pipeline.template.ColumnUse.Mapped;
import org.themonitor.pipeline.template.FieldType.Kind;
import org.themonitor.pipeline.template.MatchedColumn;
import org.themonitor.pipeline.template.MatchedSheet;

/** Which columns of two sheets of one kind can be compared: those that both have. */
final class ComparedColumns {
    private static final Set<Kind> NUMBERS = EnumSet.of(Kind.COUNT, Kind.LAND_AREA, Kind.MONEY, Kind.NUMBER);
    private static final Set<Kind> DAYS = EnumSet.of(Kind.DATE, Kind.PARTIAL_DATE, Kind.DAY);

    /** Without one of them, equal rows of people are people of one day. */
    private static final Set<String> PLACES = Set.of("place", "incident_key", "person_key", "external_id");

    private static final String CASUALTIES = "casualties";

    private ComparedColumns() {}

    /** The staging columns that only one of the sheets has. */
    static Set<String> ofOne(MatchedSheet one, MatchedSheet other) {
        Set<String> ofOne = new HashSet<>(names(one));
        names(other).forEach(name -> {
            if (!ofOne.remove(name)) {
                ofOne.add(name);
            }
        });
        return ofOne;
    }

    /** Whether rows that say the same in the columns of both say the same: always, where no column is of one alone. */
    static boolean tellRowsApart(MatchedSheet one, MatchedSheet other) {
        Set<String> ofOne = ofOne(one, other);
        List<Mapped> common = mapped(one).stream()
                .filter(column -> !ofOne.contains(column.to()))
                .toList();
        boolean givesDays = common.stream().anyMatch(column -> DAYS.contains(kind(column)));
        boolean givesPlaces = !one.template().into().name().equals(CASUALTIES)
                || common.stream().anyMatch(column -> PLACES.contains(column.to()));
        return ofOne.isEmpty() || (givesDays && givesPlaces && !hasNumbers(one, ofOne) && !hasNumbers(other, ofOne));
    }

    private static boolean hasNumbers(MatchedSheet sheet, Set<String> among) {
        return mapped(sheet).stream().anyMatch(column -> among.contains(column.to()) && NUMBERS.contains(kind(column)));
    }

    private static Kind kind(Mapped column) {
        return column.as().kind();
    }

    private static Set<String> names(MatchedSheet sheet) {
        return mapped(sheet).stream().map(Mapped::to).collect(Collectors.toSet());
    }

    private static List<Mapped> mapped(MatchedSheet sheet) {
        return sheet.columns().stream()
                .map(MatchedColumn::mapped)
                .flatMap(Optional::stream)
                .toList();
    }
}
