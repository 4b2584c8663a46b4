package org.themonitor.pipeline.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.themonitor.pipeline.decision.TraitRule.Line;
import org.themonitor.pipeline.decision.TraitRule.Word;
import org.themonitor.pipeline.edition.FewPeople.People;

/** The cases of the policy on few people, {@code sql/PRIVACY.md}: what the public tables may say, and attacks on it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FewPeopleTest {
    private static final Path EXPECTED = Path.of("src", "test", "resources", "privacy", "expected.csv");
    private static final String PROFILE = "select area || ',' || year || ',' || measure || ','"
            + " || coalesce(cast(count as varchar), qualifier) as cell from publish.area_casualty_profile"
            + " where basis = 'recorded'";

    @SuppressWarnings("NullAway.Init")
    private FewPeople tables;

    @BeforeAll
    void prepare(@TempDir Path folder) throws IOException {
        tables = new FewPeople(folder.resolve("few.duckdb"));
    }

    @AfterAll
    void close() {
        tables.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void everyCaseIsPublishedAsThePolicySays(int number) throws IOException {
        List<People> people = FewPeople.ofCase(number);
        tables.of(people, people.get(0).year());

        assertThat(tables.texts(PROFILE))
                .containsExactlyInAnyOrderElementsOf(expected(number, "area_casualty_profile"));
        assertThat(world(people.get(0).year())).containsExactlyInAnyOrderElementsOf(expected(number, "world"));
        assertThat(tables.violations()).isZero();
    }

    private static List<String> expected(int number, String table) throws IOException {
        return Files.readAllLines(EXPECTED).stream()
                .filter(line -> line.startsWith(number + "," + table + ","))
                .map(line -> line.substring(table.length() + 3)
                        .replace("device_type: erw", "device_type: other_erw")
                        .replace("device_type: undifferentiated", "device_type: mine_erw_undifferentiated")
                        .replace("age-sex: unknown", "age-sex: age and sex unknown")
                        .replaceFirst("^ ,", "XWD,"))
                .toList();
    }

    private List<String> world(int year) {
        List<String> cells = new ArrayList<>();
        for (String trait : List.of("civilian_status", "age_group", "sex")) {
            tables.texts("select if(total is null, '', ': ' || " + trait + ") || ','"
                            + " || coalesce(cast(total as varchar), qualifier) from publish.casualties_by_"
                            + trait)
                    .forEach(cell -> cells.add("XWD," + year + "," + trait + cell));
        }
        tables.texts(
                        "select if(people is null, '', ': ' || term) || ',' || coalesce(cast(people as varchar), qualifier)"
                                + " from publish.casualty_shares_by_year"
                                + " where area = 'XWD' and breakdown = 'age-sex' and basis = 'recorded' and year = "
                                + year)
                .forEach(cell -> cells.add("XWD," + year + ",age-sex" + cell));
        return cells;
    }

    @Test
    void aWithheldYearHasNoDeminerNorAnyCategory() throws IOException {
        List<People> colombia = FewPeople.ofCase(6);
        tables.of(colombia, 2025);
        assertThat(tables.texts("select year, total, killed, qualifier from publish.deminer_casualties"))
                .containsExactly("2011 null null withheld");

        tables.of(List.of(colombia.get(0).withPeople(300)), 2025);
        assertThat(tables.texts(PROFILE))
                .contains("COL,2011,sex: male,300", "COL,2011,civilian_status: military,300")
                .noneMatch(cell -> cell.contains("withheld"));
        assertThat(tables.texts("select * from publish.deminer_casualties")).isEmpty();
    }

    /** Submunitions are small, and a lone gap would be found by subtraction. */
    @ParameterizedTest
    @ValueSource(ints = {4, 40})
    void childrenByDeviceFollowTheRuleOfAreas(int antivehicle) {
        tables.of(byDevice(antivehicle), 2025);

        assertThat(tables.texts("select device_type, total, share, areas, qualifier, all_children, known_base"
                        + " from publish.child_casualties_by_device_type"))
                .containsExactly(
                        "other_erw 30 90.9 1 exact 33 33",
                        "antivehicle_mine null null null withheld 33 33",
                        "submunition null null null withheld 33 33");
        assertThat(tables.texts("select device_type, total from publish.casualties_by_device_type order by 1"))
                .containsExactly("antivehicle_mine " + antivehicle, "other_erw 90", "submunition 2");
        // remnants of war are a sum of some of the devices
        assertThat(tables.texts("select count, base, share, share_at_most, qualifier"
                        + " from publish.child_casualties where measure = 'erw'"))
                .containsExactly("null null null null withheld");
        assertThat(tables.violations()).isZero();
    }

    private static List<People> byDevice(int antivehicle) {
        return Stream.of(
                        "KHM,2025,1,injured,civilian,child,male,submunition",
                        "KHM,2025,1,injured,civilian,adult,male,submunition",
                        "KHM,2025,2,injured,civilian,child,male,antivehicle_mine",
                        "KHM,2025," + (antivehicle - 2) + ",injured,civilian,adult,male,antivehicle_mine",
                        "KHM,2025,30,injured,civilian,child,male,erw",
                        "KHM,2025,60,injured,civilian,adult,male,erw")
                .map(People::of)
                .toList();
    }

    private static final List<People> RELEASE = Stream.of(
                    "BIH,2024,1,killed,civilian,adult,male,erw",
                    "BIH,2024,1,injured,military,adult,male,erw",
                    "GEO,2024,3,injured,civilian,adult,female,erw",
                    "KHM,2024,60,injured,civilian,adult,male,erw",
                    "ALB,2024,8,injured,civilian,adult,male,erw")
            .map(People::of)
            .toList();
    private static final Line[] LINES = {
        new Line(Word.SHOWN, "BIH", 2024, "the State publishes it", "lm2026"),
        new Line(Word.WITHHELD, "ALB", 2024, "one person more", "lm2026")
    };
    private static final String WITHHELD = "select area, string_agg(measure, ' ' order by measure)"
            + " from publish.area_casualty_profile where qualifier = 'withheld' group by area order by area";

    @Test
    void anEditorOpensAndClosesBlocks() {
        tables.of(RELEASE, 2024);
        assertThat(tables.texts(WITHHELD))
                .containsExactly(
                        "BIH age-sex age_group civilian_status sex", "GEO age-sex age_group civilian_status sex");

        tables.of(RELEASE, 2024, LINES);
        assertThat(tables.texts(WITHHELD))
                .containsExactly(
                        "ALB age-sex age_group civilian_status sex", "GEO age-sex age_group civilian_status sex");
        assertThat(tables.texts(PROFILE)).contains("BIH,2024,civilian_status: military,1");
        assertThat(tables.violations()).isZero();

        Line[] both = {LINES[0], LINES[1], new Line(Word.WITHHELD, "BIH", 2024, "fighters are at risk", "lm2026")};
        tables.of(RELEASE, 2024, both);
        assertThat(tables.texts(WITHHELD)).hasSize(3).anyMatch(line -> line.startsWith("BIH"));
    }

    /** What a report has printed of one person stays, beside the records that withhold it. */
    @Test
    void printsStayWhereRecordsAreWithheld() {
        tables.prints("BIH", 2024, "LM2025", ",,1", "age-sex,man,1", "civilian_status,civilian,1");
        try {
            for (Line[] lines : new Line[][] {{}, LINES}) {
                tables.of(RELEASE, 2024, lines);

                assertThat(tables.texts("select vintage, measure, count, qualifier from publish.area_casualty_profile"
                                + " where basis = 'printed' order by measure"))
                        .containsExactly(
                                "LM2025 age-sex: man 1 exact",
                                "LM2025 civilian_status: civilian 1 exact",
                                "LM2025 total 1 exact");
                assertThat(tables.violations()).isZero();
                assertThat(tables.toldByAny()).isEmpty();
            }
            tables.of(RELEASE, 2024);
            assertThat(tables.texts(WITHHELD)).hasSize(2).anyMatch(line -> line.startsWith("BIH"));
            assertThat(tables.texts(PROFILE))
                    .contains("BIH,2024,total,2", "KHM,2024,sex: male,60", "ALB,2024,sex: male,8");
            assertThat(tables.attack().foundOfAreas()).isEmpty();
        } finally {
            tables.prints("BIH", 2024, "LM2025");
        }
    }

    /** Albania had seven when it was published, and has eight now; Cambodia differs by many, Georgia was withheld. */
    @Test
    void aDifferenceOfOnePersonToTheLastReleaseComesWithItsLine() {
        List<People> before = new ArrayList<>(RELEASE);
        before.set(4, RELEASE.get(4).withPeople(7));
        before.set(3, RELEASE.get(3).withPeople(50));
        tables.of(before, 2024);
        tables.remember();
        tables.of(RELEASE, 2024);

        assertThat(tables.texts("select area, year, trait, changed, was, now, line from marts.release_differences"
                        + " where trait = 'sex'"))
                .containsExactly(
                        "ALB 2024 sex 1 7 8 - {area: ALB, year: 2024, reason: 1 people of sex differ from the last"
                                + " release}");
        assertThat(tables.texts("select distinct area from marts.release_differences"))
                .containsExactly("ALB");
        tables.of(RELEASE, 2024, LINES);
        assertThat(tables.texts("select * from marts.release_differences")).isEmpty();
    }

    @Test
    void whatIsWithheldIsNotCalledNotReported() {
        tables.of(RELEASE, 2024);

        assertThat(tables.explained("area_casualty_profile/GEO/2024/lm2026/sex/count"))
                .startsWith("withheld · withheld: of few people");
        assertThat(tables.explained("child_casualties_by_area/GEO/girls")).startsWith("withheld · withheld");
        assertThat(tables.explained("area_casualty_profile/GEO/2024/lm2026/total/count"))
                .startsWith("3 · sum");
    }

    @Test
    void theOrderOfRowsChangesNothing() {
        Map<String, String> before = tables.of(RELEASE, 2024, LINES).everything();
        List<People> turned = new ArrayList<>(RELEASE);
        Collections.reverse(turned);

        assertThat(tables.of(turned, 2024, LINES).everything()).isEqualTo(before);
    }

    @Test
    void aHandMadeTableThatTellsOneIsFound() {
        tables.of(RELEASE, 2024);
        assertThat(tables.violations()).isZero();

        tellTheSexOf("GEO");
        // the sex of Georgia's people is told, and by subtraction that of the two in Bosnia and Herzegovina
        assertThat(tables.violations()).isGreaterThanOrEqualTo(2);
    }

    private void tellTheSexOf(String area) {
        tables.replace(
                "publish.area_casualty_profile",
                "select * from publish.area_casualty_profile where area <> '%1$s' or measure <> 'sex' union all"
                                .formatted(area)
                        + " select * replace ('sex: female' as measure, 3 as count, 'exact' as qualifier)"
                        + " from publish.area_casualty_profile where area = '%s' and measure = 'sex'".formatted(area));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select area, casualty_year as year, sex, sum(people) as total from marts.casualty_figures group by all",
                "select area, casualty_year as year, sum(people) filter (where sex = 'female') as total"
                        + " from marts.casualty_figures group by all",
                "select area, casualty_year, count(*) filter (where sex = 'male') > 0 as is_so, 1 as females"
                        + " from marts.casualty_figures group by all",
                "select area as a_state, 'of female' as whose, incident_year, sum(people) as total from core.casualties"
                        + " where sex = 'female' group by all"
            })
    void anyOtherTableOfAreasThatTellsOneIsFound(String select) {
        tables.of(RELEASE, 2024);
        assertThat(tables.toldByAny()).isEmpty();

        assertThat(tables.told("publish.a_table", select))
                .contains("GEO/2024/sex")
                .doesNotContain("KHM/2024/sex");
    }

    /**
     * The strongest attack: whoever exchanges traits among withheld people of one year, sums of the world staying as they
     * are, must get the same tables to the last cell. So neither a number nor a gap depends on a withheld trait.
     */
    @Test
    void traitsExchangedAmongWithheldPeopleChangeNoCell() throws IOException {
        List<People> first = FewPeople.ofCase(1);
        Map<String, String> before = tables.of(first, 2025).everything();
        // a girl and a man, a civilian and a soldier, across areas, outcomes and devices of one
        List<People> exchanged = new ArrayList<>(first);
        exchanged.set(0, first.get(0).withSex("male").withAge("adult").withStatus("military"));
        exchanged.set(1, first.get(1).withSex("female").withAge("child").withStatus("civilian"));
        assertThat(tables.of(exchanged, 2025).everything()).isEqualTo(before);
        assertThat(before.toString()).contains("antipersonnel_mine", "withheld");

        List<People> third = FewPeople.ofCase(3);
        before = tables.of(third, 2025).everything();
        exchanged = new ArrayList<>(third);
        exchanged.set(0, third.get(0).withSex("female").withStatus("civilian"));
        exchanged.set(1, third.get(1).withSex("male").withStatus("military"));
        assertThat(tables.of(exchanged, 2025).everything()).isEqualTo(before);
    }

    /** The same over years of random people: a row's trait goes to another of the same kind in another withheld area. */
    @Test
    void traitsExchangedInRandomYearsChangeNoCell() {
        Random random = new Random(SEED);
        List<People> people = new ArrayList<>();
        for (int year = 2000; year <= 2025; year++) {
            for (String area : List.of("AFG", "ALB", "BIH", "GEO", "KHM", "LAO")) {
                int rows = random.nextInt(5);
                for (int row = 0; row < rows; row++) {
                    people.add(randomPeople(random, area, year));
                }
            }
        }
        Map<String, String> before = tables.of(people, 2025).everything();
        assertThat(tables.violations()).isZero();
        List<String> withheld = tables.texts(
                "select area, casualty_year, trait from marts.area_trait_blocks" + " where is_withheld and people > 0");

        List<People> exchanged = exchanged(people, withheld);
        assertThat(exchanged).as("seed " + SEED).isNotEqualTo(people);
        assertThat(tables.of(exchanged, 2025).everything()).as("seed " + SEED).isEqualTo(before);
    }

    /** Of no case of the policy can a withheld number be told by sums over all tables. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void sumsOverAllTablesTellNoWithheldNumber(int number) throws IOException {
        List<People> people = FewPeople.ofCase(number);

        nothingIsTold(tables.of(people, people.get(0).year()));
    }

    @Test
    void sumsOverAllTablesTellNothingOfTheOtherCases() {
        nothingIsTold(tables.of(
                Stream.of(
                                "COL,2011,2,injured,military,adult,male,improvised_mine",
                                "COL,2011,1,injured,civilian,child,female,improvised_mine")
                        .map(People::of)
                        .toList(),
                2011));
        for (int antivehicle : new int[] {4, 40}) {
            nothingIsTold(tables.of(byDevice(antivehicle), 2025));
        }
        nothingIsTold(tables.of(RELEASE, 2024));
        nothingIsTold(tables.of(RELEASE, 2024, LINES));
    }

    /** A device or outcome is told where its people are of areas that share a trait: that the uncrossed tables tell too. */
    private static void nothingIsTold(FewPeople tables) {
        LinearAttack uncrossed = tables.uncrossedAttack();
        List<String> alsoWithout = uncrossed.foundOfGroups();
        LinearAttack attack = tables.attack();

        assertThat(attack.tried()).isPositive();
        assertThat(attack.foundOfAreas()).isEmpty();
        assertThat(attack.foundOfGroups()).isSubsetOf(alsoWithout);
    }

    @Test
    void sumsFindWhatOneTableTellsTooMuch() {
        tables.of(RELEASE, 2024);
        tellTheSexOf("GEO");

        assertThat(tables.attack().foundOfAreas())
                .contains("sex GEO 2024 female", "sex BIH 2024 female", "sex BIH 2024 male")
                .noneMatch(cell -> cell.startsWith("civilian_status"));

        tables.of(byDevice(4), 2025);
        tables.replace(
                "publish.child_casualties_by_device_type",
                "select * replace (if(device_type = 'submunition', 1, total) as total,"
                        + " if(device_type = 'submunition', 'exact', qualifier) as qualifier)"
                        + " from publish.child_casualties_by_device_type");
        assertThat(tables.attack().foundOfGroups())
                .contains("age_group submunition 2025 child", "age_group antivehicle_mine 2025 child");
    }

    private static final long SEED = Long.getLong("monitor.seed", 20261129);

    private static People randomPeople(Random random, String area, int year) {
        return new People(
                area,
                year,
                random.nextInt(4) == 0 ? 1 + random.nextInt(20) : 1,
                pick(random, "killed", "injured"),
                pick(random, "civilian", "civilian", "military", "deminer", "unknown"),
                pick(random, "adult", "adult", "child", "unknown"),
                pick(random, "male", "female", "unknown"),
                pick(random, "antipersonnel_mine", "other_erw", "submunition", "mine_erw_undifferentiated"));
    }

    private static String pick(Random random, String... terms) {
        return terms[random.nextInt(terms.length)];
    }

    /** Each known sex goes to a row alike in age, each known status to one alike in outcome and age, in another area. */
    private static List<People> exchanged(List<People> people, List<String> withheld) {
        List<People> exchanged = new ArrayList<>(people);
        for (int one = 0; one < people.size(); one++) {
            for (int other = one + 1; other < people.size(); other++) {
                People a = exchanged.get(one);
                People b = exchanged.get(other);
                boolean alike = a.year() == b.year()
                        && !a.area().equals(b.area())
                        && a.people() == b.people()
                        && a.age().equals(b.age())
                        && areWithheld(withheld, a, b, "age-sex");
                if (alike && areKnown(a.sex(), b.sex()) && areWithheld(withheld, a, b, "sex")) {
                    exchanged.set(one, a.withSex(b.sex()));
                    exchanged.set(other, b.withSex(a.sex()));
                } else if (alike
                        && areKnown(a.status(), b.status())
                        && a.outcome().equals(b.outcome())
                        && areWithheld(withheld, a, b, "civilian_status")) {
                    exchanged.set(one, a.withStatus(b.status()));
                    exchanged.set(other, b.withStatus(a.status()));
                }
            }
        }
        return exchanged;
    }

    private static boolean areKnown(String one, String other) {
        return !one.equals("unknown") && !other.equals("unknown");
    }

    private static boolean areWithheld(List<String> withheld, People one, People other, String trait) {
        return withheld.contains(one.area() + " " + one.year() + " " + trait)
                && withheld.contains(other.area() + " " + other.year() + " " + trait);
    }
}
