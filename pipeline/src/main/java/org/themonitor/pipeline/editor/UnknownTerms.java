package org.themonitor.pipeline.editor;

import java.util.List;
import java.util.Optional;
import org.themonitor.pipeline.duckdb.Row;
import org.themonitor.pipeline.duckdb.Warehouse;
import org.themonitor.pipeline.finding.CellRanges;
import org.themonitor.pipeline.sql.Layer;
import org.themonitor.pipeline.sql.SqlProject;

/** Words in cells that no vocabulary knows: what sql/vault/unknown_terms.sql finds in a vault. */
final class UnknownTerms {
    private UnknownTerms() {}

    /** One row per workbook, sheet, column and word, the most frequent first. */
    static List<Row> of(SqlProject sql, Warehouse vault) {
        return sql.files(Layer.VAULT).stream()
                .filter(file -> file.name().equals("unknown_terms"))
                .findFirst()
                .map(file -> file.rows(vault))
                .orElseThrow(() -> new IllegalStateException("there is no file vault/unknown_terms.sql"));
    }

    /** What stands in a cell, as far as no vocabulary knows it. */
    static Optional<String> in(List<Row> terms, String receipt, String sheet, String cell) {
        return terms.stream()
                .filter(row ->
                        row.text("receipt").equals(receipt) && row.text("sheet").equals(sheet))
                .filter(row -> CellRanges.addresses(row.text("cells")).anyMatch(cell::equals))
                .map(row -> row.text("text"))
                .findFirst();
    }
}
