package org.themonitor.jobs.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --reason --author}: why a decision about a receipt is taken, and by whom. */
final class ReceiptReason {
    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "why, as a sentence")
    private String reason = "";

    @Option(names = "--author", paramLabel = "NAME", description = "who decides (default: the name of the account)")
    private @Nullable String author;

    String reason() {
        return reason.strip();
    }

    String author() {
        return author == null ? System.getProperty("user.name", "operator") : author;
    }
}
