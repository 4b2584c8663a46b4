/**
 * Whole sheets and workbooks: their rows one after another, with those that take values from another sheet, that stand on two,
 * or whose columns have come apart.
 */
@NullMarked
package org.themonitor.pipeline.sheet;

import org.jspecify.annotations.NullMarked;
