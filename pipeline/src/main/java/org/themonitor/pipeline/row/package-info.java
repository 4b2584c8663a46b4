/**
 * One row of a sheet to the row of its staging table, or to findings. A plan says how, a reader follows it; what is particular
 * to a kind of rows is asked of {@code RowRules}, and no table is known by name.
 */
@NullMarked
package org.themonitor.pipeline.row;

import org.jspecify.annotations.NullMarked;
