package org.themonitor.pipeline.template;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.themonitor.pipeline.finding.Cause;
import org.themonitor.pipeline.finding.Finding;
import org.themonitor.pipeline.finding.FindingCode;
import org.themonitor.pipeline.template.ColumnUse.Mapped;
import org.themonitor.pipeline.workbook.RawCell;
import org.themonitor.pipeline.workbook.RawRow;

/** Tries one sheet's template on the top of one sheet: which row is the header, and what is in it. */
final class SheetMatch {
    private final SheetHead head;
    private final SheetTemplate template;
    private final Headers headers;
    private final RawRow headerRow;
    private final Set<ColumnTemplate> found;
    private final Set<String> missing;

    private SheetMatch(
            SheetHead head, SheetTemplate template, Headers headers, RawRow headerRow, Set<ColumnTemplate> found) {
        this.head = head;
        this.template = template;
        this.headers = headers;
        this.headerRow = headerRow;
        this.found = found;
        this.missing = missing(template, headers, found);
    }

    /** The row that looks most like the header; empty for sheets of another name, and where no header is known. */
    static Optional<SheetMatch> best(SheetHead head, SheetTemplate template) {
        if (!template.mayBe(head.sheet().name())) {
            return Optional.empty();
        }
        Headers headers = template.headers();
        SheetMatch best = null;
        for (RawRow row : HeaderRows.of(head.rows(), template, headers)) {
            SheetMatch match = new SheetMatch(head, template, headers, row, found(headers, row));
            if (match.knownHeaders() > (best == null ? 0 : best.knownHeaders())) {
                best = match;
            }
        }
        return Optional.ofNullable(best);
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
        return found.size();
    }

    int headersRecognised() {
        return template.recognise().size() - missing.size();
    }

    MatchedSheet sheet() {
        List<MatchedColumn> columns = headerRow.cells().stream()
                .map(cell -> new MatchedColumn(cell.address().column(), cell.text(), column(cell)))
                .toList();
        boolean blocked = findings().stream()
                .anyMatch(f -> f.code() == FindingCode.HEADER_TWICE || f.code() == FindingCode.HEADER_MISSING);
        List<RawRow> titles = head.rows().stream()
                .filter(row ->
                        row.number() <= headerRow.number() - template.shape().headerRows())
                .toList();
        return new MatchedSheet(head.sheet(), template, headerRow.number(), titles, columns, blocked);
    }

    private Optional<ColumnTemplate> column(RawCell cell) {
        return headers.find(cell.text())
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

    /** One look at each cell: a workbook of many sheets has thousands of them in its first rows. */
    private static Set<ColumnTemplate> found(Headers headers, RawRow row) {
        Set<ColumnTemplate> found = Collections.newSetFromMap(new IdentityHashMap<>());
        row.cells().forEach(cell -> headers.find(cell.text()).ifPresent(found::add));
        return found;
    }

    private static Set<String> missing(SheetTemplate template, Headers headers, Set<ColumnTemplate> found) {
        Set<String> missing = new LinkedHashSet<>(template.recognise());
        if (!found.isEmpty()) {
            missing.removeIf(
                    header -> headers.find(header).filter(found::contains).isPresent());
        }
        return missing;
    }
}
