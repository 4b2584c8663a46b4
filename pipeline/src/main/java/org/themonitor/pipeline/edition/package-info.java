/** An edition: its decisions, its outputs, its manifest and the way back from a figure to its cells. */
@NullMarked
package org.themonitor.pipeline.edition;

import org.jspecify.annotations.NullMarked;
