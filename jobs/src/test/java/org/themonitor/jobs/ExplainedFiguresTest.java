package org.themonitor.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.themonitor.pipeline.about.About;
import org.themonitor.pipeline.about.AboutTable;
import org.themonitor.pipeline.duckdb.Row;
import org.themonitor.pipeline.duckdb.Warehouse;
import org.themonitor.pipeline.edition.EditionFolder;
import org.themonitor.pipeline.edition.FigureId;
import org.themonitor.pipeline.edition.FigureTrace;
import org.themonitor.pipeline.edition.FigureTrace.Explanation;

/** Every column of figures of every published table can be explained: its first and its last one are, in each edition. */
@ExtendWith(FinishedSample.Once.class)
@Tag("long")
class ExplainedFiguresTest {
    private static final Pattern NUMBERS = Pattern.compile("(?:BIGINT|INTEGER|DECIMAL.*)");
    /** Of what a row is, not what is counted of it; prints and their sheets have numbers. */
    private static final Pattern LABELS =
            Pattern.compile("(?:.*_)?year|.*_number|(?:printed|first|last)_row|print(?:_sheet)?");
    /** A cell; an act with its source; a cited event; the id of another figure; the kind of an area. */
    private static final Pattern END = Pattern.compile(
            "row \\d+: .*\\b[A-Z]{1,3}\\d+ |source: |source_url |source |/.+ = |go on with .+/|area_class ");

    @ParameterizedTest
    @ValueSource(strings = {"cmm2026", "lm2026", "published"})
    void leadsToACellAnActOrFiguresToGoOnWith(String edition, FinishedSample sample) throws IOException {
        EditionFolder folder = new EditionFolder(sample.workspace().resolve("editions"), edition);
        Path database = folder.internalDatabase(folder.current().orElseThrow());

        assertThat(stopped(database)).isEmpty();
    }

    /** Figures that end nowhere, each with why. */
    static List<String> stopped(Path database) {
        List<String> stopped = new ArrayList<>();
        try (Warehouse internal = Warehouse.openReadOnly(database, 1)) {
            FigureTrace trace = new FigureTrace(internal);
            for (AboutTable table : About.of(internal).published()) {
                for (FigureId id : figures(internal, table)) {
                    Explanation explained = trace.explain(id);
                    if (!ends(explained)) {
                        stopped.add(id + " = " + explained.value() + ": " + explained.kind() + " "
                                + explained.evidence().lines());
                    }
                }
            }
        }
        return stopped;
    }

    /** The first and the last figure of each column of a table. */
    private static Set<FigureId> figures(Warehouse internal, AboutTable table) {
        List<String> columns = new ArrayList<>();
        for (Row column : internal.query("describe " + table.relation())) {
            String name = column.text("column_name");
            boolean isSaid = table.traces().stream().anyMatch(line -> line.startsWith(name + " ="))
                    || table.derived().stream().anyMatch(line -> line.startsWith(name + " ="));
            boolean isNumber = NUMBERS.matcher(column.text("column_type")).matches()
                    && !table.key().contains(name);
            if ((isSaid || isNumber) && !LABELS.matcher(name).matches()) {
                columns.add(name);
            }
        }
        List<Row> rows = internal.query("select * from " + table.relation());
        Set<FigureId> figures = new LinkedHashSet<>();
        for (String column : columns) {
            List<Row> given =
                    rows.stream().filter(row -> row.textOrNull(column) != null).toList();
            if (!given.isEmpty()) {
                for (Row row : List.of(given.get(0), given.get(given.size() - 1))) {
                    figures.add(new FigureId(
                            table.name(), table.key().stream().map(row::text).toList(), column));
                }
            }
        }
        return figures;
    }

    private static boolean ends(Explanation explained) {
        boolean isNone = explained.value().matches("0(?:\\.0+)?")
                && explained.kind().matches("(?:sum|count|number) .*")
                && explained.evidence().rows() == 0;
        return isNone
                || explained.evidence().lines().stream()
                        .anyMatch(line -> END.matcher(line).find());
    }
}
