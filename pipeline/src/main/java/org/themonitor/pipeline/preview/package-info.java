/** What one workbook would give, said before it is taken in: read as the intake reads it, and kept nowhere. */
@NullMarked
package org.themonitor.pipeline.preview;

import org.jspecify.annotations.NullMarked;
