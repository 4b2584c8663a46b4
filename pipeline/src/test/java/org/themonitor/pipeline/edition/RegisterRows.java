package org.themonitor.pipeline.edition;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** The register's cells, read by a plain loop that shares nothing with the pipeline, so that it can be its measure. */
record RegisterRows(List<String> header, List<List<String>> rows) {
    private static final Set<String> NUMBERS = Set.of(
            "codigodanedepartamento", "codigodanemunicipio", "ano", "mes", "latitudcabecera", "longitudcabecera");

    static RegisterRows read(Path file) throws IOException {
        List<List<String>> records = new ArrayList<>();
        List<String> record = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        char before = ',';
        for (char c : Files.readString(file).replace("\r\n", "\n").toCharArray()) {
            if (c == '"') {
                // a quote in a quoted cell is written twice
                if (!quoted && before == '"') {
                    cell.append(c);
                }
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                record.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    records.add(record);
                    record = new ArrayList<>();
                }
            } else {
                cell.append(c);
            }
            before = c;
        }
        if (!record.isEmpty()) {
            record.add(cell.toString());
            records.add(record);
        }
        return new RegisterRows(records.get(0), records.subList(1, records.size()));
    }

    /** People by year: a row is a person. */
    Map<Integer, Long> byYear(String column, String word) {
        int at = header.indexOf(column);
        int year = header.indexOf("ano");
        Map<Integer, Long> people = new TreeMap<>();
        for (List<String> row : rows) {
            people.merge(Integer.valueOf(row.get(year)), row.get(at).equals(word) ? 1L : 0L, Long::sum);
        }
        return people;
    }

    /** The same cells as a spreadsheet, numbers as numbers. */
    void writeXlsx(Path file) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(100);
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = workbook.createSheet("Registro");
            write(sheet.createRow(0), header, false);
            for (int index = 0; index < rows.size(); index++) {
                write(sheet.createRow(index + 1), rows.get(index), true);
            }
            workbook.write(out);
        }
    }

    private void write(Row to, List<String> cells, boolean typed) {
        for (int column = 0; column < cells.size(); column++) {
            String text = cells.get(column);
            if (typed && NUMBERS.contains(header.get(column)) && !text.isEmpty()) {
                to.createCell(column).setCellValue(Double.parseDouble(text));
            } else {
                to.createCell(column).setCellValue(text);
            }
        }
    }
}
