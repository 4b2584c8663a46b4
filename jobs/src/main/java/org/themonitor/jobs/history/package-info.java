/**
 * The job history as people ask it: views over Spring Batch's tables, where they are, and how to ask them while a run goes on. The
 * only package that speaks SQL to it.
 */
@NullMarked
package org.themonitor.jobs.history;

import org.jspecify.annotations.NullMarked;
