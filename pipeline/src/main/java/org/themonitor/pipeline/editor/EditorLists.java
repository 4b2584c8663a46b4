package org.themonitor.pipeline.editor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.archive.Receipt;
import org.themonitor.pipeline.book.ListBook;
import org.themonitor.pipeline.decision.Block;
import org.themonitor.pipeline.decision.ReasonCode;
import org.themonitor.pipeline.duckdb.Row;
import org.themonitor.pipeline.duckdb.Warehouse;
import org.themonitor.pipeline.edition.Edition;
import org.themonitor.pipeline.intake.Definitions;
import org.themonitor.pipeline.template.ColumnUse.Mapped;
import org.themonitor.pipeline.template.SheetTemplate;
import org.themonitor.pipeline.value.SimilarTexts;
import org.themonitor.pipeline.vault.OpenFindings;
import org.themonitor.pipeline.vault.WorkbooksInForce;
import org.themonitor.pipeline.vocabulary.Vocabulary;

/**
 * Writes the lists that editors decide on, the greatest effect first: held casualties, sources that overlap, versions of workbooks, totals
 * beside rows, rows that may be duplicates, sources that do not say how much they give, values that are hard to believe, texts to accept, headers and words that nobody knows. They show what stands in cells, so they never leave the house.
 */
public final class EditorLists {
    private static final String HELD =
            "select *, reason as held_as from core.held_casualties where reason <> 'held_by_decision'"
                    + " order by people desc, area, incident_year, source, record_kind, reason";
    private static final String OVERLAPS = "select * from core.undecided_sources"
            + " order by people_of_all_sources desc, area, incident_year, record_kind, people desc, source";
    private static final String VERSIONS = "select * from core.versions_to_decide order by in_use is not null,"
            + " greatest(people, other_people) desc, receipt, other_receipt";
    private static final String TOTALS = "select * from core.undecided_totals"
            + " order by people desc, area, incident_year, source, outcome, absorbs_source";
    private static final List<String> ABSORBED = List.of(
            "killed",
            "injured",
            "unknown",
            "killed, injured",
            "killed, unknown",
            "injured, unknown",
            "killed, injured, unknown");
    private static final String DUPLICATES = "select source_row_id as \"row\", other_row_id as other_row, area,"
            + " incident_year, score, explanation from core.duplicate_candidates where decision is null"
            + " order by score desc, source_row_id, other_row_id";
    private static final String COVERAGE =
            "select * from core.coverage_to_state" + " order by people_last_year desc, people desc, area, source";
    private static final String SUSPECTS = "select suspicion, subject, area, incident_year, source, people,"
            + " explanation, fingerprint from core.suspect_values where verdict is null"
            + " order by people desc, suspicion, subject";

    private static final String TEXTS =
            "select what, areas, text, rows from core.texts_to_accept order by rows desc, what, text";

    private final Definitions definitions;
    private final Edition edition;
    private final Path folder;

    /**
     * Lists for one edition.
     *
     * @param folder where they are written
     */
    public EditorLists(Definitions definitions, Edition edition, Path folder) {
        this.definitions = definitions;
        this.edition = edition;
        this.folder = folder;
    }

    /**
     * Writes all lists.
     *
     * @param internal the edition's internal database
     * @param vault the vault, which must not be open for writing
     * @param receipts the arrivals that count
     * @return number of rows by file
     */
    public Map<Path, Integer> write(Path internal, Path vault, Collection<Receipt> receipts) throws IOException {
        Map<Path, Integer> written = new LinkedHashMap<>();
        try (Warehouse open = Warehouse.openReadOnly(internal, 1)) {
            plain(ListKind.HELD_CASUALTIES, open, HELD, written);
            plain(ListKind.SOURCE_OVERLAPS, open, OVERLAPS, written);
            plain(ListKind.WORKBOOK_VERSIONS, open, VERSIONS, written);
            plain(ListKind.TOTAL_OVERLAPS, open, TOTALS, written);
            plain(ListKind.DUPLICATE_CANDIDATES, open, DUPLICATES, written);
            plain(ListKind.COVERAGE, open, COVERAGE, written);
            plain(ListKind.SUSPECT_VALUES, open, SUSPECTS, written);
            plain(ListKind.TEXTS_TO_ACCEPT, open, TEXTS, written);
            headers(open, written);
        }
        try (Warehouse open = Warehouse.openReadOnly(vault, 1)) {
            words(open, receipts, written);
        }
        return written;
    }

    /** A list that shows what a query gives. */
    private void plain(ListKind kind, Warehouse open, String query, Map<Path, Integer> written) throws IOException {
        List<Row> rows = open.query(query);
        try (ListBook book = book(kind)) {
            for (Row row : rows) {
                add(book, kind, row.values(), choices(kind, row));
            }
            finish(book, kind, rows.size(), written);
        }
    }

    /** What does not go with every row of a list. */
    private static Map<String, List<String>> choices(ListKind kind, Row row) {
        return switch (kind) {
            case HELD_CASUALTIES ->
                row.text("reason").equals(Block.BESIDE_ROWS)
                        ? Map.of("decision", List.of("exclude", "hold"))
                        : Map.of();
            case TOTAL_OVERLAPS ->
                row.text("covers").equals("part")
                        ? Map.of("decision", List.of("distinct"))
                        : Map.of("absorbs", ABSORBED);
            default -> Map.of();
        };
    }

    private void headers(Warehouse open, Map<Path, Integer> written) throws IOException {
        try (ListBook book = book(ListKind.UNKNOWN_HEADERS)) {
            List<Row> rows =
                    open.query("select * from core.unknown_headers order by cells desc, template, sheet, header");
            for (Row row : rows) {
                List<SheetTemplate> sheets = sheets(row);
                Map<String, @Nullable Object> values = new LinkedHashMap<>(row.values());
                values.put("nearest", nearest(sheets, row.text("header")).orElse(null));
                add(book, ListKind.UNKNOWN_HEADERS, values, Map.of("to", stagingColumns(sheets)));
            }
            finish(book, ListKind.UNKNOWN_HEADERS, rows.size(), written);
        }
    }

    private List<SheetTemplate> sheets(Row row) {
        return definitions.templates().find(row.text("template")).stream()
                .flatMap(template -> template.sheets().stream())
                .filter(sheet -> sheet.mayBe(row.text("sheet")))
                .toList();
    }

    private static Optional<String> nearest(List<SheetTemplate> sheets, String header) {
        return new SimilarTexts(sheets.stream()
                        .flatMap(sheet -> sheet.columns().stream())
                        .flatMap(column -> column.headers().stream())
                        .toList())
                .nearest(header);
    }

    private static List<String> stagingColumns(List<SheetTemplate> sheets) {
        return sheets.stream()
                .flatMap(sheet -> sheet.columns().stream())
                .map(column -> column.use() instanceof Mapped mapped ? mapped.to() : "")
                .filter(to -> !to.isEmpty())
                .distinct()
                .toList();
    }

    private void words(Warehouse open, Collection<Receipt> receipts, Map<Path, Integer> written) throws IOException {
        OpenFindings stillAsked = new OpenFindings(
                open::query, WorkbooksInForce.of(open::query, definitions.sql(), definitions.decisions(), receipts));
        try (ListBook book = book(ListKind.UNKNOWN_TERMS)) {
            List<Row> rows = UnknownTerms.of(definitions.sql(), open).stream()
                    .filter(row -> row.number("data_year") == edition.dataYear())
                    .filter(stillAsked::includes)
                    .toList();
            for (Row row : rows) {
                List<String> terms = definitions
                        .vocabularies()
                        .find(row.text("staging_column"))
                        .map(Vocabulary::codes)
                        .orElse(List.of());
                Map<String, @Nullable Object> values = new LinkedHashMap<>(row.values());
                values.put("column", row.text("staging_column"));
                add(book, ListKind.UNKNOWN_TERMS, values, Map.of("value", terms, "scope", OwnWord.SCOPES));
            }
            finish(book, ListKind.UNKNOWN_TERMS, rows.size(), written);
        }
    }

    private ListBook book(ListKind kind) {
        List<String> lines = List.of(
                kind.title() + ", " + edition.title(),
                kind.note(),
                "Decide where you can and leave the rest; hand the file back with `decide FILE`. Internal: it shows what"
                        + " stands in cells.");
        return new ListBook(kind.code(), edition.id(), lines, kind.columns());
    }

    /** By name: a relation that gets a column more shows every value where it was. */
    private static void add(
            ListBook book,
            ListKind kind,
            Map<String, ? extends @Nullable Object> values,
            Map<String, List<String>> more) {
        List<@Nullable Object> row = new ArrayList<>();
        kind.shown().forEach(column -> row.add(values.get(column)));
        while (row.size() < kind.columns().size()) {
            row.add(null);
        }
        Map<String, List<String>> choices = new LinkedHashMap<>(more);
        choices.putIfAbsent("decision", kind.decisions());
        choices.put("reason_code", ReasonCode.codes());
        book.add(row, choices);
    }

    private void finish(ListBook book, ListKind kind, int rows, Map<Path, Integer> written) throws IOException {
        Path file = folder.resolve(kind.code() + ".xlsx");
        book.writeTo(file);
        written.put(file, rows);
    }
}
