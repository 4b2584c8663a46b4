/** What editors decided, as readable text with reason, author and day: read strictly, all problems at once. */
@NullMarked
package org.themonitor.pipeline.decision;

import org.jspecify.annotations.NullMarked;
