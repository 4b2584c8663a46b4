package org.themonitor.jobs.config;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.themonitor.pipeline.archive.Archive;
import org.themonitor.pipeline.archive.OwnerOnly;
import org.themonitor.pipeline.archive.Receipt;
import org.themonitor.pipeline.area.Areas;
import org.themonitor.pipeline.decision.ReceiptDecisions;
import org.themonitor.pipeline.reference.Reference;

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

    /** Words that the workspace adds to the vocabularies. */
    public Path vocabularies() {
        return decisions().resolve("vocabularies");
    }

    /** States and other areas, with the lines of this workspace. */
    public Areas areas() {
        return Areas.of(Reference.with(decisions()));
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

    /** Where all stands that was read of workbooks. */
    public Path vaultFolder() {
        return root.resolve("vault");
    }

    public Path vault() {
        return vaultFolder().resolve("vault.duckdb");
    }

    /** Receipts of the workbooks that the run which goes on is to read, a line each. */
    public Path plan() {
        return vaultFolder().resolve("plan.txt");
    }

    /** What processes have read and the vault has not taken over yet. */
    public Path shards() {
        return vaultFolder().resolve("shards");
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
        for (Path folder : own()) {
            OwnerOnly.folder(folder);
        }
        OwnerOnly.folder(inbox());
    }

    /** The folders of the program; root, inbox and decisions are the operator's. */
    private List<Path> own() {
        return List.of(archive(), vaultFolder(), root.resolve("outbox"), jobs(), editions());
    }

    /** Takes from everybody else what the setting of this machine gave them to what commands have written. */
    public void keepToOwner() throws IOException {
        for (Path folder : own()) {
            OwnerOnly.all(folder);
        }
    }

    /** The rights of others to the root, where they have any. */
    public Optional<String> openTo() throws IOException {
        return OwnerOnly.wider(root);
    }

    /** What the operator should know of a root that others can look into: workbooks and decisions name people. */
    public Optional<String> warning() throws IOException {
        return openTo().map(rights ->
                "Other accounts of this machine may look into %s (%s), where workbooks name people: chmod -R go= \"%1$s\""
                        .formatted(root, rights));
    }
}
