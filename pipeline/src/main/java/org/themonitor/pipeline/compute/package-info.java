/** Tables that Java computes from tables: the effects of treaty acts, and statistics of casualty counts. */
@NullMarked
package org.themonitor.pipeline.compute;

import org.jspecify.annotations.NullMarked;
