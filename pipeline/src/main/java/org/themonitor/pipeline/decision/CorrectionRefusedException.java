package org.themonitor.pipeline.decision;

import java.io.IOException;

/** A correction whose cell no longer holds what it expects: the run stops, for either of them is wrong. */
public final class CorrectionRefusedException extends IOException {
    private static final long serialVersionUID = 1L;

    /**
     * Names the correction.
     *
     * @param found what the cell holds, as it may be shown
     */
    public CorrectionRefusedException(Correction correction, String receipt, String found) {
        super(("decisions/%s line %d: the cell %s of sheet %s in %s does not hold what the correction expects (%s);"
                        + " it holds %s. Look at the cell, then change the line or delete it; nothing was built.")
                .formatted(
                        correction.decided().file(),
                        correction.decided().line(),
                        correction.cell(),
                        correction.sheet(),
                        receipt,
                        correction.expect().shown(),
                        found));
    }
}
