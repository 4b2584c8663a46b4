package org.themonitor.pipeline.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the shipped tree says, it says once. An analyst's own file may be wordier: it is right all the same. */
class SqlHouseTest {
    private static final List<SqlFile> FILES = SqlProject.fromClassPath().files();

    private static final Pattern WORD = Pattern.compile("\\w+");
    private static final Pattern IMPORT =
            Pattern.compile("\\b(\\w+) as \\(\\s*select\\s+\\*\\s+from\\s+\\w+\\.\\w+\\s*(\\([^()]*\\))?\\s*\\)");

    @Test
    void aHeaderSaysOfAColumnOnlyWhatIsNotSaidForAll() {
        assertThat(FILES.stream()
                        .filter(SqlHouseTest::hasItsColumnsInTheCatalogue)
                        .flatMap(file -> file.header().columns().entrySet().stream()
                                .filter(own -> own.getValue().equals(texts().get(own.getKey())))
                                .map(own -> file.path() + ": " + own.getKey())))
                .isEmpty();
    }

    @Test
    void whatIsSaidForAllIsMeantByTwoFilesAtLeast() {
        Map<SqlFile, Set<String>> words = FILES.stream().collect(Collectors.toMap(file -> file, SqlHouseTest::words));
        Map<String, Long> readers = texts().keySet().stream()
                .collect(Collectors.toMap(
                        column -> column,
                        column -> words.entrySet().stream()
                                .filter(file -> file.getKey().layer() != Layer.SCHEMA)
                                .filter(file ->
                                        !file.getKey().header().columns().containsKey(column))
                                .filter(file -> file.getValue().contains(column))
                                .count()));
        assertThat(readers)
                .isNotEmpty()
                .allSatisfy((column, files) -> assertThat(files).as(column).isGreaterThan(1));
    }

    @Test
    void aFileIsReadInOneSitting() {
        assertThat(FILES)
                .allSatisfy(file -> assertThat(file.content().lines().count())
                        .as(file.path())
                        .isLessThanOrEqualTo(250));
    }

    /** An import that has neither a filter nor a second reader says in six lines what the reader's own line says. */
    @Test
    void anImportHasAFilterOrTwoReaders() {
        assertThat(FILES.stream().filter(file -> file.layer().holdsSelects()).flatMap(SqlHouseTest::idleImports))
                .isEmpty();
    }

    private static Stream<String> idleImports(SqlFile file) {
        String sql = new MaskedSql(file.select()).text();
        return IMPORT.matcher(sql)
                .results()
                .map(found -> found.group(1))
                .filter(name -> Pattern.compile("\\b(from|join)\\s+" + name + "\\b(?!\\.)")
                                .matcher(sql)
                                .results()
                                .count()
                        == 1)
                .map(name -> "%s: %s is read once and whole: read the relation where it is used"
                        .formatted(file.path(), name));
    }

    private static Map<String, String> texts() {
        return FILES.stream()
                .filter(file -> file.layer() == Layer.PUBLISH)
                .findFirst()
                .orElseThrow()
                .header()
                .texts()
                .byColumn();
    }

    private static Set<String> words(SqlFile file) {
        return WORD.matcher(file.content()).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    /** Of a macro and of a table that Java makes no catalogue tells the columns: their headers do. */
    private static boolean hasItsColumnsInTheCatalogue(SqlFile file) {
        return file.layer() != Layer.SCHEMA
                && !file.isMacro()
                && file.computedBy().isEmpty();
    }
}
