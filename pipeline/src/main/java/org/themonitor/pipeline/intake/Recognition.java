package org.themonitor.pipeline.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.archive.Coordinates;
import org.themonitor.pipeline.archive.Receipt;
import org.themonitor.pipeline.cell.RowContext;
import org.themonitor.pipeline.decision.CommonDecisions;
import org.themonitor.pipeline.decision.Correction;
import org.themonitor.pipeline.finding.SafeText;
import org.themonitor.pipeline.template.MatchedWorkbook;
import org.themonitor.pipeline.template.TemplateMatcher;
import org.themonitor.pipeline.workbook.Deadline;
import org.themonitor.pipeline.workbook.UnreadableWorkbookException;
import org.themonitor.pipeline.workbook.Workbook;
import org.themonitor.pipeline.workbook.WorkbookFormat;

/** Opens the files of receipts and finds the template that reads each, with the cells that editors corrected. */
final class Recognition {
    private final Definitions definitions;
    private final CommonDecisions decisions;
    private final WorkbookOpening opening;
    private final SafeText safe;

    Recognition(Definitions definitions, WorkbookOpening opening) {
        this.definitions = definitions;
        this.decisions = definitions.decisions();
        this.opening = opening;
        this.safe = KnownWords.safeText(definitions.vocabularies(), definitions.areas());
    }

    /** What kind of file it is. */
    WorkbookFormat format(Path original) throws IOException {
        return opening.format(original);
    }

    /** Opens a file and matches it; a template may have been named for its receipt. */
    Recognised open(Receipt receipt, Path original, WorkbookFormat format, Deadline deadline)
            throws IOException, UnreadableWorkbookException {
        // opened once, to be matched and to be read; a CSV file each template may read in another way
        Workbook spreadsheet = format == WorkbookFormat.CSV ? null : deadline.watching(opening.open(original));
        try {
            return new Recognised(receipt, original, deadline, spreadsheet);
        } catch (IOException | UnreadableWorkbookException | RuntimeException | Error failed) {
            if (spreadsheet != null) {
                spreadsheet.close();
            }
            throw failed;
        }
    }

    /** A file that is open, and what of the templates it matches. */
    final class Recognised implements AutoCloseable {
        private final Receipt receipt;
        private final Path original;
        private final Deadline deadline;
        private final @Nullable Workbook spreadsheet;
        private final MatchedWorkbook matched;

        private Recognised(Receipt receipt, Path original, Deadline deadline, @Nullable Workbook spreadsheet)
                throws IOException, UnreadableWorkbookException {
            this.receipt = receipt;
            this.original = original;
            this.deadline = deadline;
            this.spreadsheet = spreadsheet;
            TemplateMatcher matcher = TemplateMatcher.of(definitions.templates(), receipt.template());
            this.matched = spreadsheet == null
                    ? matcher.matchCsv(dialect ->
                            corrected(deadline.watching(opening.openCsv(original, dialect)), beforeItsCoverIsRead()))
                    : matcher.match(corrected(spreadsheet, beforeItsCoverIsRead()));
        }

        MatchedWorkbook matched() {
            return matched;
        }

        /** The workbook as its template reads it; a template has matched. */
        Workbook workbook() throws IOException, UnreadableWorkbookException {
            return spreadsheet == null
                    ? deadline.watching(
                            opening.openCsv(original, matched.dialect().orElseThrow()))
                    : spreadsheet;
        }

        /** A workbook of it with every cell as corrected, now that is known what it is about. */
        CorrectedWorkbook corrected(Workbook workbook, RowContext context) {
            return corrected(
                    workbook,
                    decisions.naming(receipt.id(), context.area().code(), context.source(), context.dataYear()));
        }

        /** As far as its place says which it is. */
        private List<Correction> beforeItsCoverIsRead() {
            Coordinates place = receipt.coordinates();
            boolean isSaid = place.area() != null && place.source() != null && place.dataYear() != null;
            return decisions.naming(receipt.id(), place.area(), place.source(), place.dataYear()).stream()
                    .filter(correction -> correction.receipt() != null || isSaid)
                    .toList();
        }

        private CorrectedWorkbook corrected(Workbook workbook, List<Correction> corrections) {
            return new CorrectedWorkbook(workbook, receipt.id(), corrections, decisions.secret(), safe);
        }

        @Override
        public void close() throws IOException {
            if (spreadsheet != null) {
                spreadsheet.close();
            }
        }
    }
}
