/**
 * One workbook at a time from the archive into the vault: recognised, placed, read and written in one transaction, or
 * quarantined. A receipt comes through here once:
 *
 * <pre>
 * receipt
 *   │ DueWorkbooks        would its reading give anything new? ReadingKey: what the last one asked, answered today
 *   ▼
 * WorkbookIntake.take
 *   │ Recognition         opens the archived file, finds its template, lays corrections over its cells
 *   │ WorkbookIdentity    area, source, data year: as the cover says, else the place in the inbox
 *   │ WorkbookRows        (sheet) every sheet: rows to NormalisedRow, findings, accounts
 *   │ WorkbookRecord      rows, refused rows, findings, accounts and questions into the tables of staging
 *   ▼
 * IntakeWriter            (vault) one transaction in the shard of the process: all of it, or why there is nothing
 *   ▼
 * Shards.takeInto         (vault) the vault takes over what it lacks, and deletes the shard
 * </pre>
 *
 * What is known before any workbook is opened (words, areas, templates, the law, decisions) are {@code Definitions}. A fault
 * of this program quarantines one workbook ({@code FaultLog}); a disk or archive that fails stops the run
 * ({@code HouseFailure}), with nothing written.
 */
@NullMarked
package org.themonitor.pipeline.intake;

import org.jspecify.annotations.NullMarked;
