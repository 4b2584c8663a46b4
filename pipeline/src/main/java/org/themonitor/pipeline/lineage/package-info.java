/**
 * Which column of a table comes from which columns of others, and so whose words may stand in it, read from the selects
 * themselves.
 */
@NullMarked
package org.themonitor.pipeline.lineage;

import org.jspecify.annotations.NullMarked;
