package org.themonitor.pipeline.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.themonitor.pipeline.finding.CellAddress;
import org.themonitor.pipeline.workbook.CellKind;
import org.themonitor.pipeline.workbook.RawCell;
import org.themonitor.pipeline.workbook.RawRow;

/** What a header says beside its words does not hide it, and does not make it another. */
class HeadersTest {
    private static final Headers KNOWN = new Headers(List.of(
            column("Killed"), column("Injured"), column("Men"), column("#affected+killed"), column("#adm1+name")));

    private static ColumnTemplate column(String header) {
        return ColumnTemplate.of(header, new ColumnUse.Ignored("test"));
    }

    @ParameterizedTest
    @CsvSource({
        "Killed*, Killed",
        "Killed **, Killed",
        "Injured (1), Injured",
        "Injured [2], Injured",
        "Injured (a), Injured",
        "Injured¹, Injured",
        "Killed †, Killed",
        "(1) Killed, Killed",
        "3. Killed, Killed",
        "Killed (see note 2), Killed",
        "cas/Killed, Killed",
        "report/cas/Injured (1), Injured",
        "#affected+killed+f, #affected+killed",
        "#affected civilians +killed, #affected+killed",
        "# affected + Killed, #affected+killed",
        "#adm1 +alt +name, #adm1+name"
    })
    void aHeaderIsKnownByItsWords(String written, String column) {
        assertThat(found(written)).containsExactlyEntriesOf(Map.of(0, column));
    }

    @ParameterizedTest
    @CsvSource({
        "Killed (m)",
        "Injured (f)",
        "Killed (2024)",
        "Killed/Injured",
        "Killed / Men",
        "Killed 2",
        "#affected",
        "#affected+injured",
        "#adm2+name"
    })
    void anotherHeaderIsNot(String written) {
        assertThat(found(written)).isEmpty();
    }

    @Test
    void whereAHeaderStandsAloneAnotherWithMoreIsNone() {
        assertThat(found("Killed (1)", "Killed", "x/Killed")).containsExactlyEntriesOf(Map.of(1, "Killed"));
    }

    private static Map<Integer, String> found(String... headers) {
        List<RawCell> cells = new ArrayList<>();
        for (String header : headers) {
            cells.add(new RawCell(new CellAddress(cells.size(), 1), CellKind.TEXT, header, false));
        }
        Map<Integer, String> found = new TreeMap<>();
        KNOWN.of(HeaderRow.of(new RawRow(1, false, cells)))
                .forEach((index, column) -> found.put(index, column.header()));
        return found;
    }
}
