package org.themonitor.pipeline.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Holds every original to its receipt, by its bytes; changes nothing, and a run may receive workbooks meanwhile. */
public final class ArchiveCheck {
    private final Archive archive;

    public ArchiveCheck(Archive archive) {
        this.archive = archive;
    }

    /** What is missing or changed, a sentence for each receipt; empty where all is as it arrived. */
    public List<String> problems() throws IOException {
        List<String> problems = new ArrayList<>();
        Map<String, Optional<String>> looked = new TreeMap<>();
        for (Receipt receipt : archive.receipts()) {
            Optional<String> problem = looked.get(receipt.sha256());
            if (problem == null) {
                problem = problem(receipt.sha256());
                looked.put(receipt.sha256(), problem);
            }
            problem.ifPresent(what -> problems.add(
                    "the workbook of receipt %s %s; take it from your last backup, or receive the same file again"
                            .formatted(receipt.id(), what)));
        }
        return problems;
    }

    /** Originals that no receipt names; of one that arrives meanwhile the receipt may be yet to come. */
    public List<Path> withoutReceipt() throws IOException {
        return archive.withoutReceipt();
    }

    private Optional<String> problem(String sha256) throws IOException {
        Optional<String> problem = problemOf(sha256);
        // cells of it may have been forgotten since the receipts were read
        String kept = archive.keptAs(sha256);
        return problem.isPresent() && !kept.equals(sha256) ? problemOf(kept) : problem;
    }

    private Optional<String> problemOf(String sha256) throws IOException {
        Path original = archive.original(sha256);
        try {
            return !Files.isRegularFile(original)
                    ? Optional.of("is not in the archive")
                    : Sha256.of(original).equals(sha256) ? Optional.empty() : Optional.of("is changed in the archive");
        } catch (NoSuchFileException gone) {
            return Optional.of("is not in the archive");
        }
    }
}
