/** Text of a cell to a typed value, or a finding. */
@NullMarked
package org.themonitor.pipeline.normalise;

import org.jspecify.annotations.NullMarked;
