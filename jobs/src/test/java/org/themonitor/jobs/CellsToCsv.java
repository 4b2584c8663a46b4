package org.themonitor.jobs;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.themonitor.pipeline.workbook.RawCell;
import org.themonitor.pipeline.workbook.RawRow;
import org.themonitor.pipeline.workbook.Sheet;
import org.themonitor.pipeline.workbook.UnreadableWorkbookException;
import org.themonitor.pipeline.workbook.Workbook;
import org.themonitor.pipeline.workbook.Workbooks;

/** Reads every cell of every workbook of a folder with the project's reader into one CSV file; a process of the benchmark. */
final class CellsToCsv {
    private final PrintWriter out;

    private CellsToCsv(PrintWriter out) {
        this.out = out;
    }

    /** With the folder and the file to write. */
    public static void main(String[] arguments) throws Exception {
        List<Path> files;
        try (Stream<Path> list = Files.list(Path.of(arguments[0]))) {
            files = list.sorted().toList();
        }
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(Path.of(arguments[1])))) {
            CellsToCsv cells = new CellsToCsv(out);
            for (Path file : files) {
                cells.workbook(file);
            }
            if (out.checkError()) {
                throw new IOException("cannot write " + arguments[1]);
            }
        }
    }

    private void workbook(Path file) throws IOException {
        try (Workbook workbook = Workbooks.open(file)) {
            for (Sheet sheet : workbook.sheets()) {
                String start = file.getFileName() + "," + sheet.name();
                workbook.read(sheet, row -> row(start, row));
            }
        } catch (UnreadableWorkbookException refused) {
            System.out.println(file.getFileName() + " is refused: " + refused.getMessage());
        }
    }

    private boolean row(String start, RawRow row) {
        out.write(start);
        int column = 0;
        for (RawCell cell : row.cells()) {
            for (; column <= cell.address().column(); column++) {
                out.write(',');
            }
            value(cell.text());
        }
        out.write('\n');
        return true;
    }

    private void value(String text) {
        if (text.indexOf(',') < 0 && text.indexOf('"') < 0 && text.indexOf('\n') < 0) {
            out.write(text);
        } else {
            out.write('"' + text.replace("\"", "\"\"") + '"');
        }
    }
}
