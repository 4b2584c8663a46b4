package org.themonitor.pipeline.treaty;

import java.util.Locale;

/**
 * What an act brings about for its State.
 *
 * <p>Deadlines run for the party period of the deposit that carries their act id, and stop when that period ends.
 */
public enum Effect {
    /** Article 15; the State is a signatory from here until its first {@link #BOUND}, and never again after it. */
    SIGNED,
    /** Consent deposited: the Monitor counts a State Party from here, although the treaty is in force later. */
    BOUND,
    /** Article 17: the treaty is in force for the State; a succession may be dated back, even before its deposit. */
    IN_FORCE,
    /** Article 18: the State applies Article 1 until {@link #IN_FORCE}; its status does not change. */
    PROVISIONALLY_APPLIED,
    /** Article 20(2): notice received; the State stays a State Party. */
    WITHDRAWAL_NOTIFIED,
    /** Article 20(3): no State Party from this day; a deposit on the same day or later opens a new party period. */
    WITHDRAWN,
    /** Original deadline of CCM Article 3(2) or MBT Article 4; whether the State has stocks is not said here. */
    STOCKPILE_DESTRUCTION_DUE,
    /** Original deadline of CCM Article 4(1) or MBT Article 5(1); whether the State is contaminated is not said here. */
    CLEARANCE_DUE,
    /** Article 7(1) of both treaties. */
    INITIAL_REPORT_DUE,
    /** Article 7(2) of both treaties: the first of the yearly reports; the others follow every 30 April. */
    FIRST_ANNUAL_REPORT_DUE;

    /** The code in tables, for example {@code in_force}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
