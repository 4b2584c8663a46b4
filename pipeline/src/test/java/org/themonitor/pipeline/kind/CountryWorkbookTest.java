package org.themonitor.pipeline.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.themonitor.pipeline.BuiltIn;
import org.themonitor.pipeline.area.AreaCode;
import org.themonitor.pipeline.cell.RowContext;
import org.themonitor.pipeline.finding.Cause;
import org.themonitor.pipeline.finding.CellAddress;
import org.themonitor.pipeline.finding.FindingCode;
import org.themonitor.pipeline.row.NormalisedRow;
import org.themonitor.pipeline.row.RowReader;
import org.themonitor.pipeline.sheet.CasualtySheet;
import org.themonitor.pipeline.template.ColumnTemplate;
import org.themonitor.pipeline.template.ColumnUse.Mapped;
import org.themonitor.pipeline.template.FieldType.Kind;
import org.themonitor.pipeline.template.SheetTemplate;
import org.themonitor.pipeline.template.TemplateMatcher;
import org.themonitor.pipeline.template.Templates;
import org.themonitor.pipeline.template.WorkbookOf;
import org.themonitor.pipeline.workbook.Workbook;
import org.themonitor.pipeline.workbook.Workbooks;
import org.themonitor.pipeline.workbook.XlsxOf;

/** Every sheet of the official workbook: a good row becomes its values, a bad cell a finding at its address. */
class CountryWorkbookTest {
    private static final Templates TEMPLATES = BuiltIn.DEFINITIONS.templates();

    /** A text that no reader of the kind can take, and what it is called; free text has none. */
    private static final Map<Kind, Bad> BAD = new EnumMap<>(Map.ofEntries(
            Map.entry(Kind.COUNT, new Bad("3-4", FindingCode.COUNT_NOT_A_NUMBER)),
            Map.entry(Kind.YEAR, new Bad("MMXXIV", FindingCode.YEAR_NOT_A_YEAR)),
            Map.entry(Kind.DATE, new Bad("yesterday", FindingCode.DATE_NOT_A_DATE)),
            Map.entry(Kind.PARTIAL_DATE, new Bad("yesterday", FindingCode.DATE_NOT_A_DATE)),
            Map.entry(Kind.DUE_DATE, new Bad("soon", FindingCode.DATE_NOT_A_DATE)),
            Map.entry(Kind.DAY, new Bad("2024-12", FindingCode.DATE_NOT_A_DATE)),
            Map.entry(Kind.LAND_AREA, new Bad("12 acres", FindingCode.NUMBER_NOT_A_NUMBER)),
            Map.entry(Kind.MONEY, new Bad("1,234", FindingCode.NUMBER_NOT_A_NUMBER)),
            Map.entry(Kind.LINK, new Bad("the web", FindingCode.LINK_NOT_A_LINK)),
            Map.entry(Kind.IDENTIFIER, new Bad("no such code", FindingCode.IDENTIFIER_NOT_A_CODE)),
            Map.entry(Kind.TERM, new Bad("no such word", FindingCode.TERM_UNKNOWN)),
            Map.entry(Kind.AGE, new Bad("young", FindingCode.TERM_UNKNOWN)),
            Map.entry(Kind.AREA, new Bad("Atlantis", FindingCode.AREA_UNKNOWN))));

    @TempDir
    Path folder;

    private record Bad(String text, FindingCode code) {}

    @Test
    void hasARowForEveryKind() {
        assertThat(kinds().map(KindRow::kind))
                .containsExactlyInAnyOrderElementsOf(
                        sheets().map(sheet -> sheet.into().name()).toList());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void readsTheGoodRow(KindRow kind) throws Exception {
        SheetTemplate sheet = sheet(kind);

        CasualtySheet read = read(sheet, List.of(headers(sheet), line(sheet, kind, "", "")));

        assertThat(read.findings()).isEmpty();
        assertThat(read.rows())
                .singleElement()
                .satisfies(row -> assertThat(text(row.values())).isEqualTo(kind.values()));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void namesEveryBadCellAtItsAddress(KindRow kind) throws Exception {
        SheetTemplate sheet = sheet(kind);
        List<List<String>> lines = new ArrayList<>(List.of(headers(sheet)));
        List<String> expected = new ArrayList<>();
        for (ColumnTemplate column : sheet.columns()) {
            Bad bad =
                    column.use() instanceof Mapped mapped ? BAD.get(mapped.as().kind()) : null;
            if (bad != null) {
                lines.add(line(sheet, kind, column.header(), bad.text()));
                String cell = letters(sheet.columns().indexOf(column)) + lines.size();
                expected.add(cell + " " + code(sheet, column, bad) + " " + bad.text());
            }
        }

        CasualtySheet read = read(sheet, lines);

        assertThat(read.findings().stream().map(f -> f.cell() + " " + f.code() + " " + f.rawText()))
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(read.accounting().problems()).isEmpty();
    }

    private static FindingCode code(SheetTemplate sheet, ColumnTemplate column, Bad bad) {
        return column.use() instanceof Mapped mapped && Description.isOne(sheet.into(), mapped)
                ? Description.cause(mapped, Cause.of(bad.code())).code()
                : bad.code();
    }

    @Test
    void neverReadsAHeaderWithoutItsUnit() {
        CasualtySheet read = CasualtySheet.of(
                TEMPLATES,
                "LAO",
                2024,
                WorkbookOf.sheet(
                        "Land release",
                        "Period | Contaminant | Kind of task | Cleared",
                        "2024 | cmr | mined area | 12.5"));

        assertThat(read.only(FindingCode.HEADER_UNKNOWN).rawText()).isEqualTo("Cleared");
        assertThat(read.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.values()).doesNotContainKey("cleared_m2"));
        assertThat(read.findings().stream()
                        .filter(f -> f.code() == FindingCode.HEADER_ABSENT)
                        .map(f -> f.expected()))
                .contains("a column 'Cleared (km²)' in row 1")
                .doesNotContain("a column 'Cleared (m²)' in row 1", "a column 'row_id' in row 1");
    }

    @Test
    void refusesARowWhoseUnitsDisagree() {
        CasualtySheet read = CasualtySheet.of(
                TEMPLATES,
                "LAO",
                2024,
                WorkbookOf.sheet(
                        "Contamination",
                        "Contaminant | As of | CHA (km²) | CHA (ha)",
                        "cmr | 2024 | 1.5 | 150",
                        "cmr | 2024 | 1.5 | 151"));

        assertThat(read.rows()).hasSize(1);
        assertThat(read.only(FindingCode.VALUE_DISAGREES).cell()).hasToString("D3");
    }

    @Test
    void givesARefusedRowTheYearItReports() throws Exception {
        SheetTemplate sheet = sheet(
                kinds().filter(k -> k.kind().equals("land_release")).findFirst().orElseThrow());
        Workbook workbook = WorkbookOf.sheet(
                "Land release", "Period | Contaminant | Kind of task | Cleared (ha)", "2023-05 | cmr | bac | -3");

        RowReader reader = CasualtySheet.KINDS.reader(
                new TemplateMatcher(TEMPLATES).match(workbook).sheets().get(0),
                new RowContext(new AreaCode("LAO"), "nra", 2024));
        List<NormalisedRow> rows = new ArrayList<>();
        workbook.read(workbook.sheets().get(0), row -> rows.add(reader.read(row)));

        assertThat(sheet.into().name()).isEqualTo("land_release");
        assertThat(rows.get(1))
                .isInstanceOfSatisfying(
                        NormalisedRow.Rejected.class,
                        row -> assertThat(Kinds.about(row)).containsEntry("incident_year", 2023));
    }

    private CasualtySheet read(SheetTemplate sheet, List<List<String>> lines) throws Exception {
        try (XlsxOf xlsx = new XlsxOf().sheet(sheet.names().get(0), lines)) {
            Path file = xlsx.write(folder.resolve("workbook.xlsx"));
            try (Workbook workbook = Workbooks.open(file)) {
                return CasualtySheet.of(TEMPLATES, "LAO", 2024, workbook);
            }
        }
    }

    private static List<String> headers(SheetTemplate sheet) {
        return sheet.columns().stream().map(ColumnTemplate::header).toList();
    }

    /** The good row, one of its cells replaced. */
    private static List<String> line(SheetTemplate sheet, KindRow kind, String header, String text) {
        assertThat(headers(sheet)).containsAll(kind.cells().keySet());
        return headers(sheet).stream()
                .map(h -> h.equals(header) ? text : kind.cells().getOrDefault(h, ""))
                .toList();
    }

    private static String letters(int column) {
        return CellAddress.columnLetters(column);
    }

    private static Map<String, String> text(Map<String, Object> values) {
        Map<String, String> text = new TreeMap<>();
        values.forEach((column, value) -> text.put(column, value.toString()));
        return text;
    }

    static Stream<KindRow> kinds() {
        return KindRow.all().stream();
    }

    private static SheetTemplate sheet(KindRow kind) {
        return sheets().filter(sheet -> sheet.into().name().equals(kind.kind()))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<SheetTemplate> sheets() {
        return TEMPLATES.find("country-workbook").orElseThrow().sheets().stream();
    }
}
