package org.themonitor.pipeline.comparison;

import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.treaty.Treaty;
import org.themonitor.pipeline.value.PartialDate;

/**
 * A step in the chain of a State's deadlines.
 *
 * @param requestNumber which request of the State it is, from 1; null where not known
 * @param until the deadline granted
 */
record GrantedExtension(
        Treaty treaty,
        String area,
        String obligation,
        @Nullable Integer requestNumber,
        PartialDate until) {}
