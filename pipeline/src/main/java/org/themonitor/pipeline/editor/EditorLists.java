package org.themonitor.pipeline.editor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.decision.ReasonCode;
import org.themonitor.pipeline.edition.Edition;
import org.themonitor.pipeline.template.ColumnUse.Mapped;
import org.themonitor.pipeline.template.SheetTemplate;
import org.themonitor.pipeline.value.SimilarTexts;
import org.themonitor.pipeline.vocabulary.Vocabulary;
import org.themonitor.pipeline.warehouse.Definitions;
import org.themonitor.pipeline.warehouse.Row;
import org.themonitor.pipeline.warehouse.Warehouse;
import org.themonitor.pipeline.workbook.ListBook;

/**
 * Writes the lists that editors decide on, the greatest effect first: held casualties, sources that overlap, headers
 * and words that nobody knows. They show what stands in cells, so they never leave the house.
 */
public final class EditorLists {
    private static final String SOURCES = "select area, incident_year, source, rows, people,"
            + " cast(sum(people) over (partition by area, incident_year) as bigint) as people_of_all"
            + " from core.casualty_sources where not_counted in ('undecided_source_overlap', 'source_use_undecided')"
            + " order by people_of_all desc, area, incident_year, people desc, source";
    private static final String HEADERS = "select workbooks.template, columns.sheet, columns.header,"
            + " count(distinct columns.receipt) as workbooks, cast(sum(columns.cells_rejected) as bigint) as cells"
            + " from staging.columns inner join core.workbooks as workbooks on columns.receipt = workbooks.receipt"
            + " where staging_column is null and columns.reason is null and header <> ''"
            + " group by all order by cells desc, template, sheet, header";
    private static final String WORDS = "select receipt, sheet, regexp_extract(cell, '^[A-Z]+') as letters, raw_text,"
            + " cells, count as rows from staging.findings"
            + " where code = 'TERM_UNKNOWN' and cell is not null and raw_text is not null and receipt in"
            + " (select receipt from staging.workbooks where data_year = ?)"
            + " order by rows desc, receipt, sheet, letters, raw_text";

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
     * @return number of rows by file
     */
    public Map<Path, Integer> write(Path internal, Path vault) throws IOException {
        Map<Path, Integer> written = new LinkedHashMap<>();
        try (Warehouse open = Warehouse.openReadOnly(internal, 1)) {
            held(open, written);
            sources(open, written);
            headers(open, written);
        }
        try (Warehouse open = Warehouse.openReadOnly(vault, 1)) {
            words(open, written);
        }
        return written;
    }

    private void held(Warehouse open, Map<Path, Integer> written) throws IOException {
        try (ListBook book = book(ListKind.HELD_CASUALTIES)) {
            List<Row> rows =
                    open.query("select * from core.held_casualties where reason <> 'held_by_decision' order by all");
            List<Row> byEffect = new ArrayList<>(rows);
            byEffect.sort((one, other) -> Long.compare(other.number("people"), one.number("people")));
            for (Row row : byEffect) {
                add(book, ListKind.HELD_CASUALTIES, values(row), Map.of());
            }
            finish(book, ListKind.HELD_CASUALTIES, byEffect.size(), written);
        }
    }

    private void sources(Warehouse open, Map<Path, Integer> written) throws IOException {
        try (ListBook book = book(ListKind.SOURCE_OVERLAPS)) {
            List<Row> rows = open.query(SOURCES);
            for (Row row : rows) {
                add(book, ListKind.SOURCE_OVERLAPS, values(row), Map.of());
            }
            finish(book, ListKind.SOURCE_OVERLAPS, rows.size(), written);
        }
    }

    private void headers(Warehouse open, Map<Path, Integer> written) throws IOException {
        try (ListBook book = book(ListKind.UNKNOWN_HEADERS)) {
            List<Row> rows = open.query(HEADERS);
            for (Row row : rows) {
                List<SheetTemplate> sheets = sheets(row);
                List<@Nullable Object> values = new ArrayList<>(values(row));
                values.add(nearest(sheets, row.text("header")).orElse(null));
                values.add(null);
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

    private void words(Warehouse open, Map<Path, Integer> written) throws IOException {
        try (ListBook book = book(ListKind.UNKNOWN_TERMS)) {
            List<Row> rows = open.query(WORDS, edition.dataYear());
            for (Row row : rows) {
                String column = stagingColumn(open, row);
                List<String> terms = definitions
                        .vocabularies()
                        .find(column)
                        .map(Vocabulary::codes)
                        .orElse(List.of());
                List<@Nullable Object> values = Arrays.asList(
                        row.text("receipt"),
                        row.text("sheet"),
                        row.text("cells"),
                        column,
                        row.text("raw_text"),
                        row.number("rows"),
                        null);
                add(book, ListKind.UNKNOWN_TERMS, values, Map.of("value", terms));
            }
            finish(book, ListKind.UNKNOWN_TERMS, rows.size(), written);
        }
    }

    private static String stagingColumn(Warehouse open, Row row) {
        String column = "select staging_column from staging.columns where receipt = ? and sheet = ? and letters = ?"
                + " and staging_column is not null";
        return open.query(column, row.text("receipt"), row.text("sheet"), row.text("letters")).stream()
                .map(found -> found.text("staging_column"))
                .findFirst()
                .orElse("");
    }

    private ListBook book(ListKind kind) {
        List<String> lines = List.of(
                kind.title() + ", " + edition.title(),
                kind.note(),
                "Decide where you can and leave the rest; hand the file back with `decide FILE`. Internal: it shows what"
                        + " stands in cells.");
        return new ListBook(kind.code(), edition.id(), lines, kind.columns());
    }

    private static void add(
            ListBook book, ListKind kind, List<? extends @Nullable Object> values, Map<String, List<String>> more) {

        List<@Nullable Object> row = new ArrayList<>(values);
        while (row.size() < kind.columns().size()) {
            row.add(null);
        }
        Map<String, List<String>> choices = new LinkedHashMap<>(more);
        choices.put("decision", kind.decisions());
        choices.put("reason_code", ReasonCode.codes());
        book.add(row, choices);
    }

    private void finish(ListBook book, ListKind kind, int rows, Map<Path, Integer> written) throws IOException {
        Path file = folder.resolve(kind.code() + ".xlsx");
        book.writeTo(file);
        written.put(file, rows);
    }

    private static List<@Nullable Object> values(Row row) {
        return new ArrayList<>(row.values().values());
    }
}
