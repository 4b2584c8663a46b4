/** Workspace, job repository, clock, stopping: what every job needs. */
@NullMarked
package org.themonitor.jobs.config;

import org.jspecify.annotations.NullMarked;
