/** The archive, the decisions and the key as a copy elsewhere, and back. */
@NullMarked
package org.themonitor.pipeline.keeping;

import org.jspecify.annotations.NullMarked;
