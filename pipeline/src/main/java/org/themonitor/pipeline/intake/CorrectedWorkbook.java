package org.themonitor.pipeline.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.cell.ConfirmedCells;
import org.themonitor.pipeline.decision.Correction;
import org.themonitor.pipeline.decision.CorrectionRefusedException;
import org.themonitor.pipeline.decision.WorkspaceSecret;
import org.themonitor.pipeline.finding.CellAddress;
import org.themonitor.pipeline.finding.SafeText;
import org.themonitor.pipeline.workbook.CellKind;
import org.themonitor.pipeline.workbook.RawCell;
import org.themonitor.pipeline.workbook.RawRow;
import org.themonitor.pipeline.workbook.Sheet;
import org.themonitor.pipeline.workbook.SheetLayout;
import org.themonitor.pipeline.workbook.UnreadableWorkbookException;
import org.themonitor.pipeline.workbook.Workbook;

/** A workbook as editors' corrections say its cells must be read; the file itself stays as it is. */
final class CorrectedWorkbook implements Workbook, ConfirmedCells {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern A1 = Pattern.compile("([A-Z]+)([0-9]+)");

    private final Workbook original;
    private final String receipt;
    private final WorkspaceSecret secret;
    private final SafeText safe;
    private final Map<String, Map<CellAddress, Correction>> bySheet = new LinkedHashMap<>();
    private final Set<Correction> applied = new HashSet<>();

    /**
     * Wraps a workbook.
     *
     * @param receipt id of its arrival, for messages
     * @param corrections those that mean it; one that names the receipt comes before one for a source
     */
    public CorrectedWorkbook(
            Workbook original, String receipt, List<Correction> corrections, WorkspaceSecret secret, SafeText safe) {
        this.original = original;
        this.receipt = receipt;
        this.secret = secret;
        this.safe = safe;
        corrections.stream()
                .sorted(Comparator.comparing(correction -> correction.receipt() == null))
                .forEach(correction -> bySheet.computeIfAbsent(correction.sheet(), sheet -> new TreeMap<>())
                        .putIfAbsent(address(correction.cell()), correction));
    }

    /** The corrections of a row that were applied when it was read, in the order of its cells. */
    public List<Correction> of(Sheet sheet, int row) {
        if (applied.isEmpty()) {
            return List.of();
        }
        return bySheet.getOrDefault(sheet.name(), Map.of()).entrySet().stream()
                .filter(entry -> entry.getKey().row() == row && applied.contains(entry.getValue()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** A correction that leaves a cell as it is says that it is right. */
    @Override
    public boolean has(String sheet, CellAddress cell) {
        Correction correction = bySheet.getOrDefault(sheet, Map.of()).get(cell);
        return correction != null && correction.expect().holds(correction.value(), secret);
    }

    @Override
    public List<Sheet> sheets() {
        return original.sheets();
    }

    @Override
    public void read(Sheet sheet, RowConsumer consumer) throws IOException, UnreadableWorkbookException {
        Map<CellAddress, Correction> corrections = bySheet.getOrDefault(sheet.name(), Map.of());
        if (corrections.isEmpty()) {
            original.read(sheet, consumer);
            return;
        }
        Set<Correction> met = new HashSet<>();
        List<CorrectionRefusedException> refused = new ArrayList<>();
        boolean[] whole = {true};
        original.read(sheet, new RowConsumer() {
            @Override
            public boolean row(RawRow row) throws IOException, UnreadableWorkbookException {
                RawRow corrected = correct(row, corrections, met, refused);
                // a row whose every filled cell is corrected to nothing is no row any more
                whole[0] = refused.isEmpty() && (corrected == null || consumer.row(corrected));
                return whole[0];
            }

            @Override
            public void layout(SheetLayout layout) {
                consumer.layout(layout);
            }
        });
        if (!refused.isEmpty()) {
            throw refused.get(0);
        }
        for (Correction correction : corrections.values()) {
            if (whole[0] && !met.contains(correction)) {
                throw new CorrectionRefusedException(correction, receipt, "nothing, in a row without any value");
            }
        }
    }

    @Override
    public void readTop(Sheet sheet, int lastRow, RowConsumer consumer)
            throws IOException, UnreadableWorkbookException {
        if (bySheet.containsKey(sheet.name())) {
            Workbook.super.readTop(sheet, lastRow, consumer);
        } else {
            original.readTop(sheet, lastRow, consumer);
        }
    }

    /** Corrections of sheets the workbook does not have. */
    public void refuseOthers() throws CorrectionRefusedException {
        for (Map.Entry<String, Map<CellAddress, Correction>> sheet : bySheet.entrySet()) {
            if (sheets().stream().noneMatch(known -> known.name().equals(sheet.getKey()))) {
                throw new CorrectionRefusedException(
                        sheet.getValue().values().iterator().next(), receipt, "no sheet of that name");
            }
        }
    }

    private @Nullable RawRow correct(
            RawRow row,
            Map<CellAddress, Correction> corrections,
            Set<Correction> met,
            List<CorrectionRefusedException> refused) {
        Map<CellAddress, RawCell> cells = new TreeMap<>();
        row.cells().forEach(cell -> cells.put(cell.address(), cell));
        corrections.forEach((address, correction) -> {
            if (address.row() == row.number()) {
                met.add(correction);
                RawCell cell = cells.get(address);
                String raw = cell == null ? Correction.BLANK : cell.text();
                if (!correction.expect().holds(raw, secret)) {
                    String found = cell == null ? "nothing" : safe.shown(raw);
                    refused.add(new CorrectionRefusedException(correction, receipt, found));
                } else if (correction.value().equals(Correction.BLANK)) {
                    cells.remove(address);
                    applied.add(correction);
                } else {
                    cells.put(address, new RawCell(address, kind(cell, correction.value()), correction.value(), false));
                    applied.add(correction);
                }
            }
        });
        return cells.isEmpty()
                ? null
                : new RawRow(row.number(), row.hidden(), List.copyOf(cells.values()), row.struck());
    }

    /** The kind of the cell stays where the value has its form; else it is text, and read as such. */
    private static CellKind kind(@Nullable RawCell cell, String value) {
        if (cell != null
                && cell.kind() == CellKind.NUMBER
                && NUMBER.matcher(value).matches()) {
            return CellKind.NUMBER;
        }
        boolean day = cell != null
                && cell.kind() == CellKind.DATE
                && DATE.matcher(value).matches();
        return day ? CellKind.DATE : CellKind.TEXT;
    }

    private static CellAddress address(String a1) {
        var parts = A1.matcher(a1);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a cell: " + a1);
        }
        int column = 0;
        for (char letter : parts.group(1).toCharArray()) {
            column = column * 26 + letter - 'A' + 1;
        }
        return new CellAddress(column - 1, Integer.parseInt(parts.group(2)));
    }

    @Override
    public void close() throws IOException {
        original.close();
    }
}
