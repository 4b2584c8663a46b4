/** Every workbook ever received, kept unchanged under its hash, and the list of arrivals. */
@NullMarked
package org.themonitor.pipeline.archive;

import org.jspecify.annotations.NullMarked;
