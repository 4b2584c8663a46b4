package org.themonitor.pipeline.finding;

/** Who can cure a finding. */
public enum Responsibility {
    /** The sender of the workbook. */
    RESEARCHER,
    /** The Monitor's data team. */
    DATA_TEAM
}
