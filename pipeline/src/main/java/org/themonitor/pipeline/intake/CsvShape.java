package org.themonitor.pipeline.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.themonitor.pipeline.archive.Receipt;
import org.themonitor.pipeline.workbook.CsvDialect;
import org.themonitor.pipeline.workbook.Deadline;
import org.themonitor.pipeline.workbook.UnreadableWorkbookException;
import org.themonitor.pipeline.workbook.WorkbookFormat;

/** How a CSV file is written, as the template says that reads it. */
public final class CsvShape {
    private CsvShape() {}

    /** Empty where no template knows it. */
    public static Optional<CsvDialect> of(Definitions definitions, Receipt receipt, Path original) throws IOException {
        Recognition recognition = new Recognition(definitions, WorkbookOpening.FILES);
        try (Recognition.Recognised file = recognition.open(receipt, original, WorkbookFormat.CSV, Deadline.none())) {
            return file.matched().dialect();
        } catch (UnreadableWorkbookException toldByItsReading) {
            return Optional.empty();
        }
    }
}
