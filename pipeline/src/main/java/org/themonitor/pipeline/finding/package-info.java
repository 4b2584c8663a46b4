/** What was wrong with something that came in: code, place, what was expected, one fix. */
@NullMarked
package org.themonitor.pipeline.finding;

import org.jspecify.annotations.NullMarked;
