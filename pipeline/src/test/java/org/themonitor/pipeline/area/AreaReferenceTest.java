package org.themonitor.pipeline.area;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.themonitor.pipeline.reference.Reference;
import org.themonitor.pipeline.reference.ReferenceTable;

/** What must hold in the committed reference tables of areas, on every day on which anything changes. */
class AreaReferenceTest {
    private static final Areas AREAS = Areas.load();
    private static final LocalDate FIRST_DAY = LocalDate.of(1990, 1, 1);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "areas|area,existed_from,existed_to,note",
                "area_names|area,name,sort_name,used_from,used_to",
                "area_classes|area,class,from_on,to_on,source",
                "area_aliases|area,alias,language",
                "region_schemes|region_scheme,title,used_by,source_title,source_url",
                "region_areas|region_scheme,region,area",
            })
    void tablesHaveTheirColumns(String table, String header) {
        assertThat(String.join(",", Reference.shipped().table(table).header())).isEqualTo(header);
    }

    @Test
    void everyCodeIsInTheListOfAreas() {
        assertThat(Stream.of("area_names", "area_classes", "area_aliases", "region_areas")
                        .flatMap(AreaReferenceTest::areasOf)
                        .filter(area -> !AREAS.all().contains(area)))
                .isEmpty();
        assertThat(areasOf("areas")).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void everyAreaHasExactlyOneNameOnAnyDayOfItsLife() {
        assertOnePeriodOnEveryDay("area_names", "used_from", "used_to");
    }

    @Test
    void everyAreaHasExactlyOneClassOnAnyDayOfItsLife() {
        assertOnePeriodOnEveryDay("area_classes", "from_on", "to_on");
        assertThat(column("area_classes", "class")).containsOnly("state", "other_area");
        assertThat(column("area_classes", "source")).doesNotContain("");
    }

    @ParameterizedTest
    @CsvSource({
        "1999-03-01, 193", // no Palestine, Timor-Leste, Montenegro, South Sudan
        "2002-05-20, 194",
        "2006-06-03, 195",
        "2011-07-09, 196",
        "2012-11-28, 196",
        "2012-11-29, 197", // 193 UN members, Holy See, Cook Islands, Niue, Palestine: the universe of both treaties
        "2026-02-03, 197",
    })
    void countsTheStatesOfTheWorld(LocalDate on, long states) {
        ReferenceTable classes = Reference.shipped().table("area_classes");
        assertThat(classes.rows().stream()
                        .map(ReferenceTable.Row::cells)
                        .filter(cells -> cells.get(1).equals("state"))
                        .filter(cells -> Period.of(cells.get(2), cells.get(3)).contains(on))
                        .filter(cells -> AREAS.exists(new AreaCode(cells.get(0)), on)))
                .hasSize((int) states);
    }

    @Test
    void everyAreaBelongsToOneRegionOfEveryScheme() {
        Set<String> schemes = new TreeSet<>(column("region_schemes", "region_scheme"));
        ReferenceTable regions = Reference.shipped().table("region_areas");

        assertThat(schemes).containsExactly("cmm2011", "current", "lm2008", "lm2011");
        assertThat(regions.rows().stream()
                        .map(row -> row.cells().get(0) + " " + row.cells().get(2)))
                .containsExactlyInAnyOrderElementsOf(schemes.stream()
                        .flatMap(scheme -> AREAS.all().stream().map(area -> scheme + " " + area))
                        .toList());
    }

    @Test
    void everyNameAndCodeIsAmongTheAliases() {
        Set<String> keys =
                column("area_aliases", "alias").stream().map(AreaSpelling::key).collect(Collectors.toSet());

        assertThat(keys).hasSameSizeAs(column("area_aliases", "alias"));
        assertThat(column("area_names", "name")).allMatch(name -> keys.contains(AreaSpelling.key(name)));
        assertThat(column("areas", "area")).allMatch(code -> keys.contains(AreaSpelling.key(code)));
        assertThat(column("area_aliases", "language")).allMatch(language -> language.matches("mul|[a-z]{2}"));
    }

    @Test
    void noAliasIsAnAmbiguousWordOrATwoLetterCode() {
        Set<String> abbreviations = Set.of("UK", "US");

        assertThat(column("area_aliases", "alias"))
                .doesNotContain("Congo", "Конго", "Korea", "Corea", "Corée", "Coreia", "Yugoslavia")
                .allMatch(alias -> !alias.matches("[A-Za-z]{2}") || abbreviations.contains(alias));
    }

    @Test
    void sortsNamesAsAReaderLooksThemUp() {
        ReferenceTable names = Reference.shipped().table("area_names");
        List<String> inOrder = names.rows().stream()
                .map(ReferenceTable.Row::cells)
                .sorted((one, other) -> one.get(2).compareTo(other.get(2)))
                .map(cells -> cells.get(1))
                .toList();

        assertThat(column("area_names", "sort_name"))
                .doesNotHaveDuplicates()
                .allMatch(key -> key.matches("[A-Za-z]+( [A-Za-z]+)*"));
        assertThat(inOrder)
                .containsSubsequence(
                        "Congo, DR",
                        "Congo, Rep. of",
                        "Costa Rica",
                        "Côte d'Ivoire",
                        "Croatia",
                        "Guinea",
                        "Guinea-Bissau");
    }

    private static void assertOnePeriodOnEveryDay(String table, String fromColumn, String toColumn) {
        ReferenceTable read = Reference.shipped().table(table);
        var rows = read.rows().stream()
                .collect(groupingBy(row -> new AreaCode(row.cells().get(0))));
        for (LocalDate day : daysOfChange()) {
            for (AreaCode area : AREAS.all()) {
                if (AREAS.exists(area, day)) {
                    assertThat(rows.getOrDefault(area, List.of()).stream()
                                    .map(ReferenceTable.Row::cells)
                                    .filter(cells -> Period.of(
                                                    cells.get(read.column(fromColumn)),
                                                    cells.get(read.column(toColumn)))
                                            .contains(day)))
                            .as("%s of %s on %s", table, area, day)
                            .hasSize(1);
                }
            }
        }
    }

    /** Nothing changes on other days than these and their eves. */
    private static Set<LocalDate> daysOfChange() {
        Set<LocalDate> days = new TreeSet<>(Set.of(FIRST_DAY, LocalDate.MAX));
        Stream.of("areas existed_from existed_to", "area_names used_from used_to", "area_classes from_on to_on")
                .map(line -> line.split(" "))
                .flatMap(words -> Stream.of(words[1], words[2]).flatMap(name -> column(words[0], name).stream()))
                .filter(date -> !date.isEmpty())
                .map(LocalDate::parse)
                .forEach(day -> days.addAll(Set.of(day, day.minusDays(1))));
        return days;
    }

    private static Stream<AreaCode> areasOf(String table) {
        return column(table, "area").stream().map(AreaCode::new);
    }

    private static List<String> column(String table, String name) {
        ReferenceTable read = Reference.shipped().table(table);
        int position = read.column(name);
        return read.rows().stream().map(row -> row.cells().get(position)).toList();
    }
}
