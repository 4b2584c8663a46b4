/** Tables that Java computes from tables: the effects of treaty acts, later statistics. */
@NullMarked
package org.themonitor.pipeline.compute;

import org.jspecify.annotations.NullMarked;
