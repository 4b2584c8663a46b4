/** What an edition says of itself: its tables, columns, keys, traces and what it was made of, in tables of its own. */
@NullMarked
package org.themonitor.pipeline.about;

import org.jspecify.annotations.NullMarked;
