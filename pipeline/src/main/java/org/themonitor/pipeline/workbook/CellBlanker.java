package org.themonitor.pipeline.workbook;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes a copy of a workbook in which cells are blank: their values, notes and links, and what else of the file repeats
 * their texts. Every other cell is read from the copy as from the file, or there is no copy.
 */
public final class CellBlanker {
    private final Path file;
    private final @Nullable CsvDialect dialect;
    private final CellsToBlank cells;

    /**
     * Of a file.
     *
     * @param dialect how a CSV file is written; null of an Excel workbook
     */
    public CellBlanker(Path file, @Nullable CsvDialect dialect, CellsToBlank cells) {
        this.file = file;
        this.dialect = dialect;
        this.cells = cells;
    }

    /** Why these cells cannot be blanked, and what to do; empty where they can. */
    public Optional<String> problem() throws IOException, UnreadableWorkbookException {
        try (Workbook workbook = open(file)) {
            List<String> sheets = workbook.sheets().stream().map(Sheet::name).toList();
            // the name of a sheet may be that of a person
            return cells.ranges().stream().allMatch(range -> sheets.contains(range.sheet()))
                    ? Optional.empty()
                    : Optional.of("a sheet that is named is not there; write the name as it stands on its tab");
        }
    }

    private Workbook open(Path path) throws IOException, UnreadableWorkbookException {
        return dialect == null ? Workbooks.open(path) : Workbooks.openCsv(path, dialect);
    }

    /**
     * Writes the copy.
     *
     * @throws UnreadableWorkbookException if the file cannot be read as a workbook
     * @throws IOException if it cannot be written so that all other cells stay as they are
     */
    public Blanked write(Path copy) throws IOException, UnreadableWorkbookException {
        ForgottenTexts texts = new ForgottenTexts();
        WorkbookFormat format = Workbooks.format(file);
        int blanked;
        if (dialect != null) {
            blanked = csv(texts, copy, dialect);
        } else {
            blanked = format == WorkbookFormat.XLS
                    ? new XlsBlanker(cells, texts).write(file, copy)
                    : new XlsxBlanker(cells, texts).write(file, copy);
        }
        try (Workbook before = open(file);
                Workbook after = open(copy)) {
            OtherCells here = OtherCells.of(before, cells, texts);
            OtherCells there = OtherCells.of(after, cells, texts);
            boolean isSame = here.digest().equals(there.digest())
                    && there.left() == 0
                    && Workbooks.savedOn(file, format).equals(Workbooks.savedOn(copy, format));
            if (!isSame) {
                throw new IOException(
                        "the workbook cannot be written without changing other cells; nothing was changed");
            }
            return new Blanked(blanked, there.sameText(), LeftParts.of(copy, format, texts));
        }
    }

    private int csv(ForgottenTexts texts, Path copy, CsvDialect how) throws IOException {
        CsvBlanker blanker = new CsvBlanker(how.delimiter(), cells, texts);
        try (BufferedReader reader = Files.newBufferedReader(file, CsvBlanker.charset(file, how.charset()));
                BufferedWriter writer = Files.newBufferedWriter(copy, CsvBlanker.charset(file, how.charset()))) {
            return blanker.copy(reader, writer);
        }
    }

    /** All cells of a workbook but those that are to be blank. */
    private record OtherCells(String digest, int left, List<String> sameText) {
        private static final int MOST = 20;

        static OtherCells of(Workbook workbook, CellsToBlank cells, ForgottenTexts texts)
                throws IOException, UnreadableWorkbookException {
            RowDigest digest = new RowDigest();
            List<String> same = new ArrayList<>();
            int[] left = {0};
            for (Sheet sheet : workbook.sheets()) {
                digest.add(sheet.name() + sheet.visibility());
                workbook.read(sheet, row -> {
                    for (RawCell cell : row.cells()) {
                        int column = cell.address().column();
                        if (cells.covers(sheet.name(), column, row.number())) {
                            left[0]++;
                        } else {
                            digest.add(cell + " " + row.hidden() + row.struck().contains(column));
                            if (same.size() < MOST && texts.is(cell.text())) {
                                same.add((workbook.sheets().indexOf(sheet) + 1) + "!" + cell.address());
                            }
                        }
                    }
                    return true;
                });
            }
            return new OtherCells(digest.hex(), left[0], same);
        }
    }
}
