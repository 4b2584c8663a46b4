package org.themonitor.pipeline.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.themonitor.pipeline.duckdb.Quoted;
import org.themonitor.pipeline.duckdb.RelationName;
import org.themonitor.pipeline.duckdb.Row;
import org.themonitor.pipeline.duckdb.Warehouse;
import org.themonitor.pipeline.sql.Layer;
import org.themonitor.pipeline.sql.SqlFile;
import org.themonitor.pipeline.sql.SqlProject;

/**
 * Looks in the values of any public table of areas for traits that are withheld, whoever wrote its file. A row or a column
 * tells a trait that a word of it names, as {@code sex: female} or {@code girls}; where a select asks for a trait and none of
 * its rows and columns names it, every number of the table does.
 */
final class TraitCheck {
    private static final RelationName BLOCKS = new RelationName("marts", "area_trait_blocks");
    private static final RelationName PEOPLE = new RelationName("core", "casualties");
    private static final List<String> YEARS = List.of("year", "casualty_year", "incident_year", "data_year");
    /** Words of others, in which a man may be an island and a child a title. */
    private static final Set<String> TITLES = Set.of(
            "area", "area_name", "notice", "note", "source_title", "source_url", "basis", "vintage", "qualifier");

    private static final Map<String, String> WORDS = new TreeMap<>(Map.of(
            "civilian_status", "civilian|civilians|military|soldier|soldiers|deminer|deminers",
            "age_group", "child|children|adult|adults|minor|minors",
            "sex", "male|males|female|females",
            "age-sex", "boy|boys|girl|girls|man|men|woman|women"));

    private final Warehouse warehouse;
    private final int dataYear;

    TraitCheck(Warehouse warehouse, int dataYear) {
        this.warehouse = warehouse;
        this.dataYear = dataYear;
    }

    /** Public tables that rows of people are in; none where the tree does not say what is withheld. */
    static List<SqlFile> tables(SqlProject sql) {
        if (sql.file(BLOCKS).isEmpty()) {
            return List.of();
        }
        return sql.files(Layer.PUBLISH).stream()
                .filter(SqlFile::isPublic)
                .filter(file -> sql.isMadeOf(file.relation(), PEOPLE))
                .toList();
    }

    /**
     * A select of what a table tells and must not, one row for each area, year and trait; empty for a table without areas.
     *
     * @param relation the table
     * @param asks the text of its select
     */
    Optional<String> select(String relation, String asks) {
        Map<String, String> types = new TreeMap<>();
        for (Row column : warehouse.query("describe " + relation)) {
            types.put(column.text("column_name"), column.text("column_type"));
        }
        return areas(relation, types)
                .map(area -> WORDS.keySet().stream()
                        .map(trait -> told(relation, trait, Quoted.name(area), types, asks))
                        .collect(Collectors.joining(
                                " union all ", "select distinct figure from (", ") order by figure")));
    }

    /** The column of areas, whatever it is called: nothing else stands in it than their codes. */
    private Optional<String> areas(String relation, Map<String, String> types) {
        return types.keySet().stream()
                .filter(name -> "VARCHAR".equals(types.get(name)))
                .filter(name -> Boolean.TRUE.equals(warehouse.single(
                        "select count(%1$s) > 0 and coalesce(bool_and(%1$s in (select area from reference.areas)), false) from %2$s"
                                .formatted(Quoted.name(name), relation))))
                .findFirst();
    }

    private String told(String relation, String trait, String area, Map<String, String> types, String asks) {
        String year = YEARS.stream()
                .filter(types::containsKey)
                .findFirst()
                .map(name -> "figure." + name)
                .orElse("" + dataYear);
        String printed = types.containsKey("basis") ? "figure.basis is distinct from 'printed'" : "true";
        String numbers = anyOf(numbers(types, name -> true));
        String named = anyOf(numbers(types, Pattern.compile(word(trait)).asPredicate()));
        String rows = anyOf(rows(types, trait));
        String silent =
                asks.matches("(?s).*\\b(%s)\\b.*".formatted(columns(trait))) ? namesNone(relation, types) : "false";
        return ("select concat_ws('/', figure.%s, %s, '%s') as figure from %s as figure"
                        + " inner join marts.area_trait_blocks as block on figure.%s = block.area"
                        + " and try_cast(%s as integer) = block.casualty_year and block.trait = '%s' and block.is_withheld"
                        + " where %s and (%s or (%s) and (%s or %s))")
                .formatted(area, year, trait, relation, area, year, trait, printed, named, numbers, rows, silent);
    }

    /** A condition that is true where no column and no row of the whole table names any trait. */
    private static String namesNone(String relation, Map<String, String> types) {
        boolean inColumns = WORDS.keySet().stream()
                .anyMatch(trait -> numbers(types, Pattern.compile(word(trait)).asPredicate())
                        .findAny()
                        .isPresent());
        String inRows = anyOf(WORDS.keySet().stream().flatMap(trait -> rows(types, trait)));
        return inColumns ? "false" : "not exists (select 1 from %s as figure where %s)".formatted(relation, inRows);
    }

    private static String word(String trait) {
        return "(^|[^a-z])(%s)([^a-z]|$)".formatted(WORDS.get(trait));
    }

    /** The columns of people that give a trait. */
    private static String columns(String trait) {
        return trait.equals("age-sex") ? "age_and_sex" : trait;
    }

    private static Stream<String> numbers(Map<String, String> types, Predicate<String> wanted) {
        return types.entrySet().stream()
                .filter(column ->
                        column.getValue().matches("(U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER|DECIMAL.*|DOUBLE|FLOAT)"))
                .map(Map.Entry::getKey)
                .filter(name -> !YEARS.contains(name) && wanted.test(name))
                .map(name -> "figure.%s is not null".formatted(Quoted.name(name)));
    }

    /** Conditions under which a row is one of the trait. */
    private static Stream<String> rows(Map<String, String> types, String trait) {
        List<String> conditions = new ArrayList<>();
        types.forEach((name, type) -> {
            if (name.equals(trait)) {
                conditions.add("figure.%s is not null".formatted(Quoted.name(name)));
            } else if (type.equals("VARCHAR") && !TITLES.contains(name)) {
                conditions.add("regexp_matches(lower(coalesce(figure.%s, '')), '%s')"
                        .formatted(Quoted.name(name), word(trait)));
            }
        });
        return conditions.stream();
    }

    private static String anyOf(Stream<String> conditions) {
        String any = conditions.collect(Collectors.joining(" or "));
        return any.isEmpty() ? "false" : "(" + any + ")";
    }
}
