/**
 * One workbook read into the vault: recognised, placed, its rows and findings and accounts written in one transaction, or
 * quarantined; and which workbooks have to be read at all.
 */
@NullMarked
package org.themonitor.pipeline.intake;

import org.jspecify.annotations.NullMarked;
