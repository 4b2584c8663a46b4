package org.themonitor.jobs.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.themonitor.pipeline.archive.Receipt;
import org.themonitor.pipeline.decision.CommonDecisions;
import org.themonitor.pipeline.decision.DecisionLines;
import org.themonitor.pipeline.decision.ReasonCode;
import org.themonitor.pipeline.decision.Version;

/**
 * What the operator says with {@code --replaces}: a line of decisions/versions.yml.
 *
 * @param receipt the arrival of the later workbook
 * @param replaces the arrival of the one it replaces
 * @param decisions the folder of decisions
 */
record Replacement(String receipt, String replaces, Path decisions) {
    /** Why it cannot be said; empty when it can. */
    Optional<String> problem(Collection<Receipt> receipts) {
        if (receipts.stream().noneMatch(known -> known.id().equals(replaces))) {
            return Optional.of(
                    "--replaces names a receipt such as LAO-nra-2025-1f3a9c2e, and '%s' is none".formatted(replaces));
        }
        if (receipt.equals(replaces)) {
            return Optional.of("this file is " + receipt + " itself; it cannot replace itself");
        }
        return CommonDecisions.load(decisions).versions().stream()
                .filter(version -> version.workbooks().equals(Set.of(receipt, replaces))
                        && !version.receipt().equals(receipt))
                .findFirst()
                .map(version -> "%s says that %s is the later one; delete that line first"
                        .formatted(version.decided().place(), replaces));
    }

    /** Writes it down, once; what is told of it. */
    String record(LocalDate day) throws IOException {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("receipt", receipt);
        fields.put("replaces", replaces);
        fields.put("reason_code", ReasonCode.OTHER.code());
        fields.put("reason", "received with --replaces");
        fields.put("author", "operator");
        fields.put("decided_on", day.toString());
        if (isNew()) {
            new DecisionLines(Version.FILE, List.of(DecisionLines.line(fields))).addTo(decisions);
        }
        return "It replaces %s, says %s.".formatted(replaces, decisions.resolve(Version.FILE));
    }

    private boolean isNew() {
        return CommonDecisions.load(decisions).versions().stream()
                .noneMatch(version ->
                        version.receipt().equals(receipt) && version.replaces().equals(replaces));
    }
}
