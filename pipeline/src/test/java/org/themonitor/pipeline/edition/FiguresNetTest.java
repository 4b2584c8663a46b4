package org.themonitor.pipeline.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.themonitor.pipeline.archive.Coordinates;
import org.themonitor.pipeline.duckdb.Warehouse;
import org.themonitor.pipeline.edition.Edition.Topic;

/**
 * What every published table says, and every relation below that Java reads: of the sample's editions, of two seasons, of
 * the shared cases as seasons with decisions, and of a made-up history of 27 years. A change of SQL that moves anything
 * shows by the names of table and column; a change that is meant copies the new file and shows it in the same commit.
 */
@Tag("long")
class FiguresNetTest {
    private static final Path EXPECTED = Path.of("src", "test", "resources", "net");
    private static final Path ACTUAL = Path.of("target", "net");
    private static final Path SAMPLE = Path.of("..", "sample-data");
    private static final Path SHARED = Path.of("..", "..", "shared", "cases");
    private static final Path CASES = Path.of("src", "test", "resources", "cases");
    private static final Pattern READ = Pattern.compile("\\b(?:core|marts|analysis)\\.[a-z_]+");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\n]*", Pattern.DOTALL);
    /** What the golden reports stand on, and what totals and prints make of rows beside them. */
    private static final List<String> BEHIND = List.of(
            "core.printed_recomputations",
            "core.compliance_recomputations",
            "core.compliance_disagreements",
            "core.casualty_absorptions",
            "core.casualty_totals_beside_rows",
            "core.casualty_residuals");

    private static final List<Path> READERS =
            List.of(Path.of("src", "main", "java"), Path.of("..", "jobs", "src", "main", "java"));

    @TempDir
    Path folder;

    @Test
    void theSampleSaysTheSame() throws Exception {
        Path published = SAMPLE.resolve("published");
        NetWorkspace sample = new NetWorkspace(folder)
                .decided(published.resolve("decisions"))
                .decided(SAMPLE.resolve("decisions"))
                .inbox(published.resolve("inbox"))
                .inbox(SAMPLE.resolve("inbox"))
                .takenIn();
        assertAll(Stream.of("cmm2026", "lm2026", "published")
                .map(id -> () -> isTheSame("sample-" + id, sample, edition(sample, id))));
    }

    @Test
    void aSeasonOfFourCleanWorkbooksSaysTheSame() throws Exception {
        NetWorkspace season = new NetWorkspace(folder).decided(SAMPLE.resolve("decisions"));
        for (String area : List.of("IRQ", "LBN", "MOZ", "PER")) {
            inbox(season, SAMPLE.resolve("inbox"), area);
        }
        isTheSame("season-four-clean", season.takenIn(), edition(season, "lm2026"));
    }

    /** Prints beside records of the same year. */
    @Test
    void aMixedSeasonSaysTheSame() throws Exception {
        NetWorkspace season =
                new NetWorkspace(folder).decided(SAMPLE.resolve("decisions")).inbox(SAMPLE.resolve("inbox"));
        for (String source : List.of("monitor-casualties", "monitor-compliance")) {
            Path prints = SAMPLE.resolve(Path.of("published", "inbox", "XWD", source, "2024"));
            for (Path file : files(prints)) {
                season.receive(file, new Coordinates("XWD", source, 2025));
            }
        }
        isTheSame("season-mixed", season.takenIn(), edition(season, "lm2026"));
    }

    /** Each is sent by a source of its own; some of these sources are decided on, some are left to overlap. */
    @ParameterizedTest
    @ValueSource(ints = {2024, 2025, 2026})
    void theSharedCasesAsASeasonSayTheSame(int dataYear) throws Exception {
        assumeTrue(Files.isDirectory(SHARED), "skipped: put the shared cases at shared/cases beside the project");
        NetWorkspace season =
                new NetWorkspace(folder).decided(SAMPLE.resolve("decisions")).decided(EXPECTED.resolve("decisions"));
        for (Path file : files(CASES)) {
            SharedCase one = SharedCase.read(file);
            if (one.dataYear() == dataYear && one.template().isEmpty()) {
                season.receive(SHARED.resolve(one.file()), ownSource(one));
            }
        }
        Edition edition = Editions.edition(
                "lm" + (dataYear + 1), edition(season, "lm2026").asOf(Topic.STATUS));
        isTheSame("cases-" + dataYear, season.takenIn(), edition);
    }

    private static Coordinates ownSource(SharedCase one) {
        String name = one.file().replaceFirst("-.*", "");
        return one.place().area() == null || "XWD".equals(one.place().area())
                ? one.place()
                : new Coordinates(one.place().area(), Coordinates.code(name), one.dataYear());
    }

    @Test
    void aHistoryOf27YearsSaysTheSame() throws Exception {
        NetWorkspace made = new NetWorkspace(folder).decided(SAMPLE.resolve("decisions"));
        GeneratedHistory history =
                GeneratedHistory.make(made.vault(), made.decisions().resolve("lm2026"));
        try (Warehouse open = made.edition(edition(made, "lm2026"), history.receipts())) {
            isTheSame("history", open);
        }
    }

    private static Edition edition(NetWorkspace workspace, String id) throws Exception {
        return EditionFile.read(workspace.decisions(), id);
    }

    private static void inbox(NetWorkspace season, Path inbox, String area) throws IOException {
        for (Path file : files(inbox.resolve(area))) {
            season.receive(file, Coordinates.ofInboxPath(inbox.relativize(file)));
        }
    }

    private static List<Path> files(Path below) throws IOException {
        try (Stream<Path> all = Files.walk(below)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void isTheSame(String name, NetWorkspace workspace, Edition edition) throws IOException {
        try (Warehouse open = workspace.edition(edition)) {
            isTheSame(name, open);
        }
    }

    private static void isTheSame(String name, Warehouse open) throws IOException {
        List<String> lines = new ArrayList<>(List.of(RelationDigest.HEADER));
        for (String relation : relations(open)) {
            lines.add(RelationDigest.line(open, relation));
        }
        Path actual = Files.createDirectories(ACTUAL).resolve(name + ".csv");
        Files.write(actual, lines);
        Path expected = EXPECTED.resolve(name + ".csv");
        assertThat(lines)
                .as("%s; where the change is meant, copy %s to %s", name, actual, expected)
                .isEqualTo(Files.exists(expected) ? Files.readAllLines(expected) : List.of());
    }

    /** Every published table, and of the tables below those that a class makes or names. */
    private static Set<String> relations(Warehouse open) throws IOException {
        Set<String> named = named();
        named.addAll(BEHIND);
        Set<String> relations = new TreeSet<>();
        open
                .query("select schema_name || '.' || table_name as name from duckdb_tables() union all"
                        + " select schema_name || '.' || view_name from duckdb_views() where not internal")
                .stream()
                .map(row -> row.text("name"))
                .filter(name -> name.startsWith("publish.") || named.contains(name))
                .forEach(relations::add);
        return relations;
    }

    private static Set<String> named() throws IOException {
        Set<String> named = new TreeSet<>();
        Editions.DEFINITIONS.sql().files().stream()
                .filter(file -> file.computedBy().isPresent())
                .forEach(file -> named.add(file.relation().toString()));
        for (Path sources : READERS) {
            for (Path file : files(sources)) {
                String code = COMMENT.matcher(Files.readString(file)).replaceAll("");
                Matcher names = READ.matcher(code);
                while (names.find()) {
                    named.add(names.group());
                }
            }
        }
        return named;
    }
}
