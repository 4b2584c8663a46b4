package org.themonitor.pipeline.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.themonitor.pipeline.duckdb.Warehouse;
import org.themonitor.pipeline.sql.ColumnReference;
import org.themonitor.pipeline.sql.Layer;
import org.themonitor.pipeline.sql.Renames.Rename;
import org.themonitor.pipeline.sql.SqlFile;
import org.themonitor.pipeline.sql.SqlProject;

/** One name and one type for one idea, in every published table. */
class PublishedNamesTest {
    private static final SqlProject SQL = Editions.DEFINITIONS.sql();

    /** Words that a table once had for an idea, each with the word that all tables have. */
    private static final Map<String, String> WORDS = Map.of(
            "total_qualifier", "qualifier",
            "status_class", "status",
            "source", "source_title, with source_url",
            "is_latest", "is_current",
            "period_from", "from_year",
            "period_to", "until_year",
            "country", "area",
            "text", "part");

    /** Not reserved in DuckDB, but in PostgreSQL, or the name of a type or of a function without brackets in either. */
    private static final Set<String> RESERVED_ELSEWHERE =
            Set.of("user", "text", "date", "current_date", "current_user", "session_user", "fetch", "grant", "placing");

    private static final Set<String> OF_AREAS = Set.of("area", "place", "user_area");
    private static final Set<String> OF_YEARS = Set.of("year", "report_year");

    /** A column is a day if it is called so. */
    private static final Pattern DAY = Pattern.compile("as_of|\\w+_on|(\\w+_)?deadline|\\w+_until|existed_(from|to)");

    private static final Pattern YEAR = Pattern.compile("year|(data|report|from|until|for|last_consumed)_year");
    private static final Pattern EXACT =
            Pattern.compile("share(_\\w+)?|\\w+_share|known_part|rate(_\\w+)?|mean(_\\w+)?|\\w+_(m2|usd)|amount");
    private static final Pattern OTHER_UNIT =
            Pattern.compile("\\w+_(km2|ha|hectares|sqm|sqkm|million|thousand|eur)|area_size");

    private static final Set<String> RESERVED = new TreeSet<>(RESERVED_ELSEWHERE);

    private static List<Column> columns = List.of();

    private record Column(String table, String name, String type) {
        @Override
        public String toString() {
            return "%s.%s %s".formatted(table, name, type);
        }
    }

    @TempDir
    static Path folder = Path.of("");

    @BeforeAll
    static void read() throws Exception {
        Edition edition = Editions.edition("lm2026", LocalDate.of(2026, 2, 3));
        Path database = folder.resolve("names.duckdb");
        try (EditionBuild build = EditionBuild.in(PreparedDatabase.copyTo(database), edition, SQL)) {
            build.buildTables(() -> false, made -> {});
        }
        try (Warehouse open = Warehouse.openReadOnly(database, 1)) {
            columns = open
                    .query("select table_name, column_name, data_type from duckdb_columns()"
                            + " where schema_name = 'publish' order by all")
                    .stream()
                    .map(row -> new Column(row.text("table_name"), row.text("column_name"), row.text("data_type")))
                    .toList();
            open.query("select keyword_name from duckdb_keywords() where keyword_category <> 'unreserved'")
                    .forEach(row -> RESERVED.add(row.text("keyword_name")));
        }
    }

    @AfterAll
    static void forget() {
        columns = List.of();
    }

    @Test
    void aDayIsADate() {
        assertThat(those(column ->
                        DAY.matcher(column.name()).matches() && !column.type().equals("DATE")))
                .isEmpty();
        assertThat(those(column -> column.type().equals("DATE")
                        && !DAY.matcher(column.name()).matches()))
                .isEmpty();
    }

    /** Beside a day that may be known to the month or year alone stands what is known, and how exactly. */
    @Test
    void whatIsKnownOfADayStandsBesideIt() {
        Set<String> names = columns.stream()
                .map(column -> column.table() + "." + column.name())
                .collect(Collectors.toSet());
        assertThat(those(column -> column.name().endsWith("_precision")))
                .isNotEmpty()
                .allSatisfy(column -> {
                    String day = column.name().replaceFirst("_precision$", "");
                    assertThat(names).contains(column.table() + "." + day + "_text");
                    assertThat(Stream.of(day, day + "_on").map(name -> column.table() + "." + name))
                            .as("%s", column)
                            .anyMatch(names::contains);
                });
    }

    @Test
    void aYearAndACountAreBigint() {
        assertThat(those(column ->
                        YEAR.matcher(column.name()).matches() && !column.type().equals("BIGINT")))
                .isEmpty();
        assertThat(those(column -> Set.of("INTEGER", "SMALLINT", "HUGEINT", "DOUBLE", "FLOAT")
                        .contains(column.type())))
                .isEmpty();
    }

    /** Land in square metres, money in US dollars or in the currency beside it, both exact; the rest are percentages. */
    @Test
    void aDecimalSaysItsUnit() {
        assertThat(those(column -> column.type().startsWith("DECIMAL")
                        && !EXACT.matcher(column.name()).matches()))
                .isEmpty();
        assertThat(those(column -> OTHER_UNIT.matcher(column.name()).matches())).isEmpty();
        assertThat(those(column ->
                        column.name().matches("\\w+_(m2|usd)") && !column.type().startsWith("DECIMAL")))
                .isEmpty();
    }

    @Test
    void noWordIsReserved() {
        assertThat(those(column -> RESERVED.contains(column.name()))).isEmpty();
    }

    @Test
    void oneIdeaHasOneWord() {
        assertThat(those(column -> WORDS.containsKey(column.name())))
                .as("say it in the word of all tables: %s", WORDS)
                .isEmpty();
    }

    /** Each build holds these lines to the rows. */
    @Test
    void whoeverNamesAnAreaOrAYearRefersToIt() {
        assertThat(those(column -> OF_AREAS.contains(column.name())
                        && !column.table().equals("areas")
                        && !refers(column, "publish.areas")))
                .isEmpty();
        assertThat(those(column -> OF_YEARS.contains(column.name())
                        && !column.table().equals("years")
                        && !refers(column, "publish.years")))
                .isEmpty();
    }

    private static boolean refers(Column column, String relation) {
        return references(column.table()).stream()
                .anyMatch(reference -> reference.column().equals(column.name())
                        && reference.relation().toString().equals(relation));
    }

    private static List<ColumnReference> references(String table) {
        return SQL.files(Layer.PUBLISH).stream()
                .filter(file -> file.name().equals(table))
                .map(SqlFile::header)
                .flatMap(header -> header.references().stream())
                .toList();
    }

    /** An old name is gone, or means a day now whose text stands under the new one. */
    @Test
    void everyRenameIsAsItSays() {
        Map<String, String> types = columns.stream()
                .collect(Collectors.toMap(column -> column.table() + "." + column.name(), Column::type));
        assertThat(SQL.renames().all()).isNotEmpty().allSatisfy(rename -> {
            assertThat(types).as("%s", rename).containsKey(rename.newName());
            if (types.containsKey(rename.oldName())) {
                assertThat(types.get(rename.oldName())).as("%s", rename).isEqualTo("DATE");
                assertThat(rename.note()).isNotEmpty();
            }
        });
        assertThat(SQL.renames().all().stream().map(Rename::oldName)).doesNotHaveDuplicates();
    }

    private static List<Column> those(Predicate<Column> which) {
        assertThat(columns).isNotEmpty();
        return columns.stream().filter(which).toList();
    }
}
