package org.themonitor.pipeline.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.archive.Coordinates;
import org.themonitor.pipeline.archive.Receipt;
import org.themonitor.pipeline.cell.RowContext;
import org.themonitor.pipeline.finding.Cause;
import org.themonitor.pipeline.finding.Finding;
import org.themonitor.pipeline.finding.FindingCode;
import org.themonitor.pipeline.finding.FindingCollector;
import org.themonitor.pipeline.finding.Severity;
import org.themonitor.pipeline.kind.CoverageAnswers;
import org.themonitor.pipeline.kind.Kinds;
import org.themonitor.pipeline.sheet.WorkbookRows;
import org.themonitor.pipeline.template.BlankVersion;
import org.themonitor.pipeline.template.MatchedSheet;
import org.themonitor.pipeline.template.MatchedWorkbook;
import org.themonitor.pipeline.value.Lookups;
import org.themonitor.pipeline.value.Lookups.Question;
import org.themonitor.pipeline.vault.EarlierReading;
import org.themonitor.pipeline.vault.IntakeCounts;
import org.themonitor.pipeline.vault.IntakeWriter;
import org.themonitor.pipeline.vault.Vault;
import org.themonitor.pipeline.workbook.Deadline;
import org.themonitor.pipeline.workbook.UnreadableWorkbookException;
import org.themonitor.pipeline.workbook.Workbook;
import org.themonitor.pipeline.workbook.WorkbookFormat;
import org.themonitor.pipeline.workbook.Workbooks;

/**
 * Reads one workbook into the vault: its rows, its findings and its accounting, or why it is quarantined. One bad
 * workbook never affects another.
 */
public final class WorkbookIntake {
    /** The message of a refusal by the clock. */
    private static final String LATE = "time";

    private final Definitions definitions;
    private final Vault vault;
    private final Supplier<Deadline> deadlines;
    private final FaultLog faults;
    private final WorkbookOpening opening;
    private final Recognition recognition;

    /** What {@link #definitions} are asked. */
    private final Lookups lookups;

    /** An intake that takes as long as it takes, and keeps no log. */
    public WorkbookIntake(Definitions definitions, Vault vault) {
        this(definitions, vault, Deadline::none, FaultLog.NONE);
    }

    /** With the time that each file has from when its reading begins, and a log for faults of this program. */
    public WorkbookIntake(Definitions definitions, Vault vault, Supplier<Deadline> deadlines, FaultLog faults) {
        this(definitions, vault, deadlines, faults, WorkbookOpening.FILES);
    }

    WorkbookIntake(
            Definitions definitions,
            Vault vault,
            Supplier<Deadline> deadlines,
            FaultLog faults,
            WorkbookOpening opening) {
        this(definitions, vault, deadlines, faults, opening, new Lookups());
    }

    private WorkbookIntake(
            Definitions definitions,
            Vault vault,
            Supplier<Deadline> deadlines,
            FaultLog faults,
            WorkbookOpening opening,
            Lookups lookups) {
        this.definitions = definitions;
        this.lookups = lookups;
        this.vault = vault;
        this.deadlines = deadlines;
        this.faults = faults;
        this.opening = opening;
        this.recognition = new Recognition(definitions, opening);
    }

    /**
     * Reads one workbook. Whatever its reading throws is its own quarantine.
     *
     * @param original the archived file
     * @return what became of its rows; none are filled when it is quarantined
     * @throws IOException if the archive cannot be read or the vault not be written: nothing is kept then
     */
    public IntakeCounts take(Receipt receipt, Path original) throws IOException {
        Lookups lookups = new Lookups();
        WorkbookIntake noting =
                new WorkbookIntake(definitions.noting(lookups), vault, deadlines, faults, opening, lookups);
        try {
            return noting.read(receipt, original);
        } catch (Throwable thrown) {
            if (HouseFailure.is(thrown, original)) {
                throw thrown;
            }
            faults.keep(receipt, thrown);
        }
        // what was found so far may be wrong too; the key is that of the reading, so a new release tries again
        FindingCollector fault = new FindingCollector();
        fault.add(new Finding(Cause.of(FindingCode.FILE_NOT_READ_BY_FAULT), null, null, null));
        return noting.quarantine(receipt, "", null, null, fault);
    }

    /**
     * What would quarantine a workbook for what it is about: its area, source or data year; and what the template misses
     * that is named for it. Empty for one that cannot be read or that no template knows, which the intake tells.
     */
    public List<Finding> identity(Receipt receipt, Path original) throws IOException {
        FindingCollector findings = new FindingCollector();
        Deadline deadline = deadlines.get();
        try (Recognition.Recognised file =
                recognition.open(receipt, original, recognition.format(original), deadline)) {
            MatchedWorkbook matched = file.matched();
            if (matched.template().isPresent()) {
                identity(receipt, findings).context(matched);
            } else if (receipt.template() != null) {
                findings.addAll(matched.findings());
            }
        } catch (UnreadableWorkbookException toldByTheIntake) {
            return List.of();
        }
        return findings.findings().stream()
                .filter(finding -> finding.code().severity() == Severity.BLOCKS_WORKBOOK)
                .toList();
    }

    private WorkbookIdentity identity(Receipt receipt, FindingCollector findings) {
        return new WorkbookIdentity(definitions, receipt.coordinates(), findings);
    }

    private IntakeCounts read(Receipt receipt, Path original) throws IOException {
        FindingCollector findings = new FindingCollector();
        WorkbookIdentity identity = identity(receipt, findings);
        String again = "";
        String template = null;
        Deadline deadline = deadlines.get();
        WorkbookFormat format = recognition.format(original);
        LocalDate savedOn = Workbooks.savedOn(original, format).orElse(null);
        try (IntakeWriter writer = vault.write(receipt);
                Recognition.Recognised file = recognition.open(receipt, original, format, deadline)) {
            Optional<RowContext> context = Optional.empty();
            MatchedWorkbook matched = file.matched();
            findings.addAll(matched.findings());
            if (matched.template().isPresent()) {
                template = matched.template().get().name();
                context = identity.context(matched);
            }
            if (context.isPresent()) {
                WorkbookRecord record = new WorkbookRecord(receipt, savedOn, writer);
                Workbook workbook = file.workbook();
                boolean isBlank = BlankVersion.read(workbook).isPresent();
                IntakeCounts counts = sheets(file, workbook, context.get(), findings, record);
                CoverageAnswers answers =
                        new WorkbookCoverage(matched, context.get(), definitions.vocabularies()).write(record);
                if (isBlank && saysNothing(counts, findings) && !answers.isAnswered()) {
                    findings.add(new Finding(Cause.of(FindingCode.BLANK_NOT_FILLED_IN), null, null, null));
                } else {
                    findings.addAll(answers.findings());
                }
                record.read(format, context.get(), identity.sentOn(), reading(receipt, template));
                record.ownWords(lookups.questions(), definitions.vocabularies());
                record.findings(findings);
                writer.commit();
                return counts;
            }
        } catch (UnreadableWorkbookException unreadable) {
            findings.add(unreadable.finding());
            // the file itself is not why: a machine that has more time may read it, so the next run tries again
            again = unreadable.finding().cause().variant().equals(LATE) ? " " + LATE : again;
        }
        return quarantine(receipt, again, template, savedOn, findings);
    }

    /** No row was typed and none confirmed; what a sheet that cannot be read holds nobody knows. */
    private static boolean saysNothing(IntakeCounts counts, FindingCollector findings) {
        return counts.rowsUsed() + counts.rowsRejected() == 0
                && findings.findings().stream()
                        .map(finding -> finding.code().severity())
                        .noneMatch(severity -> severity == Severity.BLOCKS_SHEET || severity == Severity.BLOCKS_ROW);
    }

    /** How it was read, once it was: the questions it asked are known then. */
    private EarlierReading reading(Receipt receipt, @Nullable String template) {
        List<Question> asked = lookups.questions();
        return new EarlierReading(
                new ReadingKey(definitions).of(receipt, template, asked),
                template,
                new EarlierReading.Asked(definitions.readerDigest(), definitions.templatesDigest(), asked));
    }

    /**
     * Nothing of the workbook is kept but why; rows read before it broke off are gone with their transaction.
     *
     * @param again what makes its key none, so that the next run tries again; else empty
     */
    private IntakeCounts quarantine(
            Receipt receipt,
            String again,
            @Nullable String template,
            @Nullable LocalDate savedOn,
            FindingCollector findings) {
        try (IntakeWriter writer = vault.write(receipt)) {
            WorkbookRecord record = new WorkbookRecord(receipt, savedOn, writer);
            record.quarantined(reading(receipt, template).again(again));
            record.findings(findings);
            writer.commit();
        }
        return new IntakeCounts(0, 0, 0, 0);
    }

    private IntakeCounts sheets(
            Recognition.Recognised file,
            Workbook original,
            RowContext context,
            FindingCollector findings,
            WorkbookRecord record)
            throws IOException, UnreadableWorkbookException {
        MatchedWorkbook matched = file.matched();
        try (CorrectedWorkbook workbook = file.corrected(original, context)) {
            workbook.refuseOthers();
            RowContext confirmed = context.confirming(workbook);
            Kinds kinds = new Kinds(definitions.vocabularies(), definitions.areas(), definitions.referenceFacts());
            Predicate<MatchedSheet> isGiven =
                    sheet -> context.mayGive(sheet.template().into());
            WorkbookRows.read(
                    workbook, matched.only(isGiven), kinds, confirmed, findings, record.sink(context, workbook));
            // read only to be counted: what is not its source's to say is no part of any figure, nor missing from one
            WorkbookRows.read(
                    workbook,
                    matched.only(isGiven.negate()),
                    kinds,
                    confirmed,
                    new FindingCollector(),
                    new RefusedSheets(record, findings));
            record.unmapped(workbook, matched);
        }
        return record.counts();
    }

    /** Sample data say so in the code of their source, which stands in every id and path made of it. */
    static boolean isSynthetic(String source) {
        return Coordinates.code(source).startsWith("synthetic-");
    }
}
