package org.themonitor.jobs.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.themonitor.jobs.config.Workspace;
import org.themonitor.pipeline.archive.Archive;
import org.themonitor.pipeline.archive.Receipt;
import org.themonitor.pipeline.archive.Sha256;

/** Whether every original is there with the bytes that arrived: they are called by their hash, and hold nothing else to it. */
record Originals(Workspace workspace) implements Question {
    private static final String TOPIC = "originals";
    private static final String BACKUP = "take it from your last backup";

    @Override
    public List<Answer> ask() throws IOException {
        Archive archive = new Archive(workspace.archive());
        List<Receipt> receipts = archive.receipts();
        List<Answer> answers = new ArrayList<>();
        for (Receipt receipt : receipts) {
            Path original = archive.original(receipt.sha256());
            if (!Files.isRegularFile(original)) {
                answers.add(
                        Answer.todo(TOPIC, "the workbook of receipt %s is missing".formatted(receipt.id()), BACKUP));
            } else if (!Sha256.of(original).equals(receipt.sha256())) {
                answers.add(Answer.todo(
                        TOPIC, "the workbook of receipt %s is not what arrived".formatted(receipt.id()), BACKUP));
            }
        }
        int unknown = archive.withoutReceipt().size();
        if (unknown > 0) {
            answers.add(Answer.todo(
                    TOPIC,
                    "%d originals have no receipt in archive/receipts.jsonl".formatted(unknown),
                    "take that file from your last backup, or monitor receive each of them as a run says"));
        }
        return answers.isEmpty()
                ? List.of(Answer.fine(TOPIC, "all %d arrivals are what arrived".formatted(receipts.size())))
                : answers;
    }
}
