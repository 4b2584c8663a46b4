package org.themonitor.pipeline.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReferenceTableTest {
    private static final String FILE = "reference/table.csv";

    @Test
    void keepsTheLineOnWhichARowBegins() {
        List<ReferenceTable.Row> rows = ReferenceCsv.rows(FILE, "area,note\nLAO,\"two\nlines\"\r\nMLI,\n,\n");

        assertThat(rows)
                .containsExactly(
                        new ReferenceTable.Row(FILE, 1, List.of("area", "note")),
                        new ReferenceTable.Row(FILE, 2, List.of("LAO", "two\nlines")),
                        new ReferenceTable.Row(FILE, 4, List.of("MLI", "")));
    }

    @Test
    void findsAColumnByItsName() {
        ReferenceTable table = new ReferenceTable("table", List.of("area", "note"), List.of());

        assertThat(table.column("note")).isOne();
        assertThatThrownBy(() -> table.column("name")).hasMessage("table.csv has no column name, only [area, note]");
    }

    @Test
    void refusesARowOfAnotherLengthAndAColumnNamedTwice() {
        List<ReferenceTable.Row> short1 = List.of(new ReferenceTable.Row(FILE, 3, List.of("MLI")));
        assertThatThrownBy(() -> new ReferenceTable("table", List.of("area", "note"), short1))
                .hasMessage("reference/table.csv line 3 has 1 cells, its header has 2");
        assertThatThrownBy(() -> new ReferenceTable("table", List.of("area", "area"), List.of()))
                .hasMessageContaining("names a column twice");
    }

    @Test
    void namesTheListThatIsMissing() {
        assertThatThrownBy(() -> Reference.shipped().table("nowhere"))
                .hasMessageContaining("no list reference/nowhere.csv");
    }

    @Test
    void aTextOfAnotherEncodingIsNone() {
        assertThat(ReferenceCsv.text("é".getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
        assertThat(ReferenceCsv.text("\uFEFFa".getBytes(StandardCharsets.UTF_8)))
                .contains("a");
    }

    @Test
    void everyListOfTheProgramHasTheFormThatTheIndexSays() {
        for (Map.Entry<String, ReferenceForm> form : Reference.shipped().forms().entrySet()) {
            ReferenceTable list = Reference.shipped().table(form.getKey());
            assertThat(list.rows()).as(list.name()).noneMatch(ReferenceTable.Row::isOwn);
            // no list of reports is known to have been read whole
            assertThat(list.rows().isEmpty())
                    .as(list.name())
                    .isEqualTo(list.name().equals("complete_lists"));
            for (ReferenceTable.Row row : list.rows()) {
                form.getValue()
                        .columns()
                        .forEach((column, cell) -> assertThat(
                                        cell.problem(column, row.cells().get(list.column(column))))
                                .as("%s line %d", row.file(), row.line())
                                .isEmpty());
            }
            assertThat(list.rows().stream()
                            .map(row -> form.getValue().key().stream()
                                    .map(column -> row.cells().get(list.column(column)))
                                    .toList()))
                    .as("key of " + list.name())
                    .doesNotHaveDuplicates();
        }
    }
}
