/** Every workbook ever received, kept unchanged under its hash, but for cells that were to be forgotten, and the list of arrivals. */
@NullMarked
package org.themonitor.pipeline.archive;

import org.jspecify.annotations.NullMarked;
