/**
 * What was read of each workbook, as tables: the vault, the shards that become part of it, which of the workbooks count, and
 * what is open in them.
 */
@NullMarked
package org.themonitor.pipeline.vault;

import org.jspecify.annotations.NullMarked;
