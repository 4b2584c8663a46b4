package org.themonitor.jobs;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Makes small country workbooks of invented casualties. */
final class CountryWorkbook {
    private static final Object[] HEADERS = {
        "Date",
        "Year",
        "Province",
        "Place",
        "People",
        "Outcome",
        "Civilian status",
        "Age group",
        "Sex",
        "Device type",
        "Activity",
        "Note"
    };

    private final List<Object[]> cover = new ArrayList<>();
    private final List<Object[]> casualties = new ArrayList<>();

    private CountryWorkbook() {
        casualties.add(HEADERS);
    }

    /** A workbook whose cover says what it is about. */
    static CountryWorkbook of(String area, String source, int year) {
        CountryWorkbook workbook = new CountryWorkbook();
        workbook.cover.add(new Object[] {"Area", area});
        workbook.cover.add(new Object[] {"Source", source});
        workbook.cover.add(new Object[] {"Data year", year});
        return workbook;
    }

    /** A workbook that says nothing of itself. */
    static CountryWorkbook withoutCover() {
        return new CountryWorkbook();
    }

    /** One row of the sheet Casualties, from row 2 on: year in column B, people in E, outcome in F. */
    CountryWorkbook row(Object year, Object people, String outcome) {
        casualties.add(new Object[] {"", year, "", "", people, outcome, "", "", "", "antipersonnel mine"});
        return this;
    }

    /** Another first line for the sheet Casualties. */
    CountryWorkbook headed(String... headers) {
        casualties.set(0, Arrays.copyOf(headers, headers.length, Object[].class));
        return this;
    }

    Path write(Path file) {
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            try (Workbook workbook = new XSSFWorkbook();
                    OutputStream out = Files.newOutputStream(file)) {
                if (!cover.isEmpty()) {
                    fill(workbook.createSheet("Cover"), cover);
                }
                fill(workbook.createSheet("Casualties"), casualties);
                workbook.write(out);
            }
            return file;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The workbook as it is after its transfer broke off. */
    Path writeTruncated(Path file) throws IOException {
        byte[] whole = Files.readAllBytes(write(file));
        return Files.write(file, Arrays.copyOf(whole, whole.length * 2 / 3));
    }

    /** The workbook behind a password. */
    Path writeProtected(Path file) throws Exception {
        byte[] whole = Files.readAllBytes(write(file));
        try (POIFSFileSystem system = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(file)) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream data = encryptor.getDataStream(system)) {
                data.write(whole);
            }
            system.writeFilesystem(out);
        }
        return file;
    }

    private static void fill(Sheet sheet, List<Object[]> rows) {
        for (Object[] values : rows) {
            Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
            for (int column = 0; column < values.length; column++) {
                if (values[column] instanceof Number number) {
                    row.createCell(column).setCellValue(number.doubleValue());
                } else if (!values[column].equals("")) {
                    row.createCell(column).setCellValue(values[column].toString());
                }
            }
        }
    }
}
