/**
 * The text of a cell to a typed value, or why not: a reader for each thing that a column may hold.
 */
@NullMarked
package org.themonitor.pipeline.cell;

import org.jspecify.annotations.NullMarked;
