/** What a run tells people and programs: progress, outcomes, its log, report, metrics and alert. */
@NullMarked
package org.themonitor.jobs.report;

import org.jspecify.annotations.NullMarked;
