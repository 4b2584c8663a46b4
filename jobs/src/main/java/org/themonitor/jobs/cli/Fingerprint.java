package org.themonitor.jobs.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.themonitor.jobs.pull.SpreadsheetSource;
import org.themonitor.pipeline.archive.Archive;
import org.themonitor.pipeline.archive.Receipt;
import org.themonitor.pipeline.archive.Sha256;
import org.themonitor.pipeline.decision.EditionDecisions;
import org.themonitor.pipeline.decision.TraitRule;
import org.themonitor.pipeline.edition.EditionFile;
import org.themonitor.pipeline.edition.EditionFolder;
import org.themonitor.pipeline.intake.Definitions;

/** One hash over everything a whole run depends on: while it stays the same, a run has nothing to do. */
final class Fingerprint {
    private Fingerprint() {}

    /**
     * Empty while something is not received, or something a run would make is missing.
     *
     * @param exitCode how the run ended: where a check failed an edition may have no build
     */
    static Optional<String> of(
            RunRequest request, Definitions definitions, List<SpreadsheetSource> sources, int exitCode)
            throws IOException, EditionFile.ProblemsException {
        List<String> parts = new ArrayList<>();
        parts.add(definitions.digest());
        parts.add(definitions.decisions().digests().toString());
        Archive archive = new Archive(request.workspace().archive());
        Set<String> received = new HashSet<>();
        for (Receipt receipt : archive.receipts()) {
            if (!Files.exists(archive.original(receipt.sha256()))) {
                return Optional.empty();
            }
            received.add(receipt.coordinates() + " " + receipt.sha256());
            parts.add(receipt.id() + " " + receipt.sha256());
        }
        request.workspace()
                .receipts()
                .forEach(receipt -> parts.add(receipt.id() + receipt.coordinates() + receipt.decided()));
        for (SpreadsheetSource source : sources) {
            for (SpreadsheetSource.Item item : source.list()) {
                if (!received.contains(arrival(item))) {
                    return Optional.empty();
                }
                parts.add(arrival(item));
            }
        }
        for (String edition : request.editions()) {
            Optional<String> made = edition(request, edition, exitCode == ExitCode.CHECK_FAILED);
            if (made.isEmpty()) {
                return Optional.empty();
            }
            parts.add(made.get());
        }
        return Files.exists(request.workspace().vault()) ? Optional.of(Sha256.of(parts)) : Optional.empty();
    }

    /** Empty for a file that cannot be read now: it was not received either. */
    private static String arrival(SpreadsheetSource.Item item) throws IOException {
        if (item.isLink().isPresent()) {
            return "";
        }
        try {
            return item.coordinates() + " " + Sha256.of(item.file());
        } catch (FileSystemException gone) {
            return "";
        }
    }

    private static Optional<String> edition(RunRequest request, String edition, boolean mayBeWithoutBuild)
            throws IOException, EditionFile.ProblemsException {
        Path file = request.workspace().editionFile(edition);
        EditionFolder folder = new EditionFolder(request.workspace().editions(), edition);
        Optional<String> build = folder.current();
        boolean built = build.isPresent() && folder.isPublished(build.get());
        if (!Files.exists(file) || !(built || mayBeWithoutBuild)) {
            return Optional.empty();
        }
        EditionDecisions decided = EditionDecisions.load(request.workspace().decisions(), edition);
        // lines of earlier editions hold in it too
        TraitRule traits =
                EditionFile.read(request.workspace().decisions(), edition).traits();
        return Optional.of(edition + " " + build.orElse("none") + " " + decided.digests() + " "
                + Files.readString(file, StandardCharsets.UTF_8) + " " + traits);
    }
}
