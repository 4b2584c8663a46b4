/** Where temporary files of this process stand. */
@NullMarked
package org.themonitor.pipeline.scratch;

import org.jspecify.annotations.NullMarked;
