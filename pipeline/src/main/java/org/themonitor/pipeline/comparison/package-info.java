/**
 * What rows say held against what is known without them: the treaties' texts, the depositary's list, and what other rows of the
 * workbook say.
 */
@NullMarked
package org.themonitor.pipeline.comparison;

import org.jspecify.annotations.NullMarked;
