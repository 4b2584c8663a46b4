package org.themonitor.pipeline.edition;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.themonitor.pipeline.archive.Receipt;
import org.themonitor.pipeline.archive.Sha256;
import org.themonitor.pipeline.decision.EditionDecisions;
import org.themonitor.pipeline.intake.Definitions;
import org.themonitor.pipeline.vault.ContentDigest;

/** The id of a build: a hash of all it is made from, so that the same inputs are the same build. */
public final class BuildId {
    private static final int LENGTH = 12;

    private BuildId() {}

    /** The id of the build that these inputs give; the vault must not be open for writing. */
    public static String of(
            Edition edition, EditionDecisions decided, Definitions definitions, Path vault, List<Receipt> receipts) {
        List<String> parts = new ArrayList<>();
        parts.add(edition.id() + edition.title() + edition.label() + edition.sources() + edition.reason());
        for (Edition.Topic topic : Edition.Topic.values()) {
            parts.add(topic.code() + edition.asOf(topic));
        }
        // the lines too, for they change what is told
        parts.add(edition.thresholds() + " " + edition.traits());
        parts.add(definitions.digest());
        parts.add(Files.exists(vault) ? ContentDigest.of(vault, edition.dataYear(), receipts) : "no vault");
        // the texts, for explain shows reasons and lines
        parts.add(definitions.decisions().digests() + " " + decided.digests());
        LocalDate closes = edition.asOf(Edition.Topic.CASUALTY_INTAKE);
        receipts.stream()
                // what arrives after the day of intake waits for the next edition
                .map(receipt ->
                        receipt.id() + receipt.decided() + (receipt.receivedOn().isAfter(closes) ? " late" : ""))
                .sorted()
                .forEach(parts::add);
        return Sha256.of(parts).substring(0, LENGTH);
    }
}
