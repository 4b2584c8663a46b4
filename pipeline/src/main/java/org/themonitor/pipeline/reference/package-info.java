/** Lists of facts that no workbook says: those of the program, and what a workspace adds to them or sets in their place. */
@NullMarked
package org.themonitor.pipeline.reference;

import org.jspecify.annotations.NullMarked;
