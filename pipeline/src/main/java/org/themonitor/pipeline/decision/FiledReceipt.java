package org.themonitor.pipeline.decision;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.archive.Receipt;

/**
 * An arrival and what editors have made of it.
 *
 * @param receipt filed under what holds now
 * @param last the last decision about it, null when there is none
 * @param repeats the earlier receipt with the same file under the same place, which counts in its stead; null when none
 */
public record FiledReceipt(
        Receipt receipt,
        @Nullable ReceiptDecision last,
        @Nullable Receipt repeats) {
    public boolean isRetracted() {
        return last != null && last.kind() == ReceiptDecision.Kind.RETRACT;
    }

    /** Whether it is read and counts. */
    public boolean isInForce() {
        return !isRetracted() && repeats == null;
    }

    public Optional<ReceiptDecision> lastDecision() {
        return Optional.ofNullable(last);
    }
}
