package org.themonitor.jobs;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.themonitor.pipeline.template.ColumnTemplate;
import org.themonitor.pipeline.template.CoverTemplate;
import org.themonitor.pipeline.template.SheetTemplate;
import org.themonitor.pipeline.template.Template;
import org.themonitor.pipeline.template.Templates;
import org.themonitor.pipeline.vocabulary.Vocabularies;

/** A blank country workbook that a script fills in as a researcher would: below its headers, with words of its lists. */
final class FilledBlank implements AutoCloseable {
    private static final Template TEMPLATE =
            Templates.load().find("country-workbook").orElseThrow();
    private static final Vocabularies VOCABULARIES = Vocabularies.load();

    /** Below the sheet's title. */
    private static final int HEADER = 1;

    private final Path file;
    private final String language;
    private final XSSFWorkbook workbook;

    private FilledBlank(Path file, String language, XSSFWorkbook workbook) {
        this.file = file;
        this.language = language;
        this.workbook = workbook;
    }

    /** Opens a blank; its language says which words are typed. */
    static FilledBlank open(Path file, String language) {
        try (InputStream in = Files.newInputStream(file)) {
            return new FilledBlank(file, language, new XSSFWorkbook(in));
        } catch (IOException notABlank) {
            throw new UncheckedIOException(notABlank);
        }
    }

    /** One row of people of the sheet Casualties, by its place below the headers from 0 on. */
    FilledBlank casualties(int row, String date, int people, String outcome, String device) {
        return type("casualties", row, "Date", date)
                .type("casualties", row, "People", Integer.toString(people))
                .type("casualties", row, "Outcome", word("outcome", outcome))
                .type("casualties", row, "Device type", word("device_type", device));
    }

    /** Answers on the cover which years are given in full. */
    FilledBlank inFull(String years) {
        CoverTemplate cover = TEMPLATE.cover().orElseThrow();
        String question = cover.labels().stream()
                .filter(label -> label.header().equals("Casualties: years given in full"))
                .findFirst()
                .flatMap(label -> label.headerIn(language))
                .orElseThrow();
        for (Row row : workbook.getSheet(cover.titles().get(language))) {
            if (row.getCell(0).getStringCellValue().equals(question)) {
                row.getCell(1).setCellValue(years);
            }
        }
        return this;
    }

    /** The word of a drop-down in the workbook's language. */
    String word(String vocabulary, String code) {
        return VOCABULARIES.get(vocabulary).label(code, language);
    }

    /** Types a text into a cell; the column by its main header. */
    FilledBlank type(String table, int row, String header, String text) {
        SheetTemplate template = TEMPLATE.sheets().stream()
                .filter(sheet -> sheet.into().name().equals(table))
                .findFirst()
                .orElseThrow();
        XSSFSheet sheet = workbook.getSheet(template.titles().get(language));
        String printed = template.columns().stream()
                .filter(column -> column.header().equals(header))
                .findFirst()
                .flatMap((ColumnTemplate column) -> column.headerIn(language))
                .orElseThrow();
        int number = HEADER + 1 + row;
        Row line = Objects.requireNonNullElseGet(sheet.getRow(number), () -> sheet.createRow(number));
        line.getCell(column(sheet.getRow(HEADER), printed), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)
                .setCellValue(text);
        return this;
    }

    private static int column(Row headers, String printed) {
        return IntStream.range(0, headers.getLastCellNum())
                .filter(index -> headers.getCell(index).getStringCellValue().startsWith(printed))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no header " + printed));
    }

    /** Saves it elsewhere. */
    Path saveAs(Path target) {
        try {
            Files.createDirectories(Objects.requireNonNull(target.getParent()));
            try (OutputStream out = Files.newOutputStream(target)) {
                workbook.write(out);
            }
            return target;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    @Override
    public void close() {
        try {
            workbook.close();
        } catch (IOException lost) {
            throw new UncheckedIOException(file.toString(), lost);
        }
    }
}
