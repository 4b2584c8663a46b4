/** Locked editions: what made one, written down beside its decisions, and whether all of it still holds. */
@NullMarked
package org.themonitor.pipeline.lock;

import org.jspecify.annotations.NullMarked;
