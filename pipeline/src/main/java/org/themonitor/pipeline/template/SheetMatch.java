package org.themonitor.pipeline.template;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.themonitor.pipeline.finding.Cause;
import org.themonitor.pipeline.finding.Finding;
import org.themonitor.pipeline.finding.FindingCode;
import org.themonitor.pipeline.template.ColumnUse.Mapped;
import org.themonitor.pipeline.workbook.CellKind;
import org.themonitor.pipeline.workbook.RawCell;
import org.themonitor.pipeline.workbook.RawRow;

/** Tries one sheet's template on the top of one sheet: which row is the header, and what is in it. */
final class SheetMatch {
    /** Headers by which alone a sheet may be known. */
    private static final int FEWEST = 3;

    private final SheetHead head;
    private final SheetTemplate template;
    private final Headers headers;
    private final RawRow headerRow;
    private final Map<Integer, ColumnTemplate> found;
    private final int known;
    private final Set<String> missing;

    private SheetMatch(SheetHead head, SheetTemplate template, RawRow headerRow, Map<Integer, ColumnTemplate> found) {
        this.head = head;
        this.template = template;
        this.headers = template.headers();
        this.headerRow = headerRow;
        this.found = found;
        Set<ColumnTemplate> columns = columns(found);
        this.known = columns.size();
        this.missing = missing(columns);
    }

    /** One look at each: a workbook of many sheets has thousands of cells in its first rows. */
    private static Set<ColumnTemplate> columns(Map<Integer, ColumnTemplate> found) {
        Set<ColumnTemplate> columns = Collections.newSetFromMap(new IdentityHashMap<>());
        columns.addAll(found.values());
        return columns;
    }

    /** The row that looks most like the header; empty where no header is known. */
    static Optional<SheetMatch> best(SheetHead head, SheetTemplate template) {
        Headers headers = template.headers();
        SheetMatch best = null;
        for (HeaderRow row : HeaderRows.of(head.rows(), template, headers)) {
            Map<Integer, ColumnTemplate> found = headers.of(row);
            if (columns(found).size() > (best == null ? 0 : best.knownHeaders())) {
                best = new SheetMatch(head, template, row.row(), found);
            }
        }
        return Optional.ofNullable(best);
    }

    /** The sheet from a row on that is made of known headers; blocked where they leave open what the cells mean. */
    static Optional<MatchedSheet> below(MatchedSheet above, RawRow row) {
        Headers headers = above.template().headers();
        if (!mayBeHeader(row, headers)) {
            return Optional.empty();
        }
        SheetHead head = SheetHead.of(above.sheet(), above.titles());
        SheetMatch match = new SheetMatch(head, above.template(), row, headers.of(HeaderRow.of(row)));
        boolean isHeader = 3 * match.known >= 2 * row.cells().size()
                && (match.known >= FEWEST || (match.known == row.cells().size() && match.recognised()));
        if (!isHeader) {
            return Optional.empty();
        }
        return Optional.of(match.recognised() ? match.sheet() : match.sheet().block());
    }

    /** Of most rows the first cells tell that they are none. */
    private static boolean mayBeHeader(RawRow row, Headers headers) {
        return row.cells().size() > 1
                && row.cells().stream().limit(2).anyMatch(cell -> isHeader(cell, headers))
                && row.cells().stream().noneMatch(cell -> cell.kind() == CellKind.DATE);
    }

    private static boolean isHeader(RawCell cell, Headers headers) {
        boolean isText =
                cell.kind() == CellKind.TEXT && !Character.isDigit(cell.text().charAt(0));
        return isText
                && (headers.find(cell.text()).isPresent()
                        || cell.text().indexOf('/') > 0
                        || cell.text().charAt(0) == '#');
    }

    SheetHead head() {
        return head;
    }

    boolean isOf(SheetTemplate other) {
        return template.equals(other);
    }

    boolean recognised() {
        return missing.isEmpty();
    }

    Set<String> missing() {
        return missing;
    }

    int knownHeaders() {
        return known;
    }

    /** Whether it is such a sheet by its headers alone, whatever its name: nothing it needs is missing, and most are known. */
    boolean isSure() {
        return recognised()
                && knownHeaders() >= FEWEST
                && 2 * knownHeaders() >= headerRow.cells().size()
                && findings().stream().noneMatch(finding -> finding.code() == FindingCode.HEADER_MISSING);
    }

    /** What is said of a sheet that is none of its template's by its name. */
    Finding renamed() {
        Cause cause = Cause.of(FindingCode.SHEET_RENAMED)
                .with("sheet_name", template.names().get(0));
        return new Finding(cause, head.sheet().name(), null, null);
    }

    int headersRecognised() {
        return template.recognise().size() - missing.size();
    }

    MatchedSheet sheet() {
        List<MatchedColumn> columns = headerRow.cells().stream()
                .map(cell -> new MatchedColumn(cell.address().column(), header(cell), column(cell)))
                .toList();
        boolean blocked = findings().stream()
                .anyMatch(f -> f.code() == FindingCode.HEADER_TWICE || f.code() == FindingCode.HEADER_MISSING);
        List<RawRow> titles = head.rows().stream()
                .map(HeaderRow::row)
                .filter(row ->
                        row.number() <= headerRow.number() - template.shape().headerRows())
                .toList();
        return new MatchedSheet(head.sheet(), template, headerRow.number(), titles, columns, blocked);
    }

    /** The header as written, but for one that may name a person, which messages call as the template does. */
    private String header(RawCell cell) {
        return headers.isKeyed(cell.text())
                ? column(cell).map(ColumnTemplate::header).orElseThrow()
                : cell.text();
    }

    private Optional<ColumnTemplate> column(RawCell cell) {
        return Optional.ofNullable(found.get(cell.address().column()))
                .or(() -> template.shape().otherColumns().map(use -> ColumnTemplate.of(cell.text(), use)));
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        Set<ColumnTemplate> seen = new HashSet<>();
        for (RawCell cell : headerRow.cells()) {
            Optional<ColumnTemplate> column = column(cell);
            if (column.isEmpty()) {
                findings.add(unknown(cell));
            } else if (!seen.add(column.get()) && column.get().read().isPresent()) {
                findings.add(twice(cell, column.get()));
            }
        }
        template.columns().stream()
                .filter(column -> column.read().isPresent() && !column.optional())
                .filter(column ->
                        seen.stream().noneMatch(there -> column.isAlternativeOf(there) || column.isPartOf(there)))
                .filter(this::isFirstOfItsAlternatives)
                .map(this::absent)
                .forEach(findings::add);
        return findings;
    }

    private boolean isFirstOfItsAlternatives(ColumnTemplate column) {
        return template.columns().stream()
                .filter(column::isAlternativeOf)
                .findFirst()
                .filter(column::equals)
                .isPresent();
    }

    private Finding unknown(RawCell cell) {
        return finding(
                headers.nearest(cell.text())
                        .map(nearest ->
                                Cause.of(FindingCode.HEADER_UNKNOWN, "nearest").with("nearest", nearest))
                        .orElse(Cause.of(FindingCode.HEADER_UNKNOWN)),
                cell);
    }

    private Finding twice(RawCell cell, ColumnTemplate column) {
        return finding(Cause.of(FindingCode.HEADER_TWICE).with("header", column.header()), cell);
    }

    private Finding absent(ColumnTemplate column) {
        boolean required = column.read().map(Mapped::required).orElse(false);
        Cause cause = Cause.of(required ? FindingCode.HEADER_MISSING : FindingCode.HEADER_ABSENT)
                .with("header", column.header())
                .with("row", headerRow.number());
        return new Finding(cause, head.sheet().name(), headerRow.cells().get(0).address(), null);
    }

    private Finding finding(Cause cause, RawCell cell) {
        return new Finding(cause, head.sheet().name(), cell.address(), cell.text());
    }

    private Set<String> missing(Set<ColumnTemplate> columns) {
        Set<String> missing = new LinkedHashSet<>(template.recognise());
        if (!columns.isEmpty()) {
            missing.removeIf(
                    header -> headers.find(header).filter(columns::contains).isPresent());
        }
        return missing;
    }
}
