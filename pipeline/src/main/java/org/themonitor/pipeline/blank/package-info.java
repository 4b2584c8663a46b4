/** Composes blank workbooks from the template that reads them, and fills in what stands since the last report. */
@NullMarked
package org.themonitor.pipeline.blank;

import org.jspecify.annotations.NullMarked;
