package org.themonitor.pipeline.workbook;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Measures the reader on one large sheet; run by hand, with the heap it is to do with:
 *
 * <pre>java -Xmx512m -cp … org.themonitor.pipeline.workbook.LargeSheet 500000</pre>
 *
 * <p>25 columns: numbers, dates, texts that repeat and one that never does; the same for the same number of rows.
 */
final class LargeSheet {
    private static final int COLUMNS = 25;

    private LargeSheet() {}

    public static void main(String[] arguments) throws Exception {
        int rows = Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory("large-sheet");
        Path file = folder.resolve("large.xlsx");
        try {
            write(file, rows);
            measure(file);
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }

    private static void write(Path file, int rows) throws IOException {
        // the frame from the tests' own fixture, the sheet and its texts streamed
        Path frame = RawXlsx.withRows("").write(file.getParent());
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out);
                ZipFile source = new ZipFile(frame.toFile())) {
            for (ZipEntry entry : source.stream().toList()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                switch (entry.getName()) {
                    case "xl/worksheets/sheet1.xml" -> sheet(zip, rows);
                    case "xl/sharedStrings.xml" -> texts(zip, rows);
                    default -> source.getInputStream(entry).transferTo(zip);
                }
            }
        } finally {
            Files.delete(frame);
        }
    }

    private static void sheet(OutputStream zip, int rows) throws IOException {
        Random random = new Random(rows);
        Writer out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
        out.write("<worksheet xmlns='" + RawXlsx.MAIN + "'><sheetData>");
        for (int row = 1; row <= rows; row++) {
            out.write("<row r='" + row + "'>");
            for (int column = 0; column < COLUMNS; column++) {
                out.write("<c r='" + (char) ('A' + column) + row + "'" + cell(column, row, random) + "</v></c>");
            }
            out.write("</row>");
        }
        out.write("</sheetData></worksheet>");
        out.flush();
    }

    private static String cell(int column, int row, Random random) {
        return switch (column % 5) {
            case 0 -> " s='1'><v>" + (40_000 + random.nextInt(5_000));
            case 1 -> "><v>" + random.nextInt(1_000_000) / 100.0;
            case 2 -> " t='s'><v>" + (column == 2 ? row - 1 : random.nextInt(500));
            default -> "><v>" + random.nextInt(100);
        };
    }

    private static void texts(OutputStream zip, int rows) throws IOException {
        Writer out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
        out.write("<sst xmlns='" + RawXlsx.MAIN + "'>");
        for (int text = 0; text < rows; text++) {
            out.write("<si><t>Text number " + text + "</t></si>");
        }
        out.write("</sst>");
        out.flush();
    }

    /** Of this thread, which the machine's other work does not lengthen. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1_000_000;
    }

    private static void measure(Path file) throws Exception {
        long start = cpu();
        long[] read = new long[2];
        try (Workbook workbook = Workbooks.open(file)) {
            workbook.read(workbook.sheets().get(0), row -> {
                read[0]++;
                read[1] += row.cells().size();
                return true;
            });
        }
        long milliseconds = cpu() - start;
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed() >> 20)
                .sum();
        System.out.printf(
                "%,d rows, %,d cells, file %,d MiB: %,d ms of processor time, peak heap at most %,d of %,d MiB%n",
                read[0],
                read[1],
                Files.size(file) >> 20,
                milliseconds,
                peak,
                Runtime.getRuntime().maxMemory() >> 20);
    }
}
