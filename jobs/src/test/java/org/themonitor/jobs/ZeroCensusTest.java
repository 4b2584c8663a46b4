package org.themonitor.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.themonitor.pipeline.about.About;
import org.themonitor.pipeline.about.AboutTable;
import org.themonitor.pipeline.duckdb.Row;
import org.themonitor.pipeline.duckdb.Warehouse;
import org.themonitor.pipeline.edition.EditionFolder;

/**
 * No zero from ignorance: each published column that says 0 in any edition of the sample stands in {@code zeros.csv} with its
 * ground, and each ground of it is one of those that a reviewer accepts.
 */
@ExtendWith(FinishedSample.Once.class)
@Tag("long")
class ZeroCensusTest {
    private static final Path CENSUS = Path.of("src", "test", "resources", "zeros.csv");
    /**
     * What a 0 may rest on: a printed or reported 0; rows of people, none of whom is of the kind; a list known to be whole; a
     * difference of two figures; a count of what is known here, which says so; and a span of years.
     */
    private static final Set<String> GROUNDS =
            Set.of("told", "rows of people", "whole list", "difference", "count of what is known", "span");

    @ParameterizedTest
    @ValueSource(strings = {"cmm2026", "lm2026", "published"})
    void eachTableWithoutARowSaysWhatThatMeans(String edition, FinishedSample sample) throws IOException {
        EditionFolder folder = new EditionFolder(sample.workspace().resolve("editions"), edition);
        try (Warehouse open =
                Warehouse.openReadOnly(folder.publicDatabase(folder.current().orElseThrow()), 1)) {
            assertThat(About.of(open).published().stream()
                            .filter(table -> table.whenEmpty() == null)
                            .filter(table -> open.query("select 1 as one from " + table.relation() + " limit 1")
                                    .isEmpty())
                            .map(AboutTable::name))
                    .isEmpty();
        }
    }

    @Test
    void eachColumnThatSaysZeroHasItsGround(FinishedSample sample) throws IOException {
        Set<String> found = new TreeSet<>();
        for (String edition : List.of("cmm2026", "lm2026", "published")) {
            EditionFolder folder = new EditionFolder(sample.workspace().resolve("editions"), edition);
            try (Warehouse open = Warehouse.openReadOnly(
                    folder.publicDatabase(folder.current().orElseThrow()), 1)) {
                for (AboutTable table : About.of(open).published()) {
                    found.addAll(zeros(open, table));
                }
            }
        }
        List<String> census = Files.readAllLines(CENSUS, StandardCharsets.UTF_8).stream()
                .skip(1)
                .toList();

        assertThat(census.stream().map(line -> line.split(",", 2)[1])).isSubsetOf(GROUNDS);
        assertThat(found)
                .isEqualTo(census.stream()
                        .map(line -> line.split(",", 2)[0])
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static Set<String> zeros(Warehouse open, AboutTable table) {
        Set<String> zeros = new TreeSet<>();
        for (Row column : open.query("describe " + table.relation())) {
            String name = column.text("column_name");
            if (column.text("column_type").matches("(?:BIGINT|INTEGER|DECIMAL.*)")
                    && !open.query("select 1 as one from " + table.relation() + " where \"" + name + "\" = 0 limit 1")
                            .isEmpty()) {
                zeros.add(table.name() + "." + name);
            }
        }
        return zeros;
    }
}
