package org.themonitor.jobs.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.themonitor.jobs.pull.SpreadsheetSource;
import org.themonitor.pipeline.archive.Archive;
import org.themonitor.pipeline.archive.Receipt;
import org.themonitor.pipeline.archive.Sha256;
import org.themonitor.pipeline.decision.EditionDecisions;
import org.themonitor.pipeline.edition.EditionFolder;
import org.themonitor.pipeline.warehouse.Definitions;

/** One hash over everything a whole run depends on: while it stays the same, a run has nothing to do. */
final class RunFingerprint {
    private RunFingerprint() {}

    /** Empty while something a run would make is missing. */
    static Optional<String> of(RunRequest request, Definitions definitions, List<SpreadsheetSource> sources)
            throws IOException {
        List<String> parts = new ArrayList<>();
        parts.add(definitions.digest());
        parts.add(definitions.decisions().digests().toString());
        for (SpreadsheetSource source : sources) {
            for (SpreadsheetSource.Item item : source.list()) {
                parts.add(item.coordinates() + " " + Sha256.of(item.file()));
            }
        }
        Archive archive = new Archive(request.workspace().archive());
        for (Receipt receipt : archive.receipts()) {
            if (!Files.exists(archive.original(receipt.sha256()))) {
                return Optional.empty();
            }
            parts.add(receipt.id());
        }
        for (String edition : request.editions()) {
            Optional<String> made = edition(request, edition);
            if (made.isEmpty()) {
                return Optional.empty();
            }
            parts.add(made.get());
        }
        return Files.exists(request.workspace().vault()) ? Optional.of(Sha256.of(parts)) : Optional.empty();
    }

    private static Optional<String> edition(RunRequest request, String edition) throws IOException {
        Path file = request.workspace().editionFile(edition);
        EditionFolder folder = new EditionFolder(request.workspace().editions(), edition);
        Optional<String> build = folder.current();
        if (!Files.exists(file) || build.isEmpty() || !folder.isPublished(build.get())) {
            return Optional.empty();
        }
        EditionDecisions decided = EditionDecisions.load(request.workspace().decisions(), edition);
        return Optional.of(edition + " " + build.get() + " " + decided.digests() + " "
                + Files.readString(file, StandardCharsets.UTF_8));
    }
}
