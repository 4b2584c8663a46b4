/** What a run tells people: progress and the summary. */
@NullMarked
package org.themonitor.jobs.report;

import org.jspecify.annotations.NullMarked;
