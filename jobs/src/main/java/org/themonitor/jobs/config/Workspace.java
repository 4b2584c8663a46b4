package org.themonitor.jobs.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.themonitor.pipeline.archive.Archive;
import org.themonitor.pipeline.archive.OwnerOnly;
import org.themonitor.pipeline.archive.Receipt;
import org.themonitor.pipeline.decision.ReceiptDecisions;

/**
 * The operator's folder outside the repository.
 *
 * @param root the folder, {@code --workspace}
 */
public record Workspace(Path root) {
    public Workspace {
        root = root.toAbsolutePath().normalize();
    }

    public Path inbox() {
        return root.resolve("inbox");
    }

    public Path archive() {
        return root.resolve("archive");
    }

    /** The arrivals that count, each filed under what holds now; what else arrived is in the archive alone. */
    public List<Receipt> receipts() throws IOException {
        return ReceiptDecisions.load(decisions()).inForce(new Archive(archive()).receipts());
    }

    public Path decisions() {
        return root.resolve("decisions");
    }

    public Path editionFile(String edition) {
        return decisions().resolve(edition).resolve("edition.yml");
    }

    /** Where lists for editors are written to. */
    public Path editorsLists(String edition) {
        return root.resolve("outbox").resolve("editors").resolve(edition);
    }

    /** Templates beside the built-in ones. */
    public Path templates() {
        return decisions().resolve("templates");
    }

    /** Lists for editors to decide on. */
    public Path editorLists() {
        return root.resolve("outbox").resolve("editors");
    }

    /** Where blank workbooks of an edition are written to. */
    public Path blanks(String edition) {
        return root.resolve("outbox").resolve("blanks").resolve(edition);
    }

    /** What was found in workbooks, to send back to their senders. */
    public Path findings() {
        return root.resolve("outbox").resolve("findings");
    }

    public Path vault() {
        return root.resolve("vault").resolve("vault.duckdb");
    }

    public Path editions() {
        return root.resolve("editions");
    }

    public Path jobs() {
        return root.resolve("jobs");
    }

    /** Makes the folders, for their owner only: they hold personal data. */
    public void create() throws IOException {
        if (root.toString().indexOf(';') >= 0) {
            // in the address of the job history settings begin behind a semicolon
            throw new IOException("the path of a workspace may not have a semicolon: " + root);
        }
        OwnerOnly.folder(root);
        for (Path folder : List.of(archive(), root.resolve("vault"), root.resolve("outbox"), jobs())) {
            OwnerOnly.folder(folder);
        }
        Files.createDirectories(inbox());
    }
}
