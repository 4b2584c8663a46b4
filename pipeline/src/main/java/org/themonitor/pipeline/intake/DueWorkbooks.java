package org.themonitor.pipeline.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.themonitor.pipeline.archive.Archive;
import org.themonitor.pipeline.archive.Receipt;
import org.themonitor.pipeline.archive.Sha256;
import org.themonitor.pipeline.template.Template;
import org.themonitor.pipeline.vault.EarlierReading;
import org.themonitor.pipeline.vault.Vault;
import org.themonitor.pipeline.workbook.Deadline;
import org.themonitor.pipeline.workbook.UnreadableWorkbookException;

/** Which workbooks have to be read: those whose reading would give something that the vault does not hold. */
public final class DueWorkbooks {
    private final Definitions definitions;
    private final Archive archive;
    private final ReadingKey key;
    private final Recognition recognition;

    private DueWorkbooks(Definitions definitions, Archive archive) {
        this.definitions = definitions;
        this.archive = archive;
        this.key = new ReadingKey(definitions);
        this.recognition = new Recognition(definitions, WorkbookOpening.FILES);
    }

    /**
     * Those of these receipts.
     *
     * @param archive holds their files: where there are other templates than before, it is looked whether one wins now
     */
    public static List<Receipt> of(
            Definitions definitions, Collection<Receipt> receipts, Vault vault, Archive archive) {
        DueWorkbooks due = new DueWorkbooks(definitions, archive);
        Map<String, EarlierReading> readings = vault.readings();
        List<Receipt> toRead = new ArrayList<>();
        for (Receipt receipt : receipts) {
            EarlierReading before = readings.get(receipt.id());
            if (before == null || !due.isSame(receipt, before)) {
                toRead.add(receipt);
            }
        }
        return toRead;
    }

    /** One hash for what the intake of these receipts depends on. */
    public static String digest(Definitions definitions, Collection<Receipt> receipts) {
        ReadingKey key = new ReadingKey(definitions);
        List<String> parts =
                new ArrayList<>(receipts.stream().map(key::beforehand).sorted().toList());
        parts.add(definitions.wordsDigest());
        return Sha256.of(parts);
    }

    private boolean isSame(Receipt receipt, EarlierReading before) {
        // another release may have asked what this one knows no answer to
        if (!before.asked().reader().equals(definitions.readerDigest())) {
            return false;
        }
        if (!key.of(receipt, before.template(), before.asked().questions()).equals(before.key())) {
            return false;
        }
        return before.template() == null
                || before.asked().templates().equals(definitions.templatesDigest())
                || Optional.of(before.template()).equals(template(receipt));
    }

    /** The template that matches now; empty too where the file cannot be read any more, which its reading tells. */
    private Optional<String> template(Receipt receipt) {
        Path original = archive.original(receipt.sha256());
        try (Recognition.Recognised file =
                recognition.open(receipt, original, recognition.format(original), Deadline.none())) {
            return file.matched().template().map(Template::name);
        } catch (UnreadableWorkbookException | IOException | RuntimeException toldByItsReading) {
            return Optional.empty();
        }
    }
}
