package org.themonitor.pipeline.area;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReferenceTableTest {
    @Test
    void keepsTheLineOnWhichARowBegins() {
        ReferenceTable table = parse("area,note\nLAO,\"two\nlines\"\r\nMLI,\n");

        assertThat(table.header()).containsExactly("area", "note");
        assertThat(table.rows())
                .containsExactly(
                        new ReferenceTable.Row(2, List.of("LAO", "two\nlines")),
                        new ReferenceTable.Row(4, List.of("MLI", "")));
    }

    @Test
    void findsAColumnByItsName() {
        ReferenceTable table = parse("area,note\n");

        assertThat(table.column("note")).isOne();
        assertThatThrownBy(() -> table.column("name")).hasMessage("table.csv has no column name, only [area, note]");
    }

    @Test
    void refusesARowOfAnotherLength() {
        assertThatThrownBy(() -> parse("area,note\nLAO,x\nMLI\n"))
                .hasMessage("table.csv line 3 has 1 cells, its header has 2");
    }

    @Test
    void refusesAColumnNamedTwice() {
        assertThatThrownBy(() -> parse("area,area\n")).hasMessageContaining("names a column twice");
    }

    @Test
    void refusesAnEmptyFile() {
        assertThatThrownBy(() -> parse("")).hasMessage("table.csv has no header");
    }

    @Test
    void namesTheTableThatIsMissing() {
        assertThatThrownBy(() -> ReferenceTable.read("nowhere"))
                .hasMessage("no reference table reference/nowhere.csv on the class path");
    }

    private static ReferenceTable parse(String csv) {
        return ReferenceTable.parse("table", csv.getBytes(UTF_8));
    }
}
