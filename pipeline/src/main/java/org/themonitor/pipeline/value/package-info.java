/** Plain measured values: partial dates, counts of people, areas of land. No rule of law and no vocabulary. */
@NullMarked
package org.themonitor.pipeline.value;

import org.jspecify.annotations.NullMarked;
