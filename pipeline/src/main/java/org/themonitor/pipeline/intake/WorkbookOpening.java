package org.themonitor.pipeline.intake;

import java.io.IOException;
import java.nio.file.Path;
import org.themonitor.pipeline.workbook.CsvDialect;
import org.themonitor.pipeline.workbook.UnreadableWorkbookException;
import org.themonitor.pipeline.workbook.Workbook;
import org.themonitor.pipeline.workbook.WorkbookFormat;
import org.themonitor.pipeline.workbook.Workbooks;

/** How a file becomes a workbook. */
interface WorkbookOpening {
    /** As {@link Workbooks} does it. */
    WorkbookOpening FILES = new WorkbookOpening() {
        @Override
        public WorkbookFormat format(Path file) throws IOException {
            return Workbooks.format(file);
        }

        @Override
        public Workbook open(Path file) throws IOException, UnreadableWorkbookException {
            return Workbooks.open(file);
        }

        @Override
        public Workbook openCsv(Path file, CsvDialect dialect) throws IOException, UnreadableWorkbookException {
            return Workbooks.openCsv(file, dialect);
        }
    };

    WorkbookFormat format(Path file) throws IOException;

    Workbook open(Path file) throws IOException, UnreadableWorkbookException;

    Workbook openCsv(Path file, CsvDialect dialect) throws IOException, UnreadableWorkbookException;
}
