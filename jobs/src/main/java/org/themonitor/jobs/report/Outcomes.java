package org.themonitor.jobs.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.sql.CheckResult;
import org.themonitor.pipeline.vault.IntakeSummary;

/** What the jobs of one run found out, for its summary. */
public final class Outcomes {
    private final Map<String, List<CheckResult>> checks = new LinkedHashMap<>();
    private final Map<String, Path> databases = new HashMap<>();
    private final List<String> notReceived = new ArrayList<>();
    private final List<String> nothingUsable = new ArrayList<>();
    private @Nullable IntakeSummary intake;
    private int received;
    private int read;

    /** How many workbooks have ever been received, and how many of them this run reads. */
    public void toRead(int ofReceived, int toRead) {
        received = ofReceived;
        read = toRead;
    }

    /** A file that could not be received: which and why, as a sentence. */
    public void notReceived(String sentence) {
        notReceived.add(sentence);
    }

    public List<String> notReceived() {
        return Collections.unmodifiableList(notReceived);
    }

    /** Receipts of workbooks of which every row was refused. */
    public void nothingUsable(List<String> receipts) {
        nothingUsable.addAll(receipts);
    }

    public List<String> nothingUsable() {
        return Collections.unmodifiableList(nothingUsable);
    }

    /** What the vault holds after the intake. */
    public void intake(IntakeSummary summary) {
        intake = summary;
    }

    /** What the checks of an edition found, and the database that keeps every row of it. */
    public void checked(String edition, List<CheckResult> results, Path database) {
        checks.put(edition, List.copyOf(results));
        databases.put(edition, database);
    }

    /** The internal database of the build that was checked. */
    public Path checkedDatabase(String edition) {
        return Objects.requireNonNull(databases.get(edition));
    }

    public int received() {
        return received;
    }

    public int read() {
        return read;
    }

    public @Nullable IntakeSummary intake() {
        return intake;
    }

    /** Checks by edition, in the order built, those that found nothing included. */
    public Map<String, List<CheckResult>> checks() {
        return Collections.unmodifiableMap(checks);
    }
}
